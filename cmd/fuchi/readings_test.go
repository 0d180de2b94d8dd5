package main

import (
	"strings"
	"testing"

	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/cmd/report"
)

// TestAnInterruptedSearchGivesTheRangeSoFar: at the least what is chosen and
// each reading by itself, and it is said that this is not all, in every format.
func TestAnInterruptedSearchGivesTheRangeSoFar(t *testing.T) {
	for stopped, least := range map[bool]string{false: "21694316.08", true: "28619048.83"} {
		came := func() bool { return stopped }
		a := &app{lang: lang.English}
		answers, _, err := a.ranges(came, []string{"../../testdata/projects/manufacturing.yaml"}, facts{},
			engine.Ask{Effects: true, Range: true})
		if err != nil {
			t.Fatal(err)
		}
		if said := a.rangeSoFar(came, answers, nil); (said != nil) != stopped {
			t.Fatalf("stopped: %v, said: %v", stopped, said)
		}
		s := answers[0].Spread
		if s.Least.Total.String() != least || s.Most.Total.String() != "40800180.33" {
			t.Errorf("%s to %s", s.Least.Total, s.Most.Total)
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
