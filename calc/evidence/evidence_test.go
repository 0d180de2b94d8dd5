package evidence_test

import (
	"os"
	"testing"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/evidence"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/rules"
)

func result(t *testing.T, name string) *calc.Result {
	t.Helper()
	e, err := engine.Open(rules.Districts()...)
	if err != nil {
		t.Fatal(err)
	}
	src, err := os.ReadFile("../../testdata/projects/" + name + ".yaml")
	if err != nil {
		t.Fatal(err)
	}
	a, problems := e.Answer(engine.Source{Name: name, Text: src}, engine.Ask{})
	if len(problems) > 0 {
		t.Fatal(problems[0].Message.In(lang.English))
	}
	return a.Result
}

// TestEveryFactOfTheSamplesHasItsPaper: what is stated is proved by something.
func TestEveryFactOfTheSamplesHasItsPaper(t *testing.T) {
	files, err := os.ReadDir("../../testdata/projects")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		for _, s := range evidence.Of(result(t, f.Name()[:len(f.Name())-len(".yaml")])) {
			if s.Paper == nil {
				t.Errorf("%s: no paper for %s", f.Name(), s.Rows[0].Path)
			}
		}
	}
}

// TestWhatHasNoPaperYetIsProvisional: a contracted figure while no audit is
// there, a forecast, and a rent that is not paid.
func TestWhatHasNoPaperYetIsProvisional(t *testing.T) {
	for name, want := range map[string]map[string]string{
		"incomplete": {"investment.fixed_assets.contracted": "provisional: as contracted, not audited",
			"taxes.entries[0]": "", "offices[0].lease.rent[1]": ""},
		"manufacturing": {"investment.fixed_assets.contracted": "an audited figure is there: this one is not used",
			"investment.fixed_assets.audited": "", "taxes.entries[12]": "a forecast: there is no paper yet",
			"taxes.entries[11]": ""},
	} {
		found := map[string]string{}
		for _, s := range evidence.Of(result(t, name)) {
			for _, row := range s.Rows {
				found[row.Path] = row.Provisional.In(lang.English)
			}
		}
		for path, why := range want {
			if got, ok := found[path]; !ok || got != why {
				t.Errorf("%s %s: %q", name, path, got)
			}
		}
	}
}
