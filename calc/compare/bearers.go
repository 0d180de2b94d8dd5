package compare

import (
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/money"
)

// Borne is what one bearer bears in all on both sides: nil while nothing of it is
// known, open where some of it is not.
type Borne struct {
	Name            string
	Was, Is         *money.Amount
	WasOpen, IsOpen bool
}

// By is the change, nil where one of the two is not known.
func (b *Borne) By() *money.Amount { return change(b.Was, b.Is) }

// bearers are those that bear another sum, or of whom another part is known, in
// the order of the later result.
func bearers(was, is *calc.Result) (all []Borne) {
	var names []string
	for _, r := range []*calc.Result{is, was} {
		for _, s := range r.Totals.ByBearer {
			if !slices.Contains(names, s.Name) {
				names = append(names, s.Name)
			}
		}
	}
	for _, name := range names {
		b := Borne{Name: name}
		b.Was, b.WasOpen = borne(was, name)
		b.Is, b.IsOpen = borne(is, name)
		if !same(b.Was, b.Is) || b.WasOpen != b.IsOpen {
			all = append(all, b)
		}
	}
	return all
}

// borne is what one bears of a result, as far as it is known.
func borne(r *calc.Result, name string) (sum *money.Amount, open bool) {
	open = mayBearMore(r, name)
	i := slices.IndexFunc(r.Totals.ByBearer, func(s calc.Share) bool { return s.Name == name })
	switch {
	case i >= 0:
		return &r.Totals.ByBearer[i].Amount, open
	case open:
		return nil, true
	}
	return &money.Amount{}, false
}

// mayBearMore says whether somebody bears any of what is not known: a part of an
// award that is open or, where no award says what is, whoever it is.
func mayBearMore(r *calc.Result, name string) bool {
	if r.Totals.Complete {
		return false
	}
	somewhere := r.Undecided() || len(r.Unlisted()) > 0 ||
		slices.ContainsFunc(r.Choices, func(c calc.Choice) bool { return c.Open })
	return somewhere || slices.ContainsFunc(r.Awards, func(a *calc.Award) bool {
		open := a.Status == calc.NotKnown ||
			a.Status.Counts() && slices.ContainsFunc(a.Lines, func(l calc.Line) bool { return l.Open() && !l.Lost })
		return open && slices.ContainsFunc(r.Division(a),
			func(part calc.Part) bool { return part.Bearer == name || part.Bearer == calc.BearerUnallocated })
	})
}
