package calc

import (
	"cmp"
	"slices"
	"strings"

	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/calc/sorted"
)

// Premises is one of several places that count in an award, and the day from
// which it does.
type Premises struct {
	Name string
	From civil.Date
}

// mostApart is how many premises of an award are told apart at most: each takes
// a computation of those before it, and no project has nearly as many.
const mostApart = 100

// apart says whether a matter is told apart by premises (reading matter_scope,
// B43): every award of it says which premises it is for, and nothing of another
// policy is given for the matter as a whole. Where column
// years are compared, a line of a year that is of all premises cannot be divided.
func (c *Case) apart(awards []*Award, rivals []*project.OtherAward) bool {
	switch {
	case slices.ContainsFunc(awards, func(a *Award) bool { return len(a.Premises) == 0 }):
		return false
	case meets(rivals, awards[0].Matter):
		return false
	case c.book.MatterScope == nil || c.tooManyToTellApart(awards) || !c.Reads(c.book.MatterScope, ByPremises):
		return false
	}
	return !slices.ContainsFunc(awards, (*Award).ofYears) || !c.comparesYears()
}

// mayComeApart says whether a matter would be told apart by premises, of which
// the winner has several, once all is known of who serves it: another may then
// have one of them, though it comes to less than all.
func (c *Case) mayComeApart(matter string, winner *Award) bool {
	if winner == nil || len(winner.Premises) < 2 && len(winner.unplaced) == 0 || c.book.MatterScope == nil {
		return false
	}
	return c.Reads(c.book.MatterScope, ByPremises) && !meets(rivals(c.Project), matter) &&
		(!winner.ofYears() || !c.comparesYears())
}

// ofYears says whether a line of an award is of all its premises.
func (a *Award) ofYears() bool {
	return slices.ContainsFunc(a.Lines, func(l Line) bool { return l.Premises == "" })
}

// meets says whether another policy gives something for a matter as a whole.
func meets(rivals []*project.OtherAward, matter string) bool {
	return slices.ContainsFunc(rivals, func(o *project.OtherAward) bool { return o.Matter.Value == matter })
}

// tooManyToTellApart says of a matter with more premises than are told apart that
// it stays the project's, however the reading is chosen.
func (c *Case) tooManyToTellApart(awards []*Award) bool {
	for _, a := range awards {
		if len(a.Premises) > mostApart {
			c.Find(foundTooManyPremises, "offices", lang.F("%s：%d 处用房多于 %d 处，不逐处比较，按一个事项计算",
				"%s: %d premises, more than %d, are not told apart: they are one matter", c.words(a.Matter),
				len(a.Premises), mostApart))
			return true
		}
	}
	return false
}

// byPremises decides a matter premises by premises in the order of their days:
// each goes to the award that pays more for it beside those it has already. So a
// cap is used up by what is paid, and not by what another award pays instead.
func (c *Case) byPremises(matter string, awards []*Award) {
	stand := make([]premisesOfAward, len(awards))
	for i, a := range awards {
		stand[i] = premisesOfAward{Award: a}
	}
	for _, place := range premisesOf(awards) {
		var field []Candidate
		var with []reworked
		var who []*premisesOfAward
		for i := range stand {
			if s := &stand[i]; s.counts(place) {
				one := c.workAgain(s.Award, append(slices.Clip(s.won), place.Name))
				field, with, who = append(field, s.adding(one)), append(with, one), append(who, s)
			}
		}
		best, open := 0, false
		if len(field) > 1 {
			best, open = c.decidePremises(matter, place, field)
		}
		who[best].take(place, with[best])
		who[best].open = who[best].open || open
	}
	for i := range stand {
		c.settlePremises(&stand[i])
	}
}

// premisesOfAward is an award and what it has won so far.
type premisesOfAward struct {
	*Award
	won  []string
	now  reworked // as it is with those
	open bool     // one it won may yet be another's
}

// reworked is an award worked out anew, and the last days that hang on it.
type reworked struct {
	*Award
	stakes []stake
}

func (s *premisesOfAward) counts(place Premises) bool {
	return slices.ContainsFunc(s.Premises, func(p Premises) bool { return p.Name == place.Name })
}

func (s *premisesOfAward) take(place Premises, with reworked) {
	s.won, s.now = append(s.won, place.Name), with
}

// adding is a candidate for one more premises: the award worked out with it and
// with those it has won, less what those alone come to.
func (s *premisesOfAward) adding(with reworked) Candidate {
	x := candidate(with.Award)
	if x.whole = with.Lines; x.whole == nil {
		x.whole = []Line{}
	}
	if s.now.Award != nil {
		x.before, x.Total, x.Years = s.now.Lines, x.Total.Sub(s.now.Total), yearsBeyond(x.Years, yearsOf(s.now.Lines))
	}
	return x
}

