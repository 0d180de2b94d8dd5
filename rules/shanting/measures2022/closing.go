package measures2022

import (
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/calc/sorted"
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
		f.factsAtOdds(c)
		c.Weigh(foundValidityEnd, func(string) money.Amount { return f.otherLastDay(c) })
		c.Weigh(foundPerformance, func(string) money.Amount { return exposure(c) })
		c.Weigh(foundLaterPremises, func(string) money.Amount { return f.laterFactories(c) })
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
func (f *act) laterFactories(c *calc.Case) money.Amount {
	return c.HangsOn(func(p *project.Project) {
		fitting := slices.DeleteFunc(slices.Clone(p.Factories), func(factory project.Factory) bool {
			return !factory.Standard.Value || !factory.InZonePark.Value || factory.LeaseEffective.Value < f.firstDay
		})
		sorted.Stable(fitting, func(a, b project.Factory) int { return byLease(&a, &b) })
		p.Factories = fitting[:min(1, len(fitting))]
	})
}
