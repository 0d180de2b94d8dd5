package finance2022

import (
	"strings"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/law"
	"github.com/shanting/fuchi/calc/project"
)

// retention is how long an award binds its payee to the district (B70).
type retention uint8

const (
	forYears retention = iota // 二（一）（二）, 四（五）: five years from receipt
	forLife                   // 二（三）, 三: for as long as it exists
	noStay                    // 四（一）（三）: no promise is asked for
)

// retentionOf is how long an award binds. Read narrowly, 二（四） binds only what
// was negotiated, and with it none of the awards of 二（一） and （二）.
func retentionOf(reads func(*law.Reading, string) bool, rule string) retention {
	bound := retained(rule)
	if bound == forYears && rule != agencyID && reads(stayScope, "case_by_case") {
		return noStay
	}
	return bound
}

// retained is how long what was negotiated binds, which no way to read sets free.
func retained(rule string) retention {
	switch rule {
	case equityFundID, listingID, relistingID, bondsID:
		return forLife
	case guaranteeID, bridgeLoanID:
		return noStay
	}
	return forYears
}

// retentionPaid is how long a payment for an award binds: as what was negotiated,
// where an agreement is paid for its matter in its place.
func retentionPaid(c *calc.Case, r *calc.Rule) retention {
	if c.Result.Negotiated(r.Matter) {
		return retained(r.ID)
	}
	return retentionOf(c.Reads, r.ID)
}

// stayYears is for how many years an award binds.
func stayYears(f *act, rule string) int {
	if rule == agencyID {
		return f.agencyStayYears
	}
	return f.stayYears
}

// stayEnds is the last day on which moving out breaks the promise. By days, who
// leaves on the day on which the years are full has served every one of theirs.
func stayEnds(f *act, reads func(*law.Reading, string) bool, rule string, began civil.Date) civil.Date {
	last, years := began.Deadline(stayYears(f, rule), 0), began.YearsOn(stayYears(f, rule))
	if last >= years && reads(stayReturn, "pro_rata") {
		last = years - 1
	}
	return last
}

// breaks says whether moving out on a day breaks a promise that began on another.
func (f *act) breaks(c *calc.Case, rule string, began, left civil.Date) bool {
	reads := c.Says
	if left == began.Deadline(stayYears(f, rule), 0) {
		reads = c.Reads // on that day alone it matters how much is returned
	}
	return left <= stayEnds(f, reads, rule, began)
}

// began is when the time promised for an award begins: at the opening or, for
// what was received on some day, on that day (B70).
func (f *act) began(reads func(*law.Reading, string) bool, p *project.Project,
	received project.Fact[civil.Date]) project.Fact[civil.Date] {
	opened := p.Finance.Opened
	if reads(stayFrom, "opening") {
		return opened
	}
	received.Value = max(received.Value, opened.Value) // a day that is not known is before any other
	return received
}

// earlier is the earlier of a day found so far, if any was, and one that is known.
func earlier(found, day project.Fact[civil.Date]) project.Fact[civil.Date] {
	if found.Known {
		day.Value = min(day.Value, found.Value)
	}
	return day
}

// isRepayment says whether an entry is money that went back.
func isRepayment(paid *project.Payment) bool { return paid.Amount.Value.Sign() < 0 }

// receipt is the day on which what is paid was received. A repayment stands
// against what was received for the same year of the award, where anything was,
// else for the award: against the first of it, from before the opening too.
func receipt(p *project.Project, paid *project.Payment) project.Fact[civil.Date] {
	if !isRepayment(paid) {
		return paid.Date
	}
	day, found := firstReceived(p, paid, true)
	if !found {
		day, found = firstReceived(p, paid, false)
	}
	if !found {
		return paid.Date
	}
	return day
}

// firstReceived is the first day on which something was paid of what a repayment
// is of; not known where only payments without a day were made.
func firstReceived(p *project.Project, back *project.Payment, sameYear bool) (day project.Fact[civil.Date],
	found bool) {
	for i := range p.Paid {
		paid := &p.Paid[i]
		if paid.Award.Value != back.Award.Value || paid.Amount.Value.Sign() <= 0 ||
			sameYear && (paid.Year.Known != back.Year.Known || paid.Year.Value != back.Year.Value) {
			continue
		}
		found = true
		if paid.Date.Known {
			day = earlier(day, paid.Date)
		}
	}
	return day, found
}

// gates say only that the document is in recovery: whether moving out costs an
// award is asked award by award, since they bind for different times.
func gates() []calc.Gate {
	return []calc.Gate{{Of: stays, Recovery: true, StatusOnly: true,
		Failure: lang.T("已迁离，承诺期内的补助应退回（二、三、四末段）",
			"moved out: support given against the promise to stay is returned (ends of parts 2, 3 and 4)")}}
}

