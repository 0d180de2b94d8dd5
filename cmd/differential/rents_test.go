package differential

import "math/big"

// rent is one payment for the use of one place.
type rent struct {
	span   span
	amount *big.Rat
	paid   day
}

func rents(lease node) []rent {
	var out []rent
	for _, e := range lease.list("rent") {
		out = append(out, rent{parsePeriod(e.text("period")), e.money("amount"), e.date("paid")})
	}
	return out
}

// rentIn adds what was paid for a window (or, by cash, within it). A window no
// entry speaks of is unknown; an entry not paid says that nothing was.
func rentIn(list []rent, w span, cash bool) *big.Rat {
	sum, touched := new(big.Rat), false
	for _, r := range list {
		days := r.span.common(w)
		inCash := cash && r.paid != noDay && w.holds(r.paid)
		if days == 0 && !inCash {
			continue
		}
		touched = true
		if r.paid == noDay || cash && !inCash {
			continue
		}
		if r.amount == nil {
			return nil
		}
		part := r.amount
		if !cash {
			part = times(part, big.NewRat(int64(days), int64(r.span.days())))
		}
		sum = plus(sum, part)
	}
	if !touched {
		return nil
	}
	return sum
}

func (c *calc) factoryRent() {
	a := c.measure("factory_rent", "", "第五条", "factory_rent", "enterprise")
	f := c.doc.sub("factory")
	c.enter(a, "5000万", "500万")
	a.need(f.flag("standard"), "factory.standard")
	a.need(f.flag("in_zone_park"), "factory.in_zone_park")
	start := a.dated(f.date("lease_effective"), "factory.lease_effective")
	if !a.open() {
		return
	}
	list := rents(f)
	for i, w := range awardYears(start, 5, c.read["year_basis"]) {
		rate := "100%"
		if i >= 2 {
			rate = "50%"
		}
		base := rentIn(list, w, c.reads("rent_timing", "cash"))
		if base == nil {
			a.lack("factory.rent")
		}
		c.stop(a.yearly(w, base, rate, portion(base, rate, nil, round)))
	}
}

// room is one office as an article sees it.
type room struct {
	fit   tri // research or office, for own use; or the finance page's own test
	why   []string
	lease span // the days on which its rent can count
	rents []rent
}

// ownUse is Article 6's test of a place.
func ownUse(o node) (tri, []string) {
	var why []string
	use := or(o.is("office", "use"), o.is("research", "use"))
	if use == unknown {
		why = append(why, "offices.use")
	}
	if o.flag("own_use") == unknown {
		why = append(why, "offices.own_use")
	}
	return and(use, o.flag("own_use")), why
}

const always day = 1 << 40

// leased lists the rented offices; rent stops on the day the same office is bought.
func leased(offices []node, test func(node) (tri, []string)) []room {
	var out []room
	for _, o := range offices {
		if !o.has("lease") {
			continue
		}
		r := room{lease: span{noDay, always}, rents: rents(o.sub("lease"))}
		r.fit, r.why = test(o)
		r.lease.from = o.date("lease", "effective")
		if bought := o.date("purchase", "date"); bought != noDay {
			r.lease.end = bought
		}
		out = append(out, r)
	}
	return out
}

// anyFit asks that at least one place qualifies.
func (a *award) anyFit(list []room) {
	t, why := no, []string{}
	for _, r := range list {
		t = or(t, r.fit)
		why = append(why, r.why...)
	}
	a.need(t, why...)
}

// roomsIn is the rent of all rooms in a window; nil where one of them is unknown.
func (a *award) roomsIn(list []room, w span, cash bool) *big.Rat {
	sum, clear := new(big.Rat), true
	for _, r := range list {
		own := w.meet(r.lease)
		if r.fit == no || own.days() == 0 {
			continue
		}
		part := rentIn(r.rents, own, cash)
		if r.fit == unknown {
			a.lack(r.why...)
			clear = false
		}
		if part == nil {
			a.lack("offices.lease.rent")
			clear = false
			continue
		}
		sum = plus(sum, part)
	}
	if !clear {
		return nil
	}
	return sum
}

func (c *calc) zoneEntry(a *award) day {
	d := c.doc.date("milestones", "zone_entry")
	if d != noDay {
		return d
	}
	site := c.doc.is("zone", "site", "location")
	a.need(and(unknown, site), "milestones.zone_entry")
	if site == unknown {
		a.lack("site.location")
	}
	return noDay
}

func (c *calc) officeRent(list []room) {
	a := c.measure("office_rent", "", "第六条", "office_rent", "enterprise")
	c.enter(a, "1亿", "1000万")
	a.anyFit(list)
	entry := c.zoneEntry(a)
	if !a.open() {
		return
	}
	windows := awardYears(entry, 3, c.read["year_basis"])
	if c.reads("office_window", "lease_begun_within") {
		list, windows = c.begunWithin(a, list, span{windows[0].from, windows[2].end})
		if !a.open() {
			return
		}
	}
	for _, w := range windows {
		base := a.roomsIn(list, w, c.reads("rent_timing", "cash"))
		c.stop(a.yearly(w, base, "30%", portion(base, "30%", parseMoney("30万"), round)))
	}
}

// begunWithin gives each lease its own three years. The award years, which the
// cap is counted by, run from the first such lease over all of them together.
func (c *calc) begunWithin(a *award, list []room, three span) ([]room, []span) {
	var kept []room
	first, last := always, noDay
	for _, r := range list {
		if r.fit == no {
			continue
		}
		if r.lease.from == noDay {
			a.need(unknown, "offices.lease.effective")
			continue
		}
		if !three.holds(r.lease.from) {
			continue
		}
		a.need(r.fit, r.why...)
		own := awardYears(r.lease.from, 3, c.read["year_basis"])
		first, last = min(first, r.lease.from), later(last, own[2].end)
		r.lease.end = min(r.lease.end, own[2].end)
		kept = append(kept, r)
	}
	if len(kept) == 0 {
		a.need(truth(a.undecided))
		return nil, nil
	}
	var windows []span
	for _, w := range awardYears(first, 7, c.read["year_basis"]) {
		if w.from < last {
			windows = append(windows, w)
		}
	}
	return kept, windows
}

func (c *calc) offices() {
	offices := c.doc.list("offices")
	if list := leased(offices, ownUse); len(list) > 0 {
		c.officeRent(list)
	}
	if list := purchases(offices, ownUse, "purchase"); len(list) > 0 {
		c.officePurchase(list)
	}
}
