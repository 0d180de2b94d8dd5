package budget

import (
	"slices"
	"strings"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// pay books every payment on the line it is for.
func (k *book) pay() {
	k.paid, k.beyond = map[*calc.Line][]calc.Share{}, map[*calc.Award][]calc.Share{}
	for i := range k.result.Project.Paid {
		paid := &k.result.Project.Paid[i]
		a := k.awardOf(paid)
		if a == nil {
			k.loose = append(k.loose, i)
			continue
		}
		shares := []calc.Share{{Name: paid.Bearer.Value, Amount: paid.Amount.Value}}
		if !paid.Bearer.Known {
			shares = k.result.Division(a).Of(paid.Amount.Value)
		}
		l := k.lineOf(a, paid)
		for _, s := range shares {
			if l == nil {
				k.beyond[a] = addShare(k.beyond[a], s)
			} else {
				k.paid[l] = addShare(k.paid[l], s)
			}
		}
	}
}

func addShare(shares []calc.Share, s calc.Share) []calc.Share {
	i := slices.IndexFunc(shares, func(x calc.Share) bool { return x.Name == s.Name })
	if i < 0 {
		return append(shares, s)
	}
	shares[i].Amount = shares[i].Amount.Add(s.Amount)
	return shares
}

// awardOf is the award that a payment is for: of its name or, where it names no
// instance, the only one of the rule, or the one of whom received it.
func (k *book) awardOf(paid *project.Payment) *calc.Award {
	id, instance, named := strings.Cut(paid.Award.Value, "#")
	var all []*calc.Award
	for _, a := range k.result.Awards {
		if a.Rule.ID == id && (!named || project.Folded(a.Instance) == project.Folded(instance)) {
			all = append(all, a)
		}
	}
	if len(all) > 1 {
		payee := project.Folded(paid.Payee.Value)
		all = slices.DeleteFunc(all, func(a *calc.Award) bool { return project.Folded(a.Payee) != payee })
	}
	if len(all) != 1 {
		return nil
	}
	return all[0]
}

// lineOf is the line that a payment is for: of its award year or of its column;
// where it names none, the award's only one, the one that pays just so much, or
// the last that was payable by its day; nil of a year that the award does not have.
func (k *book) lineOf(a *calc.Award, paid *project.Payment) *calc.Line {
	find := func(is func(l *calc.Line) bool) *calc.Line {
		for i := range a.Lines {
			if is(&a.Lines[i]) {
				return &a.Lines[i]
			}
		}
		return nil
	}
	if y := paid.Year; y.Known {
		if l := find(func(l *calc.Line) bool { return l.N == y.Value }); l != nil {
			return l
		}
		return find(func(l *calc.Line) bool { return l.Year == y.Value })
	}
	if len(a.Lines) == 0 {
		return nil
	}
	just := func(l *calc.Line) bool { return l.Amount != nil && l.Amount.Cmp(paid.Amount.Value) == 0 }
	if l := find(just); l != nil {
		return l
	}
	last := &a.Lines[0]
	for i := range a.Lines {
		l := &a.Lines[i]
		if paid.Date.Known && l.PayableFrom <= paid.Date.Value && l.PayableFrom > last.PayableFrom {
			last = l
		}
	}
	return last
}

// share is what one bearer had to pay of a line, and paid.
type share struct {
	bearer         string
	due, paid      money.Amount
	left, over     money.Amount // to the payee, and from the payee
	borne, unborne money.Amount // above and below its share
}

// settled holds what was paid on a line against what was due. What is left to pay
// and what is to come back are of the line as a whole: what one bearer paid for
// another is between the two and no money of the payee.
func settled(l *calc.Line, paid []calc.Share) []share {
	all := shares(l, paid)
	total, due := money.Zero, *l.Amount
	for _, x := range all {
		total = total.Add(x.paid)
	}
	left, over := money.Max(money.Zero, due.Sub(total)), money.Max(money.Zero, total.Sub(due))
	if l.Recorded != nil { // more of it may be due
		over = money.Zero
	}
	for i := range all {
		x := &all[i]
		x.left = money.Min(left, x.unborne)
		x.over = money.Min(over, x.borne)
		left, over = left.Sub(x.left), over.Sub(x.over)
	}
	return all
}

// shares are what the bearers of a line, and whoever else paid on it, had to pay
// and paid.
func shares(l *calc.Line, paid []calc.Share) (all []share) {
	for _, s := range l.Bearers {
		all = append(all, share{bearer: s.Name, due: s.Amount})
	}
	for _, s := range paid {
		i := slices.IndexFunc(all, func(x share) bool { return x.bearer == s.Name })
		if i < 0 {
			all, i = append(all, share{bearer: s.Name}), len(all)
		}
		all[i].paid = all[i].paid.Add(s.Amount)
	}
	for i := range all {
		x := &all[i]
		x.borne, x.unborne = money.Max(money.Zero, x.paid.Sub(x.due)), money.Max(money.Zero, x.due.Sub(x.paid))
	}
	return all
}

// unmatched books payments for what the project does not claim.
func (k *book) unmatched() {
	for _, i := range k.loose {
		paid := &k.result.Project.Paid[i]
		bearer := paid.Bearer.Value
		if !paid.Bearer.Known {
			bearer = calc.BearerUnallocated
		}
		r := k.named(Unmatched, paid.Award.Value, bearer)
		r.Rule, _, _ = strings.Cut(paid.Award.Value, "#")
		r.Paid = r.Paid.Add(paid.Amount.Value)
	}
}
