package finance2022

import (
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
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
		c.Weigh(foundUnmarkedBound, func(path string) money.Amount { return otherBound(c, path) })
		c.Weigh(foundYearNotOver, func(string) money.Amount { return pays(c, equityFundID) })
		c.Weigh(foundListedTwice, func(string) money.Amount {
			return money.Min(pays(c, listingID+"#ipo"), pays(c, relistingID+"#shell").Add(pays(c, relistingID+"#move")))
		})
	}
}

// otherBound is what it is worth whether a figure at a bound not marked as included
// counts (B62): of one of several years, as if it lay on the other side.
func otherBound(c *calc.Case, path string) money.Amount {
	other, lower := "exclusive", true
	if c.Reads(unmarkedBounds, other) {
		other, lower = unmarkedBounds.Default(), false
	}
	for i := range c.Project.Finance.BridgeLoans {
		firms, fee := &c.Project.Finance.BridgeLoans[i].Firms, &c.Project.Finance.BridgeLoans[i].DailyFee
		if path != firms.Path() && path != fee.Path() {
			continue
		}
		return c.HangsOn(func(p *project.Project) {
			p.Finance.BridgeLoans = slices.Clone(p.Finance.BridgeLoans)
			l := &p.Finance.BridgeLoans[i]
			switch {
			case path == firms.Path() && lower:
				l.Firms.Value--
			case path == firms.Path():
				l.Firms.Value++
			case lower:
				l.DailyFee.Value = money.Whole
			default:
				l.DailyFee.Value = money.Rate{}
			}
		})
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
