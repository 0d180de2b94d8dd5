package sweep

import (
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// The bounds of a sweep. So few values as few, eleven years of days, are computed
// one by one; more stretches than most are no answer that a person could read.
const (
	few  = 4096
	most = 400
)

// search finds the stretches of one fact.
type search struct {
	most   int   // stretches
	few    int64 // so few values are computed one by one
	ask    *engine.Question
	axis   Axis
	fixed  []project.Setting // of the other fact of a grid
	probes []int64           // values at which an edge is looked for, in order
	points map[int64]*point
}

func newSearch(q *engine.Question, axis Axis, fixed ...project.Setting) *search {
	return &search{most: most, few: few, ask: q, axis: axis, fixed: fixed, points: map[int64]*point{}}
}

// result is what the engine says at a value.
func (s *search) result(x int64) (*calc.Result, project.Problems) {
	return s.ask.With(append(slices.Clip(s.fixed), s.axis.set(x))...)
}

// at is the point of a value, computed once.
func (s *search) at(x int64) *point {
	if p := s.points[x]; p != nil {
		return p
	}
	var p *point
	if r, bad := s.result(x); len(bad) > 0 {
		p = &point{shape: "refused " + bad[0].Path, refused: lang.F("%s：%s", "%s: %s", lang.Same(bad[0].Path),
			bad[0].Message)}
	} else {
		p = pointOf(r)
	}
	s.points[x] = p
	return p
}

// stretches are those from one value to another, and whether that is all of them.
func (s *search) stretches(from, to int64) (all []Stretch, whole bool) {
	for x := from; x <= to; {
		if len(all) == s.most {
			return all, false
		}
		stretch := s.from(x, to)
		all = append(all, stretch)
		if stretch.To == to {
			break
		}
		x = stretch.To + 1
	}
	return all, true
}

// from is the stretch that begins at a value.
func (s *search) from(x, to int64) Stretch {
	last, rules := s.upward().end(x, to)
	return s.stretch(x, last, rules)
}

// stretch makes the stretch of two ends and the rules that its lines follow.
func (s *search) stretch(from, to int64, rules []rule) Stretch {
	first, last := s.at(from), s.at(to)
	made := Stretch{From: from, To: to, First: first.total, Last: last.total, Open: first.open, Refused: first.refused}
	if !first.refused.IsZero() {
		return made
	}
	r, _ := s.result(from)
	for i := range first.lines {
		state := &first.lines[i]
		line := Line{Award: r.Awards[state.award], N: state.n, Year: state.year, Counts: state.counts,
			Known: state.way != open}
		switch {
		case rules != nil:
			line.Formula = rules[i].formula(&last.lines[i])
		case line.Known:
			line.Formula = constant(state.paid)
		default:
			line.Formula = constant(money.Zero)
		}
		made.Lines = append(made.Lines, line)
	}
	return made
}
