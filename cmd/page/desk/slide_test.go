package desk

import (
	"os"
	"strings"
	"testing"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// TestEverySliderEndsBeyondItsLastTurn: of each sample and amount, the stretches
// meet, the turns lie within, and what stands at the end is what the project is
// paid there.
func TestEverySliderEndsBeyondItsLastTurn(t *testing.T) {
	d, err := Open()
	if err != nil {
		t.Fatal(err)
	}
	slid := 0
	for _, sample := range []string{"manufacturing", "town_small", "foreign_services", "upgrade"} {
		text, err := os.ReadFile("../../../testdata/projects/" + sample + ".yaml")
		if err != nil {
			t.Fatal(err)
		}
		for _, one := range sliders(project.Table.Lookup(slidden), "", lang.English) {
			r := Request{Do: "slide", Lang: "en", Name: sample, Text: string(text), Path: one.(Tree)["path"].(string)}
			got := d.Ask(r)
			stretches := got["stretches"].([]any)
			last := stretches[len(stretches)-1].(Tree)
			if last["to"] != got["to"] || len(got["edges"].([]any)) != len(stretches)-1 {
				t.Errorf("%s: %s: ends at %v, the slider at %v", sample, r.Path, last["to"], got["to"])
			}
			put := r
			put.Do, put.Value = "put", got["to"].(string)
			if one.(Tree)["dollars"].(bool) {
				put.Value = "USD " + put.Value
			}
			moved := d.Ask(put)
			if moved["error"] != nil {
				continue
			}
			shown := d.Ask(Request{Do: "show", Lang: "en", Name: sample, Text: string(moved["bytes"].([]byte))})
			total := shown["result"].(Tree)["total"].(Tree)
			if amount, known := total["amount"]; known && amount != last["last"] {
				t.Errorf("%s: %s: at %s the slider says %v and the project %v", sample, r.Path, put.Value, last["last"], total)
			}
			slid++
		}
	}
	if slid < 12 {
		t.Error("only", slid, "were slid")
	}
	if out := d.Ask(Request{Do: "slide", Lang: "en", Text: "fuchi: 1\nproject: {name: a}\n", Path: "no.such"}); !strings.Contains(out["error"].(string), "key") {
		t.Error(out)
	}
}
