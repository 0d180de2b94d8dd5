package engine_test

import (
	"os"
	"testing"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/rules"
)

// TestEffectsStopWhenTheyAreTold: no other reading is computed then, and the
// answer says that those it lists are not all.
func TestEffectsStopWhenTheyAreTold(t *testing.T) {
	e, err := engine.Open(rules.Districts()...)
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile("../../testdata/projects/manufacturing.yaml")
	if err != nil {
		t.Fatal(err)
	}
	asked, whole := 0, 0
	for _, after := range []int{1000, 5, 0} {
		asked = 0
		stopped := func() bool { asked++; return asked > after }
		a, problems := e.Answer(engine.Source{Name: "p.yaml", Text: text},
			engine.Ask{Effects: true, Watch: calc.Watch{Stopped: stopped}})
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		if after == 1000 {
			whole = len(a.Effects)
		}
		if cut := after < 1000; a.EffectsCut != cut || cut && (asked != after+1 || len(a.Effects) > min(after, whole-1)) {
			t.Errorf("stopped after %d: asked %d times, %d effects of %d, cut %v", after, asked, len(a.Effects), whole,
				a.EffectsCut)
		}
	}
}
