package audit

import (
	"slices"

	"github.com/shanting/fuchi/calc/project"
)

// copyOf is a project whose facts may be changed without changing those of the other.
func copyOf(p *project.Project) *project.Project {
	c := *p
	c.Factories, c.Offices, c.Talent = slices.Clone(p.Factories), slices.Clone(p.Offices), slices.Clone(p.Talent)
	c.OtherAwards = slices.Clone(p.OtherAwards)
	c.Taxes.Entries, c.Taxes.Sharing = slices.Clone(p.Taxes.Entries), slices.Clone(p.Taxes.Sharing)
	for i := range c.Taxes.Entries {
		c.Taxes.Entries[i].ByTax = slices.Clone(c.Taxes.Entries[i].ByTax)
	}
	for i := range c.Factories {
		c.Factories[i].Rent = slices.Clone(c.Factories[i].Rent)
	}
	for i := range c.Offices {
		c.Offices[i].Lease.Rent = slices.Clone(c.Offices[i].Lease.Rent)
	}
	for i := range c.Talent {
		c.Talent[i].Years = slices.Clone(c.Talent[i].Years)
	}
	return &c
}

// rents are all lists of rent of a project.
func rents(p *project.Project) (all []*[]project.Rent) {
	for i := range p.Factories {
		all = append(all, &p.Factories[i].Rent)
	}
	for i := range p.Offices {
		all = append(all, &p.Offices[i].Lease.Rent)
	}
	return all
}

// forecasts says whether any figure of a project is forecast.
func forecasts(p *project.Project) bool {
	if slices.ContainsFunc(p.Taxes.Entries, func(e project.TaxEntry) bool { return e.Projected.Value }) {
		return true
	}
	return slices.ContainsFunc(rents(p), func(list *[]project.Rent) bool {
		return slices.ContainsFunc(*list, func(r project.Rent) bool { return r.Projected.Value })
	})
}

func withoutForecasts(p *project.Project) {
	p.Taxes.Entries = slices.DeleteFunc(p.Taxes.Entries, func(e project.TaxEntry) bool { return e.Projected.Value })
	for _, list := range rents(p) {
		*list = slices.DeleteFunc(*list, func(r project.Rent) bool { return r.Projected.Value })
	}
}
