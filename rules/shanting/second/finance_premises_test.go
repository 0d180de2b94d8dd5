package second

import "math/big"

// fits: bought or built, a place of business need not be an office nor for own use.
func fits(node) (tri, []string) { return yes, nil }

// rentable is the finance page's test of a leased place: an office, not let on.
func rentable(o node) (tri, []string) {
	var why []string
	if !o.says("use") {
		why = append(why, "offices.use")
	}
	if !o.says("sublet") {
		why = append(why, "offices.sublet")
	}
	return and(o.is("office", "use"), not(o.flag("sublet"))), why
}

// premises need the opening in time and also the purchase, building or lease itself.
func (c *calc) premises(f node, firstLevel bool) {
	if c.untold("offices") {
		c.untoldPremises("premises_purchase", "office_purchase", f, firstLevel)
		c.untoldPremises("premises_rent", "office_rent", f, firstLevel)
		return
	}
	offices := c.doc.list("offices")
	if list := purchases(offices, fits, "purchase", "built"); len(list) > 0 {
		a := c.support("premises_purchase", "", "二（一）1", "office_purchase", "institution")
		c.newcomer(a, f, firstLevel)
		for i, p := range list {
			switch {
			case p.date == noDay:
				list[i].fit, list[i].why = unknown, []string{p.datePath}
			case !c.financeTime().holds(p.date):
				list[i].fit = no
			}
		}
		a.acquire(list, "2.5%", parseMoney("150万"), always)
	}
	if list := leased(offices, rentable, "purchase", "built"); len(list) > 0 {
		a := c.support("premises_rent", "", "二（一）1", "office_rent", "institution")
		c.newcomer(a, f, firstLevel)
		c.premisesRent(a, list)
	}
}

func (c *calc) untoldPremises(id, matter string, f node, firstLevel bool) {
	a := c.support(id, "", "二（一）1", matter, "institution")
	c.newcomer(a, f, firstLevel)
	a.need(unknown, "offices")
}

func (c *calc) newcomer(a *award, f node, firstLevel bool) {
	if f.text("kind") == "" {
		a.need(unknown, "finance.kind")
	} else {
		a.need(truth(firstLevel))
	}
	c.stays(a, f)
	c.inTime(a, f.date("opened"), "finance.opened")
}

// premisesRent runs three years from the first lease; the cap bites over all of them.
func (c *calc) premisesRent(a *award, list []room) {
	for i, r := range list {
		switch {
		case r.fit == no:
		case r.begun != noDay && r.begun >= r.stops: // it was never let before it was their own
			list[i].fit = no
		case r.begun == noDay:
			list[i].fit, list[i].why = unknown, append(r.why, "offices.lease.effective")
		case !c.financeTime().holds(r.begun):
			list[i].fit = no
		case r.undated:
			list[i].fit, list[i].why = and(r.fit, unknown), append(r.why, "offices")
		}
	}
	c.eachWay(a, list, true, func(a *award, list []room) {
		c.threeYears(a, list)
		c.serve(a)
	})
}

func (c *calc) threeYears(a *award, list []room) {
	start := always
	for _, r := range fitting(list) {
		start = min(start, r.begun)
	}
	a.anyFit(list)
	a.due = c.firstRent(list)
	if !a.open() {
		return
	}
	a.rooms = len(fitting(list))
	left, sure := parseMoney("50万"), true
	most := left // if what is not known of the years before comes to nothing
	for _, w := range awardYears(start, 3, "anniversary") {
		y := rentOver(fitting(list), w, false)
		full := most.Sign() == 0
		share := portion(y.base, "15%", most, round)
		var amount *big.Rat
		switch {
		case full:
			amount = new(big.Rat)
		case share != nil && (sure || y.whole() && share.Sign() == 0):
			amount = a.capped(y.base, "15%", &left)
		}
		if share != nil {
			most = minus(most, share)
		}
		l := a.rentLine(w, y, "15%", amount, full || amount != nil && sure && left.Sign() == 0)
		if l.floor = share; amount == nil { // of what, is not told either
			l.base, l.estimate = nil, false
		}
		// What a year not wholly known leaves of the cap is not known either.
		sure = sure && (y.whole() || left.Sign() == 0)
	}
}

// firstRent is the first day on which any rent there is may fall due.
func (c *calc) firstRent(list []room) day {
	first := always
	for _, r := range list {
		first = min(first, r.begun)
	}
	if first == noDay || first == always {
		return noDay
	}
	return first.plusYears(1)
}

// oneMode leaves, where that is read so, the higher of the two ways alone. What
// is not known of the other may yet be higher.
func (c *calc) oneMode() {
	if !c.reads("premises_modes", "one") {
		return
	}
	var field []*candidate
	for _, a := range c.awards {
		if (a.id == "finance2022/premises_purchase" || a.id == "finance2022/premises_rent") && (a.competes() || a.status == "unknown") {
			field = append(field, fromAward(a))
		}
	}
	if len(field) < 2 {
		return
	}
	winner := best(field, byTotal)
	for _, k := range field {
		if k == winner || winner.total == nil {
			continue
		}
		if k.award.openLines() && c.most(k.award).Cmp(winner.sum()) >= ties(field, k, winner) {
			c.unsettle(&refChoice{Open: true}, winner)
			k.award.mayStand = true
		}
		k.lose()
	}
}
