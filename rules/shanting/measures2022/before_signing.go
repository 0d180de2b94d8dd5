package measures2022

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// beforeSigning names what lies between the day the measures took effect and
// the signing: it counts, and whether the project is newly introduced is to be
// asked (Art. 19). What lies before that day is told of where it does not count.
// Of an expansion the enterprise's earlier taxes and entry are no events of the
// project.
func (f *act) beforeSigning(c *calc.Case) {
	p, m, signed := c.Project, &c.Project.Milestones, nearSigning(c.Project)
	f.happened(c, signed, lang.T("投产", "production"), m.Production)
	if p.Identity.Nature.Value != "expansion" {
		f.happened(c, signed, lang.T("首次纳税", "the first tax"), m.FirstTax, landID,
			referralID)
		f.happened(c, signed, lang.T("入驻开发区", "entry into the zone"), m.ZoneEntry, officeRentID)
	}
	for i := range p.Factories {
		f.happened(c, signed, lang.T("厂房租约生效", "a factory lease takes effect"), p.Factories[i].LeaseEffective,
			factoryRentID)
	}
	for i := range p.Offices {
		o := &p.Offices[i]
		if f.unsigned(signed, o.Lease.Effective) {
			f.happened(c, signed, lang.F("%s 租约生效", "the lease of %s takes effect", o.Name()), o.Lease.Effective,
				officeRentID)
		}
		if f.unsigned(signed, o.Purchase.Date) {
			f.happened(c, signed, lang.F("购置%s", "purchase of %s", o.Name()), o.Purchase.Date,
				officePurchaseID)
		}
	}
	for i := range p.Talent {
		t := &p.Talent[i]
		f.happened(c, signed, lang.F("%s 到岗", "%s in post", t.Called()), t.Since, talentAward(t))
		if p.Contract.Signed.Known {
			f.taxYearsBeforeSigning(c, t, p.Contract.Signed.Value)
		}
	}
	if !p.Contract.Construction.Start.Known { // else it is told of beside the start
		agreedBeforeSigning(c, signed, lang.T("约定竣工日", "the agreed end of construction"),
			p.Contract.Construction.End, relocationID)
	}
	agreedBeforeSigning(c, signed, lang.T("约定投产日", "the agreed day of production"), agreed(p),
		taxRebateID)
	agreedBeforeSigning(c, signed, lang.T("约定开工日", "the agreed start of construction"),
		p.Contract.Construction.Start, relocationID)
}

// happened names an event before the signing; on its day hang the awards named,
// or all of the document.
func (f *act) happened(c *calc.Case, signed milestone, what lang.Text, day project.Fact[civil.Date], awards ...string) {
	if f.unsigned(signed, day) {
		text := lang.F("%s %s 早于合同签订日 %s，照常计入，是否属新招引请核实（第十九条）",
			"%s: %s is before the contract was signed on %s; it counts, check that it is newly introduced (Art. 19)",
			what, day.Value, signed.day.Value)
		if !c.Project.Contract.Signed.Known {
			text = lang.F("%s %s 早于%s %s，而合同其后才会签订；照常计入，是否属新招引请核实（第十九条）",
				"%s: %s is before %s, %s, after which the contract is signed; it counts, check that it is newly "+
					"introduced (Art. 19)", what, day.Value, signed.label, signed.day.Value)
		}
		find(c, foundEventBeforeSigning, day.Path(), text, pays(c, awards...))
	}
}

// nearSigning is the day of the contract or, while that is not known, the last day
// known that it cannot lie before.
func nearSigning(p *project.Project) milestone { return lastKnown(upToSigning(p)) }

// unsigned says whether a day since the measures took effect lies before the
// signing.
func (f *act) unsigned(signed milestone, day project.Fact[civil.Date]) bool {
	return day.Known && day.Value >= f.firstDay && day.Value < signed.day.Value
}

func talentAward(t *project.Person) string { return talentTaxID + "#" + t.Called() }

// taxYearsBeforeSigning names the tax years of a person that ended before the
// contract was signed.
func (f *act) taxYearsBeforeSigning(c *calc.Case, person *project.Person, signed civil.Date) {
	for i := range person.Years {
		y := person.Years[i].Year
		if y.Value >= f.firstDay.Year() && y.Value < signed.Year() {
			find(c, foundEventBeforeSigning, y.Path(), lang.F("%s %d 年的个税早于合同签订日 %s，照常计入，是否属新招引请核实（第十九条）",
				"%s: the tax year %d is before the contract was signed on %s; it counts, check that it is newly "+
					"introduced (Art. 19)", person.Called(), y.Value, signed), paysIn(c, talentAward(person), y.Value))
		}
	}
}

// agreedBeforeSigning names a day that a contract agrees on and that had passed
// when it was signed.
func agreedBeforeSigning(c *calc.Case, near milestone, what lang.Text, day project.Fact[civil.Date], award string) {
	if near.day.Known && !c.Project.Contract.Signed.Known {
		outOfOrder(c, what, day, near.label, near.day, award)
		return
	}
	if signed := c.Project.Contract.Signed.Value; day.Known && day.Value < signed {
		find(c, foundAgreedBeforeSigning, day.Path(), lang.F("%s %s 早于合同签订日 %s，请核对合同",
			"%s, %s, is before the contract was signed on %s: check the contract", what, day.Value, signed),
			pays(c, award))
	}
}

// paysIn is what an award pays in a column year.
func paysIn(c *calc.Case, award string, year int) money.Amount {
	sum := money.Zero
	for _, a := range c.Named(award) {
		if !a.Status.Counts() {
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
func find(c *calc.Case, kind *calc.Kind, path string, message lang.Text, amount money.Amount) {
	c.FindWorth(kind, path, message, amount)
}
