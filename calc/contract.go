package calc

import (
	"slices"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// keepToContracts keeps the awards of documents that are paid by contract to
// what an ordinary contract promises for their matter: always the lower of the
// two, over the whole life, and still the award's own money (第十二条).
func (c *Case) keepToContracts(rivals []*project.OtherAward) {
	promised := map[string]Candidate{}
	for _, o := range rivals {
		if o.Scope.Value != "contract" {
			continue
		}
		p, known := promised[o.Matter.Value]
		if !known || project.Folded(o.Policy.Value) < project.Folded(p.Name) {
			p.Name = o.Policy.Value
		}
		p.give(o)
		promised[o.Matter.Value] = p
	}
	if len(promised) == 0 {
		return
	}
	for _, a := range c.Result.Awards {
		if p, ok := promised[a.Matter]; ok && a.Document.ByContract && a.Status.Counts() {
			c.keepTo(a, p)
		}
	}
}

// keepTo pays an award until what the contract promises is used up.
func (c *Case) keepTo(a *Award, promise Candidate) {
	ours := candidate(a)
	ours.whole = slices.Clone(a.Lines)
	choice, winner := Choice{Matter: a.Matter, Rule: Lowest, Candidates: []Candidate{ours, promise}}, 0
	by := promise.Total.Cmp(ours.Total)
	if by < 0 && promise.known() {
		winner = 1
	}
	switch {
	case promise.open() && (by < 0 || ours.open()):
		choice.Open = true
		c.promiseOpen(a, promise)
		c.note(choice, winner)
		a.keepToKnown(promise)
		return
	case by > 0 && ours.open() && ours.mayReach(c, promise.Total, false):
		choice.Open = true // what is known of ours is paid either way
		c.FindWorth(foundChoiceOpen, "",
			lang.F("%s：%s尚未全知，知道以后合同约定可能是较低的",
				"%s: %s is not wholly known yet; once it is, what the contract promises may be the lower",
				c.words(a.Matter), ours.title()), ours.Total)
	}
	c.note(choice, winner)
	if promise.open() {
		return // all of ours is within what is known of the promise
	}
	a.promise = &promise.Total
	left := promise.Total
	for i := range a.Lines {
		l := &a.Lines[i]
		switch {
		case left.Sign() <= 0:
			l.nothing(&Value{silent: !c.Explain, steps: l.Steps},
				lang.F("合同约定的 %s 已付足", "the %s that the contract promises are used up", promise.Total))
			l.Recorded, l.Missing = nil, nil
		case l.Amount != nil && l.Amount.Cmp(left) >= 0:
			kept := left
			if l.Amount.Cmp(left) > 0 && c.Explain {
				l.Steps = append(slices.Clip(l.Steps),
					Step{Text: lang.F("按合同约定累计不超过 %s", "at most %s in all, as the contract promises", promise.Total),
						Amount: kept})
			}
			l.Amount, l.Recorded = &kept, nil
		}
		if l.Amount != nil {
			left = left.Sub(*l.Amount)
		}
	}
	if winner == 1 {
		a.Reasons = append(a.Reasons, lang.F("合同只约定 %s，取其低", "the contract promises %s only: the lower is paid",
			promise.Total))
	}
	if !slices.ContainsFunc(a.Lines, func(l Line) bool { return l.Open() }) {
		a.Missing = nil // no fact could add anything to what the contract promises
	}
	a.Total = sum(a.Lines)
}

// promiseOpen warns of a promise that is not wholly known.
func (c *Case) promiseOpen(a *Award, promise Candidate) {
	c.FindWorth(foundChoiceOpen, promise.place(),
		lang.F("%s：合同约定%s尚未全知，超出已知部分的兑现多少未知",
			"%s: what the contract promises (%s) is not wholly known yet, nor what is paid beyond what is known of it",
			c.words(a.Matter), promise.title()), promise.Total)
}

// keepToKnown pays an award as far as what is known of a promise goes for certain.
// What passes it may be paid or not: of that line and those after it nothing is known.
func (a *Award) keepToKnown(promise Candidate) {
	left, passed, known := promise.Total, false, false
	for i := range a.Lines {
		l := &a.Lines[i]
		if l.Amount != nil && l.Amount.Sign() > 0 {
			if passed = passed || l.Amount.Cmp(left) > 0; passed {
				l.unknown(promise.Lacks)
			} else {
				left = left.Sub(*l.Amount)
			}
		}
		known = known || l.Amount != nil
	}
	a.Missing = eachOnce(append(slices.Clip(a.Missing), promise.Lacks...))
	if a.Total = sum(a.Lines); !known && len(a.Lines) > 0 {
		a.Status = NotKnown
	}
}

// candidate is an award of ours as it stands now.
func candidate(a *Award) Candidate {
	return Candidate{Name: a.Name(), Award: a, Total: a.Total, Years: yearsOf(a.Lines), Payee: a.Payee,
		Strings: a.Rule.Strings, Unknown: a.Status == NotKnown || a.mayStand}
}
