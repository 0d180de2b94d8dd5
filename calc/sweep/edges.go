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

// MostFacts is how many facts a project states at the most whose edges and whose
// missing facts are looked for unasked: each costs some hundred computations,
// and each of these grows with the project.
const MostFacts = 150

// mostStated is how many it states at the most with those that are no axis, what
// was paid above all: they cost nothing to scan, and every computation pays for them.
const mostStated = 2000

// TooMany says whether a project states more than these.
func TooMany(q *engine.Question) bool {
	stated := q.Now().Project.Facts()
	return len(stated) > mostStated || len(facts(q.Now(), stated)) > MostFacts
}

// Edges are the distances of all figures that a project states from the edges
// at which an award is won or lost or its tier changes. Days are left out: what
// hangs on them are deadlines.
func Edges(q *engine.Question) (all []Distance) {
	if TooMany(q) {
		return nil
	}
	facts := Facts(q.Now())
	found := make([]Distance, len(facts))
	engine.Each(len(facts), func(i int) {
		axis := facts[i]
		if axis.Words == nil && !axis.IsDay() && axis.Key.Type != project.TypeYear && !inLongList(facts, axis.Path) {
			found[i] = decisive(q, axis)
		}
	})
	return slices.DeleteFunc(found, func(d Distance) bool { return d.Below == nil && d.Above == nil })
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
func decisive(q *engine.Question, axis Axis) (d Distance) {
	scan := unscanned(q, axis)
	if !scan.Stated {
		return d
	}
	s := scan.search
	s.probes = s.probesOf(scan.From, scan.To)
	d.Axis, d.Now = axis, scan.Now
	total := q.Now().Totals.Amount
	if at, e, ok := s.upward().decided(scan.Now, scan.To); ok {
		d.Above = &Beside{e, at - scan.Now, s.at(at).total.Sub(total)}
	}
	if at, e, ok := s.downward().decided(-scan.Now, -scan.From); ok {
		d.Below = &Beside{e, at + scan.Now, s.at(-at).total.Sub(total)}
	}
	return d
}

// mostBends is how many edges at which nothing is decided are passed by.
const mostBends = 60

// decided is the first value on the way to another at which something is decided
// and the edge before it.
func (w *walk) decided(x, to int64) (int64, Edge, bool) {
	for range mostBends {
		last, _ := w.end(x, to)
		if last == to || !w.at(last+1).refused.IsZero() {
			break
		}
		x = last + 1
		upper := x
		if w.down {
			upper = -last
		}
		if e := w.edge(upper); e.decides() {
			return x, e, true
		}
	}
	return 0, Edge{}, false
}

// decides says whether an award is won or lost at an edge, its tier changes, or
// more money jumps than a yuan, which rounding can make of nothing.
func (e *Edge) decides() bool {
	yuan := money.Fen(100)
	return e.Jump.Cmp(yuan) > 0 || e.Jump.Cmp(yuan.Neg()) < 0 || slices.ContainsFunc(e.Reasons, func(r Reason) bool {
		return r.Kind == compare.Condition || r.Kind == compare.Tier
	})
}
