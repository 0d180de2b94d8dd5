package budget

import (
	"slices"
	"strings"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/money"
)

// book makes the rows of one project.
type book struct {
	result *calc.Result
	year   int
	order  []rowKey
	rows   map[rowKey]*Row
	paid   map[*calc.Line][]calc.Share // by bearer
	beyond map[*calc.Award][]calc.Share
	after  map[*calc.Award][]int // of an award that ended with the contract
	loose  []int                 // payments that no line and no year places
	debts  []Debt
}

type rowKey struct {
	kind          Kind
	award, bearer string
}

// row is the row of a bearer and an award, made where it is not there yet.
func (k *book) row(kind Kind, a *calc.Award, bearer string) *Row {
	r := k.named(kind, a.Name(), bearer)
	r.Rule, r.Document, r.Article, r.Payee = a.Rule.ID, a.Document.ID, a.Article, a.Payee
	return r
}

func (k *book) named(kind Kind, name, bearer string) *Row {
	key := rowKey{kind, name, bearer}
	r := k.rows[key]
	if r == nil {
		r = &Row{Kind: kind, Award: name, Bearer: bearer, Years: []int{}}
		k.order, k.rows[key] = append(k.order, key), r
	}
	return r
}

// list are the rows that say anything, in the order of the project's awards.
func (k *book) list() []Row {
	list := []Row{}
	for _, key := range k.order {
		if r := k.rows[key]; !r.isNothing() {
			list = append(list, *r)
		}
	}
	return list
}

// award books every line of an award that is payable by the end of the year.
func (k *book) award(a *calc.Award) {
	kind := Award
	if a.Status == calc.Discretionary {
		kind = Discretionary
	}
	if a.Status == calc.NotKnown && len(a.Lines) == 0 { // it may fall into any year
		for _, bearer := range k.bearers(a, nil) {
			r := k.row(kind, a, bearer)
			r.Unknown++
			r.Open = append(r.Open, Open{Missing: a.Missing})
		}
	}
	for i := range a.Lines {
		l := &a.Lines[i]
		if !counts(a) || l.Lost {
			k.back(kind, a, l) // whatever was paid on it was not due
			continue
		}
		if !l.Dated() || l.PayableFrom.Year() <= k.year { // without a day it may fall into any year
			k.line(kind, a, l)
		} else if len(k.paid[l]) > 0 {
			k.early(kind, a, l)
		}
	}
	if after := k.after[a]; len(after) > 0 {
		k.ended(a, after)
	}
	for _, s := range k.beyond[a] { // of a year that the award does not have, as far as anybody knows
		r := k.row(kind, a, s.Name)
		if a.Status == calc.NotKnown {
			r.Paid = r.Paid.Add(s.Amount)
		} else {
			r.Recover = r.Recover.Add(k.notTakenBack(a, s.Amount))
		}
	}
}

// unlisted books what may be payable too, which no award says.
func (k *book) unlisted() {
	if missing := k.result.Unlisted(); len(missing) > 0 {
		r := k.named(Award, "", calc.BearerUnallocated)
		r.Unknown, r.Open = 1, []Open{{Missing: missing}}
	}
}

// line books a line of the year, or of one before it.
func (k *book) line(kind Kind, a *calc.Award, l *calc.Line) {
	now, from := l.Dated() && l.PayableFrom.Year() == k.year, ""
	if l.Dated() {
		from = l.PayableFrom.String()
	}
	for _, bearer := range k.bearers(a, l) {
		r := k.row(kind, a, bearer)
		if now && !slices.Contains(r.Years, l.N) {
			r.Years = append(r.Years, l.N)
		}
		if l.Amount == nil {
			r.Unknown++
			r.Open = append(r.Open, Open{l.N, from, l.Missing})
		}
	}
	if l.Amount == nil {
		for _, s := range k.paid[l] {
			if !now { // it is money of the year in which it is payable
				break
			}
			r := k.row(kind, a, s.Name)
			r.Paid = r.Paid.Add(s.Amount)
		}
		return
	}
	for _, x := range settled(l, k.paid[l]) {
		r := k.row(kind, a, x.bearer)
		r.Recover = r.Recover.Add(k.notTakenBack(a, x.over))
		switch {
		case !now:
			r.Carried = r.Carried.Add(x.left)
			continue
		case l.Recorded != nil:
			r.Partial = r.Partial.Add(x.due)
		case l.Estimate:
			r.Estimated = r.Estimated.Add(x.due)
		default:
			r.Firm = r.Firm.Add(x.due)
		}
		r.Paid, r.Unpaid = r.Paid.Add(x.paid), r.Unpaid.Add(x.left)
	}
	k.debts = append(k.debts, between(l, k.paid[l])...)
}

// early books what was paid before the year in which it is payable: it is no
// money of this year, unless it is more than will be due.
func (k *book) early(kind Kind, a *calc.Award, l *calc.Line) {
	if l.Amount == nil {
		return
	}
	for _, x := range settled(l, k.paid[l]) {
		r := k.row(kind, a, x.bearer)
		r.Recover = r.Recover.Add(k.notTakenBack(a, x.over))
	}
}

// back books what was paid on a line that is not due at all.
func (k *book) back(kind Kind, a *calc.Award, l *calc.Line) {
	for _, s := range k.paid[l] {
		r := k.row(kind, a, s.Name)
		r.Recover = r.Recover.Add(k.notTakenBack(a, s.Amount))
	}
}

// notTakenBack is a sum, or nothing where an act takes back all that was paid for
// the award: that is told by the recovery.
func (k *book) notTakenBack(a *calc.Award, sum money.Amount) money.Amount {
	for _, r := range k.result.Recovery {
		if r.Enforced && slices.ContainsFunc(r.Lines, func(l calc.RecoveryLine) bool { return of(l.Award, a) }) {
			return money.Zero
		}
	}
	return sum
}

// of says whether a name is that of an award, or of its rule.
func of(name string, a *calc.Award) bool { return name == a.Name() || name == a.Rule.ID }

// bearers are those of a line, or of an award while no line is known.
func (k *book) bearers(a *calc.Award, l *calc.Line) (names []string) {
	if l != nil {
		for _, s := range l.Bearers {
			names = append(names, s.Name)
		}
	}
	if len(names) == 0 {
		for _, part := range k.result.Division(a) {
			names = append(names, part.Bearer)
		}
	}
	return names
}

// recoveries book what an act takes back, from the bearers that paid it.
func (k *book) recoveries() {
	for _, rec := range k.result.Recovery {
		if !rec.Enforced {
			continue
		}
		for _, l := range rec.Lines {
			if l.Again {
				continue
			}
			r := k.named(Award, l.Award, l.Bearer)
			i := slices.IndexFunc(k.result.Awards, func(a *calc.Award) bool { return of(l.Award, a) })
			if r.Rule == "" && i >= 0 {
				a := k.result.Awards[i]
				r.Rule, r.Document, r.Article, r.Payee = a.Rule.ID, a.Document.ID, a.Article, a.Payee
			}
			if r.Rule == "" {
				r.Rule, _, _ = strings.Cut(l.Award, "#")
				r.Document = rec.Document
			}
			r.Recover, r.AtMost = r.Recover.Add(l.Paid), r.AtMost || l.Open()
		}
	}
}
