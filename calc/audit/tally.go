package audit

import (
	"slices"

	"github.com/shanting/fuchi/calc/lang"
)

// Tally is how many rows came to what; of those that are right some are for years
// that are recorded in part, some do not say who was paid, and some are told to be
// of their award by nothing but the sum.
type Tally struct{ Projects, Right, Partly, NoPayee, ByAmount, Found, Beside int }

// Tally counts the rows of an audit.
func (r *Report) Tally() (t Tally) {
	for _, s := range r.Subjects {
		if len(s.entries) > 0 {
			t.Projects++
		}
		for _, e := range s.entries {
			switch {
			case len(e.Findings) > 0:
				t.Found++
			case slices.Contains(s.Beside, e):
				t.Beside++
			case e.Account != nil:
				t.Right++
				if e.Account.Partly() {
					t.Partly++
				}
				if e.Payee == "" && e.Amount.Sign() > 0 {
					t.NoPayee++
				}
				if e.ByAmount {
					t.ByAmount++
				}
			}
		}
	}
	return t
}

// PartOf is what the bearer of a row had to pay and paid in that year.
func (a *Account) PartOf(e *Entry) Part {
	if i := slices.IndexFunc(a.Parts, func(p Part) bool { return p.Bearer == e.Bearer }); i >= 0 {
		return a.Parts[i]
	}
	return Part{Due: a.Due, Paid: a.Paid}
}

// Unexplained says whether a sum differs and no single mistake is known that makes it.
func (a *Account) Unexplained() bool {
	return len(a.Causes) == 0 && a.differs() && a.blamed() &&
		slices.ContainsFunc(a.Findings,
			func(f Finding) bool { return f.Kind != Twice && f.Kind != Stranger && f.Kind != UnitError })
}

// Message is a finding in words, that of its kind where it needs no more.
func (f Finding) Message() lang.Text {
	if f.Text.IsZero() {
		return f.Kind.Name()
	}
	return lang.F("%s：%s", "%s: %s", f.Kind.Name(), f.Text)
}
