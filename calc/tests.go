package calc

import (
	"slices"

	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// AmountTest asks something of an amount.
type AmountTest struct{ *Test }

// Reaches is the test of AtLeast.
func Reaches(id string, label lang.Text, unit Unit, threshold money.Amount) AmountTest {
	return AmountTest{&Test{ID: id, Label: label, Unit: unit, Relation: GE, Threshold: amountOf(threshold)}}
}

// Figure is what an amount has to reach.
func (t AmountTest) Figure() money.Amount { return t.Threshold.Amount }

// Of holds an amount against the test.
func (t AmountTest) Of(actual project.Fact[money.Amount]) (c Condition) {
	c.Test, c.Missing = t.Test, actual.Missing()
	if actual.Known {
		c.Actual = amountOf(actual.Value)
		c.Met = TruthOf(actual.Value.Cmp(t.Threshold.Amount) >= 0)
	}
	return c
}

// AtLeast asks that an amount reach a threshold; "（含）以上" includes the figure.
func AtLeast(id string, label lang.Text, unit Unit, actual project.Fact[money.Amount],
	threshold money.Amount) Condition {
	return Reaches(id, label, unit, threshold).Of(actual)
}

// WordTest asks something of a choice.
type WordTest struct{ *Test }

// OneOfWords is the test of IsOneOf.
func OneOfWords(id string, label lang.Text, options *project.Options, wanted ...string) WordTest {
	t := WordTest{&Test{ID: id, Label: label, Options: options, Words: wanted, Relation: Among}}
	if len(wanted) == 1 {
		t.Threshold = Measure{Known: true, Word: wanted[0]}
	}
	return t
}

// NoneOfWords is the test of IsNoneOf.
func NoneOfWords(id string, label lang.Text, options *project.Options, barred ...string) WordTest {
	return WordTest{&Test{ID: id, Label: label, Options: options, Words: barred, Relation: NotAmong}}
}

// Of holds a choice against the test.
func (t WordTest) Of(actual project.Fact[string]) (c Condition) {
	c.Test, c.Missing = t.Test, actual.Missing()
	if actual.Known {
		c.Actual = Measure{Known: true, Word: actual.Value}
		c.Met = TruthOf(slices.Contains(t.Words, actual.Value) == (t.Relation == Among))
	}
	return c
}

// IsOneOf asks that a choice be among some.
func IsOneOf(id string, label lang.Text, options *project.Options, actual project.Fact[string],
	wanted ...string) Condition {
	return OneOfWords(id, label, options, wanted...).Of(actual)
}

// IsNoneOf asks that a choice not be among some.
func IsNoneOf(id string, label lang.Text, options *project.Options, actual project.Fact[string],
	barred ...string) Condition {
	return NoneOfWords(id, label, options, barred...).Of(actual)
}

// YesNoTest asks that a yes/no be as wanted.
type YesNoTest struct{ *Test }

// Wants is the test of Is.
func Wants(id string, label lang.Text, want bool) YesNoTest {
	t := YesNoTest{&Test{ID: id, Label: label, Threshold: Measure{Known: true, Word: yesNo(want)}}}
	if !want {
		t.Relation = Denied
	}
	return t
}

// Of holds a yes/no against the test.
func (t YesNoTest) Of(actual project.Fact[bool]) (c Condition) {
	c.Test, c.Missing = t.Test, actual.Missing()
	want := t.Relation != Denied
	if !want {
		c.Key = actual.Key()
	}
	if actual.Known {
		c.Actual = Measure{Known: true, Word: yesNo(actual.Value)}
		c.Met = TruthOf(actual.Value == want)
	}
	return c
}

// OfPresumed holds a yes/no against the test that is a finding which somebody
// would have made: where the file is silent it is presumed not to have been.
func (t YesNoTest) OfPresumed(actual project.Fact[bool]) (c Condition) {
	fact, presumed := actual.Presumed(t.Relation != Denied)
	c = t.Of(fact)
	c.Presumed = presumed
	return c
}

// Is asks that a yes/no be as wanted.
func Is(id string, label lang.Text, actual project.Fact[bool], want bool) Condition {
	return Wants(id, label, want).Of(actual)
}

// Presumably asks that a yes/no be as wanted, of a finding that somebody would
// have made.
func Presumably(id string, label lang.Text, actual project.Fact[bool], want bool) Condition {
	return Wants(id, label, want).OfPresumed(actual)
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
func (c *Case) InTime(id string, label lang.Text, act project.Fact[civil.Date], last civil.Date) Condition {
	last, latest := c.LastDay(last)
	in := OnOrBefore(id, label, act, last)
	if in.Met == No && act.Value <= latest {
		in.Met = Unknown
		in.Missing = []string{act.Path()}
	}
	return in
}

// DayTest asks something of a day: that it be known, and no later than a last
// day where there is one.
type DayTest struct{ *Test }

// By is the test of OnOrBefore.
func By(id string, label lang.Text, last civil.Date) DayTest {
	return DayTest{&Test{ID: id, Label: label, Unit: Days, Relation: LE, Threshold: Measure{Known: true, Date: last}}}
}

// Dated is the test of KnownDay.
func Dated(id string, label lang.Text) DayTest {
	return DayTest{&Test{ID: id, Label: label, Unit: Days}}
}

// Of holds a day against the test.
func (t DayTest) Of(actual project.Fact[civil.Date]) (c Condition) {
	c.Test, c.Missing = t.Test, actual.Missing()
	if actual.Known {
		c.Actual = Measure{Known: true, Date: actual.Value}
		c.Met = TruthOf(!t.Threshold.Known || actual.Value <= t.Threshold.Date)
	}
	return c
}

// OnOrBefore asks that a day be no later than a last day, which is in time.
func OnOrBefore(id string, label lang.Text, actual project.Fact[civil.Date], last civil.Date) Condition {
	return By(id, label, last).Of(actual)
}

// KnownDay asks only that a date be there.
func KnownDay(id string, label lang.Text, actual project.Fact[civil.Date]) Condition {
	return Dated(id, label).Of(actual)
}

// NeedsTest asks only that facts be there.
type NeedsTest struct{ *Test }

// Wanting is the test of Needs.
func Wanting(id string, label lang.Text) NeedsTest { return NeedsTest{&Test{ID: id, Label: label}} }

// Of asks for what is missing.
func (t NeedsTest) Of(missing ...[]string) Condition {
	c := Condition{Test: t.Test, Met: Yes}
	for _, m := range missing {
		c.Missing = append(c.Missing, m...)
	}
	if len(c.Missing) > 0 {
		c.Met = Unknown
	}
	return c
}

// Needs asks only that facts be there.
func Needs(id string, label lang.Text, missing ...[]string) Condition {
	return Wanting(id, label).Of(missing...)
}
