package differential

import "math/big"

// entry is one statement of the district's net part of the taxes.
type entry struct {
	span      span // a single day where the treasury's date is given
	net       *big.Rat
	missing   []string
	projected bool
}

func (c *calc) taxEntries() []entry {
	var out []entry
	for _, e := range c.doc.list("taxes", "entries") {
		x := entry{projected: e.flag("projected") == yes}
		if d := e.date("entered"); d != noDay {
			x.span = span{d, d + 1}
		} else {
			x.span = parsePeriod(e.text("period"))
		}
		x.net, x.missing = c.net(e)
		out = append(out, x)
	}
	return out
}

func (c *calc) net(e node) (*big.Rat, []string) {
	switch {
	case e.has("net"):
		return e.money("net"), nil
	case e.has("revenue"):
		return minus(e.money("revenue"), e.optional("refund")), nil
	case e.has("by_tax"):
		sum, why := new(big.Rat), []string(nil)
		for _, tax := range sortedKeys(e.sub("by_tax")) {
			part := parseRate(c.doc.text("taxes", "sharing", tax))
			paid := e.money("by_tax", tax, "paid")
			if part == nil {
				why = append(why, "taxes.sharing."+tax)
				continue
			}
			sum = plus(sum, times(part, minus(paid, e.optional("by_tax", tax, "refunded"))))
		}
		if len(why) > 0 {
			return nil, why
		}
		return sum, nil
	}
	return nil, []string{"taxes.entries.net"}
}

// year is what an award year's entries come to.
type yearNet struct {
	net      *big.Rat
	estimate bool
	missing  []string
}

// over adds up the entries of a window. No entry at all says nothing, which is not zero.
func (c *calc) over(entries []entry, w span) yearNet {
	sum, touched := new(big.Rat), false
	var out yearNet
	for _, e := range entries {
		days := e.span.common(w)
		if days == 0 {
			continue
		}
		touched = true
		out.estimate = out.estimate || e.projected
		straddles := days < e.span.days()
		if e.net == nil {
			out.missing = append(out.missing, e.missing...)
			continue
		}
		if straddles && c.reads("annual_entries", "refuse") {
			out.missing = append(out.missing, "taxes.entries")
			continue
		}
		out.estimate = out.estimate || straddles
		sum = plus(sum, times(e.net, big.NewRat(int64(days), int64(e.span.days()))))
	}
	if !touched {
		out.missing = append(out.missing, "taxes.entries")
	}
	if len(out.missing) == 0 {
		out.net = sum
	}
	return out
}

func (c *calc) taxRebate() {
	a := c.measure("tax_rebate", "", "第二条（一）", "operating_tax", "enterprise")
	a.need(c.doc.is("new", "project", "nature"), "project.nature")
	assets, provisional := c.newAssets()
	r := c.route(assets, provisional, []string{"1亿", "3亿"}, []string{"1000万", "3000万"})
	a.need(r.met(), r.missing...)
	if r.low != r.high {
		a.need(and(unknown, r.met()), r.missing...)
	}
	a.estimate = r.provisional
	if r.high == 2 { // while it is not known which, the better one that it can still be
		a.article = "第二条（二）"
	}
	start := c.doc.date("contract", "agreed_production")
	path := "contract.agreed_production"
	if c.reads("rebate_start", "production") {
		var standIn bool
		start, standIn = c.production()
		path = "milestones.production"
		a.estimate = a.estimate || standIn
	}
	a.dated(start, path)
	if !a.open() {
		return
	}
	years := 5
	if r.low == 2 {
		years = 6
	}
	entries := c.taxEntries()
	guess := false
	carried := new(big.Rat) // nil once an unknown year hides how much of a refund is left
	for i, w := range awardYears(start, years, c.read["year_basis"]) {
		rate := "100%"
		if i >= 3 {
			rate = "50%"
		}
		y := c.over(entries, w)
		base := y.net
		guessed := y.estimate
		if c.reads("negative_base", "carry") {
			guessed = guessed || guess // a guess left over makes the next year one
			base, carried = carry(y.net, carried)
			guess = guessed && base != nil && base.Sign() < 0
		}
		l := a.yearly(w, base, rate, portion(base, rate, nil, round))
		l.estimate = guessed && base != nil
		if !c.stop(l) {
			a.lack(y.missing...)
		}
	}
}

// carry lets an unabsorbed refund reduce the next award year.
func carry(net, carried *big.Rat) (base, rest *big.Rat) {
	if net == nil || carried == nil {
		return nil, nil
	}
	base = plus(net, carried)
	return base, least(base, new(big.Rat))
}

// stop leaves unpaid what runs past the Measures' own end, if that is how Article
// 19 is read. Nothing is then known without any fact, and is no estimate.
func (c *calc) stop(l *line) bool {
	past := c.reads("running_windows", "stop") && l.span.end-1 > c.measuresEnd()
	if past {
		l.amount, l.estimate = new(big.Rat), false
	}
	return past
}

func (c *calc) upgradeRebate() {
	a := c.measure("upgrade_rebate", "", "第二条（三）", "operating_tax", "enterprise")
	a.need(c.doc.is("expansion", "project", "nature"), "project.nature")
	assets, provisional := c.fixedAssets()
	a.need(reaches(assets, "2000万"), "investment.fixed_assets")
	start, standIn := c.production()
	a.dated(start, "milestones.production")
	a.estimate = provisional || standIn
	if !a.open() {
		return
	}
	entries := c.taxEntries()
	var nets []yearNet
	window := func(i int) span { return span{start.plusYears(i), start.plusYears(i + 1)} }
	if c.reads("year_basis", "calendar") {
		window = func(i int) span { return months(start.year()+i, 1, 12) }
	}
	for i := -1; i < 2; i++ {
		nets = append(nets, c.over(entries, window(i)))
	}
	for i := range 2 {
		before, now := nets[i], nets[i+1]
		if c.reads("increment", "base_year") {
			before = nets[0]
		}
		var growth *big.Rat
		if before.net != nil && now.net != nil {
			growth = minus(now.net, before.net)
		}
		l := a.yearly(window(i), growth, "50%", portion(growth, "50%", nil, round))
		l.estimate = growth != nil && (before.estimate || now.estimate)
		if !c.stop(l) {
			a.lack(before.missing...)
			a.lack(now.missing...)
		}
	}
}
