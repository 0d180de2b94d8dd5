package second

// factoryRent: all factories that fit count, in one window from the first such lease.
func (c *calc) factoryRent() {
	a := c.measure("factory_rent", "", "第五条", "factory_rent", "enterprise")
	c.enter(a, "5000万", "500万")
	c.eachWay(a, c.factories(), true, c.factoryRents)
}

func (c *calc) factoryRents(a *award, list []room) {
	a.anyFit(list)
	start := always
	for _, f := range fitting(list) {
		start = min(start, f.begun)
	}
	if !a.open() {
		return
	}
	for i, w := range awardYears(start, 5, c.read["year_basis"]) {
		rate := "100%"
		if i >= 2 {
			rate = "50%"
		}
		y := rentOver(fitting(list), w, c.reads("rent_timing", "cash"))
		a.rentLine(w, y, rate, portion(y.base, rate, nil, round), false)
	}
}

func (c *calc) factories() (out []room) {
	list := c.doc.list("factory")
	if len(list) == 0 {
		list = []node{c.doc.sub("factory")}
	}
	for _, f := range list {
		begun := f.date("lease_effective")
		r := room{begun: begun, stops: always, lease: span{begun, leaseEnd(f, "lease_ends")}, rents: rents(f), listed: f.says("rent")}
		r.fit = and(f.flag("standard"), f.flag("in_zone_park"), newlyBegun(begun))
		r.why = []string{"factory"}
		out = append(out, r)
	}
	return out
}

// newlyBegun: what was begun before the Measures is no event of a project they introduced.
func newlyBegun(d day) tri {
	if d == noDay {
		return unknown
	}
	return truth(d >= measuresFrom)
}

// leaseEnd is the first day after a lease that ends.
func leaseEnd(n node, keys ...string) day {
	if d := n.date(keys...); d != noDay {
		return d + 1
	}
	return always
}
