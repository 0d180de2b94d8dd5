package calc

import (
	"fmt"
	"slices"
	"testing"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
)

var said = lang.Same("x")

// shown are the amounts of the steps of a value, and then what it came to.
func shown(v Value) []string {
	var out []string
	for _, s := range v.steps {
		out = append(out, s.Amount.String())
	}
	return append(out, v.amount.String())
}

func rate(t *testing.T, s string) money.Rate {
	t.Helper()
	r, err := money.ParseRate(s)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// TestEveryStepIsShownOnce: a step says what was done, and what does nothing
// leaves no step.
func TestEveryStepIsShownOnce(t *testing.T) {
	start := func(fen int64) Value { return Value{}.Plus(said, money.Fen(fen)) }
	due := func(v Value, terms Terms) Value { terms.apply(&v); return v }
	limit := money.Fen(500)
	capped := Terms{Rate: money.Whole, Cap: &limit, CapLabel: said}
	for name, c := range map[string]struct {
		got  Value
		want []string
	}{
		"plus":                         {start(500), []string{"5.00", "5.00"}},
		"minus":                        {start(500).Minus(said, money.Fen(700)), []string{"5.00", "-7.00", "-2.00"}},
		"below zero":                   {due(start(-1), Terms{Rate: money.Whole}), []string{"-0.01", "0.00", "0.00"}},
		"zero is not below zero":       {due(start(0), Terms{Rate: money.Whole}), []string{"0.00", "0.00"}},
		"a fen is not below zero":      {due(start(1), Terms{Rate: money.Whole}), []string{"0.01", "0.01"}},
		"a rate":                       {due(start(500), Terms{Rate: rate(t, "50%")}), []string{"5.00", "2.50", "2.50"}},
		"the whole":                    {due(start(500), Terms{Rate: money.Whole}), []string{"5.00", "5.00"}},
		"above a cap":                  {due(start(501), capped), []string{"5.01", "5.00", "5.00"}},
		"at a cap":                     {due(start(500), capped), []string{"5.00", "5.00"}},
		"whole fen need no rounding":   {due(start(500), Terms{Rate: money.Whole}), []string{"5.00", "5.00"}},
		"nor any downwards":            {due(start(500), Terms{Rate: money.Whole, Down: true}), []string{"5.00", "5.00"}},
		"half up":                      {due(start(501), Terms{Rate: rate(t, "50%")}), []string{"5.01", "2.51", "2.51", "2.51"}},
		"down":                         {due(start(501), Terms{Rate: rate(t, "50%"), Down: true}), []string{"5.01", "2.51", "2.50", "2.50"}},
		"a sum":                        {start(500).Sum(said), []string{"5.00", "5.00", "5.00"}},
		"less another, with its steps": {start(500).Less(Difference{said, said, said}, start(200)), []string{"5.00", "5.00", "2.00", "-2.00", "3.00", "3.00"}},
		"less what is not known":       {start(500).Less(Difference{said, said, said}, start(200).Lacks("a")), []string{"5.00", "5.00", "2.00", "3.00"}},
		"and another":                  {start(500).Add(said, start(-200)), []string{"5.00", "-2.00", "3.00"}},
		"and a fen":                    {start(500).Add(said, start(1)), []string{"5.00", "0.01", "5.01"}},
		"and nothing":                  {start(500).Add(said, start(0)), []string{"5.00", "5.00"}},
		"what lies below zero":         {start(-5).Below(), []string{"-0.05"}},
		"nothing lies below zero":      {start(5).Below(), []string{"0.00"}},
	} {
		if got := shown(c.got); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

func TestNobodyAskedForSteps(t *testing.T) {
	for _, explain := range []bool{true, false} {
		v := (&Case{Explain: explain}).Start().Plus(said, money.Fen(-1)).Sum(said)
		terms := Terms{Rate: rate(t, "50%")}
		if terms.apply(&v); (len(v.steps) > 0) != explain {
			t.Errorf("asked %v: %d steps", explain, len(v.steps))
		}
	}
}

// TestWhatAValueLacksAndGuesses: it goes wherever the value goes, but nothing
// guesses nothing.
func TestWhatAValueLacksAndGuesses(t *testing.T) {
	guessed := Value{}.Plus(said, money.Fen(-1)).Lacks("a").Guessed(said)
	for name, c := range map[string]struct {
		got            Value
		lacks, guesses int
	}{
		"itself":                 {guessed, 1, 1},
		"taken off":              {Value{}.Less(Difference{said, said, said}, guessed), 1, 1},
		"added":                  {Value{}.Add(said, guessed), 1, 1},
		"both":                   {guessed.Add(said, guessed), 2, 2},
		"below zero":             {guessed.Below(), 1, 1},
		"nothing below zero":     {guessed.Plus(said, money.Fen(1)).Below(), 1, 0},
		"nothing but above zero": {guessed.Plus(said, money.Fen(2)).Below(), 1, 0},
		"a known one lacks none": {Value{}.Plus(said, money.Fen(1)), 0, 0},
	} {
		if len(c.got.missing) != c.lacks || len(c.got.estimate) != c.guesses || c.got.Known() != (c.lacks == 0) {
			t.Errorf("%s: lacks %q, guesses %d", name, c.got.missing, len(c.got.estimate))
		}
	}
}

// TestStatusOfAnAwardFollowsItsLines: an award whose every line is unknown is
// unknown; one with a known line is due, or an estimate where a line or the
// whole is; what is decided by somebody is discretionary.
func TestStatusOfAnAwardFollowsItsLines(t *testing.T) {
	known := func(estimate bool) Line { a := money.Fen(1); return Line{Amount: &a, Estimate: estimate} }
	nothing := Line{Missing: []string{"a"}}
	for name, c := range map[string]struct {
		lines []Line
		whole bool // the whole award is a guess
		asked bool // somebody has to decide
		want  Status
	}{
		"no line":            {nil, false, false, Due},
		"unknown":            {[]Line{nothing, nothing}, false, false, NotKnown},
		"unknown, asked":     {[]Line{nothing}, false, true, NotKnown},
		"one known":          {[]Line{nothing, known(false)}, false, false, Due},
		"one an estimate":    {[]Line{known(false), known(true)}, false, false, Estimate},
		"all of it":          {[]Line{known(false), nothing}, true, false, Estimate},
		"somebody's to give": {[]Line{known(true)}, false, true, Discretionary},
	} {
		w := &Working{Case: &Case{}, award: &Award{Lines: c.lines}}
		if c.whole {
			w.Guess(said)
		}
		if c.asked {
			w.ByDecision(said)
		}
		w.finish()
		if w.award.Status != c.want {
			t.Errorf("%s: %s, want %s", name, w.award.Status, c.want)
		}
		for _, l := range w.award.Lines {
			if c.whole && !l.Estimate {
				t.Errorf("%s: a line is no estimate", name)
			}
		}
	}
	for _, status := range []Status{NotMet, NotKnown} {
		w := &Working{Case: &Case{}, award: &Award{Status: status, Lines: []Line{known(false)}}}
		if w.finish(); w.award.Lines != nil || w.award.Total.Sign() != 0 || w.award.Status != status {
			t.Errorf("%s: %+v", status, w.award)
		}
	}
}

func TestOnlyWhatIsAddedIsMarkedSo(t *testing.T) {
	taken := Value{}.Plus(said, money.Fen(1))
	v := Value{}.Plus(said, money.Fen(3)).Less(Difference{said, said, said}, taken)
	var added []bool
	for _, s := range v.steps { // 3, 3 so far, 1 to be taken, -1, 2 left
		added = append(added, s.Added)
	}
	if want := []bool{true, false, false, true, false}; !slices.Equal(added, want) {
		t.Errorf("%v, not %v", added, want)
	}
}

func TestNothingThatLacksOrGuessesIsNotNothing(t *testing.T) {
	lacks, guess := []string{"x"}, []lang.Text{said}
	for name, v := range map[string]Value{
		"missing": {missing: lacks}, "guessed": {estimate: guess}, "in part": {lacks: lacks},
		"missing and guessed": {missing: lacks, estimate: guess}, "in part and guessed": {estimate: guess, lacks: lacks},
	} {
		if v.isNothing() {
			t.Error(name)
		}
	}
	if v := (Value{}); !v.isNothing() {
		t.Error("nothing")
	}
}

func TestWordsAreMadeWhereSomebodyReadsThem(t *testing.T) {
	for explain, want := range map[bool]string{true: "x", false: ""} {
		c := &Case{Explain: explain}
		if got := c.Say(func() lang.Text { return said }).In(lang.English); got != want {
			t.Errorf("%v: %q", explain, got)
		}
	}
}

// TestALineThatLacksIsAtMostWhatItWas: one that was known already pays no more than
// that, and one that was not as much as before; its rate stays, and nothing of it
// stands at a cap any more.
func TestALineThatLacksIsAtMostWhatItWas(t *testing.T) {
	worth, most, fifteen := money.Fen(5), money.Fen(9), rate(t, "15%")
	for name, x := range map[string]struct {
		line Line
		want money.Amount
	}{
		"known":     {Line{Amount: &worth, Limit: &most, Rate: &fifteen, atCap: true}, worth},
		"not known": {Line{Limit: &most, Rate: &fifteen}, most},
		"in part":   {Line{Amount: &worth, Recorded: &Recorded{Days: 1, Of: 2}, Limit: &most, Rate: &fifteen}, most},
	} {
		l := x.line
		l.Lack("a.day")
		if l.Amount != nil || l.Limit == nil || *l.Limit != x.want || l.Rate != &fifteen || l.atCap || fmt.Sprint(l.Missing) != "[a.day]" {
			t.Errorf("%s: %+v", name, l)
		}
	}
}
