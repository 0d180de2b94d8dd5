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
