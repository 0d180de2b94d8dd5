package second

import "math/big"

func (c *calc) measureConditions(x *conditions, id string, a *award) {
	produced, _ := c.production()
	switch id {
	case "land":
		c.landConditions(x)
		x.date("production", c.landEvent(&award{missing: map[string]bool{}}))
	case "tax_rebate":
		c.ways(x, []string{"1亿", "3亿"}, []string{"1000万", "3000万"})
		start := c.agreed()
		if c.reads("rebate_start", "production") {
			start = produced
		}
		x.date("agreed_production", start)
	case "upgrade_rebate":
		x.nature(c, "", "expansion", no)
		plain, _ := c.fixedAssets()
		x.figure("fixed_assets", "", "CNY", plain, parseMoney("2000万"))
		x.date("production", produced)
		if c.reads("upgrade_scope", "as_new") {
			x.given("not_as_new", not(c.rebateWays().met()))
		}
	case "relocation":
		c.relocationConditions(x)
		x.date("production", produced)
	case "factory_rent":
		c.ways(x, []string{"5000万"}, []string{"500万"})
		c.factoryConditions(x)
	case "office_rent", "office_purchase":
		c.ways(x, []string{"1亿"}, []string{"1000万"})
		c.with(a).officeConditions(x, id, a.failed)
	case "referral":
		c.referralConditions(x)
		x.date("production", c.filing().clock)
	case "talent_tax":
		c.talentConditions(x, a.instance)
	}
}

// bothWays tells whether a project reaches what is asked of a new one and of an upgrade.
func (c *calc) bothWays(asNew tri) bool {
	plain, _ := c.fixedAssets()
	return and(asNew, reaches(plain, "2000万")) == yes
}

func (x *conditions) nature(c *calc, route, want string, asNew tri) {
	met := c.doc.is(want, "project", "nature")
	if want == "new" && met != yes && c.reads("upgrade_scope", "as_new") {
		met, want = yes, "" // either is as a new one
	}
	alike := c.reads("upgrade_scope", "full") || c.reads("upgrade_scope", "by_reference") && x.decided
	if want == "new" && met == unknown && route == "" && alike && c.bothWays(asNew) {
		met = yes // it is met whichever it is
	}
	x.put("nature", met, c.doc.text("project", "nature"), want)
	x.list[len(x.list)-1].Route = route
}

func (x *conditions) sector(c *calc, route string) {
	x.put("sector", c.doc.is("industrial", "project", "sector"), c.doc.text("project", "sector"), "industrial")
	x.list[len(x.list)-1].Route = route
}

// ways are the routes into Articles 2, 5 and 6. Of several tiers the best that
// it can still be is asked for, or the lowest where there is none.
func (c *calc) ways(x *conditions, yuan, usd []string) {
	assets, provisional := c.newAssets()
	asNew := no // Article 2 has a rule of its own for upgrades
	if len(yuan) == 1 {
		asNew = c.route(assets, provisional, yuan, usd).met()
	}
	for _, route := range []string{"", "industrial", "foreign"} {
		x.nature(c, route, "new", asNew)
	}
	c.routeConditions(x, assets, c.mostNew(), yuan, usd)
	c.upgradeConditions(x)
}

// atMost shows fixed assets; where it is not known how many are new, all of them
// if even they do not reach what is asked.
func (x *conditions) atMost(route string, v, most, threshold *big.Rat) {
	if v == nil && most != nil && most.Cmp(threshold) < 0 {
		v = most
	}
	x.figure("fixed_assets", route, "CNY", v, threshold)
}

func (c *calc) routeConditions(x *conditions, assets, most *big.Rat, yuan, usd []string) {
	r := c.route(assets, false, yuan, usd)
	step := max(r.high(), 1) - 1
	x.sector(c, "industrial")
	asked := func(v *big.Rat, steps []string) *big.Rat {
		if v != nil && r.low() != r.high() && r.high() == len(steps) { // while the tier is open each figure is held against its own
			return reached(v, steps)
		}
		return parseMoney(steps[step])
	}
	x.atMost("industrial", assets, most, asked(most, yuan))
	x.put("foreign_invested", c.doc.flag("project", "foreign_invested"), flagText(c.doc.flag("project", "foreign_invested")), "true")
	x.list[len(x.list)-1].Route = "foreign"
	dollars, _ := c.foreign()
	x.figure("foreign_investment", "foreign", "USD", dollars, asked(dollars, usd))
}

func (c *calc) upgradeConditions(x *conditions) {
	plain, _ := c.fixedAssets()
	x.nature(c, "upgrade", "expansion", no)
	x.figure("fixed_assets", "upgrade", "CNY", plain, parseMoney("2000万"))
}

