package second

import (
	"math/big"
	"slices"
)

// yearly is a comparison column year by column year.
type yearly struct {
	of     map[int]*candidate // who is paid in a year
	winner *candidate         // who is paid most of all
	amount *big.Rat
}

// compareYears lets the higher win each year; what is not given in a year
// counts as zero.
func compareYears(field []*candidate) yearly {
	out := yearly{of: map[int]*candidate{}, amount: new(big.Rat)}
	won := map[*candidate]*big.Rat{}
	for _, k := range field {
		won[k] = new(big.Rat)
		for y := range k.years {
			out.of[y] = nil
		}
	}
	for y := range out.of {
		in := func(k *candidate) *big.Rat {
			if v := k.years[y]; v != nil {
				return v
			}
			return new(big.Rat)
		}
		w := best(field, in)
		out.of[y] = w
		won[w] = plus(won[w], in(w))
		out.amount = plus(out.amount, in(w))
	}
	out.winner = best(field, func(k *candidate) *big.Rat { return won[k] })
	return out
}

// shown is what is paid of all years, null where nothing is known of the winner.
func (y yearly) shown() *string {
	if y.winner.total == nil {
		return nil
	}
	return show(y.amount)
}

// settle takes the lines of lost years out of schedule and totals; they stay in
// lines and total. Who wins no year is superseded.
func (y yearly) settle(field []*candidate) {
	wins := map[*candidate]bool{}
	for year, w := range y.of {
		wins[w] = wins[w] || w.years[year] != nil // a year in which it pays nobody is no win
		for _, k := range field {
			if k != w && w != nil && k.award != nil {
				k.award.drop(year)
			}
		}
	}
	for _, k := range field {
		if !wins[k] && !y.waits(k) {
			k.lose()
		}
	}
}

// waits: something is open of ours in a year that nobody is known to pay in.
func (y yearly) waits(k *candidate) bool {
	return k.award != nil && slices.ContainsFunc(k.award.lines,
		func(l *line) bool { return (l.amount == nil || l.partial) && y.of[l.year] == nil })
}

// lifeMayTurn tells whether what is not known may change what is paid by the whole
// life: it is the winner's, or may make a winner of another.
func (c *calc) lifeMayTurn(field []*candidate, winner *candidate) bool {
	for _, k := range field {
		switch {
		case !k.open && !isVague(k):
		case k == winner || k.award == nil:
			return true
		default:
			if most := c.most(k.award); most == nil || most.Cmp(winner.sum()) >= ties(field, k, winner) {
				return true
			}
		}
	}
	return false
}

// yearsMayTurn tells the same of what is paid year by year.
func (c *calc) yearsMayTurn(field []*candidate, years yearly) bool {
	for _, k := range field {
		if isVague(k) {
			return true
		}
		if !k.open {
			continue
		}
		for _, l := range k.award.lines {
			if (l.amount == nil || l.partial) && (years.of[l.year] == nil || years.of[l.year] == k) {
				return true
			}
		}
		if c.mayHaveAYear(k.award, years) || c.mayTakeAYear(field, k, years) {
			return true
		}
	}
	return false
}

// drop loses the lines of a year: known money decides, whatever may yet be higher.
func (a *award) drop(year int) {
	for _, l := range a.lines {
		l.lost = l.lost || l.year == year
	}
}
