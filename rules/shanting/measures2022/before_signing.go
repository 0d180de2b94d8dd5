package measures2022

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// happening is something of the project that comes after its contract as a rule,
// and the awards that ask for its day; none, and all of them do.
type happening struct {
	what   lang.Text
	day    project.Fact[civil.Date]
	awards []string
}

// beforeSigning names what lies between the day the measures took effect and
// the signing: it counts, and whether the project is newly introduced is to be
// asked (Art. 19). What lies before that day is told of where it does not count.
func (f *act) beforeSigning(c *calc.Case) {
	signed := c.Project.Contract.Signed
	if !signed.Known || signed.Value < f.firstDay {
		return
	}
	for _, e := range happenings(c.Project) {
		if e.day.Known && e.day.Value >= f.firstDay && e.day.Value < signed.Value {
			find(c, "event_before_signing", e.day.Path(), lang.F("%s %s 早于合同签订日 %s，照常计入，是否属新招引请核实（第十九条）",
				"%s: %s is before the contract was signed on %s; it counts, check that it is newly introduced (Art. 19)", e.what, e.day.Value, signed.Value), pays(c, e.awards...))
		}
	}
	for i := range c.Project.Talent {
		f.taxYearsBeforeSigning(c, &c.Project.Talent[i], signed.Value)
	}
	agreedBeforeSigning(c, signed.Value)
}

// happenings are those that READING names; of an expansion the enterprise's earlier
// taxes and entry are no events of the project.
func happenings(p *project.Project) []happening {
	m := &p.Milestones
	all := []happening{{what: lang.T("投产", "production"), day: m.Production}}
	if p.Identity.Nature.Value != "expansion" {
		all = append(all, happening{lang.T("首次纳税", "the first tax"), m.FirstTax, []string{"measures2022/land", "measures2022/referral"}},
			happening{lang.T("入驻开发区", "entry into the zone"), m.ZoneEntry, []string{"measures2022/office_rent"}})
	}
	for i := range p.Factories {
		all = append(all, happening{lang.T("厂房租约生效", "a factory lease takes effect"), p.Factories[i].LeaseEffective, []string{"measures2022/factory_rent"}})
	}
	for i := range p.Offices {
		o := &p.Offices[i]
		all = append(all, happening{lang.F("%s 租约生效", "the lease of %s takes effect", o.Name()), o.Lease.Effective, []string{"measures2022/office_rent"}},
			happening{lang.F("购置%s", "purchase of %s", o.Name()), o.Purchase.Date, []string{"measures2022/office_purchase"}})
	}
	for i := range p.Talent {
		t := &p.Talent[i]
		all = append(all, happening{lang.F("%s 到岗", "%s in post", t.Called()), t.Since, []string{talentAward(t)}})
	}
	return all
}

func talentAward(t *project.Person) string { return "measures2022/talent_tax#" + t.Called() }

// taxYearsBeforeSigning names the tax years of a person that ended before the
// contract was signed.
func (f *act) taxYearsBeforeSigning(c *calc.Case, person *project.Person, signed civil.Date) {
	for i := range person.Years {
		y := person.Years[i].Year
		if y.Known && y.Value >= f.firstDay.Year() && y.Value < signed.Year() {
			find(c, "event_before_signing", y.Path(), lang.F("%s %d 年的个税早于合同签订日 %s，照常计入，是否属新招引请核实（第十九条）",
				"%s: the tax year %d is before the contract was signed on %s; it counts, check that it is newly introduced (Art. 19)", person.Called(), y.Value, signed), paysIn(c, talentAward(person), y.Value))
		}
	}
}

// agreedBeforeSigning names days that a contract agrees on and that had passed
// when it was signed.
func agreedBeforeSigning(c *calc.Case, signed civil.Date) {
	contract := &c.Project.Contract
	for _, e := range []happening{
		{lang.T("约定投产日", "the agreed day of production"), agreed(c.Project), []string{"measures2022/tax_rebate"}},
		{lang.T("约定开工日", "the agreed start of construction"), contract.Construction.Start, []string{"measures2022/relocation"}},
	} {
		if e.day.Known && e.day.Value < signed {
			find(c, "agreed_before_signing", e.day.Path(), lang.F("%s %s 早于合同签订日 %s，请核对合同", "%s, %s, is before the contract was signed on %s: check the contract",
				e.what, e.day.Value, signed), pays(c, e.awards...))
		}
	}
}

// paysIn is what an award pays in a column year.
func paysIn(c *calc.Case, award string, year int) money.Amount {
	sum := money.Zero
	for _, a := range c.Result.Awards {
		if a.Name() != award || !a.Status.Counts() {
			continue
		}
		for _, l := range a.Lines {
			if l.Year == year && l.Amount != nil && !l.Lost {
				sum = sum.Add(*l.Amount)
			}
		}
	}
	return sum
}

// find warns of what cannot be, with the money that hangs on it.
func find(c *calc.Case, code, path string, message lang.Text, amount money.Amount) {
	c.FindWorth(calc.Finding{Code: code, Severity: calc.SeverityWarning, Path: path, Message: message}, amount)
}
