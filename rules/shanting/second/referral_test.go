package second

func (c *calc) referral() {
	a := c.measure("referral", "", "第七条", "referral", "referrer")
	if c.reads("referral_bar", "award") {
		a.need(c.mayRefer(), "referrer.kind")
	}
	a.need(c.doc.flag("referrer", "first"), "referrer.first")
	assets, provisional := c.fixedAssets()
	a.need(reaches(assets, "1亿"), "investment.fixed_assets")
	f := c.filing()
	a.dated(f.clock, "milestones.production")
	a.need(f.inTime, "referrer.filed", "milestones.first_tax")
	a.estimate = provisional || f.estimate
	if !a.open() {
		return
	}
	award := []string{"20万", "50万", "100万"}[rung(assets, []string{"1亿", "3亿", "5亿"})-1]
	a.once(f.event, nil, "", parseMoney(award))
}

// mayRefer: neither public bodies nor their servants nor the district's own enterprises.
func (c *calc) mayRefer() tri {
	kind := c.doc.text("referrer", "kind")
	if kind == "" {
		return unknown
	}
	return truth(kind == "person" || kind == "organisation")
}

// filing is Article 7's term of two years.
type filing struct {
	clock, event day
	inTime       tri
	estimate     bool
	untold       bool // it is written that the day of filing is not known
}

// mayFollow tells whether a filing on a day that nobody knows may lie after an act.
func (f filing) mayFollow(act day) bool { return f.untold && act < f.clock.deadline(24) }

// filing: the clock starts on the later of production and first tax. While
// either is not known the day that stands in can make a filing timely, for the
// true one is later or as late, but none late.
func (c *calc) filing() filing {
	clock, standIn := c.production()
	taxed, known := c.firstTax()
	if clock == noDay {
		return filing{clock: noDay, event: noDay, inTime: yes}
	}
	clock = later(clock, taxed)
	f := filing{clock: clock, event: clock, estimate: standIn || !known}
	last := clock.deadline(24)
	_, untold := c.doc.at("referrer").(string) // nothing is known of whoever it is
	f.untold = (untold || c.doc.has("referrer", "filed")) && c.doc.date("referrer", "filed") == noDay
	filed, asked := c.doc.date("referrer", "filed"), c.doc.date("as_of")
	act := filed
	if filed == noDay {
		f.estimate = true
		act = asked // nothing was filed up to that day
	} else {
		f.event = filed
	}
	switch {
	case act <= last:
		f.inTime = yes
	case standIn || !known || act <= last.grace():
		f.inTime = unknown
	case f.untold: // it may have been in time
		f.inTime = unknown
	default:
		f.inTime = no
	}
	return f
}
