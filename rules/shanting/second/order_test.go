package second

import (
	"encoding/json"
	"slices"
	"testing"

	"gopkg.in/yaml.v3"

	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/cmd/report"
	"github.com/shanting/fuchi/rules/shanting"
)

// turned is a project file with its payments, other policies and issues of bonds
// in the opposite order.
func turned(t *testing.T, text string) (string, bool) {
	t.Helper()
	var root yaml.Node
	if err := yaml.Unmarshal([]byte(text), &root); err != nil {
		t.Fatal(err)
	}
	moved := false
	var walk func(n *yaml.Node)
	walk = func(n *yaml.Node) {
		for i := 0; i+1 < len(n.Content); i += 2 {
			key, value := n.Content[i].Value, n.Content[i+1]
			switch key {
			case "paid", "other_awards", "bonds":
				slices.Reverse(value.Content)
				moved = moved || len(value.Content) > 1
			case "finance":
				walk(value)
			}
		}
	}
	walk(root.Content[0])
	out, err := yaml.Marshal(&root)
	if err != nil {
		t.Fatal(err)
	}
	return string(out), moved
}

// TestOrderOfTheFileDecidesNothing: neither who wins, nor what is paid, nor in
// which order payments are taken back.
func TestOrderOfTheFileDecidesNothing(t *testing.T) {
	program, err := engine.Open(shanting.District())
	if err != nil {
		t.Fatal(err)
	}
	said := func(text string) map[string]any {
		answer, problems := program.Answer(engine.Source{Name: "generated.yaml", Text: []byte(text)}, engine.Ask{})
		if answer == nil {
			t.Fatal(problems[0].Message.In(lang.English))
		}
		return decoded(t, report.JSONLine(nil, answer, lang.English))
	}
	refunds := 0
	for seed := range uint64(300) {
		text := generate(seeded(seed), everything)
		other, moved := turned(t, text)
		if !moved {
			continue
		}
		before, after := said(text), said(other)
		for _, part := range []string{"choices", "schedule", "totals", "deadlines", "recovery"} {
			a, _ := json.Marshal(before[part])
			b, _ := json.Marshal(after[part])
			if folded(string(a)) != folded(string(b)) { // of two spellings of one name either may be shown
				t.Errorf("seed %d: %s follow the order of the file:\n%s\n%s", seed, part, a, b)
			}
		}
		if before["recovery"] != nil {
			refunds++
		}
	}
	if refunds < 10 {
		t.Errorf("only %d projects with refunds", refunds)
	}
}
