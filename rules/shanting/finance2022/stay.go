package finance2022

import (
	"cmp"
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/calc/sorted"
)

// bond is the time within which moving out costs some awards.
type bond struct {
	began, last civil.Date
	awards      []*calc.Award
}

// stayDeadlines names the days until which moving out costs the awards that
// bind for years: of each from the opening or its last receipt, as it is read,
// or while nothing of it is received from the last day on which its money falls
// due (B70). Awards that bind for the same days share a line.
func stayDeadlines(f *act) func(c *calc.Case) {
	return func(c *calc.Case) {
		var bonds []bond
		for _, a := range c.Result.Awards {
			if !binds(c, a) {
				continue
			}
			received := lastReceipt(c.Project, a)
			if received == 0 {
				received = lastDue(a)
			}
			if received == 0 {
				continue
			}
			began := f.began(c.Says, c.Project, project.Known(received))
			if !began.Known {
				continue
			}
			b := bond{began: began.Value, last: stayEnds(f, c.Says, a.Rule.ID, began.Value)}
			i := slices.IndexFunc(bonds, func(x bond) bool { return x.began == b.began && x.last == b.last })
			if i < 0 {
				i, bonds = len(bonds), append(bonds, b)
			}
			bonds[i].awards = append(bonds[i].awards, a)
		}
		sorted.Stable(bonds, func(a, b bond) int {
			return cmp.Or(cmp.Compare(a.last, b.last), cmp.Compare(a.began, b.began))
		})
		for _, b := range bonds {
			c.DeadlineOn("stay", b.began, b.last, b.awards)
		}
	}
}

// lastReceipt is the last day on which something was received for an award.
func lastReceipt(p *project.Project, a *calc.Award) (last civil.Date) {
	for i := range p.Paid {
		if paid := &p.Paid[i]; paid.Award.Value == a.Name() && isReceipt(p, paid) {
			last = max(last, paid.Date.Value)
		}
	}
	return last
}

func binds(c *calc.Case, a *calc.Award) bool {
	return a.Document.ID == documentID && retentionOf(c.Says, a.Rule.ID) == forYears &&
		a.Status.Counts()
}

// lastDue is the last day that is known on which an award brings, or may bring, money.
func lastDue(a *calc.Award) (last civil.Date) {
	for _, l := range a.Lines {
		if !l.Lost && l.Dated() && (l.Amount == nil || l.Amount.Sign() > 0) {
			last = max(last, l.PayableFrom)
		}
	}
	return last
}

// isReceipt says whether an entry is a payment that may start the stay.
func isReceipt(p *project.Project, paid *project.Payment) bool {
	return paid.Date.Known && paid.Amount.Value.Sign() > 0 && !beforeOpening(p, paid.Date)
}
