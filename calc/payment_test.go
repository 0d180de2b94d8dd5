package calc

import (
	"testing"

	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// TestAPaymentWithoutAYearIsOfTheLastLinePayableByItsDay: the order of lines does
// not matter, its own day counts, and before the first there is none.
func TestAPaymentWithoutAYearIsOfTheLastLinePayableByItsDay(t *testing.T) {
	a := &Award{Lines: []Line{{N: 1, PayableFrom: 10}, {N: 3, PayableFrom: 30}, {N: 2, PayableFrom: 20}}}
	for day, want := range map[int]int{9: 0, 10: 1, 19: 1, 20: 2, 29: 2, 30: 3, 99: 3} {
		got := 0
		if l := a.PayableBy(civil.Date(day)); l != nil {
			got = l.N
		}
		if got != want {
			t.Errorf("by day %d line %d, want %d", day, got, want)
		}
	}
}

// TestOfLinesThatPayAlikeTheLastDueIsPaid: a payment that names no year is for the
// last of the lines that pay just so much that was payable by its day.
func TestOfLinesThatPayAlikeTheLastDueIsPaid(t *testing.T) {
	hundred, fifty := money.Fen(100), money.Fen(50)
	a := &Award{Lines: []Line{{N: 1, PayableFrom: 10, Amount: &hundred}, {N: 2, PayableFrom: 20, Amount: &hundred},
		{N: 3, PayableFrom: 30, Amount: &fifty}, {N: 4, PayableFrom: 40, Amount: &hundred}}}
	for day, want := range map[int]int{5: 1, 10: 1, 19: 1, 20: 2, 35: 2, 40: 4} {
		paid := &project.Payment{Date: project.Known(civil.Date(day)), Amount: project.Known(hundred)}
		if l := a.LineOf(paid); l.N != want {
			t.Errorf("paid on %d: line %d, not %d", day, l.N, want)
		}
	}
	if l := a.LineOf(&project.Payment{Amount: project.Known(hundred)}); l.N != 1 {
		t.Errorf("without a day: line %d", l.N)
	}
}

// TestAPaymentOfNoAmountDueIsOfTheLastDue: where no line pays just so much, it is
// for the last that was payable by its day, or else for the first.
func TestAPaymentOfNoAmountDueIsOfTheLastDue(t *testing.T) {
	fifty := money.Fen(50)
	a := &Award{Lines: []Line{{N: 1, PayableFrom: 10, Amount: &fifty}, {N: 2, PayableFrom: 20, Amount: &fifty},
		{N: 3, PayableFrom: 20, Amount: &fifty}}}
	paid := &project.Payment{Amount: project.Known(money.Fen(70))}
	if l := a.LineOf(paid); l == nil || l.N != 1 {
		t.Errorf("without a day: %v", l)
	}
	for day, want := range map[int]int{9: 1, 19: 1, 20: 2, 99: 2} { // of one day the first
		paid.Date = project.Known(civil.Date(day))
		if l := a.LineOf(paid); l == nil || l.N != want {
			t.Errorf("paid on %d: %v, not line %d", day, l, want)
		}
	}
}

// TestAColumnIsOfSeveralLines: a year of one line is that line's, and what is no
// calendar year is the number of one.
func TestAColumnIsOfSeveralLines(t *testing.T) {
	a := &Award{Lines: []Line{{N: 1, Year: 2024}, {N: 2, Year: 2025}, {N: 3, Year: 2025}}}
	for year, want := range map[int]int{2: 0, 2023: 0, 2024: 0, 2025: 2} {
		if got := len(a.Column(project.Known(year))); got != want {
			t.Errorf("%d: %d lines, not %d", year, got, want)
		}
	}
	if got := a.Column(project.Fact[int]{}); got != nil {
		t.Errorf("of no year: %v", got)
	}
}
