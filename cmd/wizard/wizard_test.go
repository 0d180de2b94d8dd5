package wizard_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/starter"
	"github.com/shanting/fuchi/cmd/wizard"
	"github.com/shanting/fuchi/rules"
)

func opened(t *testing.T) *engine.Engine {
	t.Helper()
	e, err := engine.Open(rules.Districts()...)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func begun(t *testing.T, kind string, l lang.Language) *wizard.Wizard {
	t.Helper()
	kinds := starter.Kinds()
	i := slices.IndexFunc(kinds, func(k starter.Kind) bool { return k.Name == kind })
	w, problems := wizard.Begin(opened(t), "p.yaml", kinds[i], l)
	if len(problems) > 0 {
		t.Fatal(problems[0].Message.In(lang.English))
	}
	return w
}

// play answers each question by its path from a script, and passes over what the
// script has nothing for; it gives the paths in the order in which they came.
func play(t *testing.T, w *wizard.Wizard, script map[string]string) (asked []string) {
	t.Helper()
	for range 400 {
		q, ok := w.Next()
		if !ok {
			return asked
		}
		asked = append(asked, q.Path)
		said := script[q.Path]
		if bad := w.Answer(q, said); bad != nil {
			t.Fatalf("%s: %q: %s", q.Path, said, bad.Message.In(lang.English))
		}
	}
	t.Fatal("it asks and asks", asked[len(asked)-5:])
	return nil
}

var tenant = map[string]string{
	"project.name": "新型包装", "project.foreign_invested": "false", "project.ownership": "private",
	"project.legal_person": "independent", "contract.signed": "2022年12月15日", "contract.agreed_production": "2023/9/1",
	"milestones.production": "2023-08-28", "investment.fixed_assets.audited": "6000万", "site.location": "zone",
	"factory.standard": "true", "factory.in_zone_park": "true", "factory.lease_effective": "2023-03-01",
	"factory.rent[0].period": "2023-03-01/2024-02-29", "factory.rent[0].amount": "96万元", "factory.rent[0].paid": "2023-3-5",
	"factory.rent[1].period": "2024-03-01/2025-02-28", "factory.rent[1].amount": "96万元", "factory.rent[1].paid": "2024-03-05",
}

// TestAScriptedSittingMakesAFileThatComputes in both languages of keys, to the
// same sum: two years' rent in full.
func TestAScriptedSittingMakesAFileThatComputes(t *testing.T) {
	for _, l := range []lang.Language{lang.Chinese, lang.English} {
		w := begun(t, "factory_tenant", l)
		play(t, w, tenant)
		if got := w.Now().Now().Totals.Amount.String(); got != "1920000.00" {
			t.Errorf("%s\n%s", got, w.Text())
		}
		if lines := strings.Count(w.Text(), "2024-03-05"); lines != 1 {
			t.Errorf("%s", w.Text())
		}
	}
}

// TestTheNextQuestionIsTheOneMostMoneyHangsOn among those that are left.
func TestTheNextQuestionIsTheOneMostMoneyHangsOn(t *testing.T) {
	w := begun(t, "industrial", lang.English)
	asked := play(t, w, nil)
	first := slices.IndexFunc(asked, func(p string) bool { return !strings.HasPrefix(p, "project.") })
	if asked[0] != "project.name" || asked[first] != "land.premium" {
		t.Errorf("%v", asked)
	}
	seen := map[string]bool{}
	for _, path := range asked {
		if seen[path] {
			t.Errorf("%s is asked twice", path)
		}
		seen[path] = true
	}
}

// TestASittingGoesOnFromItsFile: stopped anywhere, the file computes, and the
// rest of the answers bring it to the same sum.
func TestASittingGoesOnFromItsFile(t *testing.T) {
	whole := begun(t, "factory_tenant", lang.Chinese)
	steps := len(play(t, whole, tenant))
	for stop := 1; stop < steps; stop += 15 {
		w := begun(t, "factory_tenant", lang.Chinese)
		for range stop {
			q, _ := w.Next()
			w.Answer(q, tenant[q.Path])
		}
		again, problems := wizard.Resume(opened(t), "p.yaml", w.Text())
		if len(problems) > 0 {
			t.Fatalf("stopped after %d: %s", stop, problems[0].Message.In(lang.English))
		}
		play(t, again, tenant)
		if got, want := again.Now().Now().Totals.Amount, whole.Now().Now().Totals.Amount; got.Cmp(want) != 0 {
			t.Errorf("stopped after %d: %s, not %s\n%s", stop, got, want, again.Text())
		}
	}
}

// TestWhatCannotBeIsAskedAgain with the reason and the mend; the file stays.
func TestWhatCannotBeIsAskedAgain(t *testing.T) {
	w := begun(t, "factory_tenant", lang.Chinese)
	for range 200 {
		q, ok := w.Next()
		if !ok {
			t.Fatal("the day of signing was not asked for")
		}
		if q.Path != "contract.signed" {
			w.Answer(q, "")
			continue
		}
		before := w.Text()
		if bad := w.Answer(q, "2022-13-45"); bad == nil || bad.Message.IsZero() || w.Text() != before {
			t.Errorf("%v", bad)
		}
		if again, _ := w.Next(); again.Path != q.Path {
			t.Errorf("next is %s", again.Path)
		}
		if bad := w.Answer(q, "待定"); bad != nil || !strings.Contains(w.Text(), "签订日期: 待定") {
			t.Errorf("%v\n%s", bad, w.Text())
		}
		return
	}
}

// TestASectionThatIsNotThereIsTakenOut: nothing is claimed by an empty key.
func TestASectionThatIsNotThereIsTakenOut(t *testing.T) {
	w := begun(t, "industrial", lang.Chinese)
	asked := play(t, w, map[string]string{"referrer": "false"})
	if strings.Contains(w.Text(), "引荐人:") || slices.ContainsFunc(asked, func(p string) bool {
		return strings.HasPrefix(p, "referrer.")
	}) {
		t.Error(w.Text())
	}
}

// TestEveryKindCanBeSatThrough: each ends, and what comes out is a project file.
func TestEveryKindCanBeSatThrough(t *testing.T) {
	for _, k := range starter.Kinds() {
		w := begun(t, k.Name, lang.Chinese)
		asked := play(t, w, map[string]string{"referrer": "true", "procedure": "true", "indicators": "true",
			"contract.performance": "true", "offices[0].id": "A", "offices[0].use": "office", "offices[0].lease": "true",
			"offices[0].lease.effective": "2023-01-01", "offices[0].lease.rent[0].period": "2023",
			"offices[0].lease.rent[0].amount": "60万", "talent[0].name": "甲", "talent[0].years[0].year": "2024",
			"taxes.entries[0].period": "2024", "taxes.entries[0].net": "10万", "finance.kind": "bank_tier1",
			"finance.bonds[0].date": "2024-01-01"})
		if _, problems := wizard.Resume(opened(t), k.Name, w.Text()); len(problems) > 0 {
			t.Errorf("%s: %s\n%s", k.Name, problems[0].Message.In(lang.English), w.Text())
		}
		if len(asked) < 5 {
			t.Error(k.Name, asked)
		}
		fmt.Fprintln(t.Output(), k.Name, len(asked))
	}
}
