package calc

import (
	"slices"

	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/calc/sorted"
)

// account is the payments for one award, by their places in the file.
type account struct {
	award *Award
	paid  []int
}

// enter books a payment in the account of its award.
func enter(accounts []account, a *Award, i int) []account {
	for n := range accounts {
		if accounts[n].award == a {
			accounts[n].paid = append(accounts[n].paid, i)
			return accounts
		}
	}
	return append(accounts, account{a, []int{i}})
}

// reportExcess names what was paid above what is due: of each award year or,
// as soon as a payment names none, of the award. What an enforced recovery
// takes back is told of there.
func (x account) reportExcess(c *Case) {
	x.reportRepaid(c)
	if c.Result.takenBack(x.award) {
		return
	}
	if deal := c.Result.Agreed(x.award); deal != nil {
		c.excessAgreed(x, deal)
		return
	}
	excess, of := c.excess, x.award
	if was := c.wasBeforeEnd(x.award); was != nil {
		of, excess = was, func(a *Award, year project.Fact[int], payments []int) {
			c.excessAfterEnd(a, was, year, payments)
		}
	}
	for _, part := range x.byYear(c.Result, of) {
		excess(x.award, part.year, part.payments)
	}
}

// yearPaid are the payments of one award year; of all where it is none.
type yearPaid struct {
	year     project.Fact[int]
	payments []int
}

// byYear are the payments of each award year, where each says of which it is and
// there are several; else all of them. Years of one column stand together as soon
// as a payment is for the column.
func (x account) byYear(r *Result, of *Award) (parts []yearPaid) {
	together := x.columns(r, of)
	for _, i := range x.paid {
		year := r.Project.Paid[i].Year
		if !year.Known || len(of.Lines)+len(of.unlisted) < 2 {
			return []yearPaid{{payments: x.paid}}
		}
		n := year.Value
		if lines := of.linesOf(year); len(lines) > 0 {
			if n = lines[0].N; slices.Contains(together, lines[0].Year) {
				n = lines[0].Year
			}
		} else if of == x.award {
			continue // there is no such year, which is said already
		}
		at := slices.IndexFunc(parts, func(p yearPaid) bool { return p.year.Value == n })
		if at < 0 {
			at, parts = len(parts), append(parts, yearPaid{year: project.Known(n)})
		}
		parts[at].payments = append(parts[at].payments, i)
	}
	sorted.Stable(parts, func(a, b yearPaid) int { return a.year.Value - b.year.Value })
	return parts
}

// columns are the calendar years of several lines that payments are for as such.
func (x account) columns(r *Result, of *Award) (years []int) {
	for _, i := range x.paid {
		if year := r.Project.Paid[i].Year; of.Column(year) != nil {
			years = append(years, year.Value)
		}
	}
	return years
}

// reportRepaid names what was paid back above all that was paid.
func (x account) reportRepaid(c *Case) {
	sum := money.Zero
	for _, i := range x.paid {
		sum = sum.Add(c.Project.Paid[i].Amount.Value)
	}
	if sum.Sign() < 0 {
		c.findPaid(x.paid[len(x.paid)-1], foundRepaidAbovePaid, sum.Neg(),
			lang.F("%s 退回的比已付的多 %s 元", "%s: %s yuan more were paid back than were paid", x.award.Label(), sum.Neg()))
	}
}

func (r *Result) takenBack(a *Award) bool {
	return slices.ContainsFunc(r.Recovery, func(r Recovery) bool {
		return r.Enforced && slices.ContainsFunc(r.Lines,
			func(l RecoveryLine) bool { return l.Award == a.Name() || l.Award == a.Rule.ID })
	})
}

// excess says by how much the payments lie above what is due, while that is
// known. Payments that name no year, or a column of several, are held against what
// was payable when the last of them was made, if anything was.
func (c *Case) excess(a *Award, year project.Fact[int], payments []int) {
	due, known := a.due(year, civil.LastDay)
	by := lang.Text{}
	if last := c.lastDay(payments); (!year.Known || a.Column(year) != nil) && last.Known {
		if soFar, sure := a.due(year, last.Value); !known || soFar.Sign() > 0 && soFar.Cmp(due) < 0 {
			due, known, by = soFar, sure, lang.F("至 %s ", " by %s", last.Value)
		}
	}
	paid := money.Zero
	for _, i := range payments {
		paid = paid.Add(c.Project.Paid[i].Amount.Value)
	}
	if !known || paid.Cmp(due) <= 0 {
		return
	}
	c.tooMuch(a, year, payments, paid, due, by)
}

// tooMuch says that more was paid than was due by a day.
func (c *Case) tooMuch(a *Award, year project.Fact[int], payments []int, paid, due money.Amount, by lang.Text) {
	over := paid.Sub(due)
	which := lang.Text{}
	if year.Known {
		which = lang.F(" 第 %d 年", ", year %d", year.Value)
	}
	if a.Column(year) != nil {
		which = lang.F(" %d 年", ", %d", year.Value)
	}
	c.findPaid(payments[len(payments)-1], foundPaidAboveDue, over,
		lang.F("%s%s 已付 %s 元，%s应付 %s 元，多付 %s 元", "%s%s: %s yuan paid,%s %s yuan due, %s yuan too much",
			a.Label(), which, paid, by, due, over))
}

// lastDay is the day of the last of several payments; not known while one is not.
func (c *Case) lastDay(payments []int) (last project.Fact[civil.Date]) {
	for _, i := range payments {
		switch day := c.Project.Paid[i].Date; {
		case !day.Known:
			return day
		case !last.Known || day.Value > last.Value:
			last = day
		}
	}
	return last
}

// due is what an award pays for an award year, or in all, of what is payable by
// a day, while all of it is known.
func (a *Award) due(year project.Fact[int], by civil.Date) (sum money.Amount, known bool) {
	switch a.Status {
	case NotKnown:
		return sum, false
	case NotMet, Superseded:
		return sum, true
	}
	if !year.Known && slices.ContainsFunc(a.unlisted,
		func(y int) bool { return civil.CalendarYear(y).To < by }) {
		return sum, false
	}
	for _, l := range a.linesOf(year) {
		switch {
		case l.PayableFrom > by:
		case l.Open():
			return sum, false
		case !l.Lost:
			sum = sum.Add(*l.Amount)
		}
	}
	return sum, true
}
