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

// Condition is one test of a rule: what it asks, the fact, the threshold and
// how far the one is from the other.
type Condition struct {
	ID          string
	Label       lang.Text
	Cite        string // where it is not the article of the rule
	Route       string // the way of qualifying it belongs to, where there are several
	Met         Truth
	Unit        Unit
	Actual      Measure
	Threshold   Measure
	Relation    Relation         // of the actual to the threshold
	Words       []string         // that it asks for, or bars
	Options     *project.Options // what the words mean
	Key         *project.Key     // of the fact, where it has to be a no
	Missing     []string
	Provisional bool // the figure is contracted or reported, not audited
	Presumed    bool // the file is silent, and what is usual is taken for true
}

// Measure is a figure or a word on one side of a condition; not Known where there is none.
type Measure struct {
	Known  bool
	Amount money.Amount
	Date   civil.Date
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

// AtLeast asks that an amount reach a threshold; "（含）以上" includes the figure.
func AtLeast(id string, label lang.Text, unit Unit, actual project.Fact[money.Amount],
	threshold money.Amount) Condition {
	c := Condition{ID: id, Label: label, Unit: unit, Relation: GE, Threshold: amountOf(threshold),
		Missing: actual.Missing()}
	if actual.Known {
		c.Actual = amountOf(actual.Value)
		c.Met = TruthOf(actual.Value.Cmp(threshold) >= 0)
	}
	return c
}

// IsOneOf asks that a choice be among some.
func IsOneOf(id string, label lang.Text, options *project.Options, actual project.Fact[string],
	wanted ...string) Condition {
	return among(id, label, options, actual, wanted, true)
}

// IsNoneOf asks that a choice not be among some.
func IsNoneOf(id string, label lang.Text, options *project.Options, actual project.Fact[string],
	barred ...string) Condition {
	return among(id, label, options, actual, barred, false)
}

func among(id string, label lang.Text, options *project.Options, actual project.Fact[string], words []string,
	want bool) Condition {
	c := Condition{ID: id, Label: label, Options: options, Words: words, Relation: Among, Missing: actual.Missing()}
	if !want {
		c.Relation = NotAmong
	}
	if want && len(words) == 1 {
		c.Threshold = Measure{Known: true, Word: words[0]}
	}
	if actual.Known {
		c.Actual = Measure{Known: true, Word: actual.Value}
		c.Met = TruthOf(slices.Contains(words, actual.Value) == want)
	}
	return c
}

// Is asks that a yes/no be as wanted.
func Is(id string, label lang.Text, actual project.Fact[bool], want bool) Condition {
	c := Condition{ID: id, Label: label, Threshold: Measure{Known: true, Word: yesNo(want)}, Missing: actual.Missing()}
	if !want {
		c.Relation, c.Key = Denied, actual.Key()
	}
	if actual.Known {
		c.Actual = Measure{Known: true, Word: yesNo(actual.Value)}
		c.Met = TruthOf(actual.Value == want)
	}
	return c
}

// Presumably asks that a yes/no be as wanted, of a finding that somebody would
// have made: where the file is silent it is presumed not to have been.
func Presumably(id string, label lang.Text, actual project.Fact[bool], want bool) Condition {
	fact, presumed := actual.Presumed(want)
	c := Is(id, label, fact, want)
	c.Presumed = presumed
	return c
}

func yesNo(b bool) string {
	if b {
		return "true"
	}
	return "false"
}

// InTime asks that an act be done by a last day, which is in time. Where that is
// a Saturday or Sunday, an act up to the following Monday is unknown and not
// late, since a term that ends on a day of rest runs on (民法典203).
func InTime(id string, label lang.Text, act project.Fact[civil.Date], last civil.Date) Condition {
	c := OnOrBefore(id, label, act, last)
	if c.Met == No && act.Value <= last.NextWorkday() {
		c.Met = Unknown
		c.Missing = []string{act.Path()}
	}
	return c
}

// OnOrBefore asks that a day be no later than a last day, which is in time.
func OnOrBefore(id string, label lang.Text, actual project.Fact[civil.Date], last civil.Date) Condition {
	c := Condition{ID: id, Label: label, Unit: Days, Relation: LE, Threshold: Measure{Known: true, Date: last},
		Missing: actual.Missing()}
	if actual.Known {
		c.Actual = Measure{Known: true, Date: actual.Value}
		c.Met = TruthOf(actual.Value <= last)
	}
	return c
}

// KnownDay asks only that a date be there.
func KnownDay(id string, label lang.Text, actual project.Fact[civil.Date]) Condition {
	c := Condition{ID: id, Label: label, Unit: Days, Missing: actual.Missing()}
	if actual.Known {
		c.Actual, c.Met = Measure{Known: true, Date: actual.Value}, Yes
	}
	return c
}

// Needs asks only that facts be there.
func Needs(id string, label lang.Text, missing ...[]string) Condition {
	c := Condition{ID: id, Label: label, Met: Yes}
	for _, m := range missing {
		c.Missing = append(c.Missing, m...)
	}
	if len(c.Missing) > 0 {
		c.Met = Unknown
	}
	return c
}

// onlyNeeds says whether a condition asks only for facts that are there.
func (c *Condition) onlyNeeds() bool { return c.Met == Yes && !c.Actual.Known && !c.Threshold.Known }

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

// Met is the truth of the whole route.
func (r Route) Met() Truth { return all(r.Conditions) }

// provisional says whether the route rests on a figure that is not audited.
func (r Route) provisional() bool {
	return slices.ContainsFunc(r.Conditions, func(c Condition) bool { return c.Provisional })
}

// Either is the truth of several routes, and the conditions to show for it:
// those of the route that was taken, a firm one before a provisional one, or
// of all where none passes. While some route may still pass, what is missing
// from the failed ones is not asked for.
func Either(routes ...Route) (Truth, []Condition) {
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
	var shown []Condition
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
