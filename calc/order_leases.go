package calc

import (
	"slices"

	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// reportLeases names rent for days on which nothing was leased, and an office
// that was leased only once it was one's own.
func (c *Case) reportLeases() {
	p := c.Project
	for i := range p.Factories {
		f := &p.Factories[i]
		c.rentOutside(f.LeaseEffective, f.LeaseEnd, f.Rent,
			func(p *project.Project) *[]project.Rent { return &copied(&p.Factories)[i].Rent })
	}
	for i := range p.Offices {
		o := &p.Offices[i]
		c.rentOutside(o.Lease.Effective, o.Lease.Ends, o.Lease.Rent,
			func(p *project.Project) *[]project.Rent { return &copied(&p.Offices)[i].Lease.Rent })
		c.ownLeased(o, i)
		c.rentOnceOwned(o)
	}
}

// rentOnceOwned names the rent of an office for days on which it was bought
// already: it counts up to the day before, and no line says why.
func (c *Case) rentOnceOwned(o *project.Office) {
	bought, leased := o.Purchase.Date, o.Lease.Effective
	if !bought.Known || !leased.Known || bought.Value <= leased.Value {
		return // of a lease that began later another finding tells
	}
	for i := range o.Lease.Rent {
		if days := o.Lease.Rent[i].Period; days.Known && days.Value.To >= bought.Value {
			c.Find(foundRentOnceOwned, days.Path(), lang.F("%s 购置于 %s：租金期间 %s 按日只计到前一日",
				"%s was bought on %s: by its days the rent of %s counts up to the day before", o.Name(), bought.Value,
				days.Value))
		}
	}
}

// rentOutside names each rent for days before the lease or after it.
func (c *Case) rentOutside(from, ends project.Fact[civil.Date], rent []project.Rent,
	of func(p *project.Project) *[]project.Rent) {
	for i := range rent {
		days := rent[i].Period
		early := from.Known && days.Value.From < from.Value
		late := ends.Known && !reversed(&from, &ends) && days.Value.To > ends.Value
		if !days.Known || !early && !late {
			continue
		}
		amount := c.HangsOn(func(p *project.Project) {
			list := of(p)
			*list = slices.Delete(slices.Clone(*list), i, i+1)
		})
		text := lang.F("租金期间 %s 早于租约生效日 %s",
			"rent of %s is for days before the lease takes effect on %s", days.Value, from.Value)
		if !early {
			text = lang.F("租金期间 %s 晚于租约到期日 %s",
				"rent of %s is for days after the lease ends on %s", days.Value, ends.Value)
		}
		c.FindWorth(foundRentOutsideLease, days.Path(), worded(text, amount), amount)
	}
}

// ownLeased names an office whose lease takes effect once it is bought or built.
func (c *Case) ownLeased(o *project.Office, i int) {
	for _, own := range []project.Fact[civil.Date]{o.Purchase.Date, o.Built.Date} {
		if !own.Known || !o.Lease.Effective.Known || own.Value > o.Lease.Effective.Value {
			continue
		}
		amount := c.HangsOn(func(p *project.Project) { copied(&p.Offices)[i].Lease = project.Lease{} })
		text := lang.F("%s 租约生效日 %s 不早于购置或建成日 %s",
			"%s: the lease takes effect on %s, no earlier than it was bought or built, %s", o.Name(),
			o.Lease.Effective.Value, own.Value)
		c.FindWorth(foundOwnLeased, o.Lease.Effective.Path(), worded(text, amount), amount)
		return
	}
}
