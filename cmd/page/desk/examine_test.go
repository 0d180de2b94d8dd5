package desk

import (
	"os"
	"reflect"
	"testing"

	"github.com/shanting/fuchi/calc/check"
	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/cmd/report"
)

// TestTheFoldsHaveTheTablesOfCheck: those of the command, row by row.
func TestTheFoldsHaveTheTablesOfCheck(t *testing.T) {
	d, err := Open()
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile("../../../testdata/projects/upgrade.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for name, l := range map[string]lang.Language{"zh": lang.Chinese, "en": lang.English} {
		r := Request{Name: "upgrade.yaml", Text: string(text), Lang: name}
		q, problems := d.engine.Question(r.source(), engine.Ask{})
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		whole := blocks(report.Check(q.Now(), check.Of(q, nil, false), l, 1))
		for what, heading := range map[string]lang.Text{
			"edges":  lang.T("距门槛和档次的距离", "How near an edge lies"),
			"papers": lang.T("证据：数字凭什么", "Evidence: what the figures rest on"),
		} {
			r.Do = what
			shown := d.Ask(r)["blocks"].([]any)[0].(Tree)
			found := false
			for _, b := range whole {
				found = found || b.(Tree)["heading"] == heading.In(l) && reflect.DeepEqual(b.(Tree)["grid"], shown["grid"])
			}
			if !found {
				t.Errorf("%s in %s are not those of the command", what, r.Lang)
			}
		}
	}
}
