package second

import (
	"math/big"
	"slices"
	"strings"
)

// terminated is a flag or the day of the act, and presumed not done where it is
// left out. From whatever day, it ends the contract wholly.
func (c *calc) terminated() tri {
	if c.endedOn() != noDay {
		return yes
	}
	return c.doc.presumed(no, "contract", "terminated")
}

func (c *calc) endedOn() day { return parseDate(c.doc.text("contract", "terminated")) }

// namedInFraud are the awards that were obtained by it, where it names any.
func (c *calc) namedInFraud() (names []string, named bool) {
	list, named := c.doc.at("contract", "fraud").([]any)
	for _, n := range list {
		names = append(names, n.(string))
	}
	return names, named
}

// fraud tells whether there was any.
func (c *calc) fraud() tri {
	if names, named := c.namedInFraud(); named {
		// the measures ask of their own awards alone
		return truth(slices.ContainsFunc(names, func(name string) bool { return strings.HasPrefix(name, "measures2022/") }))
	}
	return c.doc.presumed(no, "contract", "fraud")
}

// obtainedByFraud holds of the awards it names, with all their instances where
// it names none; of every award where it is only said to have been.
func (c *calc) obtainedByFraud(award string) tri {
	names, named := c.namedInFraud()
	if !named {
		return c.fraud()
	}
	for _, n := range names {
		if n == award || strings.HasPrefix(award, n+"#") {
			return yes
		}
	}
	return no
}

// endure ends what the Measures' own end or that of the contract cuts off. A
// line that is cut off is nothing, for certain.
func (c *calc) endure(a *award) {
	id, ours := strings.CutPrefix(a.id, "measures2022/")
	if !ours || a.endured {
		return
	}
	a.endured = true
	for _, l := range a.lines {
		if c.reads("running_windows", "stop") && l.span.end-1 > c.measuresEnd() {
			l.nothing()
			if l.base == nil {
				l.base = l.kept
			}
		} else if id == "referral" && c.reads("running_windows", "stop") && c.filing().mayFollow(c.measuresEnd()) {
			l.amount, l.base = nil, nil
			a.lack("referrer.filed")
		}
		if !enterpriseLines[id] {
			c.mature(a, l)
		}
	}
}

// mature keeps of Articles 7 and 8 what was payable by the day of the act.
func (c *calc) mature(a *award, l *line) {
	ended := c.endedOn()
	switch {
	case c.terminated() == no:
	case c.terminated() == yes && (c.reads("after_termination", "stop") || c.takesBack(a.id)):
		l.nothing()
	case ended == noDay && (l.amount == nil || l.amount.Sign() != 0):
		l.amount, l.base, l.partial = nil, nil, false
		a.lack("contract.terminated")
	case ended != noDay && l.payable > ended:
		l.nothing()
	case ended != noDay && a.id == "measures2022/referral" && c.filing().mayFollow(ended):
		l.amount, l.base = nil, nil
		a.lack("referrer.filed")
	}
}

// nothing is a line that owes nothing whatever its facts are.
func (l *line) nothing() {
	l.amount, l.estimate, l.partial = new(big.Rat), false, false
}

// takesBack tells whether Article 15 recovers an award.
func (c *calc) takesBack(id string) bool {
	article, ours := strings.CutPrefix(id, "measures2022/")
	switch {
	case !ours:
		return false
	case c.reads("recovery_scope", "all"):
		return true
	case c.reads("recovery_scope", "awards"):
		return rewards[article]
	}
	return enterpriseLines[article]
}

// enterpriseLines are those of Articles 1, 2, 4, 5 and 6; 7 and 8 go to others.
var enterpriseLines = map[string]bool{
	"land": true, "tax_rebate": true, "upgrade_rebate": true, "relocation": true,
	"factory_rent": true, "office_rent": true, "office_purchase": true,
}

// rewards are what the text itself words as such: Articles 5, 6, 7 and 8.
var rewards = map[string]bool{"factory_rent": true, "office_rent": true, "office_purchase": true, "referral": true, "talent_tax": true}
