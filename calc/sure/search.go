package sure

import (
	"fmt"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/project"
)

// mostCombined is how many combinations of the values of all sources are tried:
// of more, one source is moved after the other, towards each end, so often.
const mostCombined, rounds = 128, 3

// place is a value of each source, by its place among its values.
type place []int

// search finds both ends: over all combinations where there are few, else from
// where it is filed and from where everything is known.
func (r *spread) search() {
	if n := r.combinations(); n <= mostCombined {
		r.made.Combined = true
		r.all(make(place, len(r.axes)), 0)
		return
	}
	for _, sign := range [...]int{-1, 1} {
		for _, from := range []place{make(place, len(r.axes)), r.known(sign)} {
			r.climb(from, sign)
		}
	}
}

func (r *spread) combinations() int {
	n := 1
	for _, a := range r.axes {
		if n *= len(a.values); n > mostCombined {
			break
		}
	}
	return n
}

// all goes through all combinations.
func (r *spread) all(p place, i int) {
	if i == len(p) {
		r.readings(p)
		return
	}
	for k := range r.axes[i].values {
		p[i] = k
		r.all(p, i+1)
	}
	p[i] = 0
}

// known is where each source has its last value, that with the others favourable.
func (r *spread) known(sign int) place {
	p := make(place, len(r.axes))
	for i, a := range r.axes {
		if p[i] = len(a.values) - 1; sign < 0 {
			p[i] = min(1, p[i])
		}
	}
	return p
}

// climb moves one source after the other to where the end lies farthest.
func (r *spread) climb(p place, sign int) {
	end := func() calc.Combination {
		s := r.readings(p)
		if sign < 0 {
			return s.Least
		}
		return s.Most
	}
	best := end()
	for range rounds {
		moved := false
		for i, a := range r.axes {
			was := p[i]
			now := was
			for k := range a.values {
				p[i] = k
				if at := end(); at.Total.Cmp(best.Total) == sign {
					best, now = at, k
				}
			}
			p[i], moved = now, moved || now != was
		}
		if !moved {
			return
		}
	}
}

// readings is the range over all readings where the sources stand; the whole
// range takes it in.
func (r *spread) readings(p place) calc.Spread {
	key := fmt.Sprint(p)
	if s, ok := r.seen[key]; ok {
		return s
	}
	if r.stopped() && r.made.Computed > 0 { // as filed it is always known
		return r.nothing()
	}
	var sets []project.Setting
	var at []At
	for i, a := range r.axes {
		if v := a.values[p[i]]; p[i] > 0 {
			sets = append(sets, v.sets...)
			at = append(at, At{a.Kind, a.Name, v.at})
		}
	}
	s, bad := r.q.RangeWith(r.watch, sets...)
	if len(bad) > 0 { // no project has these values together
		r.seen[key] = r.nothing()
		return r.seen[key]
	}
	r.seen[key] = s
	r.made.Computed++
	r.made.Partial = r.made.Partial || s.Partial
	r.made.Hidden = r.made.Hidden || s.Unknown.Sign() > 0
	r.take(s, at)
	return s
}

// nothing is a range that adds nothing to what is known.
func (r *spread) nothing() calc.Spread {
	return calc.Spread{Least: calc.Combination{Total: r.made.Least.Total},
		Most: calc.Combination{Total: r.made.Most.Total}}
}

// stopped says whether somebody stopped the search, which is then not whole.
func (r *spread) stopped() bool {
	stopped := r.watch.Stopped != nil && r.watch.Stopped()
	r.made.Partial = r.made.Partial || stopped
	return stopped
}

func (r *spread) take(s calc.Spread, at []At) {
	if s.Least.Total.Cmp(r.made.Least.Total) < 0 {
		r.made.Least = End{s.Least.Total, s.Least.Readings, at}
	}
	if s.Most.Total.Cmp(r.made.Most.Total) > 0 {
		r.made.Most = End{s.Most.Total, s.Most.Readings, at}
	}
}
