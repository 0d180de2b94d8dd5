package solve

import (
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/compare"
	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/sorted"
	"github.com/shanting/fuchi/calc/sweep"
)

// Solution is what one fact can do for the target, all else as it is.
type Solution struct {
	sweep.Axis
	Now        int64
	Stated     bool
	Reaches    bool
	At         int64               // the nearest value that reaches it; of a fact not stated, the least
	Pays       money.Amount        // there
	Best       money.Amount        // the most that the fact can reach, of the values that were tried
	BestAt     int64               // the nearest value that reaches that
	Unsure     bool                // not every value could be judged: what is named was found, and what is not may be
	Comparison *compare.Comparison // of now and At, or BestAt
}

// Solved is the answer for a target.
type Solved struct {
	Target    Target
	Now       money.Amount
	Result    *calc.Result
	Solutions []Solution // those that reach it, then those that come nearest
	Idle      []string   // facts that change nothing
}

// Of looks at every fact of a project by itself.
func Of(q *engine.Question, t Target, only ...string) *Solved {
	made := &Solved{Target: t, Now: t.Of(q.Now()), Result: q.Now()}
	axes := sweep.Facts(q.Now())
	if len(only) > 0 {
		axes = slices.DeleteFunc(axes, func(a sweep.Axis) bool { return !slices.Contains(only, a.Path) })
		for _, path := range only {
			if a, bad := sweep.NewAxis(path); bad == nil && !slices.ContainsFunc(axes,
				func(o sweep.Axis) bool { return o.Path == a.Path }) {
				axes = append(axes, a)
			}
		}
	}
	found := make([]*Solution, len(axes))
	engine.Each(len(axes), func(i int) { found[i] = t.by(q, axes[i]) })
	for i, s := range found {
		if s == nil {
			made.Idle = append(made.Idle, axes[i].Path)
		} else {
			made.Solutions = append(made.Solutions, *s)
		}
	}
	sorted.Stable(made.Solutions, nearer)
	return made
}

// nearer puts those that reach the target first, then the most.
func nearer(a, b Solution) int {
	switch {
	case a.Reaches != b.Reaches && a.Reaches:
		return -1
	case a.Reaches != b.Reaches:
		return 1
	case a.Reaches:
		return 0
	}
	return b.Best.Cmp(a.Best)
}

// by is what one fact can do, nil where it changes nothing of the target.
func (t *Target) by(q *engine.Question, axis sweep.Axis) *Solution {
	scan := sweep.Everywhere(q, axis)
	s := &Solution{Axis: axis, Now: scan.Now, Stated: scan.Stated, Unsure: !scan.Whole, Best: t.Of(q.Now()),
		BestAt: scan.Now}
	look := &axisSearch{target: t, scan: scan, paid: map[int64]*money.Amount{}}
	parts := look.parts()
	if !look.moves(parts, s.Best) {
		return nil
	}
	for _, p := range parts { // the nearest first
		x, ok := look.first(p)
		if ok && (!s.Reaches || p.away(x, scan) < p.away(s.At, scan)) {
			s.At, s.Reaches = x, true
		}
		for _, end := range [...]int64{p.near, p.far} {
			if paid := look.at(end); paid != nil && paid.Cmp(s.Best) > 0 {
				s.Best, s.BestAt = *paid, end
			}
		}
	}
	s.Unsure = s.Unsure || look.unsure
	at := s.BestAt
	if s.Reaches {
		s.Pays, at = *look.at(s.At), s.At
	}
	if r, bad := scan.Result(at); len(bad) == 0 {
		s.Comparison = compare.Of(q.Now(), r)
	}
	return s
}
