// Package compare sets two results of one kind side by side: what each award
// pays more or less in each year, and why. It knows no law; the reasons are
// those that the results themselves hold.
package compare

import (
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/money"
)

// Comparison is what is different between two results.
type Comparison struct {
	Was, Is  *calc.Result
	Facts    []Fact    // that the projects state otherwise
	Readings []Reading // that are chosen otherwise
	Changes  []Change  // of money, in the order of awards and years
	Standing []Change  // awards that move no known money and stand otherwise
	Bearers  []Borne   // who bears more or less in all
	Open     bool      // of what moves some is not known: the changes are of what is
}

// Total is the change of the total.
func (c *Comparison) Total() money.Amount { return c.Is.Totals.Amount.Sub(c.Was.Totals.Amount) }

// Change is one award in one column year.
type Change struct {
	Name    string
	Award   *calc.Award // as it is, or as it was where it is no more
	Year    int         // 0 where no year pays
	Was, Is *money.Amount
	// WasOpen and IsOpen say that some of it is not known: partial is not whole.
	WasOpen, IsOpen bool
	Reasons         []Reason
}

// By is the change, nil where one of the two is not known.
func (c *Change) By() *money.Amount { return change(c.Was, c.Is) }

// change is what a sum is more than another, nil where one of the two is not known.
func change(was, is *money.Amount) *money.Amount {
	if was == nil || is == nil {
		return nil
	}
	by := is.Sub(*was)
	return &by
}

// Of compares two results.
func Of(was, is *calc.Result) *Comparison {
	c := &Comparison{Was: was, Is: is, Facts: facts(was.Project, is.Project), Readings: readings(was, is),
		Bearers: bearers(was, is)}
	for _, p := range pairs(was, is) {
		why := p.reasons(was, is)
		moved := false
		for _, year := range calc.ColumnYears(p.was, p.is) {
			before, wasOpen := p.was.PaidIn(year)
			after, isOpen := p.is.PaidIn(year)
			if same(before, after) && wasOpen == isOpen {
				continue
			}
			moved = true
			c.Open = c.Open || wasOpen || isOpen
			c.Changes = append(c.Changes, Change{Name: p.name(), Award: p.award(), Year: year, Was: before, Is: after,
				WasOpen: wasOpen, IsOpen: isOpen, Reasons: p.ofYear(why, year)})
		}
		if !moved && p.status(p.was) != p.status(p.is) {
			c.Standing = append(c.Standing, Change{Name: p.name(), Award: p.award(), Reasons: p.ofYear(why, 0)})
			c.Open = c.Open || p.status(p.was) == calc.NotKnown || p.status(p.is) == calc.NotKnown
		}
		c.Open = c.Open || p.open() && slices.ContainsFunc(why, func(r Reason) bool { return r.Kind == Tier })
	}
	return c
}

func same(a, b *money.Amount) bool {
	if a == nil || b == nil {
		return a == b
	}
	return a.Cmp(*b) == 0
}

// pair is one award on both sides; one of them may be absent.
type pair struct{ was, is *calc.Award }

// pairs matches awards by their names, in the order of the later result.
func pairs(was, is *calc.Result) (all []pair) {
	find := func(in []*calc.Award, name string) *calc.Award {
		if i := slices.IndexFunc(in, func(a *calc.Award) bool { return a.Name() == name }); i >= 0 {
			return in[i]
		}
		return nil
	}
	for _, a := range is.Awards {
		all = append(all, pair{find(was.Awards, a.Name()), a})
	}
	for _, a := range was.Awards {
		if find(is.Awards, a.Name()) == nil {
			all = append(all, pair{a, nil})
		}
	}
	return all
}

func (p pair) award() *calc.Award {
	if p.is != nil {
		return p.is
	}
	return p.was
}

func (p pair) name() string { return p.award().Name() }

func (p pair) status(a *calc.Award) calc.Status {
	if a == nil {
		return ""
	}
	return a.Status
}

// open says whether a line of either side is not known, or not wholly.
func (p pair) open() bool {
	for _, a := range []*calc.Award{p.was, p.is} {
		if a != nil && slices.ContainsFunc(a.Lines, func(l calc.Line) bool { return l.Open() }) {
			return true
		}
	}
	return false
}
