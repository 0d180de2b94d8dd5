package calc

import (
	"testing"

	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/law"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// As chosen p/plain is paid 0.04 and p/over, which sets 521 aside, loses to it;
// read otherwise it is not known of p/over whether it is met, and 521 stays aside.
func TestWhatIsNotKnownSetsAnotherPolicyAsideInTheRangeToo(t *testing.T) {
	r := &law.Reading{ID: "r", Choices: []law.Choice{{ID: "a"}, {ID: "b"}}}
	rule := func(id string, fen int64, met func(c *Case) Truth, overrides ...string) Rule {
		return Rule{ID: id, Matter: "m", Payee: Enterprise, Overrides: overrides,
			Claims: func(*project.Project) []string { return []string{""} },
			Work: func(w *Working) {
				w.Require(Condition{Test: &Test{ID: "own"}, Met: met(w.Case)})
				if w.Open() {
					w.Fixed(1, civil.MustDay(2024, 1, 1), lang.Same("x"), money.Fen(fen))
				}
			}}
	}
	always := func(*Case) Truth { return Yes }
	asRead := func(c *Case) Truth {
		if c.Reads(r, "a") {
			return Yes
		}
		return Unknown
	}
	document := &Document{Document: law.Document{ID: "p", Readings: []*law.Reading{r}},
		Rules: []Rule{rule("p/plain", 4, always), rule("p/over", 3, asRead, "521")}}
	book := &Rulebook{District: &District{ID: "d"}, Documents: []*Document{document}}
	book.listReadings()
	p := &project.Project{OtherAwards: []project.OtherAward{{Policy: project.Known("521"), Matter: project.Known("m"),
		Scope: project.Known("district"), Years: []project.YearAmount{{Year: 2024, Amount: money.Fen(9)}}}}}
	s := SpreadOf(Compute(p, book, Options{}), book, nil, Watch{})
	if got := s.Least.Total; got.Cmp(money.Fen(4)) != 0 || s.Most.Total.Cmp(got) != 0 {
		t.Errorf("%s to %s, and it is 0.04 however that is read", got, s.Most.Total)
	}
}

func TestTheRangeOfAYearIsThatOfWhatIsPayableInIt(t *testing.T) {
	r := &law.Reading{ID: "r", Choices: []law.Choice{{ID: "a"}, {ID: "b"}}}
	rule := Rule{ID: "p/a", Matter: "m", Payee: Enterprise, Claims: func(*project.Project) []string { return []string{""} },
		Work: func(w *Working) {
			first := int64(1)
			if w.Reads(r, "a") {
				first = 3
			}
			w.Fixed(1, civil.MustDay(2024, 1, 1), lang.Same("x"), money.Fen(first))
			w.Fixed(2, civil.MustDay(2025, 1, 1), lang.Same("x"), money.Fen(4))
		}}
	document := &Document{Document: law.Document{ID: "p", Readings: []*law.Reading{r}}, Rules: []Rule{rule}}
	book := &Rulebook{District: &District{ID: "d"}, Documents: []*Document{document}}
	book.listReadings()
	base := Compute(new(project.Project), book, Options{})
	s := SpreadIn(base, book, 2024, Watch{})
	if got := s.Total.String() + " " + s.Least.Total.String() + " " + s.Most.Total.String(); got != "0.03 0.01 0.03" {
		t.Error(got)
	}
	// what single readings come to widens a range that is not whole, and renames no end of it
	alone := []Effect{{Reading: r, Choice: "a", Total: money.Fen(7)}, {Reading: r, Choice: "z", Total: money.Fen(5)}}
	for _, cut := range []bool{false, true} {
		base.Effects, base.EffectsCut = alone, cut
		s := SpreadOf(base, book, nil, Watch{})
		if s.Partial != cut || len(s.Most.Readings) > 0 || s.Least.Readings["r"] != "b" {
			t.Errorf("effects cut short: %v, partial: %v, from %v to %v", cut, s.Partial, s.Least, s.Most)
		}
	}
}

func TestWhatIsPayableInAYearLeavesOutLinesLostAndNotKnown(t *testing.T) {
	day, one, two := civil.MustDay(2024, 5, 1), money.Fen(1), money.Fen(2)
	a := &Award{Lines: []Line{{PayableFrom: day, Amount: &one, Lost: true}, {PayableFrom: day}, {PayableFrom: day, Amount: &two},
		{PayableFrom: day.YearsOn(1), Amount: &one}}}
	if got := (&grower{payable: 2024}).worth(a); got.Cmp(two) != 0 {
		t.Error(got)
	}
}
