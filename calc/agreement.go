package calc

import (
	"slices"

	"github.com/shanting/fuchi/calc/lang"
)

// The ways an agreement of one project (一事一议) stands beside our awards for
// its matter: the choices of District.Agreement.
const (
	Replaces = "replaces"
	Floor    = "floor"
	Ceiling  = "ceiling"
)

// agreement puts the highest agreement over a matter beside what would be paid
// for it without, by whatever basis. It says who still competes: nobody, where
// the matter is decided.
func (c *Case) agreement(matter string, field []Candidate, deal Candidate) []Candidate {
	others := only(field, func(x Candidate) bool { return !x.over })
	field = only(field, Candidate.known)
	at := slices.IndexFunc(field, deal.is)
	switch {
	case c.book.Agreement == nil || c.Reads(c.book.Agreement, Replaces):
		c.record(Choice{Matter: matter, Rule: Override, Candidates: field}, at)
		return nil
	case c.Reads(c.book.Agreement, Adds):
		c.note(Choice{Matter: matter, Rule: Adds, Candidates: field}, most(field, total))
		return others
	case c.Reads(c.book.Agreement, Floor):
		return append(others, deal)
	}
	rest := standing(others)
	without := life(rest)
	if c.comparesYears() {
		without = byYear(rest)
	}
	if deal.Total.Cmp(without.Amount) < 0 {
		c.record(Choice{Matter: matter, Rule: Lowest, Candidates: field}, at)
		return nil
	}
	best, choice := rest[without.winner], Choice{Matter: matter, Rule: Lowest, Candidates: field}
	choice.Open = c.mayPass(matter, rest, deal, without)
	c.note(choice, slices.IndexFunc(field, best.is))
	if choice.Open && best.Award != nil && best.known() {
		best.Award.guess(lang.T("尚未全知，可能高于协议而改按协议",
			"it is not wholly known and may pass the agreement, which is then taken"))
	}
	return others
}

// mayPass says, and warns, whether what is not known yet may bring what would be
// paid without an agreement above it, so that the agreement is the lower.
func (c *Case) mayPass(matter string, rest []Candidate, deal Candidate, without decision) (open bool) {
	for _, x := range rest {
		room := deal.Total // what it may come to without passing the agreement
		if c.comparesYears() {
			room = room.Sub(without.Amount).Add(x.Total)
		}
		if x.open() && x.mayReach(c.Project, room, false) {
			open = true
			c.FindWorth(foundChoiceOpen, "",
				lang.F("%s：%s尚未全知，知道以后协议可能是较低的",
					"%s: %s is not wholly known yet; once it is, the agreement may be the lower",
					c.words(matter), x.title()),
				without.Amount)
		}
	}
	return open
}
