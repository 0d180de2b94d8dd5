package calc

import (
	"slices"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// Choice is what was decided for one matter that several awards serve: the
// higher is paid and never both (第十八条, 5号 七), or one overrides the others.
//
// Every award has exactly one matter, so the matters do not touch each other
// and the best of each is the best of the whole; TestChoiceIsTheOptimum holds
// that against every subset. An award with several matters would need a search.
type Choice struct {
	Matter     string
	Rule       string // highest, override, lowest or adds
	Basis      string // life or annual
	Candidates []Candidate
	Winner     string
	Won        int    // the winner among the candidates
	RunnerUp   string // the best of the others
	// winner less runner-up over the whole life; below zero where an override or a year-by-year choice takes the lower
	Margin    money.Amount
	NoMargin  bool // the runner-up is not known, and so neither is the margin
	Tie       bool
	Decisions []Decision // what each basis comes to, life first; none for an override
	Disagree  bool       // the bases name another winner or pay another sum
	Open      bool       // a candidate that is not wholly known may still be higher
}

// Candidate is one award, or another policy's, that serves a matter.
type Candidate struct {
	Name    string
	Award   *Award // nil for another policy's money
	Years   []project.YearAmount
	Total   money.Amount
	Payee   string    // empty for another policy's money, as are the next two
	Bearers []Share   // of the total
	Strings lang.Text // what hangs on taking it besides money
	Unknown bool      // whether it is given at all is not known; its total is what is known of it
	Lacks   []string  // of another policy, the amounts that are not known
	over    bool      // an agreement, which replaces the matter
	// its lines, where they are not those of its award: before a contract cut them, or with one premises more
	whole  []Line
	before []Line // those of them that it has without the premises in question
	// the years of the amounts that another policy lacks
	lackingIn []int
}

// The rules and bases of choices.
const (
	Highest  = "highest"
	Override = "override"
	Lowest   = "lowest"
	Adds     = "adds"
	Life     = "life"
	Annual   = "annual"
)

// ByPremises is the choice of District.MatterScope under which each premises is
// a matter of its own.
const ByPremises = "premises"

// chooseHighest decides every matter that has more than one candidate.
func (c *Case) chooseHighest() { c.chooseAmong(rivals(c.Project)) }

// chooseAmong decides them where our awards meet these rivals.
func (c *Case) chooseAmong(rivals []*project.OtherAward) {
	c.keepToContracts(rivals)
	contests := c.contests(rivals, 2)
	for _, a := range c.Result.Awards {
		if k := contests[a.Matter]; k != nil && a.Status.Counts() {
			delete(contests, a.Matter) // each is decided once
			if counting := k.counting(); len(counting) == len(k.ours) && c.apart(counting, rivals) {
				c.byPremises(a.Matter, counting)
				continue
			}
			c.decide(a.Matter, k.candidates())
		}
	}
}

// decide settles one matter: an agreement first, as that is read (B46); then
// what a rule overrides by name falls away (Rule.Overrides); the rest compete.
func (c *Case) decide(matter string, field []Candidate) {
	if deals := only(field, func(x Candidate) bool { return x.over }); len(deals) > 0 {
		field = c.agreement(matter, field, deals)
	}
	for _, ours := range only(field, Candidate.overriding) {
		c.mayMean(ours, field)
		for _, theirs := range only(field, ours.overrides) {
			c.record(Choice{Matter: matter, Rule: Override, Candidates: []Candidate{ours, theirs}}, 0)
			field = only(field, func(x Candidate) bool { return !x.is(theirs) })
		}
	}
	if len(field) > 1 {
		c.highest(matter, field)
	}
}

// highest takes the higher by the basis that is read (comparison, B44).
func (c *Case) highest(matter string, field []Candidate) {
	choice := Choice{Matter: matter, Rule: Highest, Candidates: field}
	wholeLife, yearly := life(field), byYear(field)
	wholeLife.Open, yearly.Open = wholeLife.turns(c, field), yearly.turns(c, field)
	choice.Decisions = []Decision{wholeLife.Decision, yearly.Decision}
	choice.Disagree = wholeLife.Winner != yearly.Winner || wholeLife.Amount.Cmp(yearly.Amount) != 0
	annual := c.comparesYears()
	if annual {
		choice.Open = c.mayTurn(matter, field, yearly.winner, &yearly)
		c.record(choice, yearly.winner, yearly.stand(field)...)
		yearly.drop(field)
		for _, y := range yearly.Years {
			if y.Tie {
				c.tie(c.words(matter, lang.F("%d 年", "%d", y.Year)), field[y.index], field[y.index].in(y.Year))
			}
		}
	} else {
		choice.Open = c.mayTurn(matter, field, wholeLife.winner, nil)
		c.record(choice, wholeLife.winner)
	}
	for i, x := range field {
		wins := i == wholeLife.winner
		if annual {
			wins = i == yearly.winner || yearly.wins[i] && x.known()
		}
		if choice.Open && wins && x.Award != nil {
			x.Award.guessOpen()
		}
	}
}

func (a *Award) guessOpen() {
	a.guess(lang.T("同一事项的另一项尚未全知，可能更高", "another for the same matter is not wholly known and may be higher"))
}

// guess makes an award that counts an estimate.
func (a *Award) guess(why lang.Text) {
	a.Status = Estimate
	a.Reasons = append(a.Reasons, why)
	a.guesses = append(a.guesses, why)
	for i := range a.Lines {
		a.Lines[i].Estimate = true
	}
}

// mayTurn says, and warns, whether what is not known yet may turn a choice.
func (c *Case) mayTurn(matter string, field []Candidate, winner int, yearly *decision) (open bool) {
	comeApart := c.mayComeApart(matter, field[winner].Award)
	for i, x := range field {
		var turns bool
		switch unplaced := x.unplaced(); {
		case comeApart && (len(unplaced) > 0 || i != winner && x.open()):
			turns = true
			ask(field, unplaced)
		case !x.open():
		case yearly != nil:
			turns = yearly.mayLose(c, field, i) || i != winner && yearly.mayFill(c, x)
		default:
			turns = i != winner && x.mayReach(c, field[winner].Total, i < winner)
		}
		if turns {
			open = true
			c.stillOpen(matter, x, field[winner].Total)
			ask(field, x.Lacks)
		}
	}
	return open
}

// stillOpen warns of a candidate that is not wholly known and may turn a choice,
// on which hangs what the winner has now.
func (c *Case) stillOpen(matter string, x Candidate, amount money.Amount) {
	c.FindWorth(foundChoiceOpen, x.place(),
		lang.F("%s：%s尚未全知，知道以后从高的结果可能改变",
			"%s: %s is not wholly known yet; once it is, another may be the higher", c.words(matter), x.title()),
		amount)
}

// place is where the first amount is to be written that another policy lacks.
func (x Candidate) place() string {
	if len(x.Lacks) == 0 {
		return ""
	}
	return x.Lacks[0]
}

// ask lets our awards of a field ask for what another lacks, on which hangs
// whether they are paid.
func ask(field []Candidate, lacks []string) {
	for _, x := range field {
		if x.Award != nil && len(lacks) > 0 {
			x.Award.Missing = eachOnce(append(slices.Clip(x.Award.Missing), lacks...))
		}
	}
}

// words are what a matter is called, with more of it where it has parts.
func (c *Case) words(matter string, more ...lang.Text) lang.Text {
	name := c.book.MatterName(matter)
	for _, m := range more {
		name = lang.F("%s（%s）", "%s (%s)", name, m)
	}
	return name
}

func (c *Case) tie(where lang.Text, winner Candidate, amount money.Amount) {
	c.FindWorth(foundTie, "", lang.F("%s：金额相同，按文件次序取%s", "%s: the amounts are equal, document order takes %s", where,
		winner.title()), amount)
}

// record states a choice. Our awards that win nothing are superseded: all but
// the winner or, where years are compared, those that have none of them.
func (c *Case) record(choice Choice, winner int, stand ...bool) {
	choice = c.note(choice, winner)
	field := choice.Candidates
	for i, x := range field {
		paid := i == winner
		if stand != nil {
			paid = stand[i]
		}
		if x.Award != nil && !paid && x.known() {
			x.Award.Status = Superseded
			x.Award.Reasons = append(x.Award.Reasons,
				lang.F("同一事项取%s", "the same matter is paid under %s", field[winner].title()))
		}
	}
	if choice.Tie && choice.Rule == Highest && choice.Basis == Life {
		c.tie(c.words(choice.Matter), field[winner], field[winner].Total)
	}
}

// note states who wins a choice, and by how much.
func (c *Case) note(choice Choice, winner int) Choice {
	field := choice.Candidates
	choice.Winner, choice.Won, choice.Basis = field[winner].Name, winner, Life
	if c.comparesYears() {
		choice.Basis = Annual
	}
	others := slices.Delete(slices.Clone(field), winner, winner+1)
	second := others[most(others, total)]
	choice.RunnerUp, choice.Margin = second.Name, field[winner].Total.Sub(second.Total)
	if choice.NoMargin = second.Unknown || field[winner].Unknown; choice.NoMargin {
		choice.Margin = money.Zero
	}
	choice.Tie = !choice.NoMargin && choice.Margin.Sign() == 0
	c.Result.Choices = append(c.Result.Choices, choice)
	return choice
}
