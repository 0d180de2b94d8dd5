package calc

import (
	"slices"

	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// Unit is what a condition measures.
type Unit uint8

// The units of conditions.
const (
	Words Unit = iota // a choice or a yes/no
	CNY
	USD
	Days // a date
	Count
)

// Test is what a condition asks. It does not change from project to project, so
// a rule may make it once, when its document is loaded, and hold the facts of
// each project against it.
type Test struct {
	ID        string
	Label     lang.Text
	Cite      string // where it is not the article of the rule
	Unit      Unit
	Relation  Relation // of the actual to the threshold
	Threshold Measure
	Words     []string         // that it asks for, or bars
	Options   *project.Options // what the words mean
}

// Condition is a test and how a project stands to it: the fact, and how far it
// is from the threshold.
type Condition struct {
	*Test
	Subject     Subject // what it is asked of, where the label names it
	Route       string  // the way of qualifying it belongs to, where there are several
	Met         Truth
	Provisional bool // the figure is contracted or reported, not audited
	Presumed    bool // the file is silent, and what is usual is taken for true
	Actual      Measure
	Key         *project.Key // of the fact, where it has to be a no
	Missing     []string
}

// Subject is what a test may be asked of where there are several of a kind: an
// office.
type Subject interface{ Name() lang.Text }

// About is the condition of a test whose label names what it is asked of.
func (c Condition) About(s Subject) Condition {
	c.Subject = s
	return c
}

// Label is what the condition asks, in words.
func (c *Condition) Label() lang.Text {
	if c.Subject == nil {
		return c.Test.Label
	}
	return c.Test.Label.Of(c.Subject.Name())
}

// Measure is a figure or a word on one side of a condition; not Known where there is none.
type Measure struct {
	Known  bool
	Date   civil.Date
	Amount money.Amount
	Word   string
}

func amountOf(a money.Amount) Measure { return Measure{Known: true, Amount: a} }

// Margin is how far an amount lies above its threshold, below zero where it falls short.
func (c *Condition) Margin() (money.Amount, bool) {
	if c.Unit != CNY && c.Unit != USD || !c.Actual.Known || !c.Threshold.Known {
		return money.Zero, false
	}
	return c.Actual.Amount.Sub(c.Threshold.Amount), true
}

// all is the truth of conditions that must hold together.
func all(conditions []Condition) Truth {
	t := Yes
	for i := range conditions {
		t = t.And(conditions[i].Met)
	}
	return t
}

// Route is one of several ways to qualify: its conditions hold together.
type Route struct {
	Name       string
	Conditions []Condition
}

// NewRoute names a way to qualify and marks its conditions with the name.
func NewRoute(name string, conditions ...Condition) Route {
	for i := range conditions {
		conditions[i].Route = name
	}
	return Route{name, conditions}
}

// Route names a way to qualify, which is kept as long as the result.
func (c *Case) Route(name string, conditions ...Condition) Route {
	return NewRoute(name, c.Conditions(conditions...)...)
}

// Days is room for so many periods, kept as long as the result.
func (c *Case) Days(n int) []civil.Period { return c.memory.days.Take(n) }

// Conditions keeps conditions as long as the result.
func (c *Case) Conditions(all ...Condition) []Condition { return c.memory.conditions.Copy(all) }

// Met is the truth of the whole route.
func (r Route) Met() Truth { return all(r.Conditions) }

// provisional says whether the route rests on a figure that is not audited.
func (r Route) provisional() bool {
	return slices.ContainsFunc(r.Conditions, func(c Condition) bool { return c.Provisional })
}

// AnyMet is the truth of several routes of which one is enough.
func AnyMet(routes ...Route) Truth {
	met := No
	for i := range routes {
		met = met.Or(routes[i].Met())
	}
	return met
}

// Either is the truth of several routes, and the conditions to show for it:
// those of the route that was taken, a firm one before a provisional one, or
// of all where none passes. While some route may still pass, what is missing
// from the failed ones is not asked for.
func Either(routes ...Route) (Truth, []Condition) {
	return either(func(n int) []Condition { return make([]Condition, 0, n) }, routes)
}

// either is Either, with room for what is to be shown.
func either(room func(n int) []Condition, routes []Route) (Truth, []Condition) {
	met := No
	var taken *Route
	for i := range routes {
		r := &routes[i]
		met = met.Or(r.Met())
		if r.Met() == Yes && (taken == nil || taken.provisional() && !r.provisional()) {
			taken = r
		}
	}
	if taken != nil {
		return Yes, taken.Conditions
	}
	n := 0
	for _, r := range routes {
		n += len(r.Conditions)
	}
	shown := room(n)
	for _, r := range routes {
		from := len(shown)
		shown = append(shown, r.Conditions...)
		if r.Met() == No && met == Unknown {
			for i := range shown[from:] {
				shown[from+i].Missing = nil
			}
		}
	}
	return met, shown
}
