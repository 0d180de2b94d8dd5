package calc

import "github.com/shanting/fuchi/calc/civil"

// Relation is how the fact of a condition has to stand to what is required.
type Relation uint8

// The relations of conditions.
const (
	Same     Relation = iota // it is what is required, or is there at all
	GE                       // no less, or no earlier
	LE                       // no more, or no later
	After                    // later
	Among                    // one of some words
	NotAmong                 // none of them
	Denied                   // a yes/no that has to be a no
)

// Sign is the relation as it is written before what is required. A figure that
// fails at the bound itself stands to a bound that does not belong to it.
func (c *Condition) Sign() string {
	if !c.Threshold.Known {
		return ""
	}
	at := c.Met == No && c.Actual.Known && c.Actual.same(c.Threshold)
	switch {
	case c.Relation == GE && !at:
		return "≥ "
	case c.Relation == GE, c.Relation == After:
		return "> "
	case c.Relation == LE && !at:
		return "≤ "
	case c.Relation == LE:
		return "< "
	}
	return ""
}

func (m Measure) same(other Measure) bool {
	return m.Amount.Cmp(other.Amount) == 0 && m.Date == other.Date && m.Word == other.Word
}

// TooEarly fails a condition on a day that lies before the first it may be.
func (c Condition) TooEarly(first civil.Date) Condition {
	t := *c.Test
	t.Relation, t.Threshold = GE, Measure{Known: true, Date: first}
	c.Test, c.Met = &t, No
	return c
}

// Cited names the place of the law that a condition stands in, where that is
// not the article of the rule.
func (c Condition) Cited(cite string) Condition {
	t := *c.Test
	t.Cite = cite
	c.Test = &t
	return c
}
