package measures2022

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/project"
)

// paidRent adds the rent paid for the days of a window, or under the reading
// rent_timing: cash the rent paid on them (B17).
func paidRent(c *calc.Case, v calc.Value, entries []project.Rent, window civil.Period) calc.Value {
	if c.Reads(rentTiming, "cash") {
		return v.PaidRent(entries, window, calc.ByCash)
	}
	return v.PaidRent(entries, window, calc.ForDays)
}
