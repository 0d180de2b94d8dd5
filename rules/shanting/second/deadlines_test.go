package second

import (
	"math/big"
	"slices"
	"strings"
)

// windows are the awards whose years are a deadline of their own.
var windows = map[string]string{
	"measures2022/tax_rebate": "tax_window", "measures2022/upgrade_rebate": "tax_window",
	"measures2022/factory_rent": "factory_window", "measures2022/office_rent": "office_window",
}

// fiveYears are the finance awards that ask for five years' stay.
var fiveYears = map[string]bool{"settling": true, "premises_purchase": true, "premises_rent": true, "legal_person": true, "agency": true}

func (a *award) namesFive() bool {
	id, ours := strings.CutPrefix(a.id, "finance2022/")
	return ours && fiveYears[id]
}

// staysFive: of 二 only what was negotiated may be read to be bound; 四（五） says
// so of its own.
func (c *calc) staysFive(a *award) bool {
	return a.namesFive() && (a.id == "finance2022/agency" || c.reads("stay_scope", "all_of_two"))
}

// deadlines: the windows of every award with lines, null and superseded too;
// the filing term wherever there is a referrer and a clock. At stake is what is
// paid if the day is kept.
func (c *calc) deadlines() []refDeadline {
	var out []refDeadline
	put := func(id string, from, last day, stake *big.Rat) {
		out = append(out, refDeadline{id, from.String(), last.String(), show(stake)})
	}
	reported, visited := c.doc.date("milestones", "first_report"), c.doc.date("milestones", "site_visit")
	if reported != noDay && visited != noDay {
		from := later(reported, visited)
		put("first_report", from, from.deadline(3), nil) // who is first, no sum
	}
	for _, a := range c.awards {
		if from := c.filing().clock; a.id == "measures2022/referral" && from != noDay {
			put("referral_filing", from, from.deadline(24), a.atStake())
		}
		if id := windows[a.id]; id != "" && len(a.lines) > 0 && !c.lengthOpen(a) && !a.windowOpen {
			put(id, a.lines[0].span.from, a.lines[len(a.lines)-1].span.end-1, a.atStake())
		}
	}
	put("validity", measuresFrom, c.measuresEnd(), c.atStakeOfMeasures())
	for _, from := range c.bound() {
		put("stay", from, c.lastOfStay(from), c.counting(func(a *award) bool { return c.staysFive(a) && c.received(a) == from }))
	}
	return out
}

// lengthOpen: while the tier is open nobody knows whether the window is of five
// years or of six.
func (c *calc) lengthOpen(a *award) bool {
	r := c.rebateWays()
	return a.id == "measures2022/tax_rebate" && r.low() != r.high()
}

// atStake is what an award still pays: nothing where another is paid in its
// stead, and unknown where all of it is.
func (a *award) atStake() *big.Rat {
	if a.status == "unknown" {
		return nil
	}
	sum := new(big.Rat)
	for _, l := range a.lines {
		if l.amount != nil && !l.lost && !a.superseded {
			sum = plus(sum, l.amount)
		}
	}
	return sum
}

// counting adds up what the awards pay that the totals count: nothing is known
// of it while every line of theirs is open.
func (c *calc) counting(which func(*award) bool) *big.Rat {
	sum, known, open := new(big.Rat), false, false
	for _, a := range c.awards {
		if !a.competes() || !which(a) {
			continue
		}
		sum = plus(sum, a.atStake())
		known = known || len(a.lines) == 0
		for _, l := range a.lines {
			known = known || l.amount != nil
			open = open || l.amount == nil && !l.lost
		}
	}
	if open && !known {
		return nil
	}
	return sum
}

// atStakeOfMeasures is unknown while nothing of 3号 is decided, or nothing that
// counts of it is known and something else may still be met.
func (c *calc) atStakeOfMeasures() *big.Rat {
	ours, counted, open := 0, 0, false
	for _, a := range c.awards {
		if !strings.HasPrefix(a.id, "measures2022/") {
			continue
		}
		ours++
		open = open || a.status == "unknown"
		if a.competes() {
			counted++
		}
	}
	if ours == 0 && c.policyStatus() != "not_applicable" || open && counted == 0 {
		return nil
	}
	return c.counting(func(a *award) bool { return strings.HasPrefix(a.id, "measures2022/") })
}

// bound are the days from which five years' stay are promised, each once.
func (c *calc) bound() []day {
	var days []day
	for _, a := range c.awards {
		if from := c.received(a); c.staysFive(a) && a.competes() && from != noDay && !slices.Contains(days, from) {
			days = append(days, from)
		}
	}
	slices.Sort(days)
	return days
}

// received is the last day on which money came for an award that asks for five
// years' stay; where none has come yet, the last day on which it falls due. It
// may be read to run from the opening.
func (c *calc) received(a *award) day {
	paid, payable := noDay, noDay
	for _, l := range a.lines {
		if !l.lost && (l.amount == nil || l.amount.Sign() > 0) { // nothing paid binds nobody
			payable = later(payable, l.payable)
		}
	}
	for _, d := range c.receipts(a) {
		paid = later(paid, d)
	}
	switch {
	case paid == noDay && payable == noDay:
		return noDay
	case c.reads("stay_from", "opening"):
		return c.doc.date("finance", "opened")
	case paid != noDay:
		return paid
	}
	return later(payable, c.doc.date("finance", "opened"))
}
