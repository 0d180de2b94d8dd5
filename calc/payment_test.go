package calc

import (
	"testing"

	"github.com/shanting/fuchi/calc/civil"
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