var leftTest = &calc.Test{ID: "left"}

func stays(c *calc.Case) calc.Condition {
	fin := &c.Project.Finance
	left := calc.Condition{Test: leftTest, Met: calc.TruthOf(!fin.Left.Known)}
	if fin.Left.SaidUnknown() {
		left.Met, left.Missing = calc.Unknown, fin.Left.Missing()
	}
	return left
}

var byLeaving = calc.Ground{ID: "left", Title: lang.T("迁离本区（5号）", "left the district (No. 5)")}

// recovery is the return of what was received, without interest, where the stay
// is broken: all of it or, read otherwise, by the days not served. A payment
// without a day is taken as within it.
func recovery(f *act) func(c *calc.Case) []calc.Cause {
	return func(c *calc.Case) []calc.Cause {
		left := c.Project.Finance.Left
		if !left.Known {
			return nil
		}
		f.undatedReceipts(c)
		return []calc.Cause{{Ground: &byLeaving, Enforced: true,
			Covers: func(r *calc.Rule, paid *project.Payment) bool {
				switch retentionPaid(c, r) {
				case forLife:
					return true
				case noStay:
					return false
				}
				began := f.began(c.Reads, c.Project, receipt(c.Project, paid))
				return !began.Known || f.breaks(c, r.ID, began.Value, left.Value)
			},
			Part: func(r *calc.Rule, paid *project.Payment) (n, of int) {
				began := f.began(c.Reads, c.Project, receipt(c.Project, paid))
				// of the money itself, once it left: the day of leaving is not served
				returns := isRepayment(paid) && paid.Date.Value >= left.Value
				n, of = notServed(began.Value, stayYears(f, r.ID), left.Value)
				if returns || retained(r.ID) != forYears || !began.Known || c.Reads(stayReturn, "whole") {
					n = of // all of it
				}
				return n, of
			},
			Lacks: func(r *calc.Rule, paid *project.Payment) []string { return f.lacksDay(c, r, paid) }}}
	}
}

// lacksDay is the day of a receipt where what comes back of it hangs on that: by
// days, how much; else whether anything does, unless it left within the years from
// the opening, before which nothing is received.
func (f *act) lacksDay(c *calc.Case, r *calc.Rule, paid *project.Payment) []string {
	if receipt(c.Project, paid).Known || retentionPaid(c, r) != forYears || paid.Amount.Value.Sign() == 0 ||
		c.Reads(stayFrom, "opening") || isRepayment(paid) && paid.Date.Value >= c.Project.Finance.Left.Value {
		return nil
	}
	opened := c.Project.Finance.Opened
	if c.Reads(stayReturn, "whole") && opened.Known && f.breaks(c, r.ID, opened.Value, c.Project.Finance.Left.Value) {
		return nil
	}
	return undatedOf(c.Project, paid)
}

// undatedOf are the days that lack of a payment: its own or, of a repayment, of what
// it may be of.
func undatedOf(p *project.Project, paid *project.Payment) (missing []string) {
	if isRepayment(paid) {
		for i := range p.Paid {
			if x := &p.Paid[i]; x.Award.Value == paid.Award.Value && x.Amount.Value.Sign() > 0 && !x.Date.Known {
				missing = append(missing, x.Date.Missing()...)
			}
		}
	}
	if missing == nil {
		missing = paid.Date.Missing()
	}
	return missing
}

// undatedReceipts names what was received on no known day, where the days served
// since then are what does not come back.
func (f *act) undatedReceipts(c *calc.Case) {
	for i := range c.Project.Paid {
		paid := &c.Project.Paid[i]
		rule, _, _ := strings.Cut(paid.Award.Value, "#")
		if !strings.HasPrefix(rule, documentID+"/") || isRepayment(paid) || paid.Date.Known ||
			retentionOf(c.Reads, rule) != forYears || !c.Reads(stayReturn, "pro_rata") || c.Reads(stayFrom, "opening") {
			continue
		}
		c.FindWorth(foundReceiptUndated, paid.Date.Path(),
			lang.F("%s 收款日未知：按未满的日数退回多少未定，所列为全额，至多如此", "the receipt of %s has no day: how much comes back "+
				"by the days not served is not known, and what is shown is all of it, the most it can be",
				paid.Amount.Value), paid.Amount.Value)
	}
}

// notServed are the days of the years promised that were not served, and all of
// them; the day of leaving is not served.
func notServed(began civil.Date, years int, left civil.Date) (days, of int) {
	over := began.YearsOn(years)
	of = int(over - began)
	return min(max(int(over-left), 0), of), of
}
