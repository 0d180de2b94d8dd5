package missing

import (
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/calc/sweep"
)

// laid is a value that a missing fact is taken to have.
type laid struct {
	path string
	set  project.Setting
}

// except are the values of all facts but those of some axes.
func except(all []laid, axes []sweep.Axis) (sets []project.Setting) {
	for _, l := range all {
		if l.set.Value != nil && !slices.ContainsFunc(axes, func(a sweep.Axis) bool { return a.Path == l.path }) {
			sets = append(sets, l.set)
		}
	}
	return sets
}

// mostRounds is how often facts that only come to be missed are looked for.
const mostRounds = 40

// favourable takes one missing fact after the other to be what pays most or,
// where they pay the same, what leaves the most awards open and the fewest facts
// missing; then each once more, since the first was chosen before the others
// were. It is a good state of the others and not proved to be the best.
func favourable(q *engine.Question) (all []laid) {
	with := q
	for range mostRounds {
		axis, ok := next(with, all)
		if !ok {
			break
		}
		set, ok := bestOf(with, axis)
		if !ok {
			set = project.Setting{Path: axis.Path}
		}
		all = append(all, laid{axis.Path, set})
		if with, ok = over(q, all, ""); !ok {
			all[len(all)-1].set.Value = nil
			with, _ = over(q, all, "")
		}
	}
	for i := range all {
		axis, bad := sweep.NewAxis(all[i].path)
		rest, ok := over(q, all, all[i].path)
		if bad != nil || !ok {
			continue
		}
		if set, ok := bestOf(rest, axis); ok {
			all[i].set = set
		}
	}
	return all
}

// over is the question with all values laid over but that of one fact.
func over(q *engine.Question, all []laid, but string) (*engine.Question, bool) {
	var sets []project.Setting
	for _, l := range all {
		if l.set.Value != nil && l.path != but {
			sets = append(sets, l.set)
		}
	}
	with, bad := q.Laid(sets...)
	if len(bad) > 0 {
		return q, false
	}
	return with, true
}

// next is a missing fact that has no value yet.
func next(q *engine.Question, all []laid) (sweep.Axis, bool) {
	for _, path := range sweep.Missing(q.Now()) {
		axes := axesOf(path)
		if len(axes) == 0 {
			continue
		}
		axis := axes[len(axes)-1] // of a group the last is the firmest: what was audited
		if !slices.ContainsFunc(all, func(l laid) bool { return l.path == axis.Path }) {
			return axis, true
		}
	}
	return sweep.Axis{}, false
}

// bestOf is the value of a fact that pays most.
func bestOf(q *engine.Question, axis sweep.Axis) (set project.Setting, ok bool) {
	scan, values := sweep.Days(q, axis)
	if !axis.IsDay() {
		scan = sweep.Within(q, axis, mostStretches)
		values = tried(scan, largest(q, axis))
	}
	var best score
	for _, x := range values {
		r, bad := scan.Result(x)
		if len(bad) > 0 {
			continue
		}
		if got := scoreOf(r); !ok || got.above(best) {
			best, ok, set = got, true, project.Word(axis.Path, axis.Word(x))
		}
	}
	return set, ok
}

// tried are the ends of all stretches. Of an amount without bound it is the
// largest that the project states, since no other would say anything.
func tried(scan *sweep.Scan, largest int64) (all []int64) {
	for i := range scan.Stretches {
		s := &scan.Stretches[i]
		switch {
		case !s.Refused.IsZero():
		case s.To < scan.High || !scan.IsMoney():
			all = append(all, s.From, s.To)
		default:
			all = append(all, s.From, max(s.From, largest))
		}
	}
	return all
}

// largest is the largest amount of its kind that the project states.
func largest(q *engine.Question, axis sweep.Axis) (most int64) {
	for _, other := range sweep.Facts(q.Now()) {
		if x, stated := other.Of(q.Now().Project); stated && other.Key.Type == axis.Key.Type && other.IsMoney() {
			most = max(most, x)
		}
	}
	return most
}

// score is how well a project stands. An award that is known to pay nothing is
// no better than one refused.
type score struct {
	total          money.Amount
	refused, lacks int
}

func scoreOf(r *calc.Result) score {
	s := score{total: r.Totals.Amount, lacks: len(sweep.Missing(r))}
	for _, a := range r.Awards {
		if a.Status == calc.NotMet || a.Status.Counts() && paysNothing(a) {
			s.refused++
		}
	}
	return s
}

func paysNothing(a *calc.Award) bool {
	return a.Total.Sign() == 0 && !slices.ContainsFunc(a.Lines, func(l calc.Line) bool { return l.Open() })
}

func (s score) above(o score) bool {
	switch c := s.total.Cmp(o.total); {
	case c != 0:
		return c > 0
	case s.refused != o.refused:
		return s.refused < o.refused
	}
	return s.lacks < o.lacks
}
