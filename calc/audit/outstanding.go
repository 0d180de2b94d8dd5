package audit

import (
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/money"
)

// Outstanding is what was payable and of which the ledger has nothing: no mistake,
// for the ledger may be that of another bearer, or of a year.
type Outstanding struct {
	Award       *calc.Award
	N           int
	Bearer      string
	Amount      money.Amount
	PayableFrom civil.Date
}

// Outstanding lists what a project could have been paid by the day of the
// question, or by the last payment where the file names none, and was not.
func (s *Subject) Outstanding() (all []Outstanding) {
	if len(s.entries) == 0 || s.ended {
		return nil
	}
	by := s.by()
	for _, award := range s.Result.Awards {
		if !award.Status.Counts() {
			continue
		}
		for i := range award.Lines {
			l := &award.Lines[i]
			if first := slices.IndexFunc(award.Lines, func(x calc.Line) bool { return x.N == l.N }); first != i ||
				l.PayableFrom > by || l.Open() || l.Lost || s.settled(award, l.N) {
				continue
			}
			all = append(all, s.unpaid(award, l)...)
		}
	}
	return all
}

// paidElsewhere says whether the project's own file says that a year was paid in
// full: by payments that the ledger may not be about.
func (s *Subject) paidElsewhere(award *calc.Award, l *calc.Line) bool {
	paid := money.Zero
	for i := range s.paid {
		e := &Entry{Row: &s.paid[i]}
		if found := s.auditor.awardOf(s, e); found == nil || found.Name() != award.Name() {
			continue
		}
		e.award = award
		if n, ok := s.yearOf(e); ok && n == l.N {
			paid = paid.Add(e.Amount)
		}
	}
	due, _, _ := dueIn(s.Result, award, l.N)
	return paid.Sign() > 0 && paid.Cmp(due) >= 0
}

// holds says whether an account is that of an award year, or of a column it is in.
func (a *Account) holds(n int) bool {
	return a.N == n || slices.ContainsFunc(a.Lines, func(l *calc.Line) bool { return l.N == n })
}

// settled says whether what is due for a year is among the debts already, because
// what lost to its award was paid in its place, or was booked under another year.
func (s *Subject) settled(award *calc.Award, n int) bool {
	return slices.ContainsFunc(s.Accounts, func(x *Account) bool {
		won := x.standsFor()
		return won != nil && won.Name() == award.Name() && x.N == n ||
			x.Award.Name() == award.Name() && slices.ContainsFunc(x.Causes, func(c Cause) bool { return c.year == n })
	})
}

// by is the day up to which something could have been paid.
func (s *Subject) by() (last civil.Date) {
	if s.Project.AsOf.Known {
		return s.Project.AsOf.Value
	}
	for _, e := range s.entries {
		last = max(last, e.Date.Value)
	}
	return last
}

// unpaid are the bearers' parts of a year of which nothing is booked and nothing is said.
func (s *Subject) unpaid(award *calc.Award, l *calc.Line) (all []Outstanding) {
	i := slices.IndexFunc(s.Accounts, func(x *Account) bool { return x.Award.Name() == award.Name() && x.holds(l.N) })
	if i < 0 && s.paidElsewhere(award, l) {
		return nil
	}
	if i < 0 {
		_, parts, _ := dueIn(s.Result, award, l.N)
		for _, p := range parts {
			if p.Due.Sign() > 0 {
				all = append(all, Outstanding{award, l.N, p.Bearer, p.Due, l.PayableFrom})
			}
		}
		return all
	}
	x := s.Accounts[i]
	if len(x.Findings) > 0 && x.differs() {
		return nil
	}
	for _, p := range x.Parts {
		if p.Over().Sign() < 0 {
			all = append(all, Outstanding{award, l.N, p.Bearer, p.Over().Neg(), l.PayableFrom})
		}
	}
	return all
}
