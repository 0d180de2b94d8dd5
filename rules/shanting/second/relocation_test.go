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
	whichever := c.eitherMoveMet()
	switch {
	case within == yes, within == unknown && out == no && in != no:
		a.article = "第四条（二）"
	case within == no, in == no && out != no:
		a.article = "第四条（一）"
	default:
		a.article = "第四条（一）（二）"
	}
	a.need(or(out, in, truth(whichever)), append(r.missing, "relocation", "site.in_park")...)
	a.estimate = r.provisional || whichever && (first.provisional || second.provisional)
	produced, standIn := c.production()
	a.dated(produced, "milestones.production")
	a.estimate = a.estimate || standIn
	end := a.dated(c.doc.date("contract", "construction", "end"), "contract.construction.end")
	if produced == noDay || end == noDay || !c.past(later(produced, end)) {
		a.known(base, "investment.in_construction_period")
	}
	if !a.open() {
		if whichever {
			a.lack("relocation.from")
		}
		return
	}
	grant := func(rate, cap string) *line {
		return a.once(later(produced, end), base, rate, portion(base, rate, parseMoney(cap), round))
	}
	switch {
	case whichever:
		a.lines = same([]*line{grant("1%", "1000万")}, []*line{grant("1.5%", "1500万")})
		a.lines[0].kept, a.lines[0].rate = base, "" // of the two rates
		a.lack("relocation.from")
	case within == yes:
		grant("1.5%", "1500万")
	default:
		grant("1%", "1000万")
	}
}

// eitherMoveMet tells whether both items are met by an enterprise of which it is
// not known where it comes from.
func (c *calc) eitherMoveMet() bool {
	base := c.doc.money("investment", "in_construction_period")
	return c.doc.is("outside_district", "relocation", "from") == unknown &&
		and(c.doc.flag("relocation", "whole"), c.relocationRoute(base, no).met(), c.inPark(), c.relocationRoute(base, yes).met()) == yes
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