// yearsBeyond are years less others: those that come new or change.
func yearsBeyond(years, others []project.YearAmount) (more []project.YearAmount) {
	for _, y := range years {
		i := slices.IndexFunc(others, func(o project.YearAmount) bool { return o.Year == y.Year })
		if i >= 0 {
			if y.Amount = y.Amount.Sub(others[i].Amount); y.Amount.Sign() == 0 {
				continue
			}
		}
		more = append(more, y)
	}
	return more
}

// decidePremises takes the higher for one premises.
func (c *Case) decidePremises(matter string, place Premises, field []Candidate) (best int, open bool) {
	wholeLife, yearly := life(field), byYear(field)
	choice := Choice{Matter: matter + ":" + place.Name, Rule: Highest, Candidates: field,
		Decisions: []Decision{wholeLife.Decision, yearly.Decision},
		Disagree:  wholeLife.Winner != yearly.Winner || wholeLife.Amount.Cmp(yearly.Amount) != 0}
	best = wholeLife.winner
	for i, x := range field {
		if i != best && x.open() && x.mayReach(c, field[best].Total.Add(sum(x.before)), i < best) {
			open = true
			c.stillOpen(choice.Matter, x, field[best].Total)
		}
	}
	choice.Open = open
	for i := range field {
		if choice.NotWhole(i) {
			choice.Decisions[0].Open = open || choice.Decisions[0].Open || i == best
			choice.Decisions[1].Open = true
		}
	}
	if choice = c.note(choice, best); choice.Tie {
		c.tie(c.words(choice.Matter), field[best], field[best].Total)
	}
	return best, open
}

// workAgain works an award out for some of its premises alone. What it finds has
// been found before.
func (c *Case) workAgain(a *Award, premises []string) reworked {
	findings, stakes := len(c.Result.Findings), len(c.stakes)
	c.among = premises
	with := c.workOut(a.Document, a.Rule, 0, a.Instance, a.Gates)
	c.among = nil
	own := slices.Clone(c.stakes[stakes:])
	c.Result.Findings, c.stakes = c.Result.Findings[:findings], c.stakes[:stakes]
	return reworked{with, own}
}

// InQuestion says whether an award is being worked out for a premises: for all
// of them, unless each is a matter of its own and another award has it.
func (c *Case) InQuestion(premises string) bool {
	return c.among == nil || slices.Contains(c.among, premises)
}

// settlePremises leaves an award what it won; without anything it is superseded
// as it stands.
func (c *Case) settlePremises(s *premisesOfAward) {
	switch {
	case len(s.won) == 0:
		s.Status = Superseded
		s.Reasons = append(s.Reasons, lang.T("每处用房均由另一项兑现", "each premises is paid under another"))
		return
	case len(s.won) < len(s.Premises):
		c.becomes(s.Award, s.now)
		s.Reasons = append(slices.Clip(s.Reasons), lang.F("只计 %s，其余用房由另一项兑现",
			"for %s only: the others are paid under another", strings.Join(s.won, ", ")))
	}
	if s.open && s.Status.Counts() {
		s.guessOpen()
	}
}

// becomes puts an award as it is worked out anew in its place. What was not
// settled between it and others before is not settled now.
func (c *Case) becomes(a *Award, now reworked) {
	guesses := a.guesses
	*a = *now.Award
	c.hang(a, now.stakes)
	if a.Status.Counts() {
		for _, why := range guesses {
			a.guess(why)
		}
	}
}

// hang lets other last days hang on an award than before.
func (c *Case) hang(a *Award, stakes []stake) {
	at := slices.IndexFunc(c.stakes, func(s stake) bool { return s.award == a })
	if at < 0 {
		return
	}
	c.stakes = slices.DeleteFunc(c.stakes, func(s stake) bool { return s.award == a })
	for i := range stakes {
		stakes[i].award = a
	}
	c.stakes = slices.Insert(c.stakes, at, stakes...)
}

// premisesOf are all that count in some awards, by their days and names; by the
// later day where two awards count one from different days.
func premisesOf(awards []*Award) (all []Premises) {
	for _, a := range awards {
		for _, p := range a.Premises {
			if i := slices.IndexFunc(all, func(o Premises) bool { return o.Name == p.Name }); i >= 0 {
				all[i].From = max(all[i].From, p.From)
			} else {
				all = append(all, p)
			}
		}
	}
	sorted.Stable(all, func(a, b Premises) int {
		return cmp.Or(cmp.Compare(a.From, b.From), strings.Compare(a.Name, b.Name))
	})
	return all
}

// lessShares are the bearers of a sum less those of a part of it, where there is one.
func lessShares(all, part []Share) (rest []Share) {
	if len(part) == 0 {
		return all
	}
	for _, s := range all {
		for _, p := range part {
			if p.Name == s.Name {
				s.Amount = s.Amount.Sub(p.Amount)
			}
		}
		rest = append(rest, s)
	}
	return rest
}
