package calc

import (
	"slices"
	"sort"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// Choice is what was decided for one matter that several awards serve: the
// higher is paid and never both (第十八条, 5号 七), or one overrides the others.
type Choice struct {
	Matter     string
	Rule       string // highest or override
	Basis      string // life or annual
	Candidates []Candidate
	Winner     string
	Margin     money.Amount // winner less runner-up
	Tie        bool
	Reason     lang.Text
}

// Candidate is one award, or another policy's, that serves a matter.
type Candidate struct {
	Name  string
	Award *Award // nil for another policy's money
	Years []project.YearAmount
	Total money.Amount
	over  bool // it overrides the others
}

// The rules and bases of choices.
const (
	Highest  = "highest"
	Override = "override"
	Life     = "life"
	Annual   = "annual"
)

// chooseHighest decides every matter that has more than one candidate.
func (c *Case) chooseHighest(documents []*Policy) {
	seen := map[string]bool{}
	for _, a := range c.Result.Awards {
		if a.Status.Counts() && !seen[a.Matter] {
			seen[a.Matter] = true
			if candidates := c.candidates(a.Matter); len(candidates) > 1 {
				c.choose(a.Matter, candidates)
			}
		}
	}
}

// candidates are our awards in document order, then other policies by name.
func (c *Case) candidates(matter string) []Candidate {
	var ours, theirs []Candidate
	for _, a := range c.Result.Awards {
		if a.Matter == matter && a.Status.Counts() {
			ours = append(ours, Candidate{Name: a.Name(), Award: a, Total: a.Total, Years: a.years()})
		}
	}
	for _, o := range c.Project.OtherAwards {
		agreement := o.Scope.Value == "agreement"
		if o.Matter.Value != matter || !agreement && o.Scope.Value != "district" {
			continue // city and provincial money never competes
		}
		i := slices.IndexFunc(theirs, func(t Candidate) bool { return t.Name == o.Policy.Value && t.over == agreement })
		if i < 0 {
			i = len(theirs)
			theirs = append(theirs, Candidate{Name: o.Policy.Value, over: agreement})
		}
		theirs[i].Total = theirs[i].Total.Add(o.Total())
		for _, y := range o.Years {
			theirs[i].Years = addYear(theirs[i].Years, y)
		}
	}
	sort.SliceStable(theirs, func(i, j int) bool { return theirs[i].Name < theirs[j].Name })
	return append(ours, theirs...)
}

func addYear(years []project.YearAmount, y project.YearAmount) []project.YearAmount {
	i, found := slices.BinarySearchFunc(years, y.Year, func(e project.YearAmount, year int) int { return e.Year - year })
	if found {
		years[i].Amount = years[i].Amount.Add(y.Amount)
		return years
	}
	return slices.Insert(years, i, y)
}

// years are the known amounts of an award by column.
func (a *Award) years() []project.YearAmount {
	var years []project.YearAmount
	for _, l := range a.Lines {
		if l.Amount != nil {
			years = addYear(years, project.YearAmount{Year: l.Year, Amount: *l.Amount})
		}
	}
	return years
}

// choose takes the highest total over the whole life; the first of equals
// stays, which is ours and in document order (READING, take the higher).
func (c *Case) choose(matter string, candidates []Candidate) {
	choice := Choice{Matter: matter, Rule: Highest, Basis: Life, Candidates: candidates}
	pool := candidates
	if over := only(candidates, func(x Candidate) bool { return x.over }); len(over) > 0 {
		choice.Rule, pool = Override, over
	}
	best := pool[0]
	for _, x := range pool[1:] {
		if x.Total.Cmp(best.Total) > 0 {
			best = x
		}
	}
	choice.Winner = best.Name
	choice.Margin, choice.Tie = margin(best, candidates)
	for _, x := range candidates {
		if x.Award != nil && x.Award != best.Award {
			x.Award.Status = Superseded
			x.Award.Reasons = append(x.Award.Reasons, lang.F("同一事项取 %s", "the same matter is paid under %s", best.Name))
		}
	}
	if choice.Tie && choice.Rule == Highest {
		c.Find(SeverityNote, "tie", "", lang.F("事项 %s 金额相同，按文件次序取 %s", "%s: the amounts are equal, document order takes %s", matter, best.Name))
	}
	c.Result.Choices = append(c.Result.Choices, choice)
}

func only(candidates []Candidate, keep func(Candidate) bool) []Candidate {
	var kept []Candidate
	for _, x := range candidates {
		if keep(x) {
			kept = append(kept, x)
		}
	}
	return kept
}

// margin is the winner's total less the highest of the others.
func margin(best Candidate, candidates []Candidate) (money.Amount, bool) {
	var second *Candidate
	for i, x := range candidates {
		if x.Name == best.Name && x.over == best.over {
			continue
		}
		if second == nil || x.Total.Cmp(second.Total) > 0 {
			second = &candidates[i]
		}
	}
	if second == nil {
		return best.Total, false
	}
	m := best.Total.Sub(second.Total)
	return m, m.Sign() == 0
}
