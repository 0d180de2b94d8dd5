// Package sure asks how sure a total is: what it comes to at the least and the
// most as readings, forecasts, figures that were not audited and unknown facts
// may be otherwise, and which of them moves it most. It knows no law, and
// invents no probability: a range is what was computed, and says over what.
package sure

import (
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/missing"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/calc/sorted"
)

// Ask is what may be otherwise besides readings and unknown facts; a band that
// is nil leaves its figures as filed.
type Ask struct {
	Forecast, Unaudited *Band
	calc.Watch
}

// Sure is the range of a total.
type Sure struct {
	Result      *calc.Result
	AsFiled     money.Amount
	Least, Most End
	Sources     []Source // the one that moves it most first; those that move nothing are left out
	Ask         Ask
	Forecasts   []project.Setting // the amounts that are forecasts
	Unaudited   []project.Setting // the figure that is not audited
	Together    []string          // unknown facts that move it only with others
	Boundless   []string          // unknown facts that the law does not bound: they stay unknown
	Computed    int               // combinations of facts, each over all readings
	Combined    bool              // these are all there are
	Partial     bool              // a range over readings was cut short
	Hidden      bool              // some readings leave unknown what is known: they are in no range
}

// End is one end: its total, and what is otherwise there.
type End struct {
	Total    money.Amount
	Readings map[string]string // other than those chosen
	At       []At
}

// At is where a source stands.
type At struct {
	Kind Kind
	Name string
	At   string
}

// spread is a range that is being found.
type spread struct {
	q       *engine.Question
	asFiled money.Amount
	axes    []*axis
	made    *Sure
	watch   calc.Watch
	seen    map[string]calc.Spread
}

// Of asks about a project.
func Of(q *engine.Question, ask Ask) *Sure {
	now := q.Now().Totals.Amount
	r := &spread{q: q, asFiled: now, watch: ask.Watch, seen: map[string]calc.Spread{}}
	r.made = &Sure{Result: q.Now(), AsFiled: now, Least: End{Total: now}, Most: End{Total: now}, Ask: ask}
	r.made.Forecasts, r.made.Unaudited = forecast(q.Now().Project), unaudited(q.Now().Project)
	as := q.Range(ask.Watch)
	r.made.Sources = readings(q, &as, Point{Total: now})
	if b := ask.Forecast; b != nil && len(r.made.Forecasts) > 0 {
		r.axes = append(r.axes, r.banded(Forecasts, *b, moved(r.made.Forecasts)))
	}
	if b := ask.Unaudited; b != nil && len(r.made.Unaudited) > 0 {
		r.axes = append(r.axes, r.banded(Unaudited, *b, moved(r.made.Unaudited)))
	}
	r.lacking()
	r.search()
	r.rank()
	return r.made
}

// lacking are the unknown facts, as far as the law bounds what they add.
func (r *spread) lacking() {
	if r.stopped() {
		return
	}
	all := missing.Of(r.q)
	for i := range all {
		w := &all[i]
		if w.Several || w.Alone.Unbounded || w.Rest.Unbounded {
			r.made.Boundless = append(r.made.Boundless, w.Path)
			continue
		}
		a := r.unknown(w)
		if a.Width().Sign() == 0 && w.Rest.Spread().Sign() > 0 {
			r.made.Together = append(r.made.Together, w.Value)
		}
		if w.Weighs() {
			r.axes = append(r.axes, a)
		}
	}
}

// rank puts the source that moves the total most first.
func (r *spread) rank() {
	for _, a := range r.axes {
		r.made.Sources = append(r.made.Sources, a.Source)
	}
	r.made.Sources = slices.DeleteFunc(r.made.Sources, func(s Source) bool { return s.Width().Sign() == 0 })
	sorted.Stable(r.made.Sources, func(a, b Source) int { return b.Width().Cmp(a.Width()) })
}
