package second

import "sort"

func (c *calc) financeConditions(x *conditions, id string, a *award) {
	f := c.doc.sub("finance")
	kind := f.text("kind")
	ofKind := func(want string) { x.put("kind", f.is(want, "kind"), kind, want) }
	opened := func() { x.within(f.date("opened"), c.financeTime()) }
	switch id {
	case "settling":
		x.put("kind", yes, kind, "")
		opened()
	case "legal_person":
		ofKind("legal_person")
		opened()
		x.given("paid_in_capital", given(f.says("paid_in_capital")))
	case "equity_fund":
		ofKind("equity_fund")
		opened()
		for _, k := range []string{"filed", "exit_commitment", "operated_full_year", "outside_capital"} {
			x.flag(k, f.flag("fund", k), "true")
		}
		capital := f.money("paid_in_capital")
		if capital != nil {
			capital = less(capital, f.optional("government_capital"))
		}
		if all := f.money("paid_in_capital"); capital == nil && c.unmarked(all, "2亿") == no {
			capital = all // short, whatever part of it is the government's
		}
		x.figure("paid_in_capital", "", "CNY", capital, parseMoney("2亿")).Met = c.unmarked(capital, "2亿").shown()
	case "agency":
		x.put("kind", yes, kind, "")
		opened()
		capital := f.money("paid_in_capital")
		tier := reached(capital, []string{"500万", "2000万", "5000万"})
		if capital == nil {
			tier = parseMoney("500万") // what it takes to get in at all
		}
		x.figure("paid_in_capital", "", "CNY", capital, tier)
	case "premises_purchase", "premises_rent":
		x.put("kind", or(f.is("bank_tier1", "kind"), or(f.is("nonbank_tier1", "kind"), f.is("nonbank_hq", "kind"))), kind, "")
		opened()
		c.with(a).premisesConditions(x, id)
	case "listing", "relisting":
		c.listingConditions(x, a.instance)
	case "bonds":
		c.bondConditions(x)
	case "guarantee", "bridge_loan":
		ofKind(id)
		c.yearConditions(x, id)
		return // no promise to stay is asked for
	}
	if c.staysFive(a) || !a.namesFive() {
		x.flag("stay_commitment", f.flag("stay_commitment"), "true")
	}
	c.stayCondition(x, a)
}

// stayCondition is asked only once somebody left.
func (c *calc) stayCondition(x *conditions, a *award) {
	left := c.doc.date("finance", "left")
	if left == noDay {
		return
	}
	if !c.staysFive(a) {
		if !a.namesFive() {
			x.put("stayed", no, left.String(), "") // promised for life
		}
		return
	}
	c.serve(a)
	x.put("stayed", a.stayed.kept, left.String(), a.stayed.last.String())
}

func (c *calc) premisesConditions(x *conditions, id string) {
	if c.untold("offices") {
		x.given(map[string]string{"premises_purchase": "premises", "premises_rent": "lease"}[id], unknown)
	}
	for _, o := range c.doc.list("offices") {
		if id == "premises_purchase" {
			for _, mode := range []string{"purchase", "built"} { // what is bought is not also built
				if o.has(mode) {
					x.within(o.date(mode, "date"), c.financeTime())
					break
				}
			}
			continue
		}
		if !o.has("lease") {
			continue
		}
		x.put("office_use", o.is("office", "use"), o.text("use"), "office")
		x.flag("not_sublet", o.flag("sublet"), "false")
		x.within(o.date("lease", "effective"), c.financeTime())
	}
}

func (c *calc) listingConditions(x *conditions, event string) {
	if c.doc.sub("finance").untold("listings") {
		x.given("listing", unknown)
	}
	for _, l := range c.doc.list("finance", "listings") {
		if called := l.text("event"); called != event && (called != "" || event != "unknown") {
			continue
		}
		if event == "unknown" {
			x.given("event", unknown)
		}
		if event == "regional" {
			x.flag("share_reform_same_year", l.flag("share_reform_same_year"), "true")
		}
		x.within(l.date("date"), c.financeTime())
		if mayBeAbroad[event] {
			x.flag("recognised", l.presumed(yes, "recognised"), "true")
			x.list[len(x.list)-1].Presumed = !l.has("recognised")
		}
		here := l.flag("invested_in_district")
		x.put("invested_in_district", or(not(l.flag("raised_funds")), here), flagText(here), "true")
	}
}

func (c *calc) bondConditions(x *conditions) {
	if c.doc.sub("finance").untold("bonds") {
		x.given("issue", unknown)
	}
	for _, b := range c.doc.list("finance", "bonds") {
		x.within(b.date("date"), c.financeTime())
		kind := b.text("kind")
		if !b.has("kind") {
			kind = "corporate"
		}
		x.put("kind", c.bondKind(b), kind, "")
		x.list[len(x.list)-1].Presumed = !b.has("kind")
		x.put("private_500", not(and(b.is("private", "issuer"), b.flag("private_500"))), flagText(b.flag("private_500")), "false")
	}
}

func (c *calc) yearConditions(x *conditions, id string) {
	if c.doc.sub("finance").untold(map[string]string{"guarantee": "guarantees", "bridge_loan": "bridge_loans"}[id]) {
		x.given("years", unknown)
	}
	if id == "guarantee" {
		for _, y := range c.inForce(x, "guarantees") {
			v := y.money("qualifying")
			x.figure("qualifying", "", "CNY", v, reached(v, []string{"5000万", "1亿", "2亿"}))
		}
		return
	}
	for _, y := range c.inForce(x, "bridge_loans") {
		v := y.money("amount")
		x.figure("amount", "", "CNY", v, parseMoney("10亿"))
		x.put("firms", c.unmarked(y.money("firms"), "50"), y.text("firms"), "50")
		fee, met := parseRate(y.text("daily_fee")), unknown
		if fee != nil {
			limit := rat("0.001").Cmp(fee)
			met = truth(limit > 0 || limit == 0 && !c.reads("unmarked_bounds", "exclusive"))
		}
		x.put("daily_fee", met, y.text("daily_fee"), "0.1%")
	}
}

// inForce are the years that count, in their order; of the others it is told why not.
func (c *calc) inForce(x *conditions, list string) (out []node) {
	years := c.doc.list("finance", list)
	sort.SliceStable(years, func(i, j int) bool { return years[i].text("year") < years[j].text("year") })
	for _, y := range years {
		w, force := months(integer(y.text("year")), 1, 12), c.financeTime()
		switch {
		case c.yearInTime(w):
			out = append(out, y)
		case w.from < force.from:
			x.put("in_force", no, w.from.String(), force.from.String())
		default:
			x.put("in_force", no, (w.end - 1).String(), (force.end - 1).String())
		}
	}
	return out
}
