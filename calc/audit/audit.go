// Package audit holds what was booked as paid against what was due: row by row,
// netted by award, award year and bearer, with the one mistake that explains the
// differences where there is one, and who owes whom. It is a question put to
// the engine; names of awards, matters and bearers come from its documents.
package audit

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/ledger"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// Report is what an audit found.
type Report struct {
	Subjects []*Subject // in the order of their files; those of which nothing was booked too
	Lost     []*Entry   // rows that belong to nothing that is known
	Rows     int
	Ledger   bool // there is one; else only what the project files say was paid is looked at
}

// Subject is a project under audit.
type Subject struct {
	Source   string
	Project  *project.Project
	Result   *calc.Result // what its facts come to
	Accounts []*Account   // by award and award year
	Beside   []*Entry     // rows of another policy, which are not ours to judge
	Causes   []Cause      // each a single mistake that explains every difference
	standing *calc.Result // what they would come to had no act ended it and nobody moved out
	ended    bool
	moved    *calc.Result // what they come to, had no contract ended, of one that has moved out; nil of others
	paid     []ledger.Row // of the file itself
	entries  []*Entry
	firmly   *calc.Result // without what is forecast
	auditor  *auditor
}

// Account is what was due and what was paid for one award and award year.
type Account struct {
	Subject     *Subject
	Award       *calc.Award
	N           int
	Lines       []*calc.Line // none where the award has no such year
	Entries     []*Entry
	Due, Paid   money.Amount
	Open        bool // what is due is not known, or in part only
	Parts       []Part
	PayableFrom civil.Date // while there are lines
	Findings    []Finding
	Causes      []Cause
	units       []Unit
	deal        *calc.Candidate // the agreement that pays in the place of its award
	reclaimed   bool            // what was paid comes back, or a part of it, because the payee has moved out
	never       bool            // the contract ended before it was payable: no figure explains what was paid
}

// Part is what one bearer had to pay and paid.
type Part struct {
	Bearer    string // nobody where the ledger does not say
	Due, Paid money.Amount
	Stranger  bool // none of the award's bearers
}

// Over is what was paid above what was due, below zero where it was less.
func (p Part) Over() money.Amount { return p.Paid.Sub(p.Due) }

// Over is what was paid above what was due, below zero where it was less.
func (a *Account) Over() money.Amount { return a.Paid.Sub(a.Due) }

// Entry is a row of a ledger and what became of it.
type Entry struct {
	*ledger.Row
	Bearer   string       // as the project calls it
	Left     money.Amount // of a payment, once what came back of it is taken off
	Inferred []lang.Text  // what the row does not say itself
	ByAmount bool         // nothing but its sum tells which award it is for
	Why      lang.Text    // why it could not be matched
	Account  *Account
	Other    *project.OtherAward // the policy it belongs to, where it is not ours
	Findings []*Finding
	award    *calc.Award
	subject  *Subject
}

// Source is a project to be audited and where it stands.
type Source struct {
	Place   string
	Project *project.Project
}

// auditor is one audit on its way.
type auditor struct {
	engine   *engine.Engine
	ask      engine.Ask
	report   *Report
	names    *names
	subjects map[string][]*Subject // by folded name
	towns    map[string]bool
	amounts  map[string][]elsewhere // what is due in all projects; made when asked for
}

// Of audits projects against the rows of ledgers; a project of which no row
// speaks is audited against what its own file says was paid.
func Of(e *engine.Engine, sources []Source, rows []ledger.Row, booked bool, ask engine.Ask) *Report {
	a := &auditor{engine: e, ask: ask, report: &Report{Rows: len(rows), Ledger: booked}, names: namesOf(e),
		subjects: map[string][]*Subject{}, towns: map[string]bool{}}
	for _, s := range sources {
		a.add(s)
	}
	for i := range rows {
		a.place(&rows[i])
	}
	for _, s := range a.report.Subjects {
		if len(s.entries) == 0 {
			a.placeOwn(s)
		}
		a.settle(s)
	}
	for _, s := range a.report.Subjects {
		a.diagnose(s)
	}
	return a.report
}

// add takes a project under audit.
func (a *auditor) add(from Source) {
	s := &Subject{auditor: a, Source: from.Place, Project: from.Project, paid: ledgerOf(from)}
	a.report.Subjects = append(a.report.Subjects, s)
	for _, name := range []string{from.Project.Identity.Name.Value, from.Project.Identity.Enterprise.Value} {
		if key := project.Folded(name); key != "" {
			a.subjects[key] = append(a.subjects[key], s)
		}
	}
	for _, town := range []string{from.Project.Site.Host.Value, from.Project.Site.IntroducingTown.Value} {
		if town != "" {
			a.towns[project.Folded(town)] = true
		}
	}
}

// placeOwn books what the project's own file says was paid.
func (a *auditor) placeOwn(s *Subject) {
	for i := range s.paid {
		a.report.Rows++
		a.enter(s, &Entry{Row: &s.paid[i]})
	}
}

// Adverse says whether anything was found.
func (r *Report) Adverse() bool {
	if len(r.Lost) > 0 {
		return true
	}
	for _, s := range r.Subjects {
		if s.Adverse() {
			return true
		}
	}
	return false
}

// Adverse says whether anything of the project was found.
func (s *Subject) Adverse() bool {
	for _, account := range s.Accounts {
		if len(account.Findings) > 0 {
			return true
		}
	}
	return len(s.BesideFindings()) > 0
}
