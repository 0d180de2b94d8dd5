package differential

import "math/big"

func (c *calc) measures() {
	if c.doc.has("land") {
		c.land()
	}
	if c.doc.has("taxes") {
		c.taxRebate()
		c.upgradeRebate()
	}
	if c.doc.has("relocation") {
		c.relocation()
	}
	if c.doc.has("factory") {
		c.factoryRent()
	}
	c.offices()
	if c.doc.has("referrer") {
		c.referral()
	}
	for _, person := range c.doc.list("talent") {
		c.talentTax(person)
	}
}

// completed is the later of production and first tax; production alone while no tax is dated.
func (c *calc) completed(a *award) day {
	d, standIn := c.production()
	a.dated(d, "milestones.production")
	a.estimate = a.estimate || standIn
	if d == noDay {
		return noDay
	}
	return later(d, c.doc.date("milestones", "first_tax"))
}

// landTier gives the deduction a mu, and whether the article is open at all.
func (c *calc) landTier(collective tri) (deduct string, met tri, missing []string) {
	if c.doc.is("expansion", "project", "nature") == yes && !c.reads("upgrade_scope", "rebate_only") {
		return "100000", yes, nil
	}
	assets, _ := c.newAssets()
	industrial := c.doc.is("industrial", "project", "sector")
	firstOnly := c.reads("collective_land", "first_sentence")
	if assets == nil {
		anySector := truth(!c.reads("land_top_tier", "industrial") && !(collective == yes && firstOnly))
		return "", and(unknown, or(industrial, anySector)), []string{"investment.fixed_assets"}
	}
	switch n := rung(assets, []string{"1亿", "3亿", "5亿"}); {
	case n == 0:
		return "", no, nil
	case n == 1:
		return "100000", industrial, lackingIf(industrial == unknown, "project.sector")
	case n == 2:
		return "50000", industrial, lackingIf(industrial == unknown, "project.sector")
	case collective == yes && firstOnly:
		return "50000", industrial, lackingIf(industrial == unknown, "project.sector")
	case c.reads("land_top_tier", "industrial"):
		return "0", industrial, lackingIf(industrial == unknown, "project.sector")
	}
	return "0", yes, nil
}

func (c *calc) land() {
	a := c.measure("land", "", "第一条", "land_premium", "enterprise")
	collective := c.doc.is("collective", "land", "acquired")
	a.need(or(collective, c.doc.is("auction", "land", "acquired")), "land.acquired")
	deduct, met, missing := c.landTier(collective)
	_, provisional := c.newAssets()
	c.enterBy(a, met, missing, provisional)
	a.discretionary = a.discretionary || collective == yes
	event := c.completed(a)
	premium := a.known(c.doc.money("land", "premium"), "land.premium")
	retained := a.known(c.doc.money("land", "municipal_retained"), "land.municipal_retained")
	mu := c.landArea()
	if deduct != "0" {
		a.known(mu, "land.area")
	}
	if !a.open() {
		return
	}
	base := minus(premium, retained)
	if deduct != "0" {
		base = minus(base, times(mu, rat(deduct)))
	}
	a.once(event, base, "100%", portion(base, "100%", nil, round)) // the base is shown below zero where it is
}

func (c *calc) landArea() *big.Rat {
	if v := parseArea(c.doc.text("land", "area")); v != nil {
		return v
	}
	return parseArea(c.doc.text("site", "area"))
}

func (c *calc) relocation() {
	a := c.measure("relocation", "", "第四条", "relocation", "enterprise")
	outside := c.doc.is("outside_district", "relocation", "from")
	within := c.doc.is("within_district", "relocation", "from")
	a.need(or(outside, within), "relocation.from")
	a.article += "（一）"
	if within == yes {
		a.article = "第四条（二）"
	}
	whole := c.doc.flag("relocation", "whole")
	a.need(or(within, whole), lackingIf(whole == unknown, "relocation.whole")...)
	base := c.doc.money("investment", "in_construction_period")
	assets, provisional := c.fixedAssets()
	path := "investment.fixed_assets"
	if c.reads("relocation_threshold", "in_period") {
		assets, provisional, path = base, false, "investment.in_construction_period"
	}
	r := c.route(assets, provisional, []string{"1亿"}, []string{"1000万"})
	for i, m := range r.missing {
		if m == "investment.fixed_assets" {
			r.missing[i] = path
		}
	}
	a.need(r.met(), r.missing...)
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

func (c *calc) referral() {
	a := c.measure("referral", "", "第七条", "referral", "referrer")
	kind := c.doc.text("referrer", "kind")
	if kind == "" {
		a.need(unknown, "referrer.kind")
	} else {
		a.need(truth(kind == "person" || kind == "organisation"))
	}
	a.need(c.doc.flag("referrer", "first"), "referrer.first")
	assets, provisional := c.fixedAssets()
	a.need(reaches(assets, "1亿"), "investment.fixed_assets")
	a.estimate = provisional
	event := c.completed(a)
	filed, asked := c.doc.date("referrer", "filed"), c.doc.date("as_of")
	if event != noDay {
		last := event.deadline(24)
		a.need(truth(filed <= last && (filed != noDay || asked <= last)))
	}
	if !a.open() {
		return
	}
	if filed != noDay {
		event = filed
	} else {
		a.estimate = true
	}
	award := []string{"20万", "50万", "100万"}[rung(assets, []string{"1亿", "3亿", "5亿"})-1]
	a.once(event, nil, "", parseMoney(award))
}

// lackingIf names a path only where it is really the one left out.
func lackingIf(left bool, path string) []string {
	if left {
		return []string{path}
	}
	return nil
}
