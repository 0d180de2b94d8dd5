package measures2022

import (
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// whoBears is Art. 11: who bears a line. In the zone, a project of size that a
// town brought is shared by district and town; others are the district's.
// In a town, its towns bear it.
func whoBears(f *act) func(c *calc.Case, r *calc.Rule) calc.Division {
	return func(c *calc.Case, r *calc.Rule) calc.Division {
		p := c.Project
		switch p.Site.Location.Value {
		case "zone":
			if c.Reads(bearers, "tax_only") && r.Matter != "operating_tax" {
				return calc.Solely(calc.BearerDistrict) // the reading is about 4:6; a town honours its own promises either way
			}
			return zoneBearers(c, f)
		case "town":
			return townBearers(p, f.townSignsBelow)
		}
		return calc.Solely(calc.BearerUnallocated)
	}
}

func zoneBearers(c *calc.Case, f *act) calc.Division {
	p := c.Project
	if !p.Site.IntroducingTown.Known {
		return calc.Solely(calc.BearerDistrict)
	}
	industrial := isIndustrial(p).Met.And(allAssets(p, f.zoneAssets).Met)
	foreign := isForeign(p).Met.And(foreignInvestment(c, f.zoneDollars).Met)
	switch industrial.Or(foreign) {
	case calc.Yes:
		return calc.Division{{Bearer: calc.BearerDistrict, Weight: f.districtParts}, {Bearer: p.Site.IntroducingTown.Value, Weight: f.townParts}}
	case calc.No:
		return calc.Solely(calc.BearerDistrict)
	}
	return calc.Solely(calc.BearerUnallocated)
}

// townBearers: a small project signed by the town is that town's; one town
// bears all; two share as they agreed, and are unallocated while they have not.
func townBearers(p *project.Project, small money.Amount) calc.Division {
	host, brought := p.Site.Host.Or(p.Site.IntroducingTown), p.Site.IntroducingTown.Or(p.Site.Host)
	switch {
	case !host.Known:
		return calc.Solely(calc.BearerUnallocated)
	case host.Value == brought.Value:
		return calc.Solely(host.Value)
	}
	switch signedSmall(p, small) {
	case calc.Yes:
		return calc.Solely(host.Value)
	case calc.Unknown:
		return calc.Solely(calc.BearerUnallocated)
	}
	if !p.Site.Ratio.Given {
		return calc.Solely(calc.BearerUnallocated)
	}
	return calc.Division{{Bearer: host.Value, Weight: p.Site.Ratio.Host.Value}, {Bearer: brought.Value, Weight: p.Site.Ratio.Introducing.Value}}
}

// bearersNeed are the facts for want of which nobody bears the money.
func bearersNeed(c *calc.Case, f *act) (needs []string) {
	p := c.Project
	switch p.Site.Location.Value {
	case "zone":
		_, shown := calc.Either(industrialRoute(p, allAssets(p, f.zoneAssets)), foreignRoute(c, f.zoneDollars))
		for _, condition := range shown {
			needs = append(needs, condition.Missing...)
		}
	case "town":
		switch {
		case !p.Site.Host.Or(p.Site.IntroducingTown).Known:
			needs = p.Site.Host.Missing()
		case signedSmall(p, f.townSignsBelow) == calc.Unknown:
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
