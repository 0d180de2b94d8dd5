package measures2022

import (
	"slices"

	"github.com/shopspring/decimal"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// bearers is Art. 11: who bears a line. In the zone, a project of size that a
// town brought is shared by district and town; others are the district's.
// In a town, its towns bear it.
func bearers(f *calc.Figures) func(c *calc.Case, r *calc.Rule) calc.Division {
	assets, dollars := f.Money("article11.fixed_assets"), f.USD("article11.foreign")
	district, town := f.Parts("article11.district_parts"), f.Parts("article11.town_parts")
	small := f.Money("article10.town_signs_below")
	return func(c *calc.Case, r *calc.Rule) calc.Division {
		p := c.Project
		switch p.Site.Location.Value {
		case "zone":
			if c.Reads("bearers", "tax_only") && r.Matter != "operating_tax" {
				return calc.Solely(calc.District) // the reading is about 4:6; a town honours its own promises either way
			}
			return zoneBearers(c, assets, dollars, district, town)
		case "town":
			return townBearers(p, small)
		}
		return calc.Solely(calc.Unallocated)
	}
}

func zoneBearers(c *calc.Case, assets, dollars money.Amount, district, town decimal.Decimal) calc.Division {
	p := c.Project
	if !p.Site.IntroducingTown.Known {
		return calc.Solely(calc.District)
	}
	industrial := isIndustrial(p).Met.And(allAssets(p, assets).Met)
	foreign := isForeign(p).Met.And(foreignInvestment(c, dollars).Met)
	switch industrial.Or(foreign) {
	case calc.Yes:
		return calc.Division{{Bearer: calc.District, Weight: district}, {Bearer: p.Site.IntroducingTown.Value, Weight: town}}
	case calc.No:
		return calc.Solely(calc.District)
	}
	return calc.Solely(calc.Unallocated)
}

// townBearers: a small project signed by the town is that town's; one town
// bears all; two share as they agreed, and are unallocated while they have not.
func townBearers(p *project.Project, small money.Amount) calc.Division {
	host, brought := p.Site.Host.Or(p.Site.IntroducingTown), p.Site.IntroducingTown.Or(p.Site.Host)
	switch {
	case !host.Known:
		return calc.Solely(calc.Unallocated)
	case host.Value == brought.Value:
		return calc.Solely(host.Value)
	}
	switch signedSmall(p, small) {
	case calc.Yes:
		return calc.Solely(host.Value)
	case calc.Unknown:
		return calc.Solely(calc.Unallocated)
	}
	if !p.Site.Ratio.Given {
		return calc.Solely(calc.Unallocated)
	}
	return calc.Division{{Bearer: host.Value, Weight: p.Site.Ratio.Host.Value}, {Bearer: brought.Value, Weight: p.Site.Ratio.Introducing.Value}}
}

// bearersNeed are the facts for want of which nobody bears the money.
func bearersNeed(c *calc.Case, f *calc.Figures) (needs []string) {
	p := c.Project
	switch p.Site.Location.Value {
	case "zone":
		_, shown := calc.Either(industrialRoute(p, allAssets(p, f.Money("article11.fixed_assets"))), foreignRoute(c, f.USD("article11.foreign")))
		for _, condition := range shown {
			needs = append(needs, condition.Missing...)
		}
	case "town":
		switch {
		case !p.Site.Host.Or(p.Site.IntroducingTown).Known:
			needs = p.Site.Host.Missing()
		case signedSmall(p, f.Money("article10.town_signs_below")) == calc.Unknown:
			needs = slices.Concat(p.Contract.Signatory.Missing(), p.Investment.Total.Missing())
		default:
			needs = []string{"site.ratio"}
		}
	default:
		needs = p.Site.Location.Missing()
	}
	return needs
}

// signedSmall says whether the town signed a project below the figure of Art. 10 itself (B37).
func signedSmall(p *project.Project, small money.Amount) calc.Truth {
	signed := calc.Unknown
	if p.Contract.Signatory.Known {
		signed = calc.TruthOf(p.Contract.Signatory.Value == "town")
	}
	return signed.And(smallProject(p, small))
}

// smallProject says whether the total investment is below the figure of Art. 10.
func smallProject(p *project.Project, small money.Amount) calc.Truth {
	if !p.Investment.Total.Known {
		return calc.Unknown
	}
	return calc.TruthOf(p.Investment.Total.Value.Cmp(small) < 0)
}
