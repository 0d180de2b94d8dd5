package shift

import (
	"strconv"

	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// The reasons why a fact stays where it is.
var (
	agreedOn = lang.T("合同另行约定，不随投产日移动", "agreed on by itself, and does not move with production")
	past     = lang.T("已经发生（不晚于 as_of）", "has happened (not after as_of)")
	undated  = lang.T("没有 as_of，视为已经发生", "without as_of it is taken as having happened")
	notGuess = lang.T("是记录，不是预测", "is a record and no forecast")
	gaps     = lang.T("预测移开后没有数据的日子仍是未知，不按零计",
		"days that the forecast leaves without an entry stay unknown, and are not zero")
)

// contract moves the agreed days of production; the others are agreed apart.
func (m *mover) contract(p *project.Project) {
	m.moveDay(p.Contract.AgreedProduction)
	m.moveDay(p.Contract.Supplement.AgreedProduction)
	m.keepDay(p.Contract.Signed, agreedOn)
	m.keepDay(p.Contract.Construction.Start, agreedOn)
	m.keepDay(p.Contract.Construction.End, agreedOn)
}

// milestones moves those that lie after the day of the question.
func (m *mover) milestones(p *project.Project) {
	days := p.Milestones
	for _, f := range []project.Fact[civil.Date]{days.FirstReport, days.SiteVisit, days.ZoneEntry, days.Production,
		days.FirstTax} {
		switch {
		case !p.AsOf.Known:
			m.keepDay(f, undated)
		case f.Known && f.Value > p.AsOf.Value:
			m.moveDay(f)
		default:
			m.keepDay(f, past)
		}
	}
}

// forecasts moves taxes and rents that are forecasts.
func (m *mover) forecasts(p *project.Project) {
	recorded := 0
	for i := range p.Taxes.Entries {
		e := &p.Taxes.Entries[i]
		switch {
		case !e.Projected.Value:
			recorded++
		case e.Entered.Known:
			m.moveDay(e.Entered)
		case e.Period.Known:
			m.movePeriod(e.Period)
		}
	}
	if recorded > 0 {
		m.keep("taxes.entries", strconv.Itoa(recorded), notGuess)
	}
	if recorded < len(p.Taxes.Entries) {
		m.keep("taxes", "", gaps)
	}
	for i := range p.Factories {
		m.rents(p.Factories[i].Rent)
		m.keepDay(p.Factories[i].LeaseEffective, agreedOn)
	}
	for i := range p.Offices {
		m.rents(p.Offices[i].Lease.Rent)
		m.keepDay(p.Offices[i].Lease.Effective, agreedOn)
	}
}

func (m *mover) rents(all []project.Rent) {
	for i := range all {
		if all[i].Projected.Value {
			m.movePeriod(all[i].Period)
		}
	}
}

func (m *mover) movePeriod(f project.Fact[civil.Period]) {
	if f.Known {
		m.move(f.Path(), f.Value.String(), m.period(f.Value).String())
	}
}
