package calc

import (
	"fmt"
	"slices"
	"testing"

	"github.com/shopspring/decimal"

	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
)

func TestWhatEveryWaySaysOfOnePlaceIsSaid(t *testing.T) {
	said := []Finding{{Code: "a", Path: "p"}, {Code: "a", Path: "q"}, {Code: "b", Path: "p"}, {Code: "c", Path: "r"}}
	other := []Finding{{Code: "a", Path: "p"}, {Code: "b", Path: "q"}}
	kept := alsoSaid(said, other)
	if len(kept) != 1 || kept[0].Code != "a" || kept[0].Path != "p" {
		t.Error(fmt.Sprint(kept))
	}
}

// ofYears are lines of so many fen, of which one below zero is not known.
func ofYears(fen ...int64) (lines []Line) {
	for i, n := range fen {
		l := Line{N: i + 1, Year: 2024 + i, PayableFrom: civil.MustDay(2025+i, 1, 1)}
		if amount := money.Fen(n); n >= 0 {
			l.Amount, l.Base = &amount, &amount
		}
		lines = append(lines, l)
	}
	return lines
}

// agreed is what two ways leave of an award: its lines, why it is a guess, its
// last days and asides.
func agreed(one, other *Working) string {
	one.agree(other)
	var out []string
	for _, l := range one.award.Lines {
		text := "~"
		if l.Amount != nil {
			text = l.Amount.String()
		}
		out = append(out, text)
	}
	for _, s := range one.ownStakes {
		out = append(out, s.ID)
	}
	for _, text := range append(one.guesses, one.award.Asides...) {
		out = append(out, text.In(lang.English))
	}
	return fmt.Sprint(out)
}

func TestOfSeveralWaysIsKnownWhatEachPays(t *testing.T) {
	way := func(fen ...int64) *Working {
		w := &Working{Case: new(Case), award: &Award{Status: Due, Lines: ofYears(fen...)}}
		w.forks = []fork{{ways: 2, missing: []string{"x"}}}
		return w
	}
	for _, test := range []struct {
		one, other []int64
		want       string
	}{
		{[]int64{1, 2}, []int64{1, 2}, "[0.01 0.02]"},
		{[]int64{1, 2}, []int64{1, 3}, "[0.01 ~]"},
		{[]int64{1, -1}, []int64{1, 2}, "[0.01 ~]"},
		{[]int64{1}, []int64{1, 0}, "[0.01 0.00]"},
		{[]int64{1}, []int64{1, 1}, "[0.01 ~]"},
		{[]int64{1}, []int64{1, 2}, "[0.01 ~]"},
		{[]int64{1}, []int64{1, -1}, "[0.01 ~]"},
	} {
		if got := agreed(way(test.one...), way(test.other...)); got != test.want {
			t.Errorf("%v and %v: %s, not %s", test.one, test.other, got, test.want)
		}
		one := way(test.other...)
		if got := agreed(one, way(test.one...)); got != test.want {
			t.Errorf("%v and %v: %s, not %s", test.other, test.one, got, test.want)
		}
		for i := range one.award.Lines {
			if l := &one.award.Lines[i]; l.Amount == nil && fmt.Sprint(l.Missing) != "[x]" {
				t.Errorf("%v and %v: year %d lacks %s", test.other, test.one, i+1, l.Missing)
			}
		}
	}
}

