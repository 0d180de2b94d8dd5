package sweep

import (
	"slices"
	"strings"

	"github.com/shanting/fuchi/calc/compare"
	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// mostOfAList is how many entries a list has at the most whose figures are looked
// at: of many entries none decides alone, and each costs a scan.
const mostOfAList = 6

// mostFacts is how many facts a project states at the most whose edges and whose
// missing facts are looked for unasked: each costs some hundred computations,
// and each of these grows with the project.
const mostFacts = 150

// TooMany says whether a project states more than these.
func TooMany(q *engine.Question) bool { return len(Facts(q.Now())) > mostFacts }

// Edges are the distances of all figures that a project states from the edges
// at which an award is won or lost or its tier changes. Days are left out: what
// hangs on them are deadlines.
func Edges(q *engine.Question) (all []Distance) {
	if TooMany(q) {
		return nil
	}
	facts := Facts(q.Now())
	for _, axis := range facts {
		if axis.Words != nil || axis.IsDay() || axis.Key.Type == project.TypeYear || inLongList(facts, axis.Path) {
			continue
		}
		if d, ok := decisive(q, axis); ok {
			all = append(all, d)
		}
	}
	return all
}

// inLongList says whether a fact is of a list with many entries.
func inLongList(facts []Axis, path string) bool {
	list, _, within := strings.Cut(path, "[")
	if !within {
		return false
	}
	entries := map[string]bool{}
	for _, f := range facts {
		if rest, ok := strings.CutPrefix(f.Path, list+"["); ok {
			entry, _, _ := strings.Cut(rest, "]")
			entries[entry] = true
		}
	}
	return len(entries) > mostOfAList
}

// decisive is the distance of a figure from the nearest edges on both sides at
// which something is decided; bends of a line, where it reaches a cap, are none.
func decisive(q *engine.Question, axis Axis) (Distance, bool) {
	d := Distance{Axis: axis}
	now, stated := axis.Of(q.Now().Project)
	if !stated {
		return d, false
	}
	scan := Everywhere(q, axis)
	d.Now = now
	here := slices.IndexFunc(scan.Stretches, func(s Stretch) bool { return s.From <= now && now <= s.To })
	if here < 0 {
		return d, false
	}
	total := q.Now().Totals.Amount
	for i := here; i > 0 && d.Below == nil && scan.Stretches[i-1].Refused.IsZero(); i-- {
		s := &scan.Stretches[i]
		if e := scan.search.edge(s.From); e.decides() {
			d.Below = &Beside{e, now - s.From + 1, scan.Stretches[i-1].Last.Sub(total)}
		}
	}
	for i := here + 1; i < len(scan.Stretches) && d.Above == nil && scan.Stretches[i].Refused.IsZero(); i++ {
		s := &scan.Stretches[i]
		if e := scan.search.edge(s.From); e.decides() {
			d.Above = &Beside{e, s.From - now, s.First.Sub(total)}
		}
	}
	return d, d.Below != nil || d.Above != nil
}

// decides says whether an award is won or lost at an edge, its tier changes, or
// more money jumps than a yuan, which rounding can make of nothing.
func (e *Edge) decides() bool {
	yuan := money.Fen(100)
	return e.Jump.Cmp(yuan) > 0 || e.Jump.Cmp(yuan.Neg()) < 0 || slices.ContainsFunc(e.Reasons, func(r Reason) bool {
		return r.Kind == compare.Condition || r.Kind == compare.Tier
	})
}
