package calc

import (
	"testing"

	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// TestARelationHasItsSign: a figure that fails at the bound itself stands to a
// bound that does not belong to it.
func TestARelationHasItsSign(t *testing.T) {
	first, last := civil.MustDay(2022, 4, 16), civil.MustDay(2025, 4, 15)
	signed := project.Known(civil.MustDay(2022, 4, 15))
	reached := AtLeast("", said, CNY, project.Known(money.Fen(5)), money.Fen(5))
	missed := reached
	missed.Met = No
	below := Condition{Test: &Test{Relation: LE, Threshold: Measure{Known: true, Word: "1%"}}, Met: No,
		Actual: Measure{Known: true, Word: "1%"}}
	for want, c := range map[string]Condition{
		"≥ ": reached,
		"> ": missed,
		"≤ ": OnOrBefore("", said, signed, last),
		"< ": below,
		"":   Is("", said, project.Known(true), true),
	} {
		if got := c.Sign(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	if c := OnOrBefore("", said, signed, last).TooEarly(first); c.Sign() != "≥ " || c.Met != No || c.Threshold.Date != first {
		t.Errorf("too early: %q %v", c.Sign(), c)
	}
	if c := KnownDay("", said, signed); c.Sign() != "" {
		t.Errorf("a day that is only to be known: %q", c.Sign())
	}
}

func TestWhatIsDeniedIsMarked(t *testing.T) {
	if c := Is("", said, project.Known(false), false); c.Relation != Denied || c.Met != Yes {
		t.Errorf("%v", c)
	}
	if c := Is("", said, project.Known(true), true); c.Relation == Denied {
		t.Errorf("%v", c)
	}
}
