package second

import "math/big"

func (c *calc) relocation() {
	a := c.measure("relocation", "", "第四条", "relocation", "enterprise")
	outside := c.doc.is("outside_district", "relocation", "from")
	within := c.doc.is("within_district", "relocation", "from")
	base := c.doc.money("investment", "in_construction_period")
	r, first, second := c.relocationRoute(base, within), c.relocationRoute(base, no), c.relocationRoute(base, yes)
	out := and(outside, c.doc.flag("relocation", "whole"), first.met())
	in := and(within, c.inPark(), second.met())
	switch {
	case within == yes, within == unknown && out == no && in != no:
		a.article = "第四条（二）"
	case within == no, in == no && out != no:
		a.article = "第四条（一）"
	default:
		a.article = "第四条（一）（二）"
	}
	a.need(or(out, in), append(r.missing, "relocation", "site.in_park")...)
	a.estimate = r.provisional
	a.known(base, "investment.in_construction_period")
	produced, standIn := c.production()
	a.dated(produced, "milestones.production")
	a.estimate = a.estimate || standIn
	end := a.dated(c.doc.date("contract", "construction", "end"), "contract.construction.end")
	if !a.open() {
		return
	}
	rate, cap := "1%", "1000万"
	if within == yes {
		rate, cap = "1.5%", "1500万"
	}
	a.once(later(produced, end), base, rate, portion(base, rate, parseMoney(cap), round))
}

// relocationRoute: the second item's dollars may be read as open to any enterprise.
func (c *calc) relocationRoute(base *big.Rat, within tri) route {
	assets, provisional := c.fixedAssets()
	path := "investment.fixed_assets"
	if c.reads("relocation_threshold", "in_period") {
		assets, provisional, path = base, false, "investment.in_construction_period"
	}
	claimed := c.doc.flag("project", "foreign_invested")
	if c.reads("relocation_dollars", "any_enterprise") {
		claimed = or(claimed, within)
	}
	r := c.routeFor(claimed, assets, assets, provisional, []string{"1亿"}, []string{"1000万"})
	for i, m := range r.missing {
		if m == "investment.fixed_assets" {
			r.missing[i] = path
		}
	}
	return r
}

// inPark: the zone is a park; a town's site is one where the file says so.
func (c *calc) inPark() tri {
	zone := c.doc.is("zone", "site", "location")
	return or(zone, c.doc.flag("site", "in_park"))
}
