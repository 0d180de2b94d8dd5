package finance2022

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/money"
)

// closing is what can be said only once it is known what is paid: the last days
// of the stay, and the money that hangs on what was found.
func closing(f *act) func(c *calc.Case) {
	stays := stayDeadlines(f)
	return func(c *calc.Case) {
		stays(c)
		if !c.Project.Finance.Given { // nothing was found
			return
		}
		tooEarly(c)
		c.Weigh(foundUnmarkedBound, func() money.Amount { return otherBounds(c) })
		c.Weigh(foundYearNotOver, func() money.Amount { return pays(c, equityFundID) })
		c.Weigh(foundListedTwice, func() money.Amount {
			return money.Min(pays(c, listingID+"#ipo"), pays(c, relistingID+"#shell").Add(pays(c, relistingID+"#move")))
		})
	}
}

// otherBounds is what the bounds not marked as included are worth, by the other reading of them (B62).
func otherBounds(c *calc.Case) money.Amount {
	other := "exclusive"
	if c.Reads(unmarkedBounds, other) {
		other = unmarkedBounds.Default()
	}
	return c.HangsOnReading(unmarkedBounds, other)
}

// pays is what an award pays, by its name.
func pays(c *calc.Case, name string) money.Amount {
	sum := money.Zero
	for _, a := range c.Named(name) {
		if a.Status.Counts() {
			sum = sum.Add(a.PaidTotal())
		}
	}
	return sum
}
