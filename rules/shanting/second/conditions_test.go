package second

import (
	"math/big"
	"strings"
)

// refCondition is one condition as it is shown: what is, what is asked, how far apart.
type refCondition struct {
	ID        string  `json:"id"`
	Route     string  `json:"route,omitempty"`
	Met       *bool   `json:"met"`
	Actual    *string `json:"actual"`
	Threshold *string `json:"threshold"`
	Margin    *string `json:"margin"`
	Unit      string  `json:"unit,omitempty"`
	Presumed  bool    `json:"presumed,omitempty"`
}

type conditions struct {
	list    []refCondition
	decided bool // a new project needs a decision as well
}

func (x tri) shown() *bool {
	if x == unknown {
		return nil
	}
	b := x == yes
	return &b
}

func orNull(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// put adds a condition on a word or a day; an empty one is null.
func (x *conditions) put(id string, met tri, actual, threshold string) {
	x.list = append(x.list, refCondition{ID: id, Met: met.shown(), Actual: orNull(actual), Threshold: orNull(threshold)})
}

// flag asks for a yes or a no.
func (x *conditions) flag(id string, t tri, want string) {
	met := t
	if want == "false" {
		met = not(t)
	}
	x.put(id, met, flagText(t), want)
}

func flagText(t tri) string {
	return map[tri]string{yes: "true", no: "false"}[t]
}

// given asks only that the facts are there.
func (x *conditions) given(id string, t tri) { x.put(id, t, "", "") }

func (x *conditions) date(id string, d day) { x.put(id, given(d != noDay), d.String(), "") }

// figure asks for an amount of a currency, itself included unless met says otherwise.
func (x *conditions) figure(id, route, unit string, v, threshold *big.Rat) *refCondition {
	met := unknown
	c := refCondition{ID: id, Route: route, Actual: show(v), Threshold: show(threshold), Unit: unit}
	if v != nil {
		met = truth(v.Cmp(threshold) >= 0)
		c.Margin = show(minus(v, threshold))
	}
	c.Met = met.shown()
	x.list = append(x.list, c)
	return &x.list[len(x.list)-1]
}

// within asks a day to lie in a span; the bound shown is the one it is held against.
func (x *conditions) within(d day, s span) {
	bound, met := s.end-1, unknown
	if d != noDay {
		met = truth(s.holds(d))
		if d < s.from {
			bound = s.from
		}
	}
	x.put("in_force", met, d.String(), bound.String())
}

// conditions states what an award hangs on, once more and apart from its working.
func (c *calc) conditions(a *award) []refCondition {
	x := &conditions{}
	id, ofMeasures := strings.CutPrefix(a.id, "measures2022/")
	if ofMeasures {
		c.gateConditions(x, id, a)
		c.measureConditions(x, id, a)
	} else {
		c.financeConditions(x, strings.TrimPrefix(a.id, "finance2022/"), a)
	}
	return x.list
}

// presumed marks the last condition where nobody spoke of its fact.
func (x *conditions) presumed(c *calc, keys ...string) {
	x.list[len(x.list)-1].Presumed = !c.doc.has(keys...)
}

func (c *calc) gateConditions(x *conditions, id string, a *award) {
	g := c.gates()
	x.within(c.doc.date("contract", "signed"), span{measuresFrom, c.measuresEnd() + 1})
	x.put("ownership", g["project.ownership"], c.doc.text("project", "ownership"), "")
	x.put("sector_allowed", g["project.sector"], c.doc.text("project", "sector"), "")
	x.put("legal_person", g["project.legal_person"], c.doc.text("project", "legal_person"), "independent")
	produced, since := c.doc.date("milestones", "production"), ""
	if produced != noDay {
		since = measuresFrom.String()
	}
	x.put("newly_introduced", g["milestones.production"], produced.String(), since)
	if enterpriseLines[id] {
		x.flag("not_terminated", c.terminated(), "false")
		x.presumed(c, "contract", "terminated")
	}
	x.flag("no_fraud", c.obtainedByFraud(a.name()), "false")
	x.presumed(c, "contract", "fraud")
	if asksLawful[id] {
		x.flag("tax_lawful", c.taxLawful(), "true")
		x.presumed(c, "project", "tax_lawful")
	}
}

// asksLawful are the awards of Articles 1, 2（一）（二）, 5 and 6.
var asksLawful = map[string]bool{"land": true, "tax_rebate": true, "factory_rent": true, "office_rent": true, "office_purchase": true}
