package second

import "math/big"

// upgradeRebate is of an enterprise that is here already; read as new, it falls
// away where the rebate of a new project is reached.
func (c *calc) upgradeRebate() {
	a := c.measure("upgrade_rebate", "", "第二条（三）", "operating_tax", "enterprise")
	a.need(c.doc.is("expansion", "project", "nature"), "project.nature")
	assets, provisional := c.fixedAssets()
	a.need(reaches(assets, "2000万"), "investment.fixed_assets")
	if c.reads("upgrade_scope", "as_new") {
		r := c.rebateWays()
		a.need(not(r.met()), r.missing...)
	}
	start, standIn := c.production()
	a.dated(start, "milestones.production")
	a.estimate = provisional || standIn
	if !a.open() {
		return
	}
	window := func(i int) span { return span{start.plusYears(i), start.plusYears(i + 1)} }
	if c.reads("year_basis", "calendar") {
		window = func(i int) span { return months(start.year()+i, 1, 12) }
	}
	a.lines = c.eachBase(func(part *big.Rat) []*line { return c.increments(a, window, part) })
}

func (c *calc) increments(a *award, window func(int) span, part *big.Rat) []*line {
	var nets []yearNet
	books, sheet := c.ledger(), &award{missing: a.missing}
	for i := -1; i < 2; i++ {
		nets = append(nets, books.over(window(i)).scaled(part))
	}
	for i := range 2 {
		at := i
		if c.reads("increment", "base_year") {
			at = 0
		}
		sheet.increment(window(i), nets[at], nets[i+1])
		sheet.lines[i].against = compared{window(at - 1), nets[at].days, nets[at].of}
	}
	return sheet.lines
}

// increment is half of what a year has over the one before. A comparison year
// recorded in part would be too small, and pays nothing.
func (a *award) increment(w span, before, now yearNet) {
	var growth *big.Rat
	if before.net != nil && now.net != nil && !before.partial() {
		growth = minus(now.net, before.net)
	}
	l := a.yearly(w, growth, "50%", portion(growth, "50%", nil, round))
	l.estimate = growth != nil && (before.estimate || now.estimate)
	l.recorded(now.days, now.of, false)
	a.lack(before.missing...)
	a.lack(now.missing...)
	if growth == nil {
		a.lack("taxes.entries")
	}
}
