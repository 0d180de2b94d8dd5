package calc

import (
	"testing"

	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// TestAnAwardComesToNoMoreThanItsLimits: those of its lines, that of its law and
// what the contract promises for it.
func TestAnAwardComesToNoMoreThanItsLimits(t *testing.T) {
	fen := func(n int64) *money.Amount { a := money.Fen(n); return &a }
	known, bounded, boundless := Line{Year: 2024, Amount: fen(2)}, Line{Year: 2025, Limit: fen(5)}, Line{Year: 2026}
	partial := Line{Year: 2025, Amount: fen(1), Recorded: &Recorded{}, Limit: fen(5)}
	for _, test := range []struct {
		name          string
		lines         []Line
		law, promised *money.Amount
		want          string
		open          bool
	}{
		{"nothing at all", nil, nil, nil, "", false},
		{"the law alone", nil, fen(9), nil, "0.09", false},
		{"known", []Line{known}, nil, nil, "0.02", false},
		{"known below the law", []Line{known}, fen(9), nil, "0.02", false},
		{"a line with a limit", []Line{known, bounded}, nil, nil, "0.07", true},
		{"part of a line with a limit", []Line{known, partial}, nil, nil, "0.07", true},
		{"the law above the lines", []Line{known, bounded}, fen(8), nil, "0.07", true},
		{"the law below the lines", []Line{known, bounded}, fen(6), nil, "0.06", true},
		{"a line without a limit", []Line{known, bounded, boundless}, nil, nil, "", true},
		{"the law limits it", []Line{known, boundless}, fen(6), nil, "0.06", true},
		{"the contract limits it", []Line{known, boundless}, nil, fen(4), "0.04", true},
		{"the contract below the law", []Line{known, boundless}, fen(6), fen(4), "0.04", true},
		{"the law below the contract", []Line{known, boundless}, fen(3), fen(4), "0.03", true},
	} {
		a := &Award{Rule: &Rule{}, Lines: test.lines, promise: test.promised}
		if test.law != nil {
			a.Rule.AtMost = func(*project.Project) money.Amount { return *test.law }
		}
		most, open := a.most(nil, func(*Line) bool { return true })
		got := ""
		if most != nil {
			got = most.String()
		}
		if got != test.want || open != test.open {
			t.Errorf("%s: %q, open %v", test.name, got, open)
		}
		if most, open := a.most(nil, func(l *Line) bool { return l.Year == 2024 }); len(test.lines) > 0 &&
			(most == nil || most.Cmp(money.Fen(2)) != 0 || open) {
			t.Errorf("%s, the year that is known: %v, open %v", test.name, most, open)
		}
	}
}

func TestACandidateReachesWhatItMayComeTo(t *testing.T) {
	limit := money.Fen(5)
	lines := []Line{{Limit: &limit}}
	c, x := &Case{}, Candidate{Award: &Award{Rule: &Rule{}, Lines: lines}, whole: lines}
	for _, test := range []struct {
		total int64
		first bool
		want  bool
	}{{4, false, true}, {5, false, false}, {5, true, true}, {6, true, false}} {
		if got := x.mayReach(c, money.Fen(test.total), test.first); got != test.want {
			t.Errorf("%d, first %v: %v", test.total, test.first, got)
		}
	}
	if x.Award.Lines[0].Limit = nil; !x.mayReach(c, money.Fen(1000), false) {
		t.Error("without a limit it reaches anything")
	}
}
