package second

import (
	"math/big"
	"slices"
)

// promise is how an award stands to the stay that was asked for it, and the last
// day on which moving out broke it.
type promise struct {
	kept tri
	last day
}

// depart ends the awards whose stay is broken.
func (c *calc) depart() {
	for _, a := range c.awards {
		if c.doc.date("finance", "left") != noDay && c.broken(a.id, noDay) {
			a.failed = true // promised for life
		}
		c.serve(a)
	}
}

// serve holds an award that asks for five years against them: every line of it by
// itself, and all of it while it has none. It stands while any of its lines does.
func (c *calc) serve(a *award) {
	if c.unserved || a.stayed != nil || c.doc.date("finance", "left") == noDay || !c.staysFive(a) {
		return
	}
	all := c.promiseOf(c.whole(a))
	if a.open() && len(a.lines) > 0 && !c.supposed { // what it would come to is not known else
		all = c.serveEach(a)
	}
	a.stayed = &all
	if all.kept == no {
		a.failed = true
	} else if all.kept == unknown {
		a.need(unknown)
		c.lackDays(a)
	}
}

// lackDays asks for the days of what was paid.
func (c *calc) lackDays(a *award) {
	for _, p := range c.doc.list("paid") {
		if v := p.money("amount"); p.text("award") == a.name() && p.date("date") == noDay && v != nil && v.Sign() > 0 {
			a.lack("paid.date")
		}
	}
}

// serveEach takes the money from the lines that were not earned, and the figures
// from those of which nobody knows that.
func (c *calc) serveEach(a *award) promise {
	var none, best *promise
	for _, l := range a.lines {
		l.worth = l.amount
	}
	for _, l := range a.lines {
		one := c.promiseOf(c.since(a, l))
		worth := l.amount == nil || l.amount.Sign() != 0 || l.partial
		if !worth {
			none = theBetter(none, one)
			continue
		}
		best = theBetter(best, one)
		if one.kept == yes {
			continue
		}
		if l.spent = l.amount; l.spent == nil {
			l.spent = orZero(l.floor)
		}
		if one.kept == no {
			l.amount = new(big.Rat)
		} else {
			if !l.partial {
				l.limit = l.amount
			}
			l.amount, l.base = nil, nil
			c.lackDays(a)
		}
		l.partial, l.estimate = false, false
	}
	if best == nil {
		best = none
	}
	return *best
}

// theBetter is the better of two: kept before in doubt before broken, then the sooner over.
func theBetter(a *promise, b promise) *promise {
	rank := map[tri]int{yes: 2, unknown: 1, no: 0}
	if a == nil || rank[b.kept] > rank[a.kept] || rank[b.kept] == rank[a.kept] && b.last < a.last {
		return &b
	}
	return a
}

// promiseOf is a stay that begins with what was received, which may have been later
// still where it is open; nothing is received before the opening.
func (c *calc) promiseOf(start day, open bool) promise {
	left, opened := c.doc.date("finance", "left"), c.doc.date("finance", "opened")
	if c.reads("stay_from", "opening") {
		start, open = opened, false
	} else if start == noDay {
		start, open = opened, true
	}
	if start == noDay {
		return promise{unknown, noDay}
	}
	last := c.lastOfStay(later(start, opened))
	switch {
	case left <= last:
		return promise{no, last}
	case open:
		return promise{unknown, noDay}
	}
	return promise{yes, last}
}

// since is the last day on which money came for a line, and whether some came on
// another that is not known; the day on which it falls due while none came at all.
func (c *calc) since(a *award, l *line) (_ day, open bool) {
	start := noDay
	for _, p := range c.doc.list("paid") {
		d, v := p.date("date"), p.money("amount")
		switch {
		case p.text("award") != a.name() || v == nil || v.Sign() <= 0 || !a.paidFor(p, l):
		case d == noDay:
			open = true
		default:
			start = later(start, d)
		}
	}
	if start == noDay && !open {
		start = l.payable
	}
	return start, open
}

// whole is the same of an award without lines. Of several that it may have the
// first money and the first day count: what they break is broken for every line.
func (c *calc) whole(a *award) (day, bool) {
	due := a.due
	if a.dueOpen && due != noDay && c.broken(a.id, later(due, c.doc.date("finance", "opened"))) {
		due = noDay // what was bought on no known day may have been the first
	}
	start, open := c.since(a, &line{payable: due})
	if places := purchases(c.doc.list("offices"), fits, "purchase", "built"); a.id != "finance2022/premises_rent" &&
		(a.id != "finance2022/premises_purchase" || len(places) == 1) {
		return start, open
	}
	if open || due == noDay {
		return noDay, true
	}
	start = due
	for _, p := range c.doc.list("paid") {
		if v := p.money("amount"); p.text("award") == a.name() && v != nil && v.Sign() > 0 {
			start = min(start, p.date("date"))
		}
	}
	return start, false
}

// paidFor tells whether a payment is for a line: for the only one, that of its year
// or those of its calendar year. Where it says no year it is for one of those that
// pay just so much, if any does: the last that fell due by then, else the first.
func (a *award) paidFor(p node, l *line) bool {
	if len(a.lines) < 2 {
		return true
	}
	if p.says("year") {
		y := integer(p.text("year"))
		return l.n == y || l.year == y
	}
	some, d := a.lines, p.date("date")
	just := slices.DeleteFunc(slices.Clone(a.lines), func(x *line) bool { return x.worth == nil || x.worth.Cmp(p.money("amount")) != 0 })
	if len(just) > 0 {
		some = just
	}
	is := some[0]
	for _, x := range some {
		if d != noDay && x.payable <= d && (is.payable > d || x.payable > is.payable) {
			is = x
		}
	}
	return is == l
}
