package measures2022

import (
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// closing is what can be said only once it is known what is paid: days and
// figures that cannot be, with the money that hangs on each.
func closing(f *act) func(c *calc.Case) {
	return func(c *calc.Case) {
		f.unallocated(c)
		f.beforeSigning(c)
		supplementLeftOut(c)
		daysOutOfOrder(c)
		figuresOutOfBounds(c)
		taxBeforeFirst(c)
		fraudNotClaimed(c)
		c.Weigh(foundValidityEnd, func() money.Amount { return f.otherLastDay(c) })
		c.Weigh(foundPerformance, func() money.Amount { return exposure(c) })
		c.Weigh(foundLaterPremises, func() money.Amount { return laterFactories(c) })
	}
}

// pays is what awards of the document pay, by their names; all of them where
// none is named.
func pays(c *calc.Case, names ...string) money.Amount {
	if names = slices.DeleteFunc(names, func(name string) bool { return name == "" }); len(names) == 0 {
		return c.Pays(Holds)
	}
	sum := money.Zero
	for _, name := range names {
		for _, a := range c.Named(name) {
			if a.Status.Counts() {
				sum = sum.Add(a.PaidTotal())
			}
		}
	}
	return sum
}

// exposure is what would come back if the contract were terminated for promises
// not kept.
func exposure(c *calc.Case) (sum money.Amount) {
	for _, r := range c.Result.Recovery {
		if r.Ground == &byPerformance {
			sum = sum.Add(r.Total)
		}
	}
	return sum
}

// otherLastDay is what the last day of the trial period is worth to a contract
// signed between its two readings (B50).
func (f *act) otherLastDay(c *calc.Case) money.Amount {
	other := "2025-04-16"
	if c.Reads(validityEnd, other) {
		other = validityEnd.Default()
	}
	return c.HangsOnReading(validityEnd, other)
}

// laterFactories is what the factories leased after the first are worth (B16).
func laterFactories(c *calc.Case) money.Amount {
	return c.HangsOn(func(p *project.Project) {
		fits := func(f project.Factory) bool { return f.Standard.Value && f.InZonePark.Value && f.LeaseEffective.Known }
		first := -1
		for i, f := range p.Factories {
			if fits(f) && (first < 0 || f.LeaseEffective.Value < p.Factories[first].LeaseEffective.Value) {
				first = i
			}
		}
		if first >= 0 {
			p.Factories = p.Factories[first : first+1]
		}
	})
}
