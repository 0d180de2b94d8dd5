package calc

import (
	"slices"

	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/law"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// Status is where an award stands (CONTRACT section 4).
type Status string

// The statuses of awards. Only due and estimate are money in the schedule.
const (
	Due           Status = "due"
	Estimate      Status = "estimate"
	Discretionary Status = "discretionary"
	NotKnown      Status = "unknown"
	NotMet        Status = "not_met"
	Superseded    Status = "superseded"
)

// Counts says whether an award with this status is paid.
func (s Status) Counts() bool { return s == Due || s == Estimate }

// Result is the answer for one project.
type Result struct {
	Project   *project.Project
	Standings []Standing
	Documents []*Document // that the project asks anything of, those without awards too
	Awards    []*Award
	Choices   []Choice
	Benefits  []Benefit
	Findings  []Finding
	Schedule  Schedule
	Totals    Totals
	Readings  []ChosenReading
	Unclaimed []Unclaimed // awards the project does not ask for, where somebody asked
	Effects   []Effect    // of the readings, where somebody asked for them
	Deadlines []Deadline
	Recovery  []Recovery
	book      *Rulebook
	// EffectsCut: the search for effects was stopped, and they are those tried so far.
	EffectsCut bool
}

// Again is the case of a result that is there, to ask something more about it.
func (r *Result) Again() *Case {
	aside := *r
	aside.Readings = slices.Clone(r.Readings)
	return &Case{Project: r.Project, Result: &aside, book: r.book}
}

// Standing says whether a document applies to the project.
type Standing struct {
	ID, Number string
	Document   *Document // whose words a page speaks
	Status     Applicability
	Reasons    []lang.Text
	Amended    []law.Amendment
	Gates      []Condition // of every award, or of some of them
}

// Open says whether it is not known if the document applies.
func (s *Standing) Open() bool {
	return s.Status != NotApplicable && slices.ContainsFunc(s.Gates, func(c Condition) bool { return c.Met == Unknown })
}

// Missing are the facts that would decide it.
func (s *Standing) Missing() (paths []string) {
	for i := range s.Gates {
		if s.Open() && s.Gates[i].Met == Unknown {
			paths = append(paths, s.Gates[i].Missing...)
		}
	}
	return paths
}

// Applicability is whether a document applies to a project (CONTRACT section 4).
type Applicability string

// How a document may stand to a project.
const (
	Applies       Applicability = "applies"
	NotApplicable Applicability = "not_applicable"
	CaseByCase    Applicability = "case_by_case"
	InRecovery    Applicability = "recovery"
)

// Award is one award of one project.
type Award struct {
	Document   *Document
	Rule       *Rule
	Instance   string
	Article    string // more exact than the rule's where it depends on the facts
	Matter     string
	Payee      string
	Status     Status
	Gates      []Condition // of the whole document, shared by its awards
	Conditions []Condition // of the award itself
	Missing    []string
	Lines      []Line
	Total      money.Amount
	Reasons    []lang.Text   // why it is an estimate, discretionary or superseded
	Asides     []lang.Text   // what was not taken, and why
	guesses    []lang.Text   // those of them that are for what is not settled between awards
	Premises   []Premises    // the premises that count in it, where there may be several
	unplaced   []string      // the facts for want of which nobody knows which those are
	unlisted   []int         // calendar years of which nothing is known, nor whether they pay
	list       string        // where they would be listed
	mayStand   bool          // superseded by another of its document, and yet it may be the one that stands
	promise    *money.Amount // what an ordinary contract promises for its matter, and no more is paid
}

// Name is the award's id, with its instance where the rule has several.
func (a *Award) Name() string {
	if a.Instance == "" {
		return a.Rule.ID
	}
	return a.Rule.ID + "#" + a.Instance
}

// All are the conditions of the document and of the award.
func (a *Award) All(yield func(*Condition) bool) {
	for _, list := range [...][]Condition{a.Gates, a.Conditions} {
		for i := range list {
			if !yield(&list[i]) {
				return
			}
		}
	}
}

// Line is what one award pays for one award year, or once.
type Line struct {
	N           int
	Window      civil.Period
	Year        int // the column it stands in; EveryYear while its day is not known
	PayableFrom civil.Date
	Base        *money.Amount // nil where the award has none or it is unknown
	Rate        *money.Rate
	Amount      *money.Amount // nil while unknown
	Estimate    bool
	Reasons     []lang.Text // why it is an estimate
	Missing     []string
	Steps       []Step
	Bearers     []Share
	Recorded    *Recorded     // of a line whose facts are recorded for a part of its days only
	atCap       bool          // known although they are, since no more of them could raise it
	Compared    *Compared     // of an unknown line, the year it is held against where that is not wholly recorded
	Limit       *money.Amount // the most it can be, where the law caps it
	Down        bool          // fractions of a fen are dropped and not rounded
	Premises    string        // the one it is for, where there may be several
	Lost        bool          // a column year that another candidate won (comparison: annual)
}

// Dated says whether the days of a line are known. Those of one whose are not are
// the first on which it may fall.
func (l *Line) Dated() bool { return l.Year != project.EveryYear }

// When is the days of a line, ? while nobody knows them.
func (l *Line) When() string {
	if !l.Dated() {
		return "?"
	}
	return l.Window.String()
}

// MayFallIn says whether a line stands in a column, or may.
func (l *Line) MayFallIn(year int) bool { return l.Year == year || !l.Dated() }

// Open says whether a line is not known, or known in part only.
func (l *Line) Open() bool { return l.Amount == nil || l.Recorded != nil }

// Known says whether anything of the award's money is known: its total is null
// while nothing is.
func (a *Award) Known() bool {
	switch {
	case a.Status == NotKnown:
		return false
	case len(a.Lines) == 0:
		return true
	}
	return a.find(func(l *Line) bool { return l.Amount != nil }) != nil
}

// Share is what one bearer or payee has of an amount.
type Share struct {
	Name   string
	Amount money.Amount
}

// Benefit is something other than money; it is listed and never added up.
type Benefit struct {
	ID, Article string
	Text        lang.Text
	Amount      *money.Amount // shown only
}

// Finding is something a person should look at.
type Finding struct {
	Code     string
	Severity Severity
	Path     string
	Message  lang.Text
	Amount   *money.Amount // the money that hangs on it, where there is any

	unpaid string // of a rent that is not paid, the path of its period
}

// Severity is how much a finding weighs (CONTRACT section 4).
type Severity string

// The severities of findings.
const (
	SeverityError   Severity = "error"
	SeverityWarning Severity = "warning"
	SeverityNote    Severity = "note"
)

// ChosenReading is the reading used for an unclear clause.
type ChosenReading struct {
	*law.Reading
	Name     string // as a project file writes it: bare, or with its document where two have it
	Document string // the document it is of, or the district
	Chosen   string
	asked    bool // the computation asked about it; else it cannot change it
}

// Asked says whether the computation asked how the clause is read; else no choice of it changes anything.
func (r ChosenReading) Asked() bool { return r.asked }

// Recovery is what must be paid back, or would be (第十五条, 第十六条, 5号 二（四）).
type Recovery struct {
	Ground   *Ground
	Document string
	Enforced bool
	Lines    []RecoveryLine
	Total    money.Amount
	ByBearer []Share
}

// RecoveryLine is one payment, or the part of it one bearer paid.
type RecoveryLine struct {
	Award, Payee, Bearer string
	N                    int
	Paid                 money.Amount
	Again                bool     // an act under a cause before it brings the same payment back
	Missing              []string // facts for want of which less may come back: it is the most
}

// Open says whether the amount is the most that may come back, and no more is known.
func (l *RecoveryLine) Open() bool { return len(l.Missing) > 0 }

// Open says whether what comes back is known at the most only.
func (r *Recovery) Open() bool {
	return slices.ContainsFunc(r.Lines, func(l RecoveryLine) bool { return l.Open() })
}

// Once is what of it no act under a cause before it brings back.
func (r *Recovery) Once() (sum money.Amount) {
	for i := range r.Lines {
		if !r.Lines[i].Again {
			sum = sum.Add(r.Lines[i].Paid)
		}
	}
	return sum
}

// PaidBackOpen says whether what acts bring back is known at the most only.
func (r *Result) PaidBackOpen() bool {
	return slices.ContainsFunc(r.Recovery, func(x Recovery) bool { return x.Enforced && x.Open() })
}

// PaidBack is what acts bring back: each payment once, however many causes there are.
func (r *Result) PaidBack() (sum money.Amount) {
	for i := range r.Recovery {
		if r.Recovery[i].Enforced {
			sum = sum.Add(r.Recovery[i].Once())
		}
	}
	return sum
}
