package measures2022

import (
	"slices"

	"github.com/shopspring/decimal"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// bearers is Art. 11: who bears a line. In the zone, a project of size that a
// town brought is shared by district and town; others are the district's. In a
// town, its towns bear it. Read the other way, only the lines of Art. 2 are
// shared, in the zone and by agreed ratio alike (readings bearers, B25, and
// rebate_base, B24).
func (f *act) bearers(c *calc.Case, r *calc.Rule) calc.Division {
	p, tax := c.Project, r.Matter == "operating_tax"
	switch p.Site.Location.Value {
	case "zone":
		switch {
		case !tax && c.Reads(bearers, "tax_only"), tax && c.Reads(rebateBase, "district_share"):
			return calc.Solely(calc.BearerDistrict)
		}
		return f.zoneBearers(c)
	case "town":
		return f.townBearers(c, tax || !c.Reads(bearers, "tax_only"))
	}
	return calc.Solely(calc.BearerUnallocated)
}

// sharedByTown says whether district and town share by Art. 11: a project of
// size in the zone that a town brought.
func (f *act) sharedByTown(c *calc.Case) (calc.Truth, []string) {
	met, shown := calc.Either(industrialRoute(c, allAssets(c.Project, f.zoneAssets)), foreignRoute(c, f.zoneDollars))
	var missing []string
	for i := range shown {
		missing = append(missing, shown[i].Missing...)
	}
	return met, missing
}

func (f *act) zoneBearers(c *calc.Case) calc.Division {
	town := c.Project.Site.IntroducingTown
	if !town.Known && !town.SaidUnknown() {
		return calc.Solely(calc.BearerDistrict)
	}
	switch shared, _ := f.sharedByTown(c); {
	case shared == calc.No:
		return calc.Solely(calc.BearerDistrict)
	case shared == calc.Yes && town.Known:
		return calc.Division{{Bearer: calc.BearerDistrict, Weight: decimal.NewFromInt(int64(f.districtParts))},
			{Bearer: town.Value, Weight: decimal.NewFromInt(int64(f.townParts))}}
	}
	return calc.Solely(calc.BearerUnallocated)
}

// townBearers: a small project signed by the town is that town's; one town
// bears all; two share as they agreed, and are unallocated while they have not.
func (f *act) townBearers(c *calc.Case, shared bool) calc.Division {
	host, brought := towns(&c.Project.Site)
	switch {
	case !host.Known:
		return calc.Solely(calc.BearerUnallocated)
	case !shared, brought.Known && host.Value == brought.Value:
		return calc.Solely(host.Value)
	}
	switch small := f.signedSmall(c); {
	case small == calc.Yes:
		return calc.Solely(host.Value)
	case small == calc.Unknown, !brought.Known:
		return calc.Solely(calc.BearerUnallocated)
	}
	ratio := &c.Project.Site.Ratio
	if !ratio.Host.Known || !ratio.Introducing.Known { // nor is one agreed on of which a part is not known
		return calc.Solely(calc.BearerUnallocated)
	}
	return calc.Division{{Bearer: host.Value, Weight: ratio.Host.Value},
		{Bearer: brought.Value, Weight: ratio.Introducing.Value}}
}

// towns are the one that a project is in and the one that brought it: of one that
// is left out the other is both, and one that is not known is no other.
func towns(site *project.Site) (host, brought project.Fact[string]) {
	host, brought = site.Host, site.IntroducingTown
	if host.LeftOut() {
		host = brought
	}
	if brought.LeftOut() {
		brought = host
	}
	return host, brought
}

// bearersNeed are the facts for want of which nobody bears the money.
func (f *act) bearersNeed(c *calc.Case) (needs []string) {
	p := c.Project
	switch p.Site.Location.Value {
	case "zone":
		_, needs = f.sharedByTown(c)
		if p.Site.IntroducingTown.SaidUnknown() {
			needs = append(needs, p.Site.IntroducingTown.Path())
		}
	case "town":
		switch host, brought := towns(&p.Site); {
		case !host.Known:
			needs = p.Site.Host.Missing()
		case !brought.Known:
			needs = brought.Missing()
		case f.signedSmall(c) == calc.Unknown:
			needs = slices.Concat(p.Contract.Signatory.Missing(), f.smallFigure(c).Missing())
		default:
			needs = []string{"site.ratio"}
		}
	default:
		needs = p.Site.Location.Missing()
	}
	return needs
}

// signedSmall says whether the town signed a project below the figure of Art. 10 itself (B37).
func (f *act) signedSmall(c *calc.Case) calc.Truth {
	signed := calc.Unknown
	if signatory := c.Project.Contract.Signatory; signatory.Known {
		signed = calc.TruthOf(signatory.Value == "town")
	}
	return signed.And(f.smallProject(c))
}

// smallFigure is the investment held against the figure of Art. 10 (reading
// small_town_measure, B37).
func (f *act) smallFigure(c *calc.Case) project.Fact[money.Amount] {
	if c.Reads(smallTownMeasure, "fixed_assets") {
		best, _ := c.Project.Investment.FixedAssets.Best()
		return best
	}
	return c.Project.Investment.Total
}

// smallProject says whether the investment is below the figure of Art. 10, or
// at it where that is read to be included (reading small_town_project, B37). The
// fixed assets are a part of the total: of a figure that is not known the other may tell.
func (f *act) smallProject(c *calc.Case) calc.Truth {
	if figure := f.smallFigure(c); figure.Known {
		return calc.TruthOf(f.townMaySign(c, figure.Value))
	}
	total := c.Project.Investment.Total
	assets, _ := c.Project.Investment.FixedAssets.Best()
	switch {
	case assets.Known && !f.townMaySign(c, assets.Value):
		return calc.No
	case total.Known && f.townMaySign(c, total.Value):
		return calc.Yes
	}
	return calc.Unknown
}

// townMaySign says whether a town may sign by itself at a figure.
func (f *act) townMaySign(c *calc.Case, figure money.Amount) bool {
	difference := figure.Cmp(f.townSignsBelow)
	return difference < 0 || difference == 0 && c.Reads(smallTownProject, "up_to")
}
