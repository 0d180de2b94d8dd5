package audit

import (
	"cmp"
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/calc/sorted"
)

// settle holds every account of a project against what was due.
func (a *auditor) settle(s *Subject) {
	a.receive(s)
	order := func(x *calc.Award) int { return slices.Index(s.standing.Awards, x) }
	sorted.Stable(s.Accounts, func(x,
		y *Account) int {
		return cmp.Or(order(x.Award)-order(y.Award), x.N-y.N)
	})
	for _, x := range s.Accounts {
		x.net()
		x.owe()
		x.book()
	}
	s.agree()
	for _, x := range s.Accounts {
		a.examine(x)
	}
	s.examineBeside()
}

// owe works out what was due, in all and by bearer.
func (a *Account) owe() {
	a.Due, a.Parts, a.Open = dueOf(a.Award, a.Lines)
	a.Open = a.Open || a.Award.Status.Counts() && a.Award.Unlisted(project.Known(a.N)) != ""
	for i, l := range a.Lines {
		if i == 0 || l.PayableFrom < a.PayableFrom {
			a.PayableFrom = l.PayableFrom
		}
	}
	if len(a.Parts) == 0 { // nothing is due, and yet somebody would have borne it
		for _, part := range a.Subject.standing.Division(a.Award) {
			a.Parts = append(a.Parts, Part{Bearer: part.Bearer})
		}
	}
}

// Dated says whether it is known from when an account is payable.
func (a *Account) Dated() bool {
	return len(a.Lines) > 0 && !slices.ContainsFunc(a.Lines, func(l *calc.Line) bool { return !l.Dated() })
}

// dueOf is what the lines of an award pay while it counts.
func dueOf(award *calc.Award, lines []*calc.Line) (due money.Amount, parts []Part, open bool) {
	open = award.Status == calc.NotKnown
	for _, l := range lines {
		if !award.Status.Counts() || l.Lost {
			continue
		}
		open = open || l.Open()
		if l.Amount == nil {
			continue
		}
		due = due.Add(*l.Amount)
		for _, share := range l.Bearers {
			part := partOf(&parts, share.Name)
			part.Due = part.Due.Add(share.Amount)
		}
	}
	return due, parts, open
}

func partOf(parts *[]Part, bearer string) *Part {
	i := slices.IndexFunc(*parts, func(p Part) bool { return p.Bearer == bearer })
	if i < 0 {
		*parts, i = append(*parts, Part{Bearer: bearer}), len(*parts)
	}
	return &(*parts)[i]
}

// book adds up what was paid, by bearer. Where no row says who bore it, one
// bearer alone bears all, and of several nobody is told apart.
func (a *Account) book() {
	a.inferBearers()
	silent := !slices.ContainsFunc(a.Entries, func(e *Entry) bool { return e.Bearer != "" })
	switch {
	case silent && len(a.Parts) != 1:
		a.Parts = []Part{{Due: a.Due}}
	case silent || slices.ContainsFunc(a.Parts, func(p Part) bool { return p.Bearer == calc.BearerUnallocated }):
		a.Parts = []Part{{Bearer: a.Parts[0].Bearer, Due: a.Due}}
	}
	owed := len(a.Parts)
	for _, e := range a.Entries {
		a.Paid = a.Paid.Add(e.Amount)
		if owed == 1 && (silent || a.Parts[0].Bearer == calc.BearerUnallocated) {
			a.Parts[0].Paid = a.Parts[0].Paid.Add(e.Amount)
			continue
		}
		part := partOf(&a.Parts, e.Bearer)
		part.Paid = part.Paid.Add(e.Amount)
	}
	for i := range a.Parts[owed:] {
		a.Parts[owed+i].Stranger = a.Parts[owed+i].Bearer != ""
	}
}

// inferBearers gives a payment that does not say who bore it, beside others that
// do, to the bearer of which just so much is still open.
func (a *Account) inferBearers() {
	unsaid := func(e *Entry) bool { return e.Bearer == "" }
	if i := slices.IndexFunc(a.Entries, unsaid); i < 0 || !slices.ContainsFunc(a.Entries,
		func(e *Entry) bool { return !unsaid(e) }) {
		return
	}
	left := map[string]money.Amount{}
	for _, p := range a.Parts {
		left[p.Bearer] = p.Due
	}
	for _, e := range a.Entries {
		if !unsaid(e) {
			left[e.Bearer] = left[e.Bearer].Sub(e.Amount)
		}
	}
	for _, e := range a.Entries {
		i := slices.IndexFunc(a.Parts, func(p Part) bool { return left[p.Bearer].Cmp(e.Amount) == 0 })
		if unsaid(e) && i >= 0 && e.Amount.Sign() != 0 {
			e.Bearer, left[a.Parts[i].Bearer] = a.Parts[i].Bearer, money.Zero
			e.infer(lang.F("承担方由金额推定为%s", "the bearer, %s, is taken from the amount", bearerText(e.Bearer)))
		}
	}
}

// differs says whether anything was paid otherwise than it was due, in all or by bearer.
func (a *Account) differs() bool {
	return !a.Open && (a.Over().Sign() != 0 ||
		slices.ContainsFunc(a.Parts, func(p Part) bool { return p.Over().Sign() != 0 }))
}

// yuan is the sum below which a difference is one of rounding.
var yuan = money.Fen(100)

func abs(a money.Amount) money.Amount { return money.Max(a, a.Neg()) }

// isSmall says whether all that differs is below a yuan.
func (a *Account) isSmall() bool {
	return abs(a.Over()).Cmp(yuan) < 0 && !slices.ContainsFunc(a.Parts,
		func(p Part) bool { return abs(p.Over()).Cmp(yuan) >= 0 })
}
