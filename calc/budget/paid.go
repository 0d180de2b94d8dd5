package budget

import (
	"slices"
	"strings"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// pay books every payment on the line it is for. One that no line places is of the
// year in which it was paid; without a day it stands beside.
func (k *book) pay() {
	k.paid, k.beyond = map[*calc.Line][]calc.Share{}, map[*calc.Award][]calc.Share{}
	k.after = map[*calc.Award][]int{}
	for i := range k.result.Project.Paid {
		paid := &k.result.Project.Paid[i]
		a := k.result.AwardOf(paid)
		unlisted := a != nil && a.Unlisted(paid.Year) != ""
		unplaced := a == nil || unlisted || a.Status == calc.NotKnown && a.LineOf(paid) == nil
		switch {
		case a != nil && (k.result.Ended(a) || k.result.Agreed(a) != nil):
			k.after[a] = append(k.after[a], i)
		case unplaced && !k.inYear(paid):
		case a == nil, unlisted, unplaced && !paid.Date.Known:
			k.loose = append(k.loose, i)
		default:
			k.place(a, i)
		}
	}
}

// place books a payment on its line, or for the award where it has none.
func (k *book) place(a *calc.Award, i int) {
	paid := &k.result.Project.Paid[i]
	l, column := a.LineOf(paid), a.Column(paid.Year)
	for _, s := range k.sharesOf(a, i) {
		switch rest := k.spread(column, s); {
		case l == nil:
			k.beyond[a] = addShare(k.beyond[a], s)
		case rest.Amount.Sign() != 0 || column == nil:
			k.paid[l] = addShare(k.paid[l], rest)
		}
	}
}

// spread books what a bearer paid for a column on its lines, on each what is still
// unpaid of the bearer's share, and gives what is left of it.
func (k *book) spread(column []*calc.Line, s calc.Share) calc.Share {
	for _, l := range column {
		for _, x := range shares(l, k.paid[l]) {
			if sum := money.Min(s.Amount, x.unborne); x.bearer == s.Name && sum.Sign() > 0 {
				k.paid[l] = addShare(k.paid[l], calc.Share{Name: s.Name, Amount: sum})
				s.Amount = s.Amount.Sub(sum)
			}
		}
	}
	return s
}

// inYear says whether a payment was made in the year, or may have been.
func (k *book) inYear(paid *project.Payment) bool {
	return !paid.Date.Known || paid.Date.Value.Year() == k.year
}

func addShare(shares []calc.Share, s calc.Share) []calc.Share {
	i := slices.IndexFunc(shares, func(x calc.Share) bool { return x.Name == s.Name })
	if i < 0 {
		return append(shares, s)
	}
	shares[i].Amount = shares[i].Amount.Add(s.Amount)
	return shares
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

// unmatched books payments that are for no award and no year.
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
