package second

import "math/big"

// taxes: they need no claim of their own once there is a contract.
func (c *calc) taxes() {
	if c.doc.has("taxes") || c.doc.has("contract") {
		c.taxRebate()
		c.upgradeRebate()
	}
}

// rebateWays are the tiers of Article 2 that a project may still be in.
func (c *calc) rebateWays() route {
	assets, provisional := c.newAssets()
	return c.route(assets, provisional, []string{"1亿", "3亿"}, []string{"1000万", "3000万"})
}

// asNew tells whether a project is treated as a new one by an article whose
// figures it reaches.
func (c *calc) asNew() tri {
	if c.reads("upgrade_scope", "as_new") {
		return yes
	}
	return c.doc.is("new", "project", "nature")
}

func (c *calc) taxRebate() {
	a := c.measure("tax_rebate", "", "第二条（一）", "operating_tax", "enterprise")
	a.need(c.asNew(), "project.nature")
	c.lawful(a)
	r := c.rebateWays()
	a.need(r.met(), r.missing...)
	a.estimate = r.provisional
	a.article = map[bool]map[bool]string{
		true:  {true: "第二条（一）（二）", false: "第二条（一）"},
		false: {true: "第二条（二）", false: "第二条（一）"},
	}[r.may[1]][r.may[2]]
	start := c.rebateStart(a)
	if !a.open() {
		return
	}
	windows := awardYears(start, 4+r.high(), c.read["year_basis"])
	a.lines = c.eachBase(func(part *big.Rat) []*line { return c.rebateLines(a, windows, part) })
	if r.low() != r.high() {
		a.lines = same(a.lines, a.lines[:5])
		a.lack(r.missing...)
	}
}

func (c *calc) rebateStart(a *award) day {
	if !c.reads("rebate_start", "production") {
		return a.dated(c.agreed(), "contract.agreed_production")
	}
	start, standIn := c.production()
	a.estimate = a.estimate || standIn
	return a.dated(start, "milestones.production")
}

func (c *calc) rebateLines(a *award, windows []span, part *big.Rat) (out []*line) {
	books, sheet := c.ledger(), &award{}
	guess := false
	carried := new(big.Rat) // nil once an unknown year hides how much of a refund is left
	for i, w := range windows {
		rate := "100%"
		if i >= 3 {
			rate = "50%"
		}
		y := books.over(w).scaled(part)
		base := y.net
		guessed := y.estimate
		if c.reads("negative_base", "carry") {
			guessed = guessed || guess // a guess left over makes the next year one
			base, carried = carry(y.net, carried)
			if y.partial() {
				carried = nil
			}
			guess = guessed && base != nil && base.Sign() < 0
		}
		l := sheet.yearly(w, base, rate, portion(base, rate, nil, round))
		l.estimate = guessed && base != nil
		l.recorded(y.days, y.of, false)
		a.lack(y.missing...)
	}
	return sheet.lines
}

// carry lets an unabsorbed refund reduce the next award year.
func carry(net, carried *big.Rat) (base, rest *big.Rat) {
	if net == nil || carried == nil {
		return nil, nil
	}
	base = plus(net, carried)
	return base, least(base, new(big.Rat))
}

// eachBase works lines out on the base: all of the net, or what is left to the
// district where the zone shares with a town; while that is open, on both.
func (c *calc) eachBase(lines func(part *big.Rat) []*line) []*line {
	if !c.reads("rebate_base", "district_share") {
		return lines(rat("1"))
	}
	switch c.sharedWithTown() {
	case yes:
		return lines(rat("0.4"))
	case no:
		return lines(rat("1"))
	}
	return same(lines(rat("1")), lines(rat("0.4")))
}
