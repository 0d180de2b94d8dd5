package calc

import (
	"cmp"

	"github.com/shopspring/decimal"

	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/sorted"
)

// The bearers that are not towns.
const (
	BearerDistrict    = "district"
	BearerCity        = "city"
	BearerUnallocated = "unallocated" // nobody is known to bear it
)

// Division says who bears a line: parts in order, of which the last takes the
// remainder of the rounding.
type Division []Part

// Part is one bearer and its weight.
type Part struct {
	Bearer string
	Weight decimal.Decimal
}

// Solely is a division with one bearer.
func Solely(bearer string) Division {
	if bearer == BearerDistrict { // which bears most lines
		return district[:]
	}
	return Division{{bearer, money.Whole.Decimal}}
}

var district = [...]Part{{BearerDistrict, money.Whole.Decimal}}

// Of splits a rounded amount by the division.
func (d Division) Of(a money.Amount) []Share { return d.of(a, nil) }

// of splits an amount into shares, the first of which may have room already.
func (d Division) of(a money.Amount, room []Share) []Share {
	if len(d) == 1 {
		return append(room, Share{d[0].Bearer, a})
	}
	weights := make([]decimal.Decimal, len(d))
	for i, p := range d {
		weights[i] = p.Weight
	}
	shares := make([]Share, len(d))
	for i, part := range a.Split(weights...) {
		shares[i] = Share{d[i].Bearer, part}
	}
	return shares
}

// bear splits every known line among its bearers.
func (c *Case) bear() {
	for _, a := range c.Result.Awards {
		a.bear(c, a.Lines)
	}
}

// bear splits lines of an award as its document says.
func (a *Award) bear(c *Case, lines []Line) {
	if len(lines) == 0 {
		return
	}
	division := a.Document.division(c, a.Rule)
	for i := range lines {
		if l := &lines[i]; l.Amount != nil {
			l.Bearers = division.of(*l.Amount, c.memory.shares.Room(1))
		}
	}
}

// tally collects amounts by name; shares adds them up.
type tally []Share

func (t *tally) add(name string, a money.Amount) {
	if n := len(*t); n > 0 && (*t)[n-1].Name == name { // as most lines of a project have one bearer
		(*t)[n-1].Amount = (*t)[n-1].Amount.Add(a)
		return
	}
	*t = append(*t, Share{name, a})
}

// shares are the sums by name: the district first, then by name, then what is
// unallocated. A list of thousands of names is sorted and not searched.
func (t tally) shares() []Share {
	rank := func(name string) int {
		switch name {
		case BearerDistrict, Enterprise:
			return 0
		case BearerUnallocated:
			return 2
		}
		return 1
	}
	sorted.Stable(t, func(a, b Share) int {
		return cmp.Or(cmp.Compare(rank(a.Name), rank(b.Name)), cmp.Compare(a.Name, b.Name))
	})
	sums := t[:0]
	for _, s := range t {
		if n := len(sums); n > 0 && sums[n-1].Name == s.Name {
			sums[n-1].Amount = sums[n-1].Amount.Add(s.Amount)
		} else {
			sums = append(sums, s)
		}
	}
	return sums
}
