package calc

import (
	"slices"

	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// LifeCap is what is left of a cap for life over several things in the order of
// their days: the most, if nothing counts before that only may, and the least, if
// all of it does. What a thing pays out of the one and out of the other is the same
// for all that may be left, or it is not known.
type LifeCap struct {
	rate        money.Rate
	most, least money.Amount
	doubts      []string // what tells how much of it is left
}

// NewLifeCap is a cap of which nothing is used, over shares of prices.
func NewLifeCap(limit money.Amount, rate money.Rate) LifeCap {
	return LifeCap{rate: rate, most: limit, least: limit}
}

// Most is the most that is left.
func (c *LifeCap) Most() money.Amount { return c.most }

// Undated says of a thing that nobody knows its day: it may come before any other.
// Lacks are the facts for want of which it is not known whether it counts.
func (c *LifeCap) Undated(price project.Fact[money.Amount], lacks []string) {
	c.doubts = append(c.doubts, slices.Concat(lacks, price.Missing())...)
	c.least = c.least.Sub(c.share(price, c.least))
}

// Take uses up what the next thing comes to, and names the facts for want of which
// that is not known, beside its price; lacks are those for want of which it only may count.
func (c *LifeCap) Take(price project.Fact[money.Amount], lacks ...string) (missing []string) {
	most, least := c.share(price, c.most), c.share(price, c.least)
	c.least = c.least.Sub(least)
	if certain := len(lacks) == 0; certain && most.Cmp(least) != 0 {
		missing = slices.Clone(c.doubts)
	} else if most.Sign() != 0 {
		missing = lacks
	}
	if len(lacks) > 0 || !price.Known {
		c.doubts = append(c.doubts, slices.Concat(lacks, price.Missing())...)
	} else {
		c.most = c.most.Sub(most)
	}
	return missing
}

// share is what a thing takes of what is left: perhaps all of it, while its price
// is not known.
func (c *LifeCap) share(price project.Fact[money.Amount], left money.Amount) money.Amount {
	if !price.Known {
		return left
	}
	return money.Min(price.Value.Times(c.rate.Decimal).Round(), left)
}
