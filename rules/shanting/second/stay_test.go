package second

import (
	"math/big"
	"strings"
)

// forLife are the finance awards whose promise to stay has no term.
var forLife = map[string]bool{"equity_fund": true, "listing": true, "relisting": true, "bonds": true}

// broken tells whether moving out breaks the stay that a finance award asks for:
// for life, or five years from the day the term starts.
func (c *calc) broken(id string, start day) bool {
	article, ours := strings.CutPrefix(id, "finance2022/")
	if !ours {
		return false
	}
	left := c.doc.date("finance", "left")
	return forLife[article] || c.staysFive(&award{id: id}) && start != noDay && left <= c.lastOfStay(start)
}

// lastOfStay is the last day of the five years. Where days are counted they are
// the days before the fifth anniversary, and who is there for all of them owes none.
func (c *calc) lastOfStay(start day) day {
	if c.reads("stay_return", "pro_rata") {
		return start.plusYears(5) - 1
	}
	return start.deadline(60)
}

// depart ends the awards whose stay is broken.
func (c *calc) depart() {
	if c.doc.date("finance", "left") == noDay {
		return
	}
	for _, a := range c.awards {
		start := c.stayStart(a)
		if a.dueOpen && c.broken(a.id, start) {
			a.due = noDay
			if start = c.stayStart(a); start == noDay {
				a.need(unknown, "offices")
			}
		}
		if a.early != noDay && c.broken(a.id, start) && !a.failed {
			first := *a
			if first.due = a.early; !c.broken(a.id, c.stayStart(&first)) { // it hangs on which premises count
				a.need(unknown)
				a.due, start = a.early, c.stayStart(&first)
			}
		}
		a.failed = a.failed || c.broken(a.id, start)
		if start == noDay && c.staysFive(a) && c.paidOnNoDay(a) {
			a.need(unknown, "paid.date")
		}
	}
}

// paidOnNoDay: something was paid, and of nothing paid is the day known.
func (c *calc) paidOnNoDay(a *award) (undated bool) {
	for _, p := range c.doc.list("paid") {
		v := p.money("amount")
		if p.text("award") != a.name() || v != nil && v.Sign() <= 0 {
			continue
		}
		if p.date("date") != noDay {
			return false
		}
		undated = true
	}
	return undated
}

// stayStart is the first day on which an award was paid, in whatever order the
// payments are entered, or else the day on which it first falls due; the
// opening where it is read so.
func (c *calc) stayStart(a *award) day {
	opened := c.doc.date("finance", "opened")
	if c.reads("stay_from", "opening") {
		return opened
	}
	if c.paidOnNoDay(a) {
		return c.atLeastFrom(opened)
	}
	first := always
	for _, d := range c.receipts(a) {
		first = min(first, d)
	}
	if first != always {
		return first
	}
	if a.due == noDay {
		return c.atLeastFrom(opened)
	}
	return later(a.due, opened)
}

// atLeastFrom is the opening, before which nothing is received, where moving out
// within five years of it breaks the stay whenever that began; else no day.
func (c *calc) atLeastFrom(opened day) day {
	if left := c.doc.date("finance", "left"); opened != noDay && left <= c.lastOfStay(opened) {
		return opened
	}
	return noDay
}

// receipts are the days on which an award was paid. A repayment is none, and
// what came before the opening starts no stay.
func (c *calc) receipts(a *award) (out []day) {
	opened := c.doc.date("finance", "opened")
	for _, p := range c.doc.list("paid") {
		d, v := p.date("date"), p.money("amount")
		if p.text("award") == a.name() && d != noDay && d >= opened && (v == nil || v.Sign() > 0) {
			out = append(out, d)
		}
	}
	return out
}

// returned is what of a payment goes back to the district from one who left.
func (c *calc) returned(name string, p node) *big.Rat {
	id, _, _ := strings.Cut(name, "#")
	left, start := c.doc.date("finance", "left"), c.receivedOn(p)
	switch {
	case start == noDay:
		start = left // a payment nobody dated is taken as within the stay
	default: // what came before the opening is held to the stay that begins with it
		start = later(start, c.doc.date("finance", "opened"))
	}
	if c.reads("stay_from", "opening") {
		if start = c.doc.date("finance", "opened"); start == noDay {
			start = left // nor does anybody know when it opened
		}
	}
	amount := p.money("amount")
	bound := c.broken(id, start)
	if a := (&award{id: id}); a.namesFive() && c.byDeal(payable[id]) {
		bound = start != noDay && left <= c.lastOfStay(start) // 二（四） is about nothing else
	}
	if !bound || amount == nil {
		return nil
	}
	if amount.Sign() < 0 && p.date("date") >= left {
		return amount // of the money itself, once it left
	}
	if c.reads("stay_return", "pro_rata") && (&award{id: id}).namesFive() {
		part := round(times(amount, unserved(start, left)))
		if part.Sign() == 0 && amount.Sign() != 0 {
			return nil // every day was served, and no part of it goes back
		}
		return part
	}
	return amount
}

// payable are the matters of the finance awards that ask for five years' stay.
var payable = map[string]string{"finance2022/settling": "settling", "finance2022/legal_person": "settling",
	"finance2022/premises_purchase": "office_purchase", "finance2022/premises_rent": "office_rent", "finance2022/agency": "agency"}

// byDeal: an agreement is given for a matter, and nothing of ours is paid for it.
func (c *calc) byDeal(matter string) bool {
	for _, a := range c.awards {
		if a.matter == matter && a.competes() {
			return false
		}
	}
	for _, o := range c.doc.list("other_awards") {
		if o.text("scope") == "agreement" && o.text("matter") == matter {
			return true
		}
	}
	return false
}

// receivedOn is the day of a payment. A repayment takes back of what came first
// for the same year of the award or, where none did, for the award at all.
func (c *calc) receivedOn(p node) day {
	if v := p.money("amount"); v == nil || v.Sign() >= 0 {
		return p.date("date")
	}
	ofYear, ofAward := []day(nil), []day(nil)
	for _, o := range c.doc.list("paid") {
		if v := o.money("amount"); o.text("award") != p.text("award") || v == nil || v.Sign() <= 0 {
			continue
		}
		ofAward = append(ofAward, o.date("date"))
		if o.text("year") == p.text("year") {
			ofYear = append(ofYear, o.date("date"))
		}
	}
	if len(ofYear) == 0 {
		ofYear = ofAward
	}
	if len(ofYear) == 0 {
		return p.date("date")
	}
	first := noDay
	for _, d := range ofYear {
		if d != noDay && (first == noDay || d < first) {
			first = d
		}
	}
	return first
}

// unserved is the part of five years that was not served, by days; the day of
// leaving was not.
func unserved(start, left day) *big.Rat {
	end := start.plusYears(5)
	return big.NewRat(int64(span{later(left, start), end}.days()), int64(end-start))
}
