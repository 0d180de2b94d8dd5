package shanting_test

import (
	"fmt"
	"testing"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/cash"
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

// undated is an institution that built a place on a day nobody wrote, received the
// grant for it and moved out within five years of that: of the two places it pays
// 75,000.00 for the other and 0.00 for this.
const undated = `fuchi: 1
as_of: 2028-11-01
project: {name: P, enterprise: E, sector: finance, nature: new, foreign_invested: false, ownership: private, legal_person: independent}
contract: {signed: 2022-10-01, terminated: false, fraud: false}
offices: [{id: A, built: {cost: 600万元}}, {id: B, purchase: {price: 300万元, date: 2023-01-22}}]
finance: {kind: bank_tier1, opened: 2022-11-12, stay_commitment: true, left: 2028-06-01}
paid: [{award: finance2022/premises_purchase, year: 2, date: 2025-12-27, amount: 7.5万元}]
`

// TestNothingOfALineWithoutADayStandsInAYear, whether columns are award years or
// those in which they are payable.
func TestNothingOfALineWithoutADayStandsInAYear(t *testing.T) {
	b := newBench(t)
	r := b.compute(undated)
	want := "[{2022 1500000.00} {2023 75000.00}]"
	if got := fmt.Sprint(r.Schedule.Totals); got != want {
		t.Errorf("by award years %s, not %s", got, want)
	}
	flow := cash.Of(r, nil)
	if got := fmt.Sprint(flow.Totals); got != want {
		t.Errorf("by payable years %s, not %s", got, want)
	}
	if got := fmt.Sprint(flow.Rows[1].Years); got != "[{2023 75000.00}]" {
		t.Errorf("payable of the award %s", got)
	}
	for _, a := range r.Awards {
		if a.Name() != "finance2022/premises_purchase" {
			continue
		}
		if len(a.Lines) != 2 || a.Lines[1].Dated() || a.Lines[1].Amount == nil {
			t.Fatalf("its lines are %v", a.Lines)
		}
		if years := calc.ColumnYears(a); fmt.Sprint(years) != "[2023]" {
			t.Errorf("columns %v", years)
		}
	}
}
