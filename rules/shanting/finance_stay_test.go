package shanting_test

import (
	"testing"

	"github.com/shanting/fuchi/calc"
)

// TestThePromiseToStayEndsWithItsDeadline: moving out on the day that the
// deadline names costs the award, the day after it does not.
func TestThePromiseToStayEndsWithItsDeadline(t *testing.T) {
	underBoth(t, func(b bench) {
		for kind, award := range map[string]string{"legal_person": "finance2022/legal_person", "rating": "finance2022/agency"} {
			last := b.deadline("stay", financial(kind)...)
			b.fails(b.award(award, financial(kind, "finance.left="+last.LastDay.String())...), kind)
			if a := b.award(award, financial(kind, "finance.left="+(last.LastDay+1).String())...); a.Status != calc.Due {
				b.Errorf("%s: %s", kind, a.Status)
			}
		}
	})
}

// left is an institution that moved out after four of five years.
const left = `fuchi: 1
project: {name: P, enterprise: E, sector: finance, nature: new, foreign_invested: false, ownership: private, legal_person: independent}
contract: {signed: 2022-09-01, signatory: development_zone, terminated: false, fraud: false}
investment: {total: 5000万元}
site: {location: zone}
finance: {kind: bank_tier1, opened: 2023-03-01, stay_commitment: true, left: 2027-06-01}
paid: [{award: finance2022/settling, date: 2023-06-01, amount: 150万元}]
`

// TestAReadingThatMovesOnlyWhatIsPaidBackIsTold: of 1,500,000.00 by the days not
// served 300,492.61 comes back.
func TestAReadingThatMovesOnlyWhatIsPaidBackIsTold(t *testing.T) {
	b := newBench(t)
	told := map[string]string{}
	effects, _ := calc.EffectsOf(b.compute(left), b.book, nil, calc.Watch{})
	for _, e := range effects {
		told[e.Reading.ID+" "+e.Choice] = e.Change.String() + " " + e.Back.String()
	}
	for reading, want := range map[string]string{"stay_return pro_rata": "0.00 -1199507.39", "stay_scope case_by_case": "1500000.00 -1500000.00"} {
		if told[reading] != want {
			t.Errorf("%s: %q, not %q", reading, told[reading], want)
		}
	}
}
