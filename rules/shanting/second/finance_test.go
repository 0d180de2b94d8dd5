package second

import "math/big"

var financeFrom = civil(2022, 6, 3)

// financeTime is how long the page is in force.
func (c *calc) financeTime() span {
	return span{financeFrom, parseDate(c.read["finance_end"]) + 1}
}

// inTime tests the day of the event itself.
func (c *calc) inTime(a *award, d day, path string) day {
	a.dated(d, path)
	if d != noDay {
		a.need(truth(c.financeTime().holds(d)))
	}
	return d
}

func (c *calc) support(id, instance, article, matter, payee string) *award {
	return c.add("finance2022/"+id, instance, article, matter, payee)
}

// finance lists an award where its section is there: settling, legal_person,
// equity_fund and agency where the kind names them; premises where the kind is
// told or wanting, and an office has the part; the rest where their lists are.
func (c *calc) finance() {
	if !c.doc.has("finance") {
		return
	}
	f := c.doc.sub("finance")
	kind := f.text("kind")
	firstLevel := kind == "bank_tier1" || kind == "nonbank_tier1" || kind == "nonbank_hq"
	settling := map[string]string{
		"bank_tier1": "150万", "nonbank_tier1": "100万", "nonbank_hq": "100万", "tier2": "25万", "provincial_city_bank_tier1": "25万",
	}
	if sum, ok := settling[kind]; ok {
		item := "2"
		if firstLevel {
			item = "1"
		}
		c.settling(f, "二（一）"+item, sum)
	}
	if kind != "" || c.kindAsked() {
		c.premises(f, firstLevel)
	}
	switch kind {
	case "legal_person":
		c.legalPerson(f)
	case "equity_fund":
		c.equityFund(f)
	case "appraisal", "rating":
		defer c.agency(f)
	}
	if f.untold("listings") {
		a := c.support("listing", "unknown", "三（一）（二）", "listing:unknown", "enterprise")
		a.need(unknown, "finance.listings")
		c.stays(a, f)
	}
	for _, l := range f.list("listings") {
		c.listing(f, l)
	}
	if f.has("bonds") {
		c.bonds(f)
	}
	if f.has("guarantees") {
		c.guarantees(f)
	}
	if f.has("bridge_loans") {
		c.bridgeLoans(f)
	}
}

// stays asks for the promise to stay. Where the five years of 二（四） bind only
// what was negotiated, the rest of 二（一） and 二（二） promises nothing.
func (c *calc) stays(a *award, f node) {
	if c.staysFive(a) || !a.namesFive() {
		a.need(f.flag("stay_commitment"), "finance.stay_commitment")
	}
}

func (c *calc) settling(f node, article, sum string) {
	a := c.support("settling", "", article, "settling", "institution")
	c.stays(a, f)
	opened := c.inTime(a, f.date("opened"), "finance.opened")
	a.due = opened
	if a.open() {
		a.once(opened, nil, "", parseMoney(sum))
	}
}

func (c *calc) legalPerson(f node) {
	a := c.support("legal_person", "", "二（二）", "settling", "institution")
	c.stays(a, f)
	opened := c.inTime(a, f.date("opened"), "finance.opened")
	a.due = opened
	capital := a.known(f.money("paid_in_capital"), "finance.paid_in_capital")
	if a.open() {
		a.once(opened, capital, "0.5%", portion(capital, "0.5%", parseMoney("250万"), round))
	}
}

// equityFund: its event is the opening; a full year of operation is a condition of its own.
func (c *calc) equityFund(f node) {
	a := c.support("equity_fund", "", "二（三）", "paid_in_capital", "investor")
	c.stays(a, f)
	opened := c.inTime(a, f.date("opened"), "finance.opened")
	for _, k := range []string{"filed", "exit_commitment", "operated_full_year", "outside_capital"} {
		a.need(f.flag("fund", k), "finance.fund."+k)
	}
	capital := f.money("paid_in_capital")
	if capital != nil {
		capital = less(capital, f.optional("government_capital"))
	}
	enough := c.unmarked(capital, "2亿")
	if all := f.money("paid_in_capital"); capital == nil && c.unmarked(all, "2亿") == no {
		enough = no
	}
	a.need(enough, "finance.paid_in_capital")
	if !a.open() {
		return
	}
	rate := "0.15%"
	if reaches(capital, "5亿") == yes {
		rate = "0.2%"
	}
	a.once(opened, capital, rate, portion(capital, rate, parseMoney("250万"), floorFen))
}

// unmarked is 以上 without 含.
func (c *calc) unmarked(v *big.Rat, bound string) tri {
	if v != nil && c.reads("unmarked_bounds", "exclusive") {
		return truth(v.Cmp(parseMoney(bound)) > 0)
	}
	return reaches(v, bound)
}

func (c *calc) agency(f node) {
	a := c.support("agency", "", "四（五）", "agency", "institution")
	c.stays(a, f)
	opened := c.inTime(a, f.date("opened"), "finance.opened")
	a.due = opened
	capital := f.money("paid_in_capital")
	steps := []string{"500万", "2000万", "5000万"}
	a.need(reaches(capital, steps[0]), "finance.paid_in_capital")
	if a.open() {
		a.once(opened, nil, "", parseMoney([]string{"5万", "15万", "30万"}[rung(capital, steps)-1]))
	}
}

func (c *calc) listing(f, l node) {
	event := l.text("event")
	id, article := "listing", "三（一）"
	sum := map[string]string{"ipo": "200万", "neeq": "30万", "regional": "10万"}[event]
	if sum == "" {
		id, article = "relisting", "三（二）"
		sum = map[string]string{"shell": "200万", "move": "200万", "shell_neeq": "30万", "move_neeq": "30万"}[event]
	}
	if event == "" { // one or the other
		id, article = "listing", "三（一）（二）"
	}
	instance := event
	if event == "" {
		instance = "unknown"
	}
	a := c.support(id, instance, article, "listing:"+instance, "enterprise")
	if event == "" {
		a.need(unknown, "finance.listings.event")
	}
	c.stays(a, f)
	date := c.inTime(a, l.date("date"), "finance.listings.date")
	if event == "regional" {
		a.need(l.flag("share_reform_same_year"), "finance.listings.share_reform_same_year")
	}
	if mayBeAbroad[event] {
		a.need(l.presumed(yes, "recognised"), "finance.listings.recognised")
	}
	raised, here := l.flag("raised_funds"), l.flag("invested_in_district")
	var why []string
	if raised == unknown {
		why = append(why, "finance.listings.raised_funds")
	}
	if here == unknown {
		why = append(why, "finance.listings.invested_in_district")
	}
	a.need(or(not(raised), here), why...)
	if a.open() {
		a.once(date, nil, "", parseMoney(sum))
	}
}

// mayBeAbroad are the listings that a province has to recognise: abroad, or on
// a regional market.
var mayBeAbroad = map[string]bool{"ipo": true, "shell": true, "move": true, "regional": true}
