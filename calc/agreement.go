package calc

import (
	"slices"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// The ways an agreement of one project (一事一议) stands beside our awards for
// its matter: the choices of District.Agreement.
const (
	Replaces = "replaces"
	Floor    = "floor"
	Ceiling  = "ceiling"
)

// Negotiated says whether what is paid for a matter is paid under an agreement:
// there is one, and no award of ours is paid for the matter.
func (r *Result) Negotiated(matter string) bool {
	deal := func(o project.OtherAward) bool { return o.Scope.Value == "agreement" && o.Matter.Value == matter }
	ours := func(a *Award) bool { return a.Matter == matter && a.Status.Counts() }
	return slices.ContainsFunc(r.Project.OtherAwards, deal) && !slices.ContainsFunc(r.Awards, ours)
}

// agreement puts the highest agreement over a matter beside what would be paid
// for it without, by whatever basis. It says who still competes: nobody, where
// the matter is decided.
func (c *Case) agreement(matter string, field, deals []Candidate) []Candidate {
	deal, open := deals[most(deals, total)], only(deals, Candidate.open)
	others := only(field, func(x Candidate) bool { return !x.over })
	field = only(field, func(x Candidate) bool { return x.known() || x.Award == nil })
	at := slices.IndexFunc(field, deal.is)
	switch {
	case c.book.Agreement == nil || c.Reads(c.book.Agreement, Replaces):
		c.dealsOpen(matter, field, open)
		c.record(Choice{Matter: matter, Rule: Override, Candidates: field, Open: len(open) > 0}, at)
		return nil
	case c.Reads(c.book.Agreement, Adds):
		c.note(Choice{Matter: matter, Rule: Adds, Candidates: field}, most(field, total))
		return others
	case c.Reads(c.book.Agreement, Floor):
		return append(others, only(deals, func(x Candidate) bool { return x.is(deal) || x.open() })...)
	}
	return c.ceiling(matter, field, others, deals)
}

// ceiling takes the lower of the highest agreement and what would be paid
// without, as far as both are known.
func (c *Case) ceiling(matter string, field, others, deals []Candidate) []Candidate {
	deal, open := deals[most(deals, total)], only(deals, Candidate.open)
	rest := standing(others)
	without := life(rest)
	if c.comparesYears() {
		without = byYear(rest)
	}
	if deal.known() && deal.Total.Cmp(without.Amount) < 0 {
		c.dealsOpen(matter, field, open)
		c.record(Choice{Matter: matter, Rule: Lowest, Candidates: field, Open: len(open) > 0},
			slices.IndexFunc(field, deal.is))
		return nil
	}
	best, choice := rest[without.winner], Choice{Matter: matter, Rule: Lowest, Candidates: field}
	if choice.Open = c.mayPass(matter, rest, deal, without) || !deal.known(); !deal.known() {
		c.dealsOpen(matter, field, open)
	}
	c.note(choice, slices.IndexFunc(field, best.is))
	if choice.Open && best.Award != nil && best.known() {
		best.Award.guess(lang.T("与协议相比尚未全知，协议可能较低而改按协议",
			"not all is known of it or of the agreement, which may be the lower and is then taken"))
	}
	return others
}

// dealsOpen warns of agreements over a matter that are not wholly known.
func (c *Case) dealsOpen(matter string, field, deals []Candidate) {
	for _, deal := range deals {
		c.FindWorth(foundChoiceOpen, deal.place(),
			lang.F("%s：%s尚未全知，按它兑现多少未知", "%s: %s is not wholly known yet, nor what is paid by it", c.words(matter),
				deal.title()), deal.Total)
		ask(field, deal.Lacks)
	}
}

// mayPass says, and warns, whether what is not known yet may bring what would be
// paid without an agreement above it, so that the agreement is the lower.
func (c *Case) mayPass(matter string, rest []Candidate, deal Candidate, without decision) (open bool) {
	for _, x := range rest {
		room := deal.Total // what it may come to without passing the agreement
		if c.comparesYears() {
			room = room.Sub(without.Amount).Add(x.Total)
		}
		if x.open() && x.mayReach(c, room, false) {
			open = true
			ask(rest, x.Lacks)
			c.FindWorth(foundChoiceOpen, x.place(),
				lang.F("%s：%s尚未全知，知道以后协议可能是较低的",
					"%s: %s is not wholly known yet; once it is, the agreement may be the lower",
					c.words(matter), x.title()),
				without.Amount)
		}
	}
	return open
}
