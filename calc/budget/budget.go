// Package budget says what falls due in a calendar year, by the day from which
// it is payable and not by the column that a schedule shows it in: bearer by
// award by project, what is certain apart from what is estimated, recorded in
// part or unknown, less what was paid. It is a question put to the engine.
package budget

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/money"
)

// Kind is what a row is of.
type Kind string

// The kinds of rows. Only that of Award is in the sums of a year; what else may
// be paid stands beside them.
const (
	Award         Kind = "award"
	Discretionary Kind = "discretionary" // by reference: nobody has decided yet
	Agreement     Kind = "agreement"     // of one project
	Other         Kind = "other_policy"
	Unmatched     Kind = "unmatched" // paid for what the project does not claim, or for nobody knows which year
)

// Sums are what one row, or many, come to.
type Sums struct {
	Firm      money.Amount `json:"firm"`
	Estimated money.Amount `json:"estimated"`
	Partial   money.Amount `json:"partial"`                // recorded for a part of its days: what is known so far
	Paid      money.Amount `json:"paid"`                   // so far, of what is payable in the year
	Unpaid    money.Amount `json:"unpaid"`                 // of what is payable in the year
	Carried   money.Amount `json:"carried"`                // payable before the year and not paid
	Recover   money.Amount `json:"recover"`                // paid and to come back
	Unknown   int          `json:"unknown"`                // years of awards that are not known, those before the year too
	AtMost    bool         `json:"recover_open,omitempty"` // less may come back: nobody knows on what day it was received
}

// Due is what is known to be payable in the year.
func (s Sums) Due() money.Amount { return s.Firm.Add(s.Estimated).Add(s.Partial) }

// Add gives the sums of two.
func (s Sums) Add(o Sums) Sums {
	return Sums{s.Firm.Add(o.Firm), s.Estimated.Add(o.Estimated), s.Partial.Add(o.Partial), s.Paid.Add(o.Paid),
		s.Unpaid.Add(o.Unpaid), s.Carried.Add(o.Carried), s.Recover.Add(o.Recover), s.Unknown + o.Unknown,
		s.AtMost || o.AtMost}
}

func (s Sums) isNothing() bool {
	for _, a := range []money.Amount{s.Firm, s.Estimated, s.Partial, s.Paid, s.Unpaid, s.Carried, s.Recover} {
		if a.Sign() != 0 {
			return false
		}
	}
	return s.Unknown == 0
}

// Row is what one bearer has to pay to one project for one award in the year.
type Row struct {
	Kind     Kind   `json:"kind"`
	Bearer   string `json:"bearer"`
	Award    string `json:"award"` // or the other policy; nothing while nobody can say which
	Rule     string `json:"rule"`  // the award without its instance
	Document string `json:"policy"`
	Article  string `json:"article"`
	Payee    string `json:"payee"`
	Years    []int  `json:"n"` // the award years payable in the year
	Sums
	Open []Open `json:"open,omitempty"` // what is unknown
}

// Open is an award year that is not known, or all of an award.
type Open struct {
	N       int      `json:"n"`    // 0 of an award without any year yet
	From    string   `json:"from"` // of which it is payable, nothing where nobody can say
	Missing []string `json:"missing"`
}

// Project is what a project brings into a budget, or why it brings nothing.
type Project struct {
	Source     string `json:"source"`
	Name       string `json:"project"`
	Enterprise string `json:"enterprise"`
	Content    string `json:"content,omitempty"` // hash of its bytes
	// what two files of one project have in common, nothing while it has no name
	Identity string `json:"identity,omitempty"`
	Failed   string `json:"failed,omitempty"`
	Twice    string `json:"twice,omitempty"` // where it stands already
	// of a lead nobody knows yet what it brings
	Undecided bool   `json:"undecided,omitempty"`
	Rows      []Row  `json:"rows"`
	Range     *Range `json:"range,omitempty"`
	Debts     []Debt `json:"debts,omitempty"`
}

// Range is what all readings together can make of what is payable in the year.
type Range struct {
	Least   money.Amount `json:"least"`
	Most    money.Amount `json:"most"`
	Partial bool         `json:"partial"` // the search was cut short
	// of some combinations more is open than as the clauses are read: they are in no range
	Apart bool `json:"apart,omitempty"`
}

// Of is what an answer brings into the budget of a year.
func Of(a *engine.Answer, year int) []Row {
	k := &book{result: a.Result, year: year, rows: map[rowKey]*Row{}}
	k.pay()
	for _, award := range a.Awards {
		k.award(award)
	}
	k.unlisted()
	k.recoveries()
	k.unmatched()
	k.beside()
	return k.list()
}

// counts says whether an award may pay anything: one whose facts are not known too.
func counts(a *calc.Award) bool {
	return a.Status.Counts() || a.Status == calc.NotKnown || a.Status == calc.Discretionary
}
