package calc

import (
	"slices"

	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// Case is one project before the documents: its facts, the readings chosen,
// and the result as far as it has come.
type Case struct {
	Project *project.Project
	Result  *Result
	Explain bool // record the steps of every computation
	chosen  map[string]string
	stakes  []stake
	rents   []string // the lists of rent that were looked at
}

// stake is a deadline whose money is known only once the choices are made.
type stake struct {
	deadline Deadline
	award    *Award        // nil: everything
	none     bool          // no money hangs on it
	worth    *money.Amount // this much hangs on it
}

// Reads says whether an unclear clause is read in this way.
func (c *Case) Reads(reading, choice string) bool { return c.chosen[reading] == choice }

// Find adds something a person should look at.
func (c *Case) Find(severity, code, path string, message lang.Text) {
	c.Result.Findings = append(c.Result.Findings, Finding{Code: code, Severity: severity, Path: path, Message: message})
}

// Benefit adds something other than money.
func (c *Case) Benefit(b Benefit) { c.Result.Benefits = append(c.Result.Benefits, b) }

// Deadline adds a last day to act by that no award's money hangs on.
func (c *Case) Deadline(id string, starts, last civil.Date) {
	c.stakes = append(c.stakes, stake{deadline: Deadline{ID: id, Starts: starts, LastDay: last, Act: true}, none: true})
}

// DeadlineForAll adds a last day that everything hangs on.
func (c *Case) DeadlineForAll(id string, starts, last civil.Date) {
	c.stakes = append(c.stakes, stake{deadline: Deadline{ID: id, Starts: starts, LastDay: last}})
}

// DeadlineWorth adds a last day that an amount hangs on.
func (c *Case) DeadlineWorth(id string, starts, last civil.Date, amount money.Amount) {
	c.stakes = append(c.stakes, stake{deadline: Deadline{ID: id, Starts: starts, LastDay: last}, worth: &amount})
}

// Start begins a value at nothing.
func (c *Case) Start() Value { return Value{silent: !c.Explain} }

// Working is one award being worked out: conditions first, then lines.
type Working struct {
	*Case
	Index         int // of the instance among the claims
	award         *Award
	guesses       []lang.Text // why the whole award is an estimate
	discretionary bool
}

// Require states conditions that must all hold.
func (w *Working) Require(conditions ...Condition) {
	w.award.Conditions = append(w.award.Conditions, conditions...)
}

// RequireEither states ways of qualifying of which one must pass.
func (w *Working) RequireEither(routes ...Route) {
	_, shown := Either(routes...)
	w.Require(shown...)
}

// Open says whether all conditions hold, so that lines can be made. Where one
// fails the award is not met; else, where one is unknown, so is the award.
func (w *Working) Open() bool {
	met := w.met()
	w.settle(met)
	return met == Yes
}

func (w *Working) settle(met Truth) {
	switch met {
	case No:
		w.award.Status = NotMet
	case Unknown:
		w.award.Status = NotKnown
		for _, c := range w.award.Conditions {
			w.lack(c.Missing...)
		}
	case Yes:
		for _, c := range w.award.Conditions {
			if c.Provisional {
				w.Guess(lang.F("%s未经审计", "%s: not audited", c.Label))
			}
		}
	}
}

// met is the truth of all conditions; those of several routes hold together
// within a route, and one route is enough.
func (w *Working) met() Truth {
	met, routes := Yes, map[string]Truth{}
	for _, c := range w.award.Conditions {
		if c.Route == "" {
			met = met.And(c.Met)
		} else if t, ok := routes[c.Route]; ok {
			routes[c.Route] = t.And(c.Met)
		} else {
			routes[c.Route] = c.Met
		}
	}
	if len(routes) > 0 {
		any := No
		for _, t := range routes {
			any = any.Or(t)
		}
		met = met.And(any)
	}
	return met
}

func (w *Working) lack(paths ...string) {
	for _, p := range paths {
		if !slices.Contains(w.award.Missing, p) {
			w.award.Missing = append(w.award.Missing, p)
		}
	}
}

// Guess makes every line of the award an estimate and says why.
func (w *Working) Guess(why lang.Text) {
	w.guesses = append(w.guesses, why)
	w.award.Reasons = append(w.award.Reasons, why)
}

// ByDecision makes the award discretionary and says why.
func (w *Working) ByDecision(why lang.Text) {
	w.discretionary = true
	w.award.Reasons = append(w.award.Reasons, why)
}

// Article cites the article more exactly than the rule does.
func (w *Working) Article(article string) { w.award.Article = article }

// Aside says what was not taken, and why.
func (w *Working) Aside(text lang.Text) { w.award.Asides = append(w.award.Asides, text) }

// DeadlineFor adds a last day on which this award hangs.
func (w *Working) DeadlineFor(id string, starts, last civil.Date) {
	w.stakes = append(w.stakes, stake{deadline: Deadline{ID: id, Starts: starts, LastDay: last}, award: w.award})
}

// FilingFor adds a last day to act by on which this award hangs.
func (w *Working) FilingFor(id string, starts, last civil.Date) {
	w.stakes = append(w.stakes, stake{deadline: Deadline{ID: id, Starts: starts, LastDay: last, Act: true}, award: w.award})
}

// Terms are what is done to a base to make the amount of a line.
type Terms struct {
	Rate     money.Rate
	Cap      *money.Amount
	CapLabel lang.Text
	Down     bool // "not above": fractions of a fen are dropped
	Stopped  bool // nothing is paid although the base is known
	Why      lang.Text
}

// YearLine makes the line of an award year; it is payable the day after.
func (w *Working) YearLine(n int, window civil.Period, base Value, t Terms) *Line {
	return w.line(Line{N: n, Window: window, Year: window.To.Year(), PayableFrom: window.To + 1}, base, t)
}

// OneOff makes the line of an event; it is payable on its day.
func (w *Working) OneOff(n int, event civil.Date, base Value, t Terms) *Line {
	return w.line(Line{N: n, Window: civil.Period{From: event, To: event}, Year: event.Year(), PayableFrom: event}, base, t)
}

// Fixed makes the line of an event that pays a figure of the law.
func (w *Working) Fixed(n int, event civil.Date, label lang.Text, amount money.Amount) *Line {
	line := w.OneOff(n, event, w.Start().Plus(label, amount), Terms{Rate: money.Whole})
	line.Base, line.Rate = nil, nil
	return line
}

// FixedYear makes the line of a year that pays a figure of the law.
func (w *Working) FixedYear(n int, window civil.Period, amount Value) *Line {
	line := w.YearLine(n, window, amount, Terms{Rate: money.Whole})
	line.Base, line.Rate = nil, nil
	return line
}

// line is the one place where an amount is made: base, not below zero, rate,
// cap, one rounding.
func (w *Working) line(line Line, base Value, t Terms) *Line {
	rate := t.Rate
	line.Rate = &rate
	line.Reasons = base.estimate
	line.Estimate = len(base.estimate) > 0
	if base.Known() {
		v := base.Sum(lang.T("基数", "base"))
		exact := v.amount
		line.Base = &exact
		v = v.AtLeastZero().Times(t.Rate)
		if t.Cap != nil {
			v = v.AtMost(*t.Cap, t.CapLabel)
		}
		if t.Stopped {
			v.amount = money.Zero
			v = v.note(t.Why)
		}
		if t.Down {
			v = v.RoundedDown()
		} else {
			v = v.Rounded()
		}
		amount := v.amount
		line.Amount, line.Steps = &amount, v.steps
	} else {
		line.Missing, line.Steps = base.missing, base.steps
	}
	w.award.Lines = append(w.award.Lines, line)
	return &w.award.Lines[len(w.award.Lines)-1]
}

// Paid is the sum of the lines made so far, for caps over a whole life.
func (w *Working) Paid() money.Amount { return sum(w.award.Lines) }

// finish gives the award its status and total once its lines are made.
func (w *Working) finish() {
	a := w.award
	if a.Status == NotMet || a.Status == NotKnown {
		a.Lines = nil
		return
	}
	known, guessed := false, len(w.guesses) > 0
	for i := range a.Lines {
		l := &a.Lines[i]
		w.lack(l.Missing...)
		known = known || l.Amount != nil
		guessed = guessed || l.Estimate
		if len(w.guesses) > 0 {
			l.Estimate = true
		}
	}
	switch {
	case !known && len(a.Lines) > 0:
		a.Status = NotKnown
	case w.discretionary:
		a.Status = Discretionary
	case guessed:
		a.Status = Estimate
	default:
		a.Status = Due
	}
	a.Total = sum(a.Lines)
}

// sum adds the known amounts of lines.
func sum(lines []Line) money.Amount {
	sum := money.Zero
	for _, l := range lines {
		if l.Amount != nil {
			sum = sum.Add(*l.Amount)
		}
	}
	return sum
}
