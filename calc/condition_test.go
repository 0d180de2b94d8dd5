package calc

import (
	"slices"
	"testing"

	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

var (
	noAmount = project.Fact[money.Amount]{}
	noWord   = project.Fact[string]{}
	noBool   = project.Fact[bool]{}
	noDay    = project.Fact[civil.Date]{}
)

func fen(n int64) project.Fact[money.Amount] { return project.Known(money.Fen(n)) }

// TestConditions holds the border of each kind of condition, and what it shows
// of its two sides: only what is known.
func TestConditions(t *testing.T) {
	day := civil.MustDay(2024, 2, 29)
	atLeast := func(actual project.Fact[money.Amount]) Condition {
		return AtLeast("x", said, CNY, actual, money.Fen(100))
	}
	oneOf := func(actual project.Fact[string], words ...string) Condition {
		return IsOneOf("x", said, nil, actual, words...)
	}
	noneOf := func(actual project.Fact[string], words ...string) Condition {
		return IsNoneOf("x", said, nil, actual, words...)
	}
	onOrBefore := func(actual project.Fact[civil.Date]) Condition { return OnOrBefore("x", said, actual, day) }
	for name, c := range map[string]struct {
		got               Condition
		met               Truth
		actual, threshold string
	}{
		"a fen below":         {atLeast(fen(99)), No, "0.99", "1.00"},
		"at it":               {atLeast(fen(100)), Yes, "1.00", "1.00"},
		"amount unknown":      {atLeast(noAmount), Unknown, "", "1.00"},
		"the one word":        {oneOf(project.Known("a"), "a"), Yes, "a", "a"},
		"another word":        {oneOf(project.Known("b"), "a"), No, "b", "a"},
		"one of two words":    {oneOf(project.Known("b"), "a", "b"), Yes, "b", ""},
		"word unknown":        {oneOf(noWord, "a"), Unknown, "", "a"},
		"none of one word":    {noneOf(project.Known("b"), "a"), Yes, "b", ""},
		"the barred word":     {noneOf(project.Known("a"), "a"), No, "a", ""},
		"barred word unknown": {noneOf(noWord, "a"), Unknown, "", ""},
		"yes as wanted":       {Is("x", said, project.Known(true), true), Yes, "true", "true"},
		"no as wanted":        {Is("x", said, project.Known(false), false), Yes, "false", "false"},
		"yes, no wanted":      {Is("x", said, project.Known(true), false), No, "true", "false"},
		"yes or no unknown":   {Is("x", said, noBool, true), Unknown, "", "true"},
		"on the day":          {onOrBefore(project.Known(day)), Yes, "2024-02-29", "2024-02-29"},
		"a day late":          {onOrBefore(project.Known(day + 1)), No, "2024-03-01", "2024-02-29"},
		"day unknown":         {onOrBefore(noDay), Unknown, "", "2024-02-29"},
		"a known day":         {KnownDay("x", said, project.Known(day)), Yes, "2024-02-29", ""},
		"no known day":        {KnownDay("x", said, noDay), Unknown, "", ""},
		"needs nothing":       {Needs("x", said, nil, nil), Yes, "", ""},
		"needs something":     {Needs("x", said, nil, []string{"a"}), Unknown, "", ""},
	} {
		if got := c.got; got.Met != c.met || side(got.Unit, got.Actual) != c.actual || side(got.Unit, got.Threshold) != c.threshold || (len(got.Missing) > 0) != (c.met == Unknown) {
			t.Errorf("%s: %+v", name, got)
		}
	}
}

func side(u Unit, m Measure) string {
	switch {
	case !m.Known:
		return ""
	case u == CNY:
		return m.Amount.String()
	case u == Days:
		return m.Date.String()
	}
	return m.Word
}

func TestMarginIsOfKnownAmounts(t *testing.T) {
	words := IsOneOf("x", said, nil, project.Known("a"), "a")
	bare := AtLeast("x", said, USD, fen(30), money.Fen(100))
	bare.Threshold.Known = false
	for name, c := range map[string]struct {
		of   Condition
		want string
	}{
		"yuan":           {AtLeast("x", said, CNY, fen(130), money.Fen(100)), "0.30"},
		"dollars":        {AtLeast("x", said, USD, fen(30), money.Fen(100)), "-0.70"},
		"unknown":        {AtLeast("x", said, CNY, noAmount, money.Fen(100)), ""},
		"without bounds": {bare, ""},
		"words":          {words, ""},
	} {
		got, ok := c.of.Margin()
		if text := got.String(); ok != (c.want != "") || ok && text != c.want || !ok && got.Sign() != 0 {
			t.Errorf("%s: %s %v", name, got, ok)
		}
	}
}

// TestEitherTakesTheFirmWay: one way that holds is enough, a firm one before a
// provisional one; what failed is not asked for while another may hold.
func TestEitherTakesTheFirmWay(t *testing.T) {
	way := func(name string, met Truth, provisional bool) Route {
		c := Condition{Test: &Test{ID: name}, Met: met, Provisional: provisional}
		if met != Yes {
			c.Missing = []string{name}
		}
		return NewRoute(name, c)
	}
	for name, c := range map[string]struct {
		ways           []Route
		met            Truth
		shown, missing []string
	}{
		"one holds":              {[]Route{way("a", No, false), way("b", Yes, false)}, Yes, []string{"b"}, nil},
		"the first of two firm":  {[]Route{way("a", Yes, false), way("b", Yes, false)}, Yes, []string{"a"}, nil},
		"the firm one, second":   {[]Route{way("a", Yes, true), way("b", Yes, false)}, Yes, []string{"b"}, nil},
		"the firm one, first":    {[]Route{way("a", Yes, false), way("b", Yes, true)}, Yes, []string{"a"}, nil},
		"the first provisional":  {[]Route{way("a", Yes, true), way("b", Yes, true)}, Yes, []string{"a"}, nil},
		"a firm one that fails":  {[]Route{way("a", Yes, true), way("b", No, false)}, Yes, []string{"a"}, nil},
		"one may hold":           {[]Route{way("a", Unknown, false), way("b", No, false)}, Unknown, []string{"a", "b"}, []string{"a"}},
		"the other may hold":     {[]Route{way("a", No, false), way("b", Unknown, false)}, Unknown, []string{"a", "b"}, []string{"b"}},
		"both may hold":          {[]Route{way("a", Unknown, false), way("b", Unknown, false)}, Unknown, []string{"a", "b"}, []string{"a", "b"}},
		"none holds":             {[]Route{way("a", No, false), way("b", No, false)}, No, []string{"a", "b"}, []string{"a", "b"}},
		"one that is the second": {[]Route{way("a", No, true), way("b", Yes, true), way("c", Yes, false)}, Yes, []string{"c"}, nil},
	} {
		met, conditions := Either(c.ways...)
		var shown, missing []string
		for _, x := range conditions {
			shown, missing = append(shown, x.Route), append(missing, x.Missing...)
		}
		if met != c.met || !slices.Equal(shown, c.shown) || !slices.Equal(missing, c.missing) {
			t.Errorf("%s: %v, shown %q, missing %q", name, met, shown, missing)
		}
		w := &Working{Case: &Case{}, award: &Award{}}
		w.RequireEither(c.ways...)
		if w.met() != c.met {
			t.Errorf("%s: the award is %v", name, w.met())
		}
		w.Require(Condition{Met: No})
		if w.met() != No {
			t.Errorf("%s: a condition beside the ways fails and the award is %v", name, w.met())
		}
	}
}

// TestConditionsOfTheDocumentBindEveryAward.
func TestConditionsOfTheDocumentBindEveryAward(t *testing.T) {
	for _, gate := range []Truth{Yes, No, Unknown} {
		for _, own := range []Truth{Yes, No, Unknown} {
			w := &Working{Case: &Case{}, award: &Award{Gates: []Condition{{Met: gate}}}}
			w.Require(Condition{Met: own})
			if w.met() != gate.And(own) {
				t.Errorf("%v and %v: %v", gate, own, w.met())
			}
		}
	}
}

func TestSharesStandInOneOrder(t *testing.T) {
	for _, names := range [][]string{{BearerUnallocated, "城头镇", BearerCity, BearerDistrict}, {BearerDistrict, BearerCity, "城头镇", BearerUnallocated}, {"城头镇", BearerUnallocated, BearerDistrict, BearerCity}} {
		var all tally
		for _, name := range names {
			all.add(name, money.Fen(1))
		}
		all.add(BearerCity, money.Fen(2))
		var got []string
		for _, s := range all.shares() {
			got = append(got, s.Name+" "+s.Amount.String())
		}
		if want := []string{"district 0.01", "city 0.03", "城头镇 0.01", "unallocated 0.01"}; !slices.Equal(got, want) {
			t.Errorf("%q, want %q", got, want)
		}
	}
	payees := tally{{"甲", money.Fen(1)}, {Referrer, money.Fen(1)}, {Enterprise, money.Fen(1)}}.shares()
	if payees[0].Name != Enterprise || payees[1].Name != Referrer {
		t.Errorf("%v", payees)
	}
}

// TestDivisionGivesTheLastTheRemainder: one bearer takes all, of several the
// last takes what rounding leaves.
func TestDivisionGivesTheLastTheRemainder(t *testing.T) {
	two := Division{{BearerDistrict, rate(t, "40%").Decimal}, {"镇", rate(t, "60%").Decimal}}
	for _, c := range []struct {
		of   Division
		want []string
	}{{Solely(BearerCity), []string{"0.13"}}, {two, []string{"0.05", "0.08"}}} {
		var got []string
		for _, s := range c.of.Of(money.Fen(13)) {
			got = append(got, s.Amount.String())
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}
