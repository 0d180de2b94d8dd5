package shanting_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
)

// TestEachAwardStatesItsObligations besides its money: on each award, or on
// none; that of a referrer, a person or a move hangs on nothing.
func TestEachAwardStatesItsObligations(t *testing.T) {
	const (
		expand    = "borne by the beneficiary finance; to be used to expand production"
		fiveYears = "paid by the district; a promise of five years and more in the district, all of it returned if it moves out meanwhile"
		invested  = "the funded project must be in the district; a promise to stay, all of it returned if it moves out"
	)
	want := map[string]string{
		"measures2022/land": expand, "measures2022/tax_rebate": expand, "measures2022/upgrade_rebate": expand, "measures2022/factory_rent": expand,
		"measures2022/office_rent": expand, "measures2022/office_purchase": expand, "measures2022/relocation": "", "measures2022/referral": "", "measures2022/talent_tax": "",
		"finance2022/settling": fiveYears, "finance2022/premises_purchase": fiveYears, "finance2022/legal_person": fiveYears, "finance2022/agency": fiveYears,
		"finance2022/premises_rent": "paid by the district; no subletting while subsidised; a promise of five years and more in the district, all of it returned if it moves out meanwhile",
		"finance2022/equity_fund":   "paid by the district to the outside investor; no moving out while it exists, else all is returned",
		"finance2022/listing":       invested, "finance2022/relisting": invested, "finance2022/bonds": "a promise to stay, all of it returned if it moves out",
		"finance2022/guarantee": "", "finance2022/bridge_loan": "",
	}
	for _, d := range newBench(t).book.Documents {
		for _, r := range d.Rules {
			if r.Strings.In(lang.English) != want[r.ID] {
				t.Errorf("%s: %q", r.ID, r.Strings.In(lang.English))
			}
		}
	}
}

// TestGatesSayWhatTheirFailureMeans: the conditions of a whole document, where
// they stand and what follows where one fails.
func TestGatesSayWhatTheirFailureMeans(t *testing.T) {
	b := newBench(t)
	var got []string
	for _, d := range b.book.Documents {
		c := calc.NewCase(b.everythingWith().Project, b.book, calc.Options{})
		for _, g := range d.Gates {
			is := g.Of(c)
			got = append(got, fmt.Sprintf("%s [%s] recovery %v, of the status alone %v: %s", is.ID, is.Cite, g.Recovery, g.StatusOnly, g.Failure.In(lang.English)))
		}
	}
	want := []string{
		"in_force [第十九条] recovery false, of the status alone false: the contract was not signed while the measures were in force (Art. 19)",
		"newly_introduced [第十九条] recovery false, of the status alone false: in production before the measures took effect: not newly introduced (Art. 19)",
		"ownership [第十七条] recovery false, of the status alone false: projects solely owned by a district state enterprise are outside the measures (Art. 17)",
		"sector_allowed [第十七条] recovery false, of the status alone false: energy and resource projects are outside the measures (Art. 17)",
		"legal_person [4号 四（四）2] recovery false, of the status alone false: a branch cannot claim, it must be an independent legal person (No. 4, 4(4)2)",
		"not_terminated [第十五条] recovery true, of the status alone false: the contract is terminated, award funds are recovered (Art. 15)",
		"no_fraud [第十六条] recovery true, of the status alone false: funds were obtained by improper means and are recovered (Art. 16)",
		"left [] recovery true, of the status alone true: moved out: support given against the promise to stay is returned (ends of parts 2, 3 and 4)",
	}
	for i := range max(len(got), len(want)) {
		if i >= len(got) || i >= len(want) || got[i] != want[i] {
			t.Errorf("%d: got %q", i, got[min(i, len(got)-1)])
		}
	}
}

// TestAPolicySaysWhyItStandsAsItDoes: each reason by itself, and both where
// two acts bring the money back.
func TestAPolicySaysWhyItStandsAsItDoes(t *testing.T) {
	const terminated, fraud = "the contract is terminated, award funds are recovered (Art. 15)", "funds were obtained by improper means and are recovered (Art. 16)"
	for facts, want := range map[string][]string{
		"contract.terminated=true": {terminated}, "contract.fraud=true": {fraud}, "contract.terminated=2025-01-01; contract.fraud=true": {terminated, fraud}, "": nil,
		"finance.left=2025-01-01": {"moved out: support given against the promise to stay is returned (ends of parts 2, 3 and 4)"},
	} {
		var got []string
		for _, p := range newBench(t).everythingWith(split(facts)...).Standings {
			for _, reason := range p.Reasons {
				got = append(got, reason.In(lang.English))
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q", facts, got)
		}
	}
}

// TestAnAsideNamesTheFigureNotReached: the tier above, the other move, the
// year after the last.
func TestAnAsideNamesTheFigureNotReached(t *testing.T) {
	b := newBench(t)
	for _, row := range []struct{ award, facts, said string }{
		{"measures2022/tax_rebate", "investment.fixed_assets.audited=2亿元", "below the 300,000,000.00 yuan or US$30,000,000.00 of Art. 2(2): no award year 6"},
		{"measures2022/relocation", "", "Art. 4(2) is for moves into the park within the district"},
		{"measures2022/relocation", "relocation.from=within_district", "Art. 4(1) is for enterprises from outside the district"},
		{"measures2022/talent_tax#甲", "", "no award after 2029"},
	} {
		if a := b.award(row.award, split(row.facts)...); len(a.Asides) != 1 || a.Asides[0].In(lang.English) != row.said {
			t.Errorf("%s: %v", row.award, a.Asides)
		}
	}
}
