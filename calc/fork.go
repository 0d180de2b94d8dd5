package calc

import (
	"slices"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// fork is a place where a rule may go on in several ways, since a fact that
// decides between them is not known.
type fork struct {
	ways    int
	missing []string
	things  bool // the ways are without some things and with all of them
	between bool // and there are ways between the two
}

// Tier is one of several that exclude each other, of which the highest that
// holds counts: its ways of qualifying.
type Tier struct{ Routes []Route }

// Tiers chooses among tiers, the highest first. Sure is the one whose
// conditions the award hangs on: the highest that holds for certain or, while
// none does, the highest that still may, or the lowest. Taken is the one to
// compute with: where a higher tier than the sure one is still open, the rule is
// worked out for each of them, and what comes out the same either way is known
// (READING, what holds either way is known).
func (w *Working) Tiers(tiers ...Tier) (sure, taken int) {
	var open []int
	var missing []string
	for i, t := range tiers {
		switch AnyMet(t.Routes...) {
		case Yes:
			return i, w.fork(append(open, i), missing)
		case Unknown:
			open = append(open, i)
			_, shown := Either(t.Routes...)
			for _, c := range shown {
				missing = append(missing, c.Missing...)
			}
		}
	}
	if len(open) > 0 {
		return open[0], open[0]
	}
	return len(tiers) - 1, len(tiers) - 1
}

// Either works the rule out in both of two ways, for want of a fact that would
// tell which: false first, then true.
func (w *Working) Either(missing []string) bool {
	return w.fork([]int{0, 1}, missing) == 1
}

// fork goes one of several ways: the one that this run of the rule is for.
func (w *Working) fork(ways []int, missing []string) int {
	if len(ways) == 1 {
		return ways[0]
	}
	n := len(w.forks)
	w.forks = append(w.forks, fork{ways: len(ways), missing: missing})
	if n < len(w.way) {
		return ways[w.way[n]]
	}
	w.way = append(w.way, 0)
	return ways[0]
}

// workOut works an award out, in every way that is still open.
func (c *Case) workOut(d *Document, r *Rule, index int, instance string, gates []Condition) *Award {
	w := c.working(d, r, index, instance, gates)
	findings, rents := len(c.Result.Findings), len(c.rents)
	r.Work(w)
	w.finish()
	if way := w.nextWay(); way != nil {
		w.shared = len(w.award.Lines)
		said, reported := slices.Clone(c.Result.Findings[findings:]), slices.Clone(c.rents[rents:])
		for way != nil {
			other := c.working(d, r, index, instance, gates)
			other.way = way
			c.Result.Findings, c.rents = c.Result.Findings[:findings], c.rents[:rents]
			r.Work(other)
			other.finish()
			said = alsoSaid(said, c.Result.Findings[findings:])
			reported = slices.DeleteFunc(reported, func(r *project.Rent) bool { return !slices.Contains(c.rents[rents:], r) })
			w.agree(other)
			way = other.nextWay()
		}
		c.Result.Findings = append(c.Result.Findings[:findings], said...)
		c.rents = append(c.rents[:rents], reported...)
	}
	c.stakes = append(c.stakes, w.ownStakes...)
	return w.award
}

// nextWay is the next of all ways through the forks, nil after the last.
func (w *Working) nextWay() []int {
	for n := len(w.forks) - 1; n >= 0; n-- {
		if w.way[n]+1 < w.forks[n].ways {
			way := slices.Clone(w.way[:n+1])
			way[n]++
			return way
		}
	}
	return nil
}

// alsoSaid keeps the findings that another way has too.
func alsoSaid(said, other []Finding) []Finding {
	return slices.DeleteFunc(said, func(f Finding) bool {
		return !slices.ContainsFunc(other, func(o Finding) bool { return o.Code == f.Code && o.Path == f.Path })
	})
}

// agree keeps of an award what another way through its forks gives too; a line
// that differs is not known. A way without a line pays nothing for it, but where
// a way cannot be worked out at all, or is not met, neither is the award; nor has
// it lines where the ways move their days and agree on none that all of them have.
func (w *Working) agree(other *Working) {
	missing := w.apartFor(other)
	w.alsoHangs(other)
	a := w.award
	if barred := a.Status == NotMet; barred != (other.award.Status == NotMet) || a.shut() || other.award.shut() {
		if !a.shut() || !other.award.shut() {
			w.lack(missing...)
		}
		if barred {
			a.Conditions = other.award.Conditions
		}
		w.shut(other.award.Missing)
		return
	}
	w.agreeLines(other, missing)
	w.alsoSays(other)
	if !slices.Equal(a.Premises, other.award.Premises) {
		a.Premises, a.unplaced = nil, missing
	}
	if len(a.Lines) > 0 {
		a.Status = ""
	}
	if w.finish(); w.moved && !slices.ContainsFunc(a.Lines[:w.shared], func(l Line) bool { return l.Amount != nil }) {
		w.shut(missing)
	}
}

// apartFor are the facts that tell the ways of two workings.
func (w *Working) apartFor(other *Working) (missing []string) {
	for _, forks := range [...][]fork{w.forks, other.forks} {
		for _, f := range forks {
			for _, path := range f.missing {
				if !slices.Contains(missing, path) {
					missing = append(missing, path)
				}
			}
		}
	}
	return missing
}

// shut leaves of an award that it is not known, and for want of what.
func (w *Working) shut(missing []string) {
	w.lack(missing...)
	w.award.Status, w.award.Lines, w.award.Total = NotKnown, nil, money.Zero
}

// alsoSays keeps what another way says too, and why that guesses.
func (w *Working) alsoSays(other *Working) {
	for _, why := range other.guesses {
		if !slices.ContainsFunc(w.guesses,
			func(t lang.Text) bool { return t.In(lang.English) == why.In(lang.English) }) {
			w.Guess(why)
		}
	}
	w.award.Asides = slices.DeleteFunc(w.award.Asides, func(t lang.Text) bool {
		return !slices.ContainsFunc(other.award.Asides,
			func(o lang.Text) bool { return o.In(lang.English) == t.In(lang.English) })
	})
}

// alsoHangs keeps the last days that hang on the award in another way too.
func (w *Working) alsoHangs(other *Working) {
	w.ownStakes = slices.DeleteFunc(w.ownStakes, func(s stake) bool {
		return !slices.ContainsFunc(other.ownStakes,
			func(o stake) bool { return o.ID == s.ID && o.Starts == s.Starts && o.LastDay == s.LastDay })
	})
}

// shut says whether an award lacks a fact without which it has no lines.
func (a *Award) shut() bool { return a.Status == NotKnown && len(a.Lines) == 0 }
