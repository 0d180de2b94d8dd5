package calc

import (
	"slices"

	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/law"
	"github.com/shanting/fuchi/calc/project"
)

// Case is one project before the documents: its facts, the readings chosen,
// and the result as far as it has come.
type Case struct {
	Project  *project.Project
	Result   *Result
	Explain  bool // record the steps of every computation
	options  Options
	book     *Rulebook
	stakes   []stake
	memory   caseMemory
	rents    []*project.Rent       // the first of each list of rent that was looked at
	among    []string              // the premises that an award is worked out for, where another award has the rest
	weighed  int                   // how many doubts asked for the money that hangs on them
	mayWeigh int                   // how many of them have it worked out
	named    map[string][]*Award   // the awards by their names, where there are many
	seen     []int                 // the readings asked about, in that order; recorded where it is not nil
	ways     map[*Award][]supposed // in which the awards may come out that were asked about
}

// Reads says whether an unclear clause is read in this way. To ask for a
// reading that no document lists, or for a way that it does not have, is a
// defect of the rules.
func (c *Case) Reads(reading *law.Reading, choice string) bool {
	i := c.place(reading)
	c.ask(i)
	return c.isChosen(i, reading, choice)
}

// ask remembers that the computation hangs on a reading.
func (c *Case) ask(i int) {
	r := &c.Result.Readings[i]
	if !r.asked && c.seen != nil {
		c.seen = append(c.seen, i)
	}
	r.asked = true
}

// Says is Reads for what is only shown: the answer moves no money of this
// project, so nobody need try how it would be otherwise.
func (c *Case) Says(reading *law.Reading, choice string) bool {
	return c.isChosen(c.place(reading), reading, choice)
}

// place is where a reading stands among those of the district.
func (c *Case) place(reading *law.Reading) int {
	i := slices.Index(c.book.Readings, reading) // so few are found sooner than in a map
	if i < 0 {
		panic("reading " + reading.ID + " is listed by no document of the district")
	}
	return i
}

func (c *Case) isChosen(i int, reading *law.Reading, choice string) bool {
	if c.Result.Readings[i].Chosen == choice {
		return true
	}
	if !reading.Has(choice) {
		panic("reading " + reading.ID + " cannot be read as " + choice)
	}
	return false
}

// comparesYears says whether the higher is found year by year.
func (c *Case) comparesYears() bool {
	return c.book.Comparison != nil && c.Reads(c.book.Comparison, Annual)
}

// Find adds something a person should look at.
func (c *Case) Find(kind *Kind, path string, message lang.Text) {
	c.Result.Findings = append(c.Result.Findings, kind.finding(path, message))
}

// Benefit adds something other than money that the document at hand promises;
// one that does not apply, or whose support is recovered, promises nothing, and one
// of which that is not known nothing for certain.
func (c *Case) Benefit(b Benefit) {
	standing := &c.Result.Standings[len(c.Result.Standings)-1]
	switch standing.Status {
	case Applies, CaseByCase:
		if slices.ContainsFunc(standing.Gates, func(g Condition) bool { return g.Met == Unknown }) {
			b.Text = lang.F("如本文件适用：%s", "if the document applies: %s", b.Text)
		}
		c.Result.Benefits = append(c.Result.Benefits, b)
	}
}

// Say gives the words of a step, which are made only where somebody reads them.
func (c *Case) Say(words func() lang.Text) lang.Text {
	if !c.Explain {
		return lang.Text{}
	}
	return words()
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
	lacking       map[string]bool // what is in the award's Missing
	ownStakes     []stake         // the last days that the award hangs on
	forks         []fork          // where the rule may go on in several ways
	way           []int           // which of them this run takes
	moved         bool            // things that only may count would move the award years
	shared        int             // how many lines every way has
}

// ItemOf is the item of a list that the award is for where each item is claimed:
// that of its claim, or a blank one where nobody asks for the award and it is
// told what would have to be supplied.
func ItemOf[T any](w *Working, list []T) *T {
	if w.Index < len(list) {
		return &list[w.Index]
	}
	return new(T)
}

