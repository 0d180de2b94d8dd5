package calc

import (
	"slices"

	"github.com/shanting/fuchi/calc/money"
)

// ColumnYears are the column years of awards that are there, in their order.
func ColumnYears(awards ...*Award) []int {
	var years []int
	for _, a := range awards {
		if a == nil {
			continue
		}
		for i := range a.Lines {
			if a.Lines[i].Dated() {
				years = append(years, a.Lines[i].Year)
			}
		}
	}
	slices.Sort(years)
	return slices.Compact(years)
}

// PaidIn is what an award pays in a column year, as far as it is known: nothing
// where it is not there or does not count, nil where nothing of the year is known;
// open where some of it is not.
func (a *Award) PaidIn(year int) (paid *money.Amount, open bool) {
	sum := money.Zero
	if a == nil || a.Status != NotKnown && !a.Status.Counts() {
		return &sum, false
	}
	if a.Status == NotKnown {
		return nil, true
	}
	known := false
	for i := range a.Lines {
		l := &a.Lines[i]
		if !l.MayFallIn(year) || l.Lost {
			continue
		}
		open = open || l.Open()
		if l.Amount != nil && l.Dated() {
			known = true
			sum = sum.Add(*l.Amount)
		}
	}
	if open && !known {
		return nil, true
	}
	return &sum, open
}