// Of two ways that pay the same a line keeps what is common to their working, and
// may come to as much as the higher of their limits.
func TestALineKeepsWhatTwoWaysShare(t *testing.T) {
	ten, twenty, half := money.Fen(10), money.Fen(20), money.Rate{Decimal: decimal.New(5, -1)}
	step := func(words string, n int64) Step { return Step{Text: lang.T(words, words), Amount: money.Fen(n)} }
	way := func(amount int64, rate money.Rate, limit *money.Amount, steps ...Step) *Working {
		w := &Working{Case: new(Case), award: &Award{Status: Due, Lines: ofYears(amount)}, forks: []fork{{ways: 2, missing: []string{"x"}}}}
		l := &w.award.Lines[0]
		l.Rate, l.Limit, l.Steps = &rate, limit, steps
		return w
	}
	for _, test := range []struct {
		name        string
		one, other  *Working
		rate, limit string
		steps       []string
	}{
		{"alike", way(1, half, &ten, step("base", 2), step("half", 1)), way(1, half, &ten, step("base", 2), step("half", 1)),
			"50%", "0.10", []string{"base 0.02", "half 0.01"}},
		{"another rate and limit", way(1, half, &ten, step("base", 2), step("half", 1)),
			way(1, money.Whole, &twenty, step("base", 2), step("whole", 1)), "", "0.20", []string{"base 0.02", "the same either way 0.01"}},
		{"the limit is the first's", way(1, half, &twenty, step("base", 2), step("half", 1)),
			way(1, half, &ten, step("base", 2), step("half", 1), step("at most", 1)), "50%", "0.20",
			[]string{"base 0.02", "half 0.01", "the same either way 0.01"}},
		{"no limit in one", way(1, half, &ten), way(1, half, nil), "50%", "", nil},
		{"none in the other", way(1, half, nil), way(1, half, &ten), "50%", "", nil},
		{"another sum", way(1, half, &ten, step("base", 2), step("half", 1)), way(2, half, &twenty, step("base", 4), step("half", 2)),
			"", "0.20", nil},
		{"another sum of one base", way(1, half, &ten, step("base", 2), step("half", 1)),
			way(2, money.Whole, nil, step("base", 2), step("whole", 2)), "", "", []string{"base 0.02"}},
	} {
		test.one.agree(test.other)
		l := &test.one.award.Lines[0]
		var steps []string
		for _, s := range l.Steps {
			steps = append(steps, s.Text.In(lang.English)+" "+s.Amount.String())
		}
		rate, limit := "", ""
		if l.Rate != nil {
			rate = l.Rate.String()
		}
		if l.Limit != nil {
			limit = l.Limit.String()
		}
		if rate != test.rate || limit != test.limit || !slices.Equal(steps, test.steps) {
			t.Errorf("%s: rate %q, at most %q, %q", test.name, rate, limit, steps)
		}
	}
}

// A line of nothing that one of several ways lacks tells no base but nothing.
func TestALineThatSomeWaysLackTellsNoBase(t *testing.T) {
	for _, test := range []struct {
		base    int64
		between bool
		want    string
	}{{5, true, "<nil>"}, {5, false, "0.05"}, {0, true, "0.00"}} {
		for _, swapped := range []bool{false, true} {
			forks := []fork{{ways: 2, missing: []string{"x"}, things: true, between: test.between}}
			one := &Working{Case: new(Case), award: &Award{Status: Due, Lines: ofYears(1, 0)}, forks: forks}
			base := money.Fen(test.base)
			one.award.Lines[1].Base = &base
			other := &Working{Case: new(Case), award: &Award{Status: Due, Lines: ofYears(1)}, forks: forks}
			if swapped {
				one, other = other, one
			}
			one.agree(other)
			got := "<nil>"
			if b := one.award.Lines[1].Base; b != nil {
				got = b.String()
			}
			if got != test.want {
				t.Errorf("%+v, swapped %v: %s", test, swapped, got)
			}
		}
	}
}

// A line that no way knows, for want of the same facts, lacks those alone.
func TestALineThatNoWayKnowsLacksItsOwnFacts(t *testing.T) {
	at := func(rate *money.Rate, missing ...string) *Working {
		w := &Working{Case: new(Case), award: &Award{Status: Due, Lines: ofYears(1, -1)}, forks: []fork{{ways: 2, missing: []string{"x"}}}}
		w.award.Lines[1].Missing, w.award.Lines[1].Rate = missing, rate
		return w
	}
	way := func(missing ...string) *Working { return at(nil, missing...) }
	half, asMuch, whole := money.Rate{Decimal: decimal.New(5, -1)}, money.Rate{Decimal: decimal.New(50, -2)}, money.Whole
	for _, test := range []struct {
		one, other *Working
		want       string
	}{
		{way("y"), way("y"), "[y]"}, {way("y"), way("z"), "[y x]"}, {way("y"), way(), "[y x]"},
		{at(&half, "y"), at(&half, "y"), "[y]"}, {at(&half, "y"), at(&asMuch, "y"), "[y]"}, {at(&half, "y"), at(&whole, "y"), "[y x]"},
		{at(&half, "y"), way("y"), "[y x]"}, {way("y"), at(&half, "y"), "[y x]"},
	} {
		test.one.agree(test.other)
		if l := test.one.award.Lines[1]; l.Amount != nil || fmt.Sprint(l.Missing) != test.want {
			t.Errorf("%v, not %s", l.Missing, test.want)
		}
	}
}