// Require states conditions that must all hold.
func (w *Working) Require(conditions ...Condition) {
	if w.award.Conditions == nil { // most awards have no more than this
		w.award.Conditions = w.memory.conditions.Room(12)
	}
	w.award.Conditions = append(w.award.Conditions, conditions...)
}

// RequireEither states ways of qualifying of which one must pass.
func (w *Working) RequireEither(routes ...Route) {
	_, shown := either(w.memory.conditions.Room, routes)
	w.Require(shown...)
}

// Open says whether all conditions hold, so that lines can be made. Where one
// fails the award is not met; else, where one is unknown, so is the award.
func (w *Working) Open() bool {
	met := w.met()
	w.settle(met)
	return met == Yes
}

// OpenApart is Open of an award of which each line meets or fails one condition by
// itself: they are made once all others hold, and judge says of that condition how
// the award stands to it. Without lines it is asked as well.
func (w *Working) OpenApart(pay func(), judge func(a *Award) Condition, lacking ...string) bool {
	if w.met() == Yes {
		pay()
	}
	w.Require(judge(w.award))
	return w.OpenLacking(lacking...)
}

// OpenLacking is Open of an award whose lines lack facts of their own, which it
// lacks too while it is not known whether it is met.
func (w *Working) OpenLacking(paths ...string) bool {
	open := w.Open()
	if w.award.Status == NotKnown {
		w.lack(paths...)
	}
	return open
}

func (w *Working) settle(met Truth) {
	switch met {
	case No:
		w.award.Status = NotMet
	case Unknown:
		w.award.Status = NotKnown
		for c := range w.award.All {
			w.lack(c.Missing...)
		}
	case Yes:
		for c := range w.award.All {
			if c.Provisional {
				w.GuessOf(c)
			}
		}
	}
}

// met is the truth of all conditions, the document's and the award's; those of a route, which stand side by
// side, hold together, and one route is enough.
func (w *Working) met() Truth {
	met, either, routes := all(w.award.Gates), No, false
	for rest := w.award.Conditions; len(rest) > 0; {
		route, n := rest[0].Route, 1
		for n < len(rest) && rest[n].Route == route {
			n++
		}
		if route == "" {
			met = met.And(all(rest[:n]))
		} else {
			either, routes = either.Or(all(rest[:n])), true
		}
		rest = rest[n:]
	}
	if routes {
		met = met.And(either)
	}
	return met
}

func (w *Working) lack(paths ...string) {
	for _, p := range paths {
		if !w.lacking[p] {
			if w.lacking == nil {
				w.lacking = map[string]bool{}
			}
			w.lacking[p] = true
			w.award.Missing = append(w.award.Missing, p)
		}
	}
}

// Guess makes every line of the award an estimate and says why.
func (w *Working) Guess(why lang.Text) {
	w.guesses = append(w.guesses, why)
	w.award.Reasons = append(w.award.Reasons, why)
}

// GuessOf makes it one for a figure that is not audited.
func (w *Working) GuessOf(c *Condition) {
	w.Guess(lang.F("%s未经审计", "%s: not audited", c.Label()))
}

// ByDecision makes the award discretionary and says why.
func (w *Working) ByDecision(why lang.Text) {
	w.discretionary = true
	w.award.Reasons = append(w.award.Reasons, why)
}

// Counts says which premises count in the award, and from what day.
func (w *Working) Counts(premises string, from civil.Date) {
	w.award.Premises = append(w.award.Premises, Premises{premises, from})
}

// MayCount says that a premises may be one of those that count, for want of facts.
func (w *Working) MayCount(missing []string) {
	if len(missing) > 0 { // as seldom
		w.award.unplaced = eachOnce(append(w.award.unplaced, missing...))
	}
}

// Article cites the article more exactly than the rule does.
func (w *Working) Article(article string) { w.award.Article = article }

// Aside says what was not taken, and why.
func (w *Working) Aside(text lang.Text) { w.award.Asides = append(w.award.Asides, text) }
