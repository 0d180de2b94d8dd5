package project

import "github.com/shanting/fuchi/calc/civil"

// LaterThan names the facts of the file that would have happened only after a
// day: the question is asked on it, so that they are expected and not known.
func (p *Project) LaterThan(day civil.Date) (paths []string) {
	dates := []Fact[civil.Date]{p.Contract.Signed, p.Milestones.FirstReport, p.Milestones.SiteVisit, p.Milestones.ZoneEntry,
		p.Milestones.Production, p.Milestones.FirstTax, p.Referrer.Filed, p.Finance.Opened, p.Finance.Left, p.TerminatedOn(),
		p.Procedure.JointReview, p.Procedure.ContractReview, p.Procedure.SignedOff, p.Procedure.PaidOut}
	for i := range p.Factories {
		dates = append(dates, paidOn(p.Factories[i].Rent)...)
	}
	for i := range p.Offices {
		o := &p.Offices[i]
		dates = append(append(dates, o.Purchase.Date, o.Built.Date), paidOn(o.Lease.Rent)...)
	}
	for i := range p.Taxes.Entries {
		if e := &p.Taxes.Entries[i]; !e.Projected.Value {
			dates = append(dates, e.Entered, e.ended())
		}
	}
	for i := range p.Finance.Listings {
		dates = append(dates, p.Finance.Listings[i].Date)
	}
	for i := range p.Finance.Bonds {
		dates = append(dates, p.Finance.Bonds[i].Date)
	}
	for i := range p.Paid {
		dates = append(dates, p.Paid[i].Date)
	}
	for _, d := range dates {
		if d.Known && d.Value > day {
			paths = append(paths, d.Path())
		}
	}
	return paths
}

func paidOn(rents []Rent) []Fact[civil.Date] {
	days := make([]Fact[civil.Date], len(rents))
	for i := range rents {
		days[i] = rents[i].Paid
	}
	return days
}

// ended is the last day of the period of an entry.
func (e *TaxEntry) ended() Fact[civil.Date] {
	return Fact[civil.Date]{Value: e.Period.Value.To, Known: e.Period.Known, key: e.Period.key, index: e.Period.index}
}

// TerminatedOn is the day of the act, while it is known.
func (p *Project) TerminatedOn() Fact[civil.Date] {
	act := p.Contract.Terminated
	return Fact[civil.Date]{Value: act.Value.On, Known: act.Value.Day, key: act.key, index: act.index}
}
