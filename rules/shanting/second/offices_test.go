package second

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

// leased lists the rented offices; rent stops on the day the same office is
// bought or, where that is asked, built.
func leased(offices []node, test func(node) (tri, []string), owned ...string) []room {
	var out []room
	for _, o := range offices {
		if !o.has("lease") {
			continue
		}
		r := room{id: o.text("id"), stops: always, rents: rents(o.sub("lease")), listed: o.says("lease", "rent")}
		r.fit, r.why = test(o)
		r.begun = o.date("lease", "effective")
		r.lease = span{r.begun, leaseEnd(o, "lease", "ends")}
		for _, mode := range owned {
			if d := o.date(mode, "date"); d != noDay {
				r.stops = min(r.stops, d)
			}
			r.undated = r.undated || o.has(mode) && o.date(mode, "date") == noDay
		}
		r.lease.end = min(r.lease.end, r.stops)
		out = append(out, r)
	}
	return out
}

// zoneEntry: one before the Measures is none of a project they introduced; of
// an upgrade it is the enterprise's, and is not asked.
func (c *calc) zoneEntry(a *award) day {
	d := c.doc.date("milestones", "zone_entry")
	if d != noDay {
		if d < measuresFrom {
			a.need(c.entryCounts(), "project.nature")
		}
		return d
	}
	site := c.doc.is("zone", "site", "location")
	a.need(c.entryOpen(), "milestones.zone_entry")
	if site == unknown {
		a.lack("site.location")
	}
	return noDay
}

// entryOpen tells of an entry without a day whether there may be one: none is said
// of a site in a town, unless it is written that the day is not known.
func (c *calc) entryOpen() tri {
	if c.doc.has("milestones", "zone_entry") {
		return unknown
	}
	return and(unknown, c.doc.is("zone", "site", "location"))
}

// entryCounts: one before the Measures does of an upgrade, if such has any part
// in Article 6, which one too small to be let in has not.
func (c *calc) entryCounts() tri {
	expansion := c.doc.is("expansion", "project", "nature")
	assets, _ := c.fixedAssets()
	small := reaches(assets, "2000万") == no && !c.reads("upgrade_scope", "as_new")
	if expansion == unknown && (small || c.reads("upgrade_scope", "rebate_only")) {
		return no
	}
	return expansion
}

func (c *calc) officeRent(list []room) {
	a := c.measure("office_rent", "", "第六条", "office_rent", "enterprise")
	c.enter(a, "1亿", "1000万")
	for i, r := range list {
		switch {
		case r.begun == noDay && r.fit != no: // it may have begun before the Measures
			list[i].fit, list[i].why = unknown, append(r.why, "offices.lease.effective")
		case r.begun < measuresFrom:
			list[i].fit = no
		}
	}
	c.eachWay(a, list, false, c.officeRents)
}

func (c *calc) officeRents(a *award, list []room) {
	a.anyFit(list)
	entry := c.zoneEntry(a)
	if entry == noDay {
		return
	}
	windows := awardYears(entry, 3, c.read["year_basis"])
	if c.reads("office_window", "lease_begun_within") {
		list, windows = c.begunWithin(a, list, span{windows[0].from, windows[2].end})
	}
	if !a.open() {
		return
	}
	a.rooms = len(fitting(list))
	c.cappedRents(a, fitting(list), windows)
}

func (c *calc) cappedRents(a *award, list []room, windows []span) {
	cap, cash := parseMoney("30万"), c.reads("rent_timing", "cash")
	var sure, undated []room // bought on a day that nobody has given
	for _, r := range list {
		if r.undated {
			undated = append(undated, r)
		} else {
			sure = append(sure, r)
		}
	}
	for _, w := range windows {
		y := rentOver(sure, w, cash)
		full := y.base != nil && times(y.base, parseRate("30%")).Cmp(cap) >= 0
		for _, r := range undated {
			own := rentOver([]room{r}, w, cash)
			if !full && (own.base == nil || !own.whole() || own.base.Sign() != 0) {
				y.base = nil
				a.lack("offices.purchase.date")
			}
		}
		amount := portion(y.base, "30%", cap, round)
		a.rentLine(w, y, "30%", amount, amount != nil && amount.Cmp(cap) == 0)
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
		r.starts, r.stops = r.begun, min(r.stops, own[2].end)
		r.lease.end = min(r.lease.end, r.stops)
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
	if c.untold("offices") {
		c.officeRent([]room{{begun: noDay, why: []string{"offices"}}})
		c.officePurchase([]purchase{{date: noDay, why: []string{"offices"}}})
		return
	}
	offices := c.doc.list("offices")
	if list := leased(offices, ownUse, "purchase"); len(list) > 0 {
		c.officeRent(list)
	}
	if list := purchases(offices, ownUse, "purchase"); len(list) > 0 {
		c.officePurchase(list)
	}
}
