package calc

import (
	"slices"

	"github.com/shanting/fuchi/calc/civil"
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
			text := lang.F("%s 租金 %s 未缴，不计", "rent of %s, %s, is not paid and does not count", r.Period.Value,
				r.Amount.Value)
			if r.Paid.SaidUnknown() {
				text = lang.F("%s 租金 %s 是否已缴未知，暂不计", "whether rent of %s, %s, is paid is not known: it does not count yet",
					r.Period.Value, r.Amount.Value)
			}
			found := foundRentUnpaid.finding(list.Path(), text)
			found.unpaid = r.Period.Path()
			c.Result.Findings = append(c.Result.Findings, found)
		}
		if r.Projected.Value && r.Paid.Known && !c.liesAhead(r.Paid.Value) {
			c.Find(foundRentPaidForecast, list.Path(),
				lang.F("%s 租金 %s 已于 %s 缴付，又写作预测：其各行只是估算",
					"rent of %s, %s, was paid on %s and is a forecast too: its lines are estimates only", r.Period.Value,
					r.Amount.Value, r.Paid.Value))
		}
	}
}

// liesAhead says whether a day is after that of the question: what is forecast may
// be forecast for a day.
func (c *Case) liesAhead(day civil.Date) bool {
	return c.Project.AsOf.Known && day > c.Project.AsOf.Value
}

// weighUnpaid works out what would be paid on each rent if it were paid on the
// first of its days.
func (c *Case) weighUnpaid() {
	for i := range c.Result.Findings {
		u := &c.Result.Findings[i]
		if u.unpaid == "" {
			continue
		}
		amount := c.HangsOn(func(p *project.Project) {
			for i := range copied(&p.Factories) {
				payFor(copied(&p.Factories[i].Rent), u.unpaid)
			}
			for i := range copied(&p.Offices) {
				payFor(copied(&p.Offices[i].Lease.Rent), u.unpaid)
			}
		})
		if amount.Sign() != 0 {
			u.Amount = &amount
		}
	}
}

func payFor(entries []project.Rent, path string) {
	for i := range entries {
		if r := &entries[i]; r.Period.Path() == path {
			r.Paid = project.Known(r.Period.Value.From)
		}
	}
}
