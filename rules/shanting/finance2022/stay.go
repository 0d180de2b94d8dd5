package finance2022

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/project"
)

// stayDeadline names the day until which moving out costs the awards that bind
// for years: from the opening or the last receipt, as it is read, or while
// nothing is received from the last day on which money falls due (B70).
func stayDeadline(f *act) func(c *calc.Case) {
	return func(c *calc.Case) {
		var years int
		var bound []*calc.Award
		received, due := civil.Date(0), civil.Date(0)
		for _, a := range c.Result.Awards {
			if !binds(c, a) {
				continue
			}
			years = max(years, stayYears(f, a.Rule.ID))
			bound = append(bound, a)
			due = max(due, lastDue(a))
			for i := range c.Project.Paid {
				if paid := &c.Project.Paid[i]; paid.Award.Value == a.Name() && isReceipt(c.Project, paid) {
					received = max(received, paid.Date.Value)
				}
			}
		}
		if received == 0 {
			received = due
		}
		if received == 0 {
			return
		}
		if began := f.began(c.Says, c.Project, project.Known(received)); began.Known {
			c.DeadlineOn("stay", began.Value, began.Value.Deadline(years, 0), bound)
		}
	}
}

func binds(c *calc.Case, a *calc.Award) bool {
	return a.Document.ID == documentID && retentionOf(c.Says, a.Rule.ID) == forYears &&
		a.Status.Counts()
}

// lastDue is the last day on which an award brings, or may bring, money.
func lastDue(a *calc.Award) (last civil.Date) {
	for _, l := range a.Lines {
		if !l.Lost && (l.Amount == nil || l.Amount.Sign() > 0) {
			last = max(last, l.PayableFrom)
		}
	}
	return last
}
