package finance2022

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// retention is how long an award binds its payee to the district (B70).
type retention uint8

const (
	forYears retention = iota // 二（一）（二）, 四（五）: five years from receipt
	forLife                   // 二（三）, 三: for as long as it exists
	noStay                    // 四（一）（三）: no promise is asked for
)

func retentionOf(rule string) retention {
	switch rule {
	case "finance2022/equity_fund", "finance2022/listing", "finance2022/relisting", "finance2022/bonds":
		return forLife
	case "finance2022/guarantee", "finance2022/bridge_loan":
		return noStay
	}
	return forYears
}

// stayYears is for how many years from its receipt an award binds.
func stayYears(f *act, rule string) int {
	if rule == "finance2022/agency" {
		return f.agencyStayYears
	}
	return f.stayYears
}

// stayEnds is the last day on which moving out breaks the promise.
func stayEnds(f *act, rule string, received civil.Date) civil.Date {
	return received.Deadline(stayYears(f, rule), 0)
}

// requireStay asks for the promise to stay and, of one that has moved out,
// that it did not do so too early. Expected is the day the award falls due,
// which counts as received while no payment is entered.
func requireStay(w *calc.Working, f *act, rule string, expected project.Fact[civil.Date]) {
	fin := &w.Project.Finance
	w.Require(calc.Is("stay_commitment", lang.T("承诺在区内经营不迁离", "promise to stay in the district"), fin.StayCommitment, true))
	if !fin.Left.Known {
		return
	}
	c := calc.Condition{ID: "stayed", Label: lang.T("未在承诺期内迁离", "did not move out within the time promised"), Unit: calc.Days,
		Actual: calc.Measure{Known: true, Date: fin.Left.Value}, Met: calc.No}
	if retentionOf(rule) == forYears {
		received := firstPayment(w.Project, rule).Or(expected)
		c.Met = calc.Unknown // the day it waits for is a condition of its own
		if received.Known {
			c.Threshold = calc.Measure{Known: true, Date: stayEnds(f, rule, received.Value)}
			c.Met = calc.TruthOf(fin.Left.Value > c.Threshold.Date)
		}
	}
	w.Require(c)
}

// firstPayment is the first day on which an award was paid.
func firstPayment(p *project.Project, award string) (day project.Fact[civil.Date]) {
	for i := range p.Paid {
		paid := &p.Paid[i]
		if paid.Award.Value != award || !paid.Date.Known {
			continue
		}
		if !day.Known {
			day = paid.Date
		}
		day.Value = min(day.Value, paid.Date.Value)
	}
	return day
}

// gates say only that the document is in recovery: whether moving out costs an
// award is asked award by award, since they bind for different times.
func gates(c *calc.Case) []calc.Gate {
	left := calc.Condition{ID: "left", Met: calc.TruthOf(!c.Project.Finance.Left.Known)}
	return []calc.Gate{{Condition: left, Recovery: true, StatusOnly: true,
		Failure: lang.T("已迁离，承诺期内的补助应退回（二、三、四末段）", "moved out: what binds to the district is returned (ends of parts 2, 3 and 4)")}}
}

// recovery is the return of what was received, in full and without interest,
// where the stay is broken. A payment without a day is taken as within it.
func recovery(f *act) func(c *calc.Case) []calc.Cause {
	return func(c *calc.Case) []calc.Cause {
		left := c.Project.Finance.Left
		if !left.Known {
			return nil
		}
		return []calc.Cause{{Name: "left", Enforced: true, Covers: func(r *calc.Rule, paid *project.Payment) bool {
			switch retentionOf(r.ID) {
			case forLife:
				return true
			case noStay:
				return false
			}
			return !paid.Date.Known || left.Value <= stayEnds(f, r.ID, paid.Date.Value)
		}}}
	}
}
