package sweep

import (
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// Grid is what a project is paid as two facts move at once.
type Grid struct {
	Down, Across Span
	Result       *calc.Result
	Rows         []Run    // of the first fact
	Columns      []Run    // of the second
	Cells        [][]Cell // a list a row
	// Moving: an edge of one fact moves with the other, as a threshold on their
	// difference does. Rows and columns are then those at the ends of the other
	// span alone and some steps between, and a field has the least and the most of
	// its corners.
	Moving bool
}

// Run is a run of values of one fact, within which no edge was found at either
// end of any run of the other.
type Run struct{ From, To int64 }

// Cell is what is paid in one field of the grid: at its first corner and at its
// last, the same where the field is one constant; where edges move, the least and
// the most at any corner.
type Cell struct {
	First, Last money.Amount
	Open        bool
	Refused     lang.Text
}

// mostRuns is how many rows or columns a person can read; edges that do not settle
// in so many rounds move with the other fact.
const mostRuns, mostRounds = 40, 3

// GridOf sweeps two facts at once: the edges of each are found at both ends of
// every run of the other, until no more are; or, where that has no end since they
// move with it, at both ends of its span.
func GridOf(q *engine.Question, down, across Span) (*Grid, *project.Problem) {
	if down.Path == across.Path {
		return nil, &project.Problem{Path: down.Path, Message: lang.T("两次写的是同一个事实", "the same fact is written twice"),
			Hint: lang.T("写两个不同的事实", "write two facts")}
	}
	g := &Grid{Down: down, Across: across, Result: q.Now()}
	rows, columns, bad := settled(q, down, across)
	if bad != nil {
		g.Moving = true
		if rows, bad = edgesOver(q, down, across, []int64{across.From, across.To}); bad != nil {
			return nil, bad
		}
		if columns, bad = edgesOver(q, across, down, []int64{down.From, down.To}); bad != nil {
			return nil, bad
		}
		grow(&rows, steps(down))
		grow(&columns, steps(across))
	}
	g.Rows, g.Columns = runs(rows, down.To), runs(columns, across.To)
	for _, r := range g.Rows {
		var cells []Cell
		for _, c := range g.Columns {
			cells = append(cells, g.cell(q, r, c))
		}
		g.Cells = append(g.Cells, cells)
	}
	return g, nil
}

// settled are where rows and columns begin, once no edge of one is found that
// the other has not.
func settled(q *engine.Question, down, across Span) (rows, columns []int64, bad *project.Problem) {
	rows, columns = []int64{down.From}, []int64{across.From}
	for round, again := 0, true; again; round++ {
		if round == mostRounds {
			return nil, nil, tooLarge(down)
		}
		more, bad := edgesOver(q, down, across, ends(columns, across.To))
		if bad != nil {
			return nil, nil, bad
		}
		again = grow(&rows, more)
		if more, bad = edgesOver(q, across, down, ends(rows, down.To)); bad != nil {
			return nil, nil, bad
		}
		again = grow(&columns, more) || again
	}
	return rows, columns, nil
}

// ends are the first and the last values of the runs that begin at some.
func ends(starts []int64, to int64) (all []int64) {
	for _, r := range runs(starts, to) {
		all = append(all, r.From)
		if r.To > r.From {
			all = append(all, r.To)
		}
	}
	return all
}

// edgesOver are where the stretches of one fact begin, for some values of the other.
func edgesOver(q *engine.Question, along, other Span, values []int64) (all []int64, bad *project.Problem) {
	for _, x := range values {
		s := newSearch(q, along.Axis, other.set(x))
		s.most = mostRuns
		s.probes = s.probesOf(along.From, along.To)
		stretches, whole := s.stretches(along.From, along.To)
		for _, stretch := range stretches {
			all = append(all, stretch.From)
		}
		slices.Sort(all)
		if all = slices.Compact(all); !whole || len(all) > mostRuns {
			return nil, tooLarge(along)
		}
	}
	return all, nil
}

func tooLarge(along Span) *project.Problem {
	return &project.Problem{Path: along.Path, Message: lang.F("超过 %d 段，网格太大",
		"more than %d runs: the grid is too large", mostRuns),
		Hint: lang.F("缩小 %s 的范围", "narrow the span of %s", along.Path)}
}

// steps cut a span into equal parts, each a whole number of what "one more" is.
func steps(s Span) (all []int64) {
	const parts = 5
	for i := range int64(parts) {
		at := s.From + (s.To-s.From)/parts*i
		all = append(all, max(s.From, at-at%s.Step))
	}
	return all
}

// grow adds values and says whether any is new.
func grow(all *[]int64, more []int64) bool {
	before := len(*all)
	*all = append(*all, more...)
	slices.Sort(*all)
	*all = slices.Compact(*all)
	return len(*all) > before
}

// runs are the runs that begin at some values.
func runs(starts []int64, to int64) (all []Run) {
	for i, from := range starts {
		end := to
		if i+1 < len(starts) {
			end = starts[i+1] - 1
		}
		all = append(all, Run{from, end})
	}
	return all
}

// cell is what is paid in one field.
func (g *Grid) cell(q *engine.Question, r, c Run) (made Cell) {
	first, bad := q.With(g.Down.set(r.From), g.Across.set(c.From))
	if len(bad) > 0 {
		made.Refused = bad[0].Message
		return made
	}
	made.First, made.Open = first.Totals.Amount, !first.Totals.Complete
	made.Last = made.First
	if last, bad := q.With(g.Down.set(r.To), g.Across.set(c.To)); len(bad) == 0 {
		made.Last = last.Totals.Amount
	}
	if !g.Moving {
		return made
	}
	least, most := money.Min(made.First, made.Last), money.Max(made.First, made.Last)
	for _, corner := range [...][2]int64{{r.From, c.To}, {r.To, c.From}} {
		if at, bad := q.With(g.Down.set(corner[0]), g.Across.set(corner[1])); len(bad) == 0 {
			least, most = money.Min(least, at.Totals.Amount), money.Max(most, at.Totals.Amount)
		}
	}
	made.First, made.Last = least, most
	return made
}
