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

// rentIn adds what was paid for a window (or, by cash, within it). Only paid
// entries count, so a window no entry speaks of comes to nothing.
func rentIn(list []rent, w span, cash bool) *big.Rat {
	sum := new(big.Rat)
	for _, r := range list {
		days := r.span.common(w)
		inCash := cash && r.paid != noDay && w.holds(r.paid)
		if days == 0 && !inCash {
			continue
		}
		if r.paid == noDay || cash && !inCash {
			continue
		}
		part := r.amount
		if !cash {
			part = times(part, big.NewRat(int64(days), int64(r.span.days())))
		}
		sum = plus(sum, part)
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
	a.need(given(f.has("rent")), "factory.rent")
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
		c.stop(a.yearly(w, base, rate, portion(base, rate, nil, round)))
	}
}

// room is one office as an article sees it.
type room struct {
	fit    tri // research or office, for own use; or the finance page's own test
	why    []string
	lease  span // the days on which its rent can count
	begun  day
	rents  []rent
	listed bool
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

// leased lists the rented offices; rent stops on the day the same office is
// bought. Article 6 counts from entry, so it does not ask when a lease began.
func leased(offices []node, test func(node) (tri, []string)) []room {
	var out []room
	for _, o := range offices {
		if !o.has("lease") {
			continue
		}
		r := room{lease: span{noDay, always}, rents: rents(o.sub("lease")), listed: o.has("lease", "rent")}
		r.fit, r.why = test(o)
		r.begun = o.date("lease", "effective")
		if bought := o.date("purchase", "date"); bought != noDay {
			r.lease.end = bought
		}
		out = append(out, r)
	}
	return out
}

// anyFit asks that at least one place qualifies, and that of each it is known
// whether it does: the cap is over all of them together.
func (a *award) anyFit(list []room) {
	t := no
	for _, r := range list {
		if r.fit == unknown {
			a.need(unknown, r.why...)
		}
		t = or(t, r.fit)
		if r.fit == yes && !r.listed {
			a.need(unknown, "offices.lease.rent")
		}
	}
	a.need(truth(t != no))
}

// roomsIn is the rent of all rooms in a window.
func (a *award) roomsIn(list []room, w span, cash bool) *big.Rat {
	sum := new(big.Rat)
	for _, r := range list {
		if own := w.meet(r.lease); r.fit == yes && own.days() > 0 {
			sum = plus(sum, rentIn(r.rents, own, cash))
		}
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
	if entry == noDay {
		for _, r := range list {
			if c.reads("office_window", "lease_begun_within") && r.fit != no && r.begun == noDay {
				a.need(unknown, "offices.lease.effective") // asked for at once, not after the day of entry
			}
		}
		return
	}
	windows := awardYears(entry, 3, c.read["year_basis"])
	if c.reads("office_window", "lease_begun_within") {
		list, windows = c.begunWithin(a, list, span{windows[0].from, windows[2].end})
	}
	if !a.open() {
		return
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
	undated, first, last := false, always, noDay
	for _, r := range list {
		if r.fit == no {
			continue
		}
		if r.begun == noDay {
			undated = true
			a.need(unknown, "offices.lease.effective")
			continue
		}
		if !three.holds(r.begun) {
			continue
		}
		a.need(r.fit, r.why...)
		own := awardYears(r.begun, 3, c.read["year_basis"])
		first, last = min(first, r.begun), later(last, own[2].end)
		r.lease.from = r.begun
		r.lease.end = min(r.lease.end, own[2].end)
		kept = append(kept, r)
	}
	if len(kept) == 0 {
		a.need(truth(undated))
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
