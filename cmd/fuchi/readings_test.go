package main

import (
	"strings"
	"testing"

	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/cmd/report"
)

// TestAnInterruptedSearchGivesTheRangeSoFar: at the least what is chosen, then
// each reading by itself as far as it was tried, and it is said that this is not
// all, in every format.
func TestAnInterruptedSearchGivesTheRangeSoFar(t *testing.T) {
	for after, want := range map[int][2]string{1000000: {"21694316.08", "40515248.83"},
		80: {"28619048.83", "40515248.83"}, 0: {"40515248.83", "40515248.83"}} {
		asked, stopped := 0, after < 1000000
		came := func() bool { asked++; return asked > after }
		a := &app{lang: lang.English}
		answers, _, err := a.ranges(came, []string{"../../testdata/projects/manufacturing.yaml"}, factOptions{},
			engine.Ask{Effects: true, Range: true})
		if err != nil {
			t.Fatal(err)
		}
		if said := a.rangeSoFar(came, answers, nil); (said != nil) != stopped {
			t.Fatalf("stopped: %v, said: %v", stopped, said)
		}
		s := answers[0].Spread
		if s.Least.Total.String() != want[0] || s.Most.Total.String() != want[1] {
			t.Errorf("after %d: %s to %s", after, s.Least.Total, s.Most.Total)
		}
		for _, printed := range []struct{ text, partial string }{
			{string(report.JSON(answers, lang.English)), "\n  \"partial\": true"},
			{textOf(t, report.Spread(answers[0].Result, s, lang.English)), "cut short"},
			{textOf(t, report.Spread(answers[0].Result, s, lang.Chinese)), "没有查完"},
		} {
			if strings.Contains(printed.text, printed.partial) != stopped {
				t.Errorf("stopped: %v\n%s", stopped, printed.text)
			}
		}
	}
}

func textOf(t *testing.T, p *report.Page) string {
	t.Helper()
	var out strings.Builder
	if err := report.AsTable.Write(&out, report.Content{Pages: func() []*report.Page { return []*report.Page{p} }}); err != nil {
		t.Fatal(err)
	}
	return out.String()
}
