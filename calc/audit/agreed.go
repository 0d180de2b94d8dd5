package audit

import (
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
)

// agree holds what is booked under awards in whose place an agreement pays against
// what it pays for their matter over the whole life, less what is booked under its
// own name: it names neither award years nor bearers, and so only what lies above
// all of it is not due.
func (s *Subject) agree() {
	left := map[string]money.Amount{}
	for _, x := range s.Accounts {
		deal := s.standing.Agreed(x.Award)
		if deal == nil {
			continue
		}
		x.deal, x.Open, x.Due = deal, !deal.Settled(), money.Zero
		rest, begun := left[x.Award.Matter]
		if !begun {
			rest = money.Max(money.Zero, deal.Total.Sub(s.paidTo(deal.Name)))
		}
		for i := range x.Parts {
			p := &x.Parts[i]
			p.Due = money.Min(p.Paid, rest)
			x.Due, rest = x.Due.Add(p.Due), rest.Sub(p.Due)
		}
		left[x.Award.Matter] = rest
	}
}

// agreed asks of an award in whose place an agreement pays only that no more was
// paid than that.
func (x *Account) agreed() {
	by := lang.F("同一事项按协议「%s」，共 %s", "the same matter is paid by an agreement, “%s”, %s in all", x.deal.Name, x.deal.Total)
	if paid := x.Subject.paidTo(x.deal.Name); paid.Sign() > 0 {
		by = lang.F("%s，其中 %s 已记在它名下", "%s, of which %s are booked under its own name", by, paid)
	}
	switch {
	case x.Open:
		x.find(Finding{Kind: NotKnown, Amount: x.Paid, Entries: x.standing(),
			Text: lang.F("%s，尚未全知", "%s, which is not wholly known", by)})
	case x.Over().Sign() > 0:
		f := x.overpaid(x.Over())
		f.Text = by
		x.find(f)
	}
}
