package calc

import (
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// ForDays are the days a rent pays for, ByCash the one it was paid on: the two
// ways in which a rent can belong to an award year (B17).
func ForDays(r *project.Rent) civil.Period { return r.Period.Value }

// ByCash is the other way: see ForDays.
func ByCash(r *project.Rent) civil.Period {
	return civil.Period{From: r.Paid.Value, To: r.Paid.Value}
}

// PaidRent adds the rent paid for the days of a window. An entry is split by
// days over a border, which is exact accounting and no estimate; one that is
// not paid counts nothing (READING, rent).
func (v Value) PaidRent(entries []project.Rent, window civil.Period, belongs func(*project.Rent) civil.Period) Value {
	for i := range entries {
		r := &entries[i]
		span := belongs(r)
		common := span.Common(window)
		switch {
		case !r.Paid.Known || common == 0:
		case common == span.Days():
			v = v.Plus(lang.F("%s 租金", "rent of %s", r.Period.Value), r.Amount.Value)
		default:
			v = v.Plus(lang.F("%s 租金 %s × %d/%d 天", "rent of %s, %s × %d/%d days", r.Period.Value, r.Amount.Value,
				common, span.Days()),
				r.Amount.Value.Part(common, span.Days()))
		}
	}
	return v
}

// ReportRent names rent that is entered but not paid, once a list, however many
// documents look at it.
func (c *Case) ReportRent(path string, entries []project.Rent) {
	if c.rents[path] {
		return
	}
	if c.rents == nil {
		c.rents = map[string]bool{}
	}
	c.rents[path] = true
	for i := range entries {
		if r := &entries[i]; !r.Paid.Known {
			c.unpaid = append(c.unpaid, unpaid{len(c.Result.Findings), r.Period.Path()})
			c.Find(foundRentUnpaid, path, lang.F("%s 租金 %s 未缴，不计", "rent of %s, %s, is not paid and does not count",
				r.Period.Value, r.Amount.Value))
		}
	}
}

// unpaid is a finding on rent that is not paid, and the path of its period.
type unpaid struct {
	finding int
	path    string
}

// weighUnpaid works out what would be paid on each rent if it were paid on the
// first of its days.
func (c *Case) weighUnpaid() {
	for _, u := range c.unpaid[:min(len(c.unpaid), maxWeighed)] {
		amount := c.HangsOn(func(p *project.Project) {
			for i := range copied(&p.Factories) {
				payFor(copied(&p.Factories[i].Rent), u.path)
			}
			for i := range copied(&p.Offices) {
				payFor(copied(&p.Offices[i].Lease.Rent), u.path)
			}
		})
		if amount.Sign() != 0 {
			c.Result.Findings[u.finding].Amount = &amount
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
