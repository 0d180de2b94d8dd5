// Package missing asks of each fact that a project lacks what money hangs on
// it: what it would add at the least and at the most, over all that a file may
// say of it. So the facts can be asked for in the order of their worth.
package missing

import (
	"math"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/calc/sorted"
	"github.com/shanting/fuchi/calc/sweep"
)

// Worth is what hangs on one missing fact. Its key says where to get it.
type Worth struct {
	Path  string
	Value string       // the path of the value that decides most: the fact, or one of its group
	Key   *project.Key // nil of what is no single value
	// Alone is what the fact adds while the others stay missing, Rest what it
	// decides once they are known to be what pays most.
	Alone, Rest Range
	// Several: it is a list or a group, which no single value bounds.
	Several bool
	// For are the awards that ask for it.
	For []*calc.Award
}

// Range is a change of the known total over all values of a fact.
type Range struct {
	Least, Most     money.Amount
	LeastAt, MostAt string // the values, as a file writes them
	Unbounded       bool   // the more, the more is paid: Most is what the last bend of it gives
	Unsure          bool   // not every value could be judged
}

// Spread is how far apart the ends lie.
func (r *Range) Spread() money.Amount { return r.Most.Sub(r.Least) }

// Weighs says whether any money was found to hang on the fact.
func (w *Worth) Weighs() bool {
	return w.Several || w.Rest.Unbounded || w.Rest.Spread().Sign() > 0 || w.Alone.Spread().Sign() > 0
}

// Of ranks the facts that a project lacks, the most worth first.
func Of(q *engine.Question) []Worth {
	all, _ := First(q, math.MaxInt)
	return all
}

// First weighs so many of them at the most, those that are asked for first, and
// ranks these; so many are left.
func First(q *engine.Question, most int) (all []Worth, left int) {
	paths := sweep.Missing(q.Now())
	if len(paths) > most {
		paths, left = paths[:most], len(paths)-most
	}
	all = make([]Worth, len(paths))
	asking := sweep.Asking(q.Now())
	if sweep.TooMany(q) {
		for i, path := range paths {
			all[i] = Worth{Path: path, For: asking[path], Alone: Range{Unsure: true},
				Rest: Range{Unsure: true}}
		}
		return all, left
	}
	best := favourable(q)
	engine.Each(len(paths), func(i int) {
		all[i] = worth(q, best, paths[i])
		all[i].For = asking[paths[i]]
	})
	sorted.Stable(all, func(a, b Worth) int {
		if a.Rest.Unbounded != b.Rest.Unbounded {
			if a.Rest.Unbounded {
				return -1
			}
			return 1
		}
		return b.Rest.Spread().Cmp(a.Rest.Spread())
	})
	return all, left
}

// worth is that of one fact; best are the values of all that pay most.
func worth(q *engine.Question, best []laid, path string) Worth {
	w := Worth{Path: path}
	axes := axesOf(path)
	if len(axes) == 0 {
		w.Several = true
		if key, _ := project.Table.Leaf(path); key != nil {
			w.Key = key
		}
		return w
	}
	w.Key, w.Value = axes[0].Key, axes[0].Path
	for i, axis := range axes { // of a group, the value in it that decides most
		alone := rangeOf(sweep.Everywhere(q, axis), q)
		rest := alone
		if others := except(best, axes); len(others) > 0 {
			if with, bad := q.Laid(others...); len(bad) == 0 {
				rest = rangeOf(sweep.Within(with, axis, mostStretches), with)
			}
		}
		if i == 0 || rest.Spread().Cmp(w.Rest.Spread()) > 0 {
			w.Key, w.Value, w.Alone, w.Rest = axis.Key, axis.Path, alone, rest
		}
	}
	return w
}

// axesOf are the values that a path stands for: itself, or those in its group.
func axesOf(path string) (all []sweep.Axis) {
	if axis, bad := sweep.NewAxis(path); bad == nil {
		return []sweep.Axis{axis}
	}
	key, canonical := project.Table.Leaf(path)
	if key == nil || key.Type != project.TypeSection {
		return nil
	}
	for _, child := range key.Children {
		if axis, bad := sweep.NewAxis(canonical + "." + child.Name); bad == nil {
			all = append(all, axis)
		}
	}
	return all
}

// mostStretches is how many stretches of a fact are looked at while the others
// are only supposed: of some days each is one of its own.
const mostStretches = 100

// rangeOf is what a fact changes of the total over all values that were scanned.
func rangeOf(scan *sweep.Scan, q *engine.Question) Range {
	axis, now := scan.Axis, q.Now().Totals.Amount
	made, first := Range{Unsure: !scan.Whole}, true
	take := func(total money.Amount, x int64) {
		change := total.Sub(now)
		if first || change.Cmp(made.Least) < 0 {
			made.Least, made.LeastAt = change, axis.Word(x)
		}
		if first || change.Cmp(made.Most) > 0 {
			made.Most, made.MostAt = change, axis.Word(x)
		}
		first = false
	}
	for i := range scan.Stretches {
		s := &scan.Stretches[i]
		if !s.Refused.IsZero() {
			continue
		}
		take(s.First, s.From)
		if grows := s.Sum().Slope.Sign() > 0; grows && s.To == axis.High && axis.IsMoney() {
			made.Unbounded = true
			continue
		}
		take(s.Last, s.To)
	}
	if scan.Whole {
		return made
	}
	for _, x := range scan.Turns() { // what lies beyond is looked at where something may turn
		if r, bad := scan.Result(x); len(bad) == 0 {
			take(r.Totals.Amount, x)
		}
	}
	return made
}
