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
// a way cannot be worked out at all, or is not met, neither is the award.
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
	if w.agreeLines(other, missing) {
		w.lack(missing...)
		w.shut(nil)
		return
	}
	w.alsoSays(other)
	if !slices.Equal(a.Premises, other.award.Premises) {
		a.Premises = nil // nobody knows which they are
	}
	if len(a.Lines) > 0 {
		a.Status = ""
	}
	w.finish()
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

// agreeLines keeps of the lines what another way gives too. It says whether things
// that only may count would move the award years: no line has days then that could
// be told.
func (w *Working) agreeLines(other *Working, missing []string) (moved bool) {
	a, ends := w.award, slices.ContainsFunc(slices.Concat(w.forks, other.forks), func(f fork) bool { return f.between })
	for n := range max(len(a.Lines), len(other.award.Lines)) {
		if n == len(a.Lines) {
			line := other.award.Lines[n]
			a.Lines = append(a.Lines, line)
			if !line.nothingAtAll() {
				a.Lines[n].unknown(missing)
			}
		} else if l := &a.Lines[n]; !l.same(other.award.Lines, n, ends) {
			if n < len(other.award.Lines) {
				moved = moved || l.Window.To != other.award.Lines[n].Window.To
				l.widen(&other.award.Lines[n])
				l.shareSteps(&other.award.Lines[n])
			}
			l.unknown(missing)
		} else if n < len(other.award.Lines) {
			l.alike(&other.award.Lines[n])
		}
	}
	return moved && slices.ContainsFunc(other.forks, func(f fork) bool { return f.things })
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

// alike keeps of a line what one that pays the same has too: not a base or a rate
// that differs, and an estimate where either is.
func (l *Line) alike(other *Line) {
	if !sameAmount(l.Base, other.Base) {
		l.Base = nil // that it comes to the same is known, and not of what
	}
	if l.Rate == nil || other.Rate == nil || !l.Rate.Equal(other.Rate.Decimal) {
		l.Rate = nil // nor how
	}
	l.widen(other)
	if l.shareSteps(other) {
		l.Steps = append(slices.Clip(l.Steps), Step{Text: lang.T("无论如何都一样", "the same either way"), Amount: *l.Amount})
	}
	if other.Estimate && !l.Estimate {
		l.Estimate, l.Reasons = true, other.Reasons
	}
	if l.Recorded != nil && other.Recorded.lacking() >= l.Recorded.lacking() {
		l.Recorded, l.Missing, l.Reasons = other.Recorded, other.Missing, other.Reasons
	}
}

// widen lets a line come to as much as another may, where it has a limit.
func (l *Line) widen(other *Line) {
	if l.Limit != nil && (other.Limit == nil || other.Limit.Cmp(*l.Limit) > 0) {
		l.Limit = other.Limit
	}
}

// shareSteps keeps the first steps of a working, as far as another goes the same
// way; it says whether they part.
func (l *Line) shareSteps(other *Line) bool {
	same := func(s, o Step) bool {
		return s.Amount.Cmp(o.Amount) == 0 && s.Text.In(lang.English) == o.Text.In(lang.English)
	}
	for n, s := range l.Steps {
		if n == len(other.Steps) || !same(s, other.Steps[n]) {
			l.Steps = l.Steps[:n]
			return true
		}
	}
	return len(l.Steps) < len(other.Steps)
}

func sameAmount(a, b *money.Amount) bool {
	return a == b || a != nil && b != nil && a.Cmp(*b) == 0
}

// same says whether the n-th of other lines pays the same, and so does every way
// between the two where there are such: what a cap over several lines leaves
// falls as a base grows, so that of both the one or the other has to stand still.
func (l *Line) same(others []Line, n int, between bool) bool {
	if n >= len(others) {
		return l.nothingAtAll()
	}
	o := &others[n]
	if l.Amount == nil || o.Amount == nil || l.Amount.Cmp(*o.Amount) != 0 {
		return false
	}
	if between && !sameAmount(l.Limit, o.Limit) && (!sameAmount(l.Base, o.Base) || l.atCap || o.atCap) {
		return false
	}
	return l.Window.To == o.Window.To && (l.Recorded == nil) == (o.Recorded == nil) &&
		(l.nothingAtAll() || l.Window == o.Window && l.PayableFrom == o.PayableFrom)
}

// nothingAtAll says whether a line is known to pay nothing, which is paid on no day.
func (l *Line) nothingAtAll() bool {
	return l.Amount != nil && l.Amount.Sign() == 0 && l.Recorded == nil
}

// unknown takes out of a line what is not known for want of facts.
func (l *Line) unknown(missing []string) {
	l.Amount, l.Base, l.Rate, l.Recorded, l.Estimate, l.Reasons = nil, nil, nil, nil, false, nil
	for _, path := range missing {
		if !slices.Contains(l.Missing, path) {
			l.Missing = append(l.Missing, path)
		}
	}
}