// reached is the threshold of the tier a figure reaches, the lowest where it
// reaches none, and the highest while it is not known.
func reached(v *big.Rat, steps []string) *big.Rat {
	if v == nil {
		return parseMoney(steps[len(steps)-1])
	}
	return parseMoney(steps[max(rung(v, steps), 1)-1])
}

// landThreshold is that of the best tier it can still be, or else the lowest;
// only the last sentence, where it is read so, asks for no industry.
func (c *calc) landThreshold(assets *big.Rat, collective tri) *big.Rat {
	steps := []string{"1亿", "3亿", "5亿"}
	firstOnly := collective == yes && c.reads("collective_land", "first_sentence")
	if firstOnly {
		steps = steps[:2]
	}
	if c.doc.is("industrial", "project", "sector") == no {
		any := !firstOnly && !c.reads("land_top_tier", "industrial")
		if !any || reaches(assets, "5亿") == no {
			return parseMoney(steps[0])
		}
	}
	return reached(assets, steps)
}

func (c *calc) landConditions(x *conditions) {
	assets, _ := c.newAssets()
	collective := c.doc.is("collective", "land", "acquired")
	x.decided = collective == yes
	for _, route := range []string{"", "new"} {
		x.nature(c, route, "new", c.landTier(collective).met)
		x.sector(c, route)
		x.atMost(route, assets, c.mostNew(), c.landThreshold(c.mostNew(), collective))
	}
	c.upgradeConditions(x)
	x.put("acquired", or(collective, c.doc.is("auction", "land", "acquired")), c.doc.text("land", "acquired"), "")
	// Only the last sentence deducts nothing a mu, for whom it is open; an upgrade
	// let in by reference is in the first tier.
	deduct := c.landTier(collective)
	letIn := c.doc.is("expansion", "project", "nature") == yes &&
		(c.reads("upgrade_scope", "by_reference") || c.reads("upgrade_scope", "full"))
	step := c.landThreshold(c.mostNew(), collective)
	aMu := map[string]string{"300000000.00": "50000", "500000000.00": "0"}[text(show(step))]
	if letIn || aMu == "" {
		aMu = "100000"
	}
	noMu := aMu == "0" && deduct.amount == "0"
	known := c.doc.says("land", "premium") && c.doc.says("land", "municipal_retained") && (noMu || c.landArea() != nil)
	left := c.landLeft(c.landArea(), aMu)
	x.given("land_figures", given(known || left != nil && left.Sign() <= 0 || c.past(c.landEvent(&award{missing: map[string]bool{}}))))
}

func (c *calc) relocationConditions(x *conditions) {
	outside := c.doc.is("outside_district", "relocation", "from")
	within := c.doc.is("within_district", "relocation", "from")
	x.put("origin", or(outside, within, truth(c.eitherMoveMet())), c.doc.text("relocation", "from"), "")
	whole := c.doc.flag("relocation", "whole")
	x.put("whole", or(within, whole), flagText(whole), "true")
	x.put("into_park", c.inPark(), flagText(c.inPark()), "true")
	threshold, _ := c.fixedAssets()
	if c.reads("relocation_threshold", "in_period") {
		threshold = c.doc.money("investment", "in_construction_period")
	}
	c.routeConditions(x, threshold, threshold, []string{"1亿"}, []string{"1000万"})
	if or(outside, within) == unknown {
		c.eitherMove(x, threshold)
	}
	x.date("construction_end", c.doc.date("contract", "construction", "end"))
	produced, _ := c.production()
	over := c.past(produced) && c.doc.says("contract", "construction", "end") || produced != noDay && c.past(c.doc.date("contract", "construction", "end"))
	x.given("in_construction_period", given(over || c.doc.says("investment", "in_construction_period")))
}

// eitherMove are the ways in of both items, each with what it asks for, while it
// is not known where the enterprise comes from.
func (c *calc) eitherMove(x *conditions, assets *big.Rat) {
	dollars, _ := c.foreign()
	claimed := c.doc.flag("project", "foreign_invested")
	for _, item := range []string{"（一）", "（二）"} {
		for _, way := range []string{"industrial", "foreign"} {
			route := item + way
			from := len(x.list)
			if item == "（一）" {
				x.flag("whole", c.doc.flag("relocation", "whole"), "true")
			} else {
				x.put("into_park", c.inPark(), flagText(c.inPark()), "true")
			}
			switch {
			case way == "industrial":
				x.sector(c, route)
				x.figure("fixed_assets", route, "CNY", assets, parseMoney("1亿"))
			case item == "（一）" || !c.reads("relocation_dollars", "any_enterprise"):
				x.put("foreign_invested", claimed, flagText(claimed), "true")
				fallthrough
			default:
				x.figure("foreign_investment", route, "USD", dollars, parseMoney("1000万"))
			}
			for i := range x.list[from:] {
				x.list[from+i].Route = route
			}
		}
	}
}