// A line of nothing so far, recorded in part, is not the nothing of a way without it.
func TestNothingSoFarIsNotNothing(t *testing.T) {
	for _, swapped := range []bool{false, true} {
		part := &Working{Case: new(Case), award: &Award{Status: Estimate, Lines: ofYears(1, 0)}, forks: []fork{{ways: 2, missing: []string{"x"}}}}
		part.award.Lines[1].Recorded = &Recorded{Days: 1, Of: 2}
		none := &Working{Case: new(Case), award: &Award{Status: Due, Lines: ofYears(1)}, forks: []fork{{ways: 2, missing: []string{"x"}}}}
		if swapped {
			part, none = none, part
		}
		if got := agreed(part, none); got != "[0.01 ~]" {
			t.Errorf("%v: %s", swapped, got)
		}
	}
}

func TestAWayThatCannotBeWorkedOutLeavesNothingKnown(t *testing.T) {
	way := func(fen ...int64) *Working {
		w := &Working{Case: new(Case), award: &Award{Status: Due, Lines: ofYears(fen...)}, forks: []fork{{ways: 2, missing: []string{"x"}}}}
		if len(fen) == 0 {
			w.award.Status = NotKnown
			w.lack("y")
		}
		return w
	}
	for _, test := range []struct {
		one, other *Working
		missing    string
	}{{way(0), way(), "[x y]"}, {way(), way(0), "[y x]"}, {way(), way(1), "[y x]"}, {way(), way(), "[y]"}} {
		test.one.agree(test.other)
		if a := test.one.award; a.Status != NotKnown || len(a.Lines) > 0 || fmt.Sprint(a.Missing) != test.missing {
			t.Errorf("%s, %d lines, lacks %s, not %s", a.Status, len(a.Lines), a.Missing, test.missing)
		}
	}
}

func TestOfSeveralWaysIsSaidWhatEachSays(t *testing.T) {
	way := func(day civil.Date, guess, aside string) *Working {
		w := &Working{Case: new(Case), award: &Award{Status: Due, Lines: ofYears(1)}, forks: []fork{{ways: 2}}}
		w.Guess(lang.Same(guess))
		w.ownStakes = []stake{{Deadline: Deadline{ID: "both", LastDay: 1}}, {Deadline: Deadline{ID: "moves", LastDay: day}},
			{Deadline: Deadline{ID: guess, LastDay: 9}}}
		w.award.Asides = []lang.Text{lang.Same("aside"), lang.Same(aside)}
		return w
	}
	if got, want := agreed(way(3, "g", "a"), way(4, "h", "b")), "[0.01 both g h aside]"; got != want {
		t.Errorf("%s, not %s", got, want)
	}
	if got, want := agreed(way(3, "g", "a"), way(3, "g", "a")), "[0.01 both moves g g aside a]"; got != want {
		t.Errorf("%s, not %s", got, want)
	}
}

func TestALineThatPaysTheSameKeepsWhatIsAlike(t *testing.T) {
	one, two := money.Fen(1), money.Fen(2)
	same := money.Fen(1)
	for _, test := range []struct {
		base, other *money.Amount
		kept        bool
	}{{&one, &same, true}, {&one, &two, false}, {&one, nil, false}, {nil, &one, false}, {nil, nil, false}} {
		l := Line{Base: test.base}
		if l.alike(&Line{Base: test.other}); (l.Base != nil) != test.kept {
			t.Errorf("%v beside %v: %v", test.base, test.other, l.Base)
		}
	}
	guess := []lang.Text{lang.Same("guess")}
	for _, test := range []struct{ one, other, want bool }{
		{false, false, false}, {false, true, true}, {true, false, true}, {true, true, true},
	} {
		l, other := Line{Estimate: test.one}, Line{Estimate: test.other, Reasons: guess}
		l.alike(&other)
		if taken := len(l.Reasons) > 0; l.Estimate != test.want || taken != (test.other && !test.one) {
			t.Errorf("%v: %v, reasons %v", test, l.Estimate, taken)
		}
	}
}
