package finance2022

import (
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// happening is a day on which something happened that an award rests on, and
// the change that makes the project one in which it did not.
type happening struct {
	what lang.Text
	path string
	day  project.Fact[civil.Date]
	undo func(p *project.Project)
}

// beforeOpening says whether a day lies before the institution was set up or
// brought in.
func beforeOpening(p *project.Project, day project.Fact[civil.Date]) bool {
	return day.Known && p.Finance.Opened.Known && day.Value < p.Finance.Opened.Value
}

// tooEarly names what is paid, or has happened, before the opening: it counts,
// since the text does not say otherwise, but it cannot be as it stands, or
// another institution did it. What this document would not pay without it hangs on it.
func tooEarly(c *calc.Case) {
	if !c.Project.Finance.Opened.Known {
		return
	}
	for _, h := range happenings(c.Project) {
		if beforeOpening(c.Project, h.day) {
			h.find(c, c.HangsFor(ofThis, h.undo))
		}
	}
	for i := range c.Project.Paid {
		paid := &c.Project.Paid[i]
		if d := c.DocumentOf(paid); d != nil && d.ID == documentID && beforeOpening(c.Project, paid.Date) {
			happening{what: lang.F("支付 %s", "a payment of %s", paid.Amount.Value), path: paid.Date.Path(),
				day: paid.Date}.find(c, money.Max(paid.Amount.Value, paid.Amount.Value.Neg()))
		}
	}
}

// ofThis says whether an award is this document's.
func ofThis(a *calc.Award) bool { return a.Document.ID == documentID }

func (h happening) find(c *calc.Case, hangs money.Amount) {
	c.FindWorth(foundBeforeOpening, h.path,
		lang.F("%s（%s）早于设立或引进之日 %s，不起算承诺期，请核对", "%s, %s, lies before the opening, %s: it starts no stay; check",
			h.what, h.day.Value, c.Project.Finance.Opened.Value), hangs)
}

// happenings are the days of offices, listings, issues and years of business.
func happenings(p *project.Project) (all []happening) {
	add := func(what lang.Text, day project.Fact[civil.Date], undo func(p *project.Project)) {
		all = append(all, happening{what, day.Path(), day, undo})
	}
	for i := range p.Offices {
		o := &p.Offices[i]
		vacate := func(p *project.Project) { p.Offices = without(p.Offices, i) }
		if x, ok := acquired(o); ok {
			add(lang.F("%s 购置或建成", "%s bought or built", x.name), x.day, vacate)
		}
		if o.Lease.Given {
			add(lang.F("%s 租约生效", "%s: the lease takes effect", o.Name()), o.Lease.Effective, vacate)
		}
	}
	for i := range p.Finance.Listings {
		add(eventName(&p.Finance.Listings[i]), p.Finance.Listings[i].Date,
			func(p *project.Project) { p.Finance.Listings = without(p.Finance.Listings, i) })
	}
	for i := range p.Finance.Bonds {
		add(lang.T("发行债券", "an issue of bonds"), p.Finance.Bonds[i].Date,
			func(p *project.Project) { p.Finance.Bonds = without(p.Finance.Bonds, i) })
	}
	year := func(y project.Fact[int], undo func(p *project.Project)) {
		all = append(all, happening{lang.F("%d 年业务", "the business of %d", y.Value), y.Path(),
			project.Known(civil.CalendarYear(y.Value).To), undo})
	}
	for i := range p.Finance.Guarantees {
		year(p.Finance.Guarantees[i].Year,
			func(p *project.Project) { p.Finance.Guarantees = without(p.Finance.Guarantees, i) })
	}
	for i := range p.Finance.BridgeLoans {
		year(p.Finance.BridgeLoans[i].Year,
			func(p *project.Project) { p.Finance.BridgeLoans = without(p.Finance.BridgeLoans, i) })
	}
	return all
}

// without is a copy of a list less one of its entries.
func without[E any](list []E, i int) []E { return slices.Delete(slices.Clone(list), i, i+1) }

// yearNotOver asks about a fund that is said to have operated for its year
// before that year is over, by the day of the question or of leaving.
func yearNotOver(f *act, c *calc.Case) {
	fin := &c.Project.Finance
	if !fin.Opened.Known || !fin.Fund.OperatedFullYear.Value {
		return
	}
	over := fin.Opened.Value.YearsOn(f.operatingYears) - 1
	for _, day := range []project.Fact[civil.Date]{c.Project.AsOf, fin.Left} {
		if day.Known && day.Value < over {
			c.Find(foundYearNotOver, fin.Fund.OperatedFullYear.Path(),
				lang.F("%s 设立或引进，到 %s 尚未经营满年限，请核对",
					"opened on %s, it has not operated for the time required by %s: check", fin.Opened.Value,
					day.Value))
			return
		}
	}
}
