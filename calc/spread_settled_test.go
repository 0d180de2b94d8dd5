package calc

import (
	"testing"

	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/money"
)

// TestOnlyTheYearThatIsComparedIsHeldAgainst what was settled; an award that was
// not there had settled that nothing is owed.
func TestOnlyTheYearThatIsComparedIsHeldAgainst(t *testing.T) {
	award := func(id string, lines ...Line) *Award { return &Award{Rule: &Rule{ID: id}, Status: Due, Lines: lines} }
	line := func(year int, part bool) Line {
		amount := money.Fen(1)
		l := Line{Amount: &amount, Year: year, PayableFrom: civil.MustDay(year, 1, 1)}
		if part {
			l.Recorded = &Recorded{Days: 1, Of: 2}
		}
		return l
	}
	unknown := line(2025, false)
	unknown.Amount = nil
	asChosen := &Result{Awards: []*Award{award("a", line(2025, false), line(2026, false))}}
	for _, test := range []struct {
		name string
		now  []*Award
		year int
		want hiding
	}{
		{"as it was", []*Award{award("a", line(2025, false), line(2026, false))}, 0, hidesNothing},
		{"in part", []*Award{award("a", line(2025, true), line(2026, false))}, 0, hidesPart},
		{"in part, that year", []*Award{award("a", line(2025, true), line(2026, false))}, 2025, hidesPart},
		{"in part, another year", []*Award{award("a", line(2025, true), line(2026, false))}, 2026, hidesNothing},
		{"not at all", []*Award{award("a", unknown)}, 0, hidesAll},
		{"new and in part", []*Award{award("a"), award("b", line(2025, true))}, 0, hidesPart},
		{"a second of one name", []*Award{award("a"), award("a", unknown)}, 0, hidesAll},
	} {
		if got := settledIn(asChosen, test.year).hiddenBy(test.now, nil); got != test.want {
			t.Errorf("%s: %d, not %d", test.name, got, test.want)
		}
	}
	open := []Choice{{Matter: "m", Open: true}}
	if got := settledIn(asChosen, 0).hiddenBy(nil, open); got != hidesPart {
		t.Errorf("a choice that is open: %d", got)
	}
	if got := settledIn(&Result{Choices: open}, 0).hiddenBy(nil, open); got != hidesNothing {
		t.Errorf("one that was: %d", got)
	}
}
