package measures2022

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/project"
)

// paidRent is the rent of a window, by the days it pays for or by the day it
// was paid (reading rent_timing, B17), and the day the last of it was paid.
func paidRent(c *calc.Case, leases []calc.LeaseDays, window civil.Period) (calc.Value, civil.Date) {
	timing := calc.ForDays
	if c.Reads(rentTiming, "cash") {
		timing = calc.ByCash
	}
	return c.Start().RecordedRent(leases, window, timing)
}

// leaseDays are the days on which a lease runs: to its end, or without one as
// long as anybody asks.
func leaseDays(from, ends project.Fact[civil.Date]) civil.Period {
	days := civil.Period{From: from.Value, To: civil.LastDay}
	if ends.Known {
		days.To = ends.Value
	}
	return days
}

// always are all days there are.
var always = civil.Period{From: civil.FirstDay, To: civil.LastDay}
