package audit

import (
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// receive asks once more what a project comes to that has moved out: what is due
// and what comes back hangs on what the ledger says was received, and when.
func (a *auditor) receive(s *Subject) {
	if !s.Project.Finance.Left.Known || s.standing == nil {
		return
	}
	p := *s.Project
	p.Paid = s.payments()
	s.Result = a.suppose(&p, nil)
	if s.moved = s.Result; s.ended { // of moving out alone
		p.Contract.Terminated.Value, p.Contract.Fraud.Value = project.Act{}, project.Fraud{}
		s.moved = a.suppose(&p, nil)
	}
}

// payments are the rows booked for a project as its own file would list them.
func (s *Subject) payments() (all []project.Payment) {
	for _, x := range s.Accounts {
		for _, e := range x.Entries {
			paid := project.Payment{Award: project.Known(x.Award.Name()), Date: e.Date, Amount: project.Known(e.Amount)}
			if x.N > 0 {
				paid.Year = project.Known(x.N)
			}
			if e.Payee != "" {
				paid.Payee = project.Known(e.Payee)
			}
			if e.Bearer != "" {
				paid.Bearer = project.Known(e.Bearer)
			}
			all = append(all, paid)
		}
	}
	return all
}

// returned judges an account of a payee that has moved out: what the documents
// bring back of what was received is due no longer, and what was not paid before
// would only come back. It is false where moving out takes nothing of the account.
func (a *Account) returned() bool {
	moved := a.Subject.moved
	if moved == nil || len(a.Lines) == 0 || a.lost() ||
		a.Award.Status == calc.NotMet || a.Award.Status == calc.Superseded && a.deal == nil {
		return false
	}
	back, by, open := a.comingBack()
	stands := slices.ContainsFunc(moved.Awards,
		func(x *calc.Award) bool { return x.Name() == a.Award.Name() && x.Status.Counts() })
	if back.Sign() == 0 && stands {
		return false
	}
	a.Due = money.Zero
	for i := range a.Parts {
		p, of := &a.Parts[i], back
		if len(a.Parts) > 1 {
			of = partOf(&by, p.Bearer).Due
		}
		if kept := p.Paid.Sub(of); a.Open || kept.Cmp(p.Due) < 0 {
			p.Due = kept
		}
		a.Due = a.Due.Add(p.Due)
	}
	a.Open, a.reclaimed = false, true
	switch rest := a.Over().Sub(money.Max(back, money.Zero)); {
	case a.Over().Sign() < 0:
		a.find(Finding{Kind: Underpaid, Amount: a.Over().Neg(), Entries: a.Entries})
		return true
	case rest.Sign() > 0:
		a.find(Finding{Kind: Overpaid, Amount: rest, Entries: a.standing()})
	}
	if back.Sign() > 0 {
		text := lang.F("%s；应退 %s", "%s; %s come back", lang.Join(moved.Revoked(a.Award)), back)
		if open {
			text = lang.F("%s；至多应退 %s，收款日未知", "%s; at most %s come back: the day of the receipt is not known",
				lang.Join(moved.Revoked(a.Award)), back)
		}
		a.find(Finding{Kind: ToRecover, Amount: back, Entries: a.standing(), Text: text})
	}
	return true
}

// comingBack is what the documents bring back of an account, in all and by bearer,
// and whether less of it may.
func (a *Account) comingBack() (sum money.Amount, by []Part, open bool) {
	for _, r := range a.Subject.moved.Recovery {
		for _, l := range r.Lines {
			if r.Enforced && !l.Again && l.Award == a.Award.Name() && l.N == a.N {
				sum, open = sum.Add(l.Paid), open || l.Open()
				part := partOf(&by, l.Bearer)
				part.Due = part.Due.Add(l.Paid)
			}
		}
	}
	return sum, by, open
}
