package sweep

import (
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/compare"
	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// Sweep is what a project is paid as one fact moves.
type Sweep struct {
	Span
	Now       int64 // the value that the project has
	Stated    bool  // it has one
	Result    *calc.Result
	Stretches []Stretch
	Edges     []Edge // between them
}

// Edge is where one stretch ends and the next begins.
type Edge struct {
	At         int64         // the first value of the next
	Jump       money.Amount  // from the value before
	Less, More *money.Amount // what one step less and one more change at it; nil where no project has that value
	Open       bool          // of what moves some is not known: the changes are of what is
	Reasons    []Reason      // what moved
}

// Reason is what moved of one award.
type Reason struct {
	Award *calc.Award
	compare.Reason
}

// Of sweeps one fact over a span.
func Of(q *engine.Question, span Span) (*Sweep, *project.Problem) {
	s := newSearch(q, span.Axis)
	s.probes = s.probesOf(span.From, span.To)
	stretches, whole := s.stretches(span.From, span.To)
	if !whole {
		return nil, tooMany(&span, stretches[len(stretches)-1].To)
	}
	if first := stretches[0].Refused; len(stretches) == 1 && !first.IsZero() {
		return nil, &project.Problem{Path: span.Path, Message: lang.F("没有一个取值可以计算：%s",
			"none of its values can be computed: %s", first),
			Hint: lang.T("核对路径；列表从 [0] 数起", "check the path; lists are counted from [0]")}
	}
	made := &Sweep{Span: span, Result: q.Now(), Stretches: stretches}
	made.Now, made.Stated = span.Of(q.Now().Project)
	if span.Words != nil {
		return made, nil
	}
	for i := 1; i < len(stretches); i++ {
		made.Edges = append(made.Edges, s.edge(stretches[i].From))
	}
	return made, nil
}

func tooMany(s *Span, to int64) *project.Problem {
	return &project.Problem{Path: s.Path, Message: lang.F("从 %s 到 %s 已有 %d 段，太多了",
		"from %s to %s there are %d stretches already, too many", s.Word(s.From), s.Word(to), most),
		Hint: lang.F("缩小范围，例如 %s=%s..%s", "narrow the span, for example %s=%s..%s", s.Path, s.Word(s.From), s.Word(to))}
}

// edge is the edge at a value: what moved, and what a step is worth there.
func (s *search) edge(at int64) Edge {
	e := Edge{At: at, Jump: s.at(at).total.Sub(s.at(at - 1).total), Less: s.step(at, -s.axis.Step),
		More: s.step(at, s.axis.Step)}
	if e.Reasons, e.Open = s.between(at-1, at); len(e.Reasons) == 0 { // the line bends and does not jump
		e.Reasons, e.Open = s.between(max(at-s.axis.Step, s.axis.Low), min(at+s.axis.Step, s.axis.High))
	}
	return e
}

// between is what moved from one value to another, and whether some of it is not known.
func (s *search) between(x, y int64) (all []Reason, open bool) {
	was, bad := s.result(x)
	is, worse := s.result(y)
	if len(bad)+len(worse) > 0 {
		return nil, false
	}
	c := compare.Of(was, is)
	return moved(c), c.Open
}

// step is what is paid more or less a step from a value.
func (s *search) step(at, by int64) *money.Amount {
	if !s.axis.fits(at+by) || !s.at(at+by).refused.IsZero() || !s.at(at).refused.IsZero() {
		return nil
	}
	change := s.at(at + by).total.Sub(s.at(at).total)
	return &change
}

// moved are the reasons of a comparison, each once, without those that follow
// from others: where a condition turned, its lines come and go; where the fact
// is a day, all windows move with it.
func moved(c *compare.Comparison) (all []Reason) {
	seen := map[string]bool{}
	for _, change := range slices.Concat(c.Changes, c.Standing) {
		follows := func(r compare.Reason) bool { return r.Kind == compare.Base || r.Kind == compare.Window }
		onlyDays := !slices.ContainsFunc(change.Reasons, func(r compare.Reason) bool { return !follows(r) })
		decided := slices.ContainsFunc(change.Reasons,
			func(r compare.Reason) bool { return r.Kind == compare.Condition })
		for _, r := range change.Reasons {
			if decided && r.Kind != compare.Condition && r.Kind != compare.Choice || r.Kind == compare.Base ||
				r.Kind == compare.Window && !onlyDays {
				continue
			}
			key := change.Name + string(r.Kind)
			if r.Kind != compare.Window {
				key += r.Text.In(lang.English)
			}
			if !seen[key] {
				seen[key] = true
				all = append(all, Reason{change.Award, r})
			}
		}
	}
	return all
}
