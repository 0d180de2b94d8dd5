package second

func (c *calc) officeConditions(x *conditions, id string, failed bool) {
	part := map[string]string{"office_rent": "lease", "office_purchase": "purchase"}[id]
	begun, undated := no, c.untold("offices")
	if c.untold("offices") {
		x.given("offices", unknown)
		if part == "purchase" && c.reads("purchase_window", "within_three_years") {
			c.afterEntryConditions(x, node{}) // the entry alone may decide
		}
	}
	sure, sureBegun, sureUndated, noDays := false, no, false, false
	entry := c.doc.date("milestones", "zone_entry")
	for _, o := range c.doc.list("offices") {
		if !o.has(part) {
			continue
		}
		use := or(o.is("office", "use"), o.is("research", "use"))
		x.put("office_use", use, o.text("use"), "")
		x.flag("own_use", o.flag("own_use"), "true")
		fit := and(use, o.flag("own_use"))
		if part == "purchase" && c.reads("purchase_window", "within_three_years") {
			c.afterEntryConditions(x, o)
			t, _ := c.afterEntry(purchase{date: o.date("purchase", "date"), inZone: o.flag("in_zone")})
			fit = and(fit, t)
		}
		event := map[string]day{"lease": o.date("lease", "effective"), "purchase": o.date("purchase", "date")}[part]
		if event != noDay && event < measuresFrom {
			fit = no
		}
		if event == noDay {
			fit = and(fit, unknown) // it may have begun too early
		}
		if and(use, o.flag("own_use")) == no || event != noDay && event < measuresFrom {
			continue
		}
		sure = sure || fit == yes
		if d := o.date("lease", "effective"); d == noDay || entry == noDay {
			undated, sureUndated, noDays = true, sureUndated || fit == yes, noDays || fit == unknown && d == noDay
		} else {
			w := awardYears(entry, 3, c.read["year_basis"])
			in := truth(d >= w[0].from && d < w[2].end)
			if begun = or(begun, in); fit == yes {
				sureBegun = or(sureBegun, in)
			}
		}
	}
	switch {
	case !sure || noDays:
	case sureBegun == yes || sureUndated || failed: // of those that only may count it is not asked
		begun, undated = sureBegun, sureUndated
	}
	if id == "office_purchase" {
		return
	}
	met := given(entry != noDay)
	if entry == noDay {
		met = c.entryOpen()
	}
	since := ""
	if entry != noDay && entry < measuresFrom {
		if met = c.entryCounts(); met == no {
			since = measuresFrom.String()
		}
	}
	x.put("zone_entry", met, entry.String(), since)
	if undated { // the cap is over all of them together
		begun = unknown
	}
	x.given("lease_begun", begun)
}

func (c *calc) referralConditions(x *conditions) {
	assets, _ := c.fixedAssets()
	x.figure("fixed_assets", "", "CNY", assets, reached(assets, []string{"1亿", "3亿", "5亿"}))
	kind := c.doc.text("referrer", "kind")
	met := unknown
	if kind != "" {
		met = truth(kind == "person" || kind == "organisation")
	}
	if c.reads("referral_bar", "award") {
		x.put("referrer_kind", met, kind, "")
	}
	x.flag("first_referrer", c.doc.flag("referrer", "first"), "true")
	f := c.filing()
	if f.clock == noDay {
		return
	}
	last := f.clock.deadline(24)
	asked, filed := c.doc.date("as_of"), c.doc.date("referrer", "filed")
	shown := filed
	if filed == noDay {
		shown = asked // nothing was filed up to that day
	}
	x.put("filed_in_time", f.inTime, shown.String(), last.String())
}

func (c *calc) talentConditions(x *conditions, name string) {
	if c.untold("talent") {
		x.given("talent", unknown)
	}
	for _, p := range c.doc.list("talent") {
		if p.text("name") != name {
			continue
		}
		x.put("role", given(p.says("role")), p.text("role"), "")
		x.flag("project_recognised", p.flag("project_recognised"), "true")
		x.flag("social_insurance", p.flag("social_insurance"), "true")
		t := c.post(&award{missing: map[string]bool{}}, p)
		x.put("years", given(t.begun), c.sixFrom(p).String(), "")
	}
}

// sixFrom is the day whose year begins the six, where a reading names one.
func (c *calc) sixFrom(person node) day {
	switch {
	case c.reads("talent_start", "hired"):
		return person.date("since")
	case c.reads("talent_start", "production"):
		d, _ := c.production()
		return d
	}
	return noDay
}

// factoryConditions are those of every factory.
func (c *calc) factoryConditions(x *conditions) {
	list := c.doc.list("factory")
	if len(list) == 0 {
		list = []node{c.doc.sub("factory")}
	}
	for _, f := range list {
		x.flag("standard_factory", f.flag("standard"), "true")
		x.flag("in_zone_park", f.flag("in_zone_park"), "true")
		begun, since := f.date("lease_effective"), ""
		if begun != noDay && begun < measuresFrom {
			since = measuresFrom.String()
		}
		x.put("lease_effective", newlyBegun(begun), begun.String(), since)
	}
}

// afterEntryConditions are those of a purchase that is tied to the entry.
func (c *calc) afterEntryConditions(x *conditions, o node) {
	entry, bought := c.doc.date("milestones", "zone_entry"), o.date("purchase", "date")
	x.flag("in_zone", o.flag("in_zone"), "true")
	if entry == noDay {
		x.given("bought_within", c.entryOpen())
		return
	}
	w := awardYears(entry, 3, c.read["year_basis"])
	late := bought != noDay && (bought < w[0].from || bought >= w[2].end) // whatever the entry counts for
	if counts := c.entryCounts(); entry < measuresFrom && (counts == no || counts == unknown && !late) {
		x.given("bought_within", counts)
		return
	}
	if bought == noDay {
		x.date("bought_within", noDay)
		return
	}
	last := w[2].end - 1
	x.put("bought_within", truth(bought >= w[0].from && bought <= last), bought.String(), last.String())
}
