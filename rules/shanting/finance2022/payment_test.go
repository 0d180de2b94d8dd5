package finance2022_test

import (
	"strings"
	"testing"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/rules/shanting"
)

// TestWhoPaysUnderNo5: the district's finance, or half of it the city where the
// note on matching is so read; nobody where nothing is paid.
func TestWhoPaysUnderNo5(t *testing.T) {
	const branch = "fuchi: 1\nproject: {name: 分行, sector: finance, legal_person: branch}\nfinance: {kind: bank_tier1, opened: 2023-03-01, "
	for facts, want := range map[string]string{
		"stay_commitment: true}":                                    "支付：区财政 1,500,000.00 元",
		"stay_commitment: true}\nreadings: {municipal_match: half}": "支付：区财政 750,000.00 元、市级 750,000.00 元",
		"stay_commitment: false}":                                   "",
	} {
		if got := paysUnderNo5(t, branch+facts); got != want {
			t.Errorf("%s: %q, want %q", facts, got, want)
		}
	}
}

// paysUnderNo5 is the line that says who pays.
func paysUnderNo5(t *testing.T, text string) string {
	t.Helper()
	book, err := shanting.District().Rulebook()
	if err != nil {
		t.Fatal(err)
	}
	p, problems := project.DecodeYAML("f", []byte(text), book.Vocabulary())
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	r := calc.Compute(p, book, calc.Options{})
	for _, d := range r.Documents {
		if d.ID != "finance2022" {
			continue
		}
		for _, section := range d.Words.Procedure(r) {
			for _, line := range section.Lines {
				if said := line.In(lang.Chinese); strings.HasPrefix(said, "支付") {
					return said
				}
			}
		}
	}
	return ""
}
