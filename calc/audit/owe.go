package audit

import (
	"cmp"
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/sorted"
)

// Debt is what one owes another after all.
type Debt struct {
	From, To lang.Text
	Amount   money.Amount
	order    string
}

// debts collects what is owed, added up by who owes whom.
type debts []Debt

func (d *debts) owe(from, to lang.Text, amount money.Amount) {
	if amount.Sign() <= 0 {
		return
	}
	order := from.In(lang.Chinese) + "\n" + to.In(lang.Chinese)
	for i := range *d {
		if (*d)[i].order == order {
			(*d)[i].Amount = (*d)[i].Amount.Add(amount)
			return
		}
	}
	*d = append(*d, Debt{from, to, amount, order})
}

// offset takes what two owe each other off both sides: what somebody else received
// is not owed to the payee where it was not due to it.
func (d *debts) offset() {
	for i := range *d {
		x := &(*d)[i]
		for k := range *d {
			y := &(*d)[k]
			if k != i && sameParty(x.From, y.To) && sameParty(x.To, y.From) {
				both := money.Min(x.Amount, y.Amount)
				x.Amount, y.Amount = x.Amount.Sub(both), y.Amount.Sub(both)
			}
		}
	}
	*d = slices.DeleteFunc(*d, func(x Debt) bool { return x.Amount.Sign() == 0 })
}

func sameParty(x, y lang.Text) bool { return x.In(lang.Chinese) == y.In(lang.Chinese) }

// Debts are what follows of the findings, by who owes whom, netted between each
// two: the payee the bearer
// what was paid too much, the bearer the payee what is short, one bearer another
// what it bore for it. Slips of units are mended in the books and owe nothing;
// differences of fen are too small to be asked for.
func (s *Subject) Debts() []Debt {
	var d debts
	for _, x := range s.Accounts {
		x.owed(&d)
	}
	for _, f := range s.BesideFindings() {
		for _, e := range f.Entries {
			if e.Row.Bearer != "" {
				d.owe(lang.Same(e.Payee), lang.Same(e.Row.Bearer), e.Left)
			}
		}
	}
	d.offset()
	sorted.Stable(d, func(x, y Debt) int { return cmp.Compare(x.order, y.order) })
	return d
}

func (a *Account) owed(d *debts) {
	has := func(kinds ...Kind) bool {
		return slices.ContainsFunc(a.Findings, func(f Finding) bool { return slices.Contains(kinds, f.Kind) })
	}
	switch {
	case slices.ContainsFunc(a.Causes,
		func(c Cause) bool { return c.Code == withAnotherYear }): // only the books are wrong
	case a.reclaimed, has(Ended) && has(Overpaid):
		a.between(d, a.overs())
	case has(Ended, ToRecover):
		a.back(d, func(f Finding) bool { return f.Kind == Ended || f.Kind == ToRecover })
	case has(LosingSide):
		a.between(d, a.instead())
	case has(NotDue, Outside, BothSides, OnForecast):
		a.between(d, a.whole())
	case has(Twice, Overpaid, Underpaid, WrongShare, Stranger) && !(has(UnitError) && a.rightOtherwise()):
		a.between(d, a.overs())
	}
	a.misdirected(d)
}

// share is what one bearer paid above what it had to, below zero where it was less.
type share struct {
	bearer lang.Text
	over   money.Amount
}

func (a *Account) overs() (all []share) {
	for _, p := range a.Parts {
		all = append(all, a.split(p.Bearer, p.Over())...)
	}
	return all
}

// split is a sum of a bearer or, where the ledger does not say whose, of those
// that have to bear it.
func (a *Account) split(bearer string, sum money.Amount) (all []share) {
	if bearer != "" {
		return []share{{bearerText(bearer), sum}}
	}
	for _, s := range a.Subject.standing.Division(a.Award).Of(sum) {
		all = append(all, share{bearerText(s.Name), s.Amount})
	}
	return all
}

// whole is all that was paid.
func (a *Account) whole() (all []share) {
	for _, p := range a.Parts {
		all = append(all, a.split(p.Bearer, p.Paid)...)
	}
	return all
}

// instead is what was paid for what lost, less what is due for what won.
func (a *Account) instead() []share {
	all := a.whole()
	if won := a.standsFor(); won != nil {
		_, parts, _ := dueIn(a.Subject.standing, won, a.N)
		for _, p := range parts {
			all = append(all, share{bearerText(p.Bearer), p.Due.Neg()})
		}
	}
	return all
}

// standsFor is the award whose year was paid under one that lost to it, and could
// have been paid by now: the first account of that year stands for it.
func (a *Account) standsFor() *calc.Award {
	s := a.Subject
	for _, c := range s.standing.Choices {
		won := c.Candidates[c.Won].Award
		if won == nil || !a.loses(&c) {
			continue
		}
		for _, l := range won.LinesOf(a.N) {
			if l.PayableFrom > s.by() {
				return nil
			}
		}
		first := slices.IndexFunc(s.Accounts, func(x *Account) bool { return x.N == a.N && x.loses(&c) })
		if s.Accounts[first] == a {
			return won
		}
	}
	return nil
}

// loses says whether an account was paid under what lost a choice, and nothing
// under what won it.
func (a *Account) loses(c *calc.Choice) bool {
	return slices.ContainsFunc(a.Findings, func(f Finding) bool { return f.Kind == LosingSide }) &&
		slices.ContainsFunc(c.Candidates, func(k calc.Candidate) bool { return k.Award == a.Award })
}

// payee is who an award goes to.
func (a *Account) payee() lang.Text {
	if name := a.Subject.standing.Payee(a.Award); name != "" {
		return lang.Same(name)
	}
	return payeeRoles[a.Award.Rule.Payee]
}

// between settles bearers among themselves first, and what is left with the payee.
func (a *Account) between(d *debts, all []share) {
	all = merged(all)
	for i := range all {
		for k := range all {
			if all[i].over.Sign() < 0 && all[k].over.Sign() > 0 {
				sum := money.Min(all[i].over.Neg(), all[k].over)
				d.owe(all[i].bearer, all[k].bearer, sum)
				all[i].over, all[k].over = all[i].over.Add(sum), all[k].over.Sub(sum)
			}
		}
	}
	for _, x := range all {
		d.owe(a.payee(), x.bearer, x.over)
		d.owe(x.bearer, a.payee(), x.over.Neg())
	}
}

// merged adds up what stands under one bearer.
func merged(all []share) (sums []share) {
	for _, x := range all {
		i := slices.IndexFunc(sums,
			func(y share) bool { return y.bearer.In(lang.Chinese) == x.bearer.In(lang.Chinese) })
		if i < 0 {
			sums = append(sums, x)
			continue
		}
		sums[i].over = sums[i].over.Add(x.over)
	}
	return sums
}

// back brings the payments of some findings back to whoever bore them.
func (a *Account) back(d *debts, of func(Finding) bool) {
	for _, f := range a.Findings {
		if of(f) {
			for _, e := range f.Entries {
				for _, x := range a.split(e.Bearer, e.Left) {
					d.owe(a.payee(), x.bearer, x.over)
				}
			}
		}
	}
}

// misdirected brings back what somebody else received, who owes it to the bearer
// as the bearer does to the payee.
func (a *Account) misdirected(d *debts) {
	for _, f := range a.Findings {
		if f.Kind != WrongPayee {
			continue
		}
		for _, e := range f.Entries {
			for _, x := range a.split(e.Bearer, e.Left) {
				d.owe(lang.Same(e.Payee), x.bearer, x.over)
				d.owe(x.bearer, a.payee(), x.over)
			}
		}
	}
}
