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
	Rule       string // highest or override
	Basis      string // life or annual
	Candidates []Candidate
	Winner     string
	Won        int          // the winner among the candidates
	RunnerUp   string       // the best of the others
	Margin     money.Amount // winner less runner-up over the whole life; below zero where an override or a year-by-year choice takes the lower
	Tie        bool
	Outcomes   []Outcome // what each basis comes to, life first; none for an override
	Disagree   bool      // the bases name another winner or pay another sum
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
	over    bool      // an agreement, which replaces the matter
}

// The rules and bases of choices.
const (
	Highest  = "highest"
	Override = "override"
	Life     = "life"
	Annual   = "annual"
)

// chooseHighest decides every matter that has more than one candidate.
func (c *Case) chooseHighest() { c.chooseAmong(rivals(c.Project)) }

// chooseAmong decides them where our awards meet these rivals.
func (c *Case) chooseAmong(rivals []*project.OtherAward) {
	contests := c.contests(rivals, 2)
	for _, a := range c.Result.Awards {
		if k := contests[a.Matter]; k != nil && a.Status.Counts() {
			delete(contests, a.Matter) // each is decided once
			c.decide(a.Matter, k.candidates())
		}
	}
}

// decide settles one matter: an agreement replaces it, whatever the amounts
// (B46); then what a rule overrides by name falls away (Rule.Overrides); the
// rest compete.
func (c *Case) decide(matter string, field []Candidate) {
	if deals := only(field, func(x Candidate) bool { return x.over }); len(deals) > 0 {
		deal := deals[most(deals, total)]
		c.record(Choice{Matter: matter, Rule: Override, Candidates: field}, slices.IndexFunc(field, deal.is))
		return
	}
	for _, ours := range only(field, Candidate.overriding) {
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
	choice.Outcomes = []Outcome{wholeLife.Outcome, yearly.Outcome}
	choice.Disagree = wholeLife.Winner != yearly.Winner || wholeLife.Amount.Cmp(yearly.Amount) != 0
	if c.comparesYears() {
		c.record(choice, yearly.winner, yearly.wins...)
		yearly.drop(field)
		for _, y := range yearly.Years {
			if y.Tie {
				c.tie(lang.F("%s %d 年", "%s in %d", matter, y.Year), field[y.index])
			}
		}
	} else {
		c.record(choice, wholeLife.winner)
	}
	c.mayChange(choice.Matter, field, wholeLife.winner)
}

// mayChange warns of a choice that years not known yet may turn: what the
// winner over the whole life still has to come only makes it higher.
func (c *Case) mayChange(matter string, field []Candidate, winner int) {
	for i, x := range field {
		if x.open() && (i != winner || c.comparesYears()) {
			c.Find(SeverityWarning, "choice_open", "", lang.F("事项 %s：%s尚有年度未知，知道以后从高的结果可能改变", "%s: %s has years that are not known yet; once they are, another may be the higher", matter, x.title()))
		}
	}
}

func (c *Case) tie(where lang.Text, winner Candidate) {
	c.Find(SeverityNote, "tie", "", lang.F("事项 %s 金额相同，按文件次序取%s", "%s: the amounts are equal, document order takes %s", where, winner.title()))
}

// record states a choice. Our awards that win nothing are superseded: all but
// the winner or, where years are compared, those that won none of them.
func (c *Case) record(choice Choice, winner int, wins ...bool) {
	field := choice.Candidates
	choice.Winner, choice.Won, choice.Basis = field[winner].Name, winner, Life
	if c.comparesYears() {
		choice.Basis = Annual
	}
	others := slices.Delete(slices.Clone(field), winner, winner+1)
	second := others[most(others, total)]
	choice.RunnerUp, choice.Margin = second.Name, field[winner].Total.Sub(second.Total)
	choice.Tie = choice.Margin.Sign() == 0
	for i, x := range field {
		paid := i == winner
		if wins != nil {
			paid = wins[i]
		}
		if x.Award != nil && !paid {
			x.Award.Status = Superseded
			x.Award.Reasons = append(x.Award.Reasons, lang.F("同一事项取%s", "the same matter is paid under %s", field[winner].title()))
		}
	}
	if choice.Tie && choice.Rule == Highest && choice.Basis == Life {
		c.tie(lang.Same(choice.Matter), field[winner])
	}
	c.Result.Choices = append(c.Result.Choices, choice)
}
