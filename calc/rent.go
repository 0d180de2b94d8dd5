package calc

import (
	"slices"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// Timing is how a rent belongs to an award year (B17).
type Timing uint8

const (
	ForDays Timing = iota // by the days it pays for
	ByCash                // by the day it was paid
)

// ReportRent names rent that is entered but not paid, once a list, however many
// documents look at it.
func (c *Case) ReportRent(list project.Fact[bool], entries []project.Rent) {
	if len(entries) == 0 || slices.Contains(c.rents, &entries[0]) {
		return
	}
	c.rents = append(c.rents, &entries[0])
	for i := range entries {
		r := &entries[i]
		// a forecast counts, as an estimate, and nothing need not be paid
		if !r.Paid.Known && !r.Projected.Value && r.Amount.Value.Sign() != 0 {
			c.Find(foundRentUnpaid, list.Path(), lang.F("%s 租金 %s 未缴，不计", "rent of %s, %s, is not paid and does not count",
				r.Period.Value, r.Amount.Value))
		}
	}
}
