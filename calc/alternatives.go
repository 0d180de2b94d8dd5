package calc

import (
	"slices"

	"github.com/shanting/fuchi/calc/lang"
)

// OneOf are rules of a document of which, as it may be read, one alone stands.
type OneOf struct {
	Rules  []string      // their ids
	Decide func(c *Case) // looks at the awards of these rules alone
}

// has says whether a rule is one of them.
func (o *OneOf) has(r *Rule) bool { return o != nil && slices.Contains(o.Rules, r.ID) }

// Alternatives lets one of several awards of a document stand alone, the one
// with the highest total; the first named of equals. It is decided before any
// of them meets another policy. What names the alternatives for a person.
func (c *Case) Alternatives(what lang.Text, rules ...string) {
	var field, waiting []Candidate
	for _, id := range rules {
		for _, a := range c.Result.Awards {
			switch {
			case a.Rule.ID != id:
			case a.Status.Counts():
				field = append(field, Candidate{Name: a.Name(), Award: a, Total: a.Total})
			case a.Status == NotKnown:
				waiting = append(waiting, candidate(a))
			}
		}
	}
	if len(field) == 0 {
		return
	}
	var unknown []*Award
	best := most(field, total)
	winner := field[best]
	for i, x := range field {
		if i == best {
			continue
		}
		if x.Total.Cmp(winner.Total) == 0 {
			c.tie(what, winner, winner.Total)
		}
		x.Award.Status = Superseded
		x.Award.Reasons = append(x.Award.Reasons,
			lang.F("%s只取其一，取%s", "%s: one alone counts, which is %s", what, winner.title()))
		if x.open() && x.mayReach(c, winner.Total, i < best) {
			x.Award.mayStand = true // and compete with other documents in its place
			unknown = append(unknown, x.Award)
		}
	}
	for _, x := range waiting {
		first := slices.Index(rules, x.Award.Rule.ID) < slices.Index(rules, winner.Award.Rule.ID)
		if x.mayReach(c, winner.Total, first) {
			unknown = append(unknown, x.Award)
		}
	}
	for i, a := range unknown {
		c.FindWorth(foundChoiceOpen, "", lang.F("%s：%s尚未全知，知道以后可能改取它",
			"%s: %s is not wholly known yet; once it is, it may be the one", what, Candidate{Award: a}.title()),
			winner.Total)
		if i == 0 {
			winner.Award.guess(lang.F("%s之间尚未确定", "%s: which of them counts is not settled", what))
		}
	}
}
