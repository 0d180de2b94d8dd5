package main

import (
	"testing"

	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/cmd/report"
	"github.com/shanting/fuchi/rules"
)

// BenchmarkProject is one workload project of a batch, from its line to its
// output, on one core.
func BenchmarkProject(b *testing.B) {
	fuchi, err := engine.Open(rules.Districts()...)
	if err != nil {
		b.Fatal(err)
	}
	lines := workloadLines(1000)
	totals, _ := report.AsCSV.Stream(lang.English, report.Options{Totals: true})
	rows, _ := report.AsCSV.Stream(lang.English, report.Options{})
	for name, test := range map[string]struct {
		program string
		print   func(b []byte, a *engine.Answer) []byte
	}{
		"totals":  {"", func(b []byte, a *engine.Answer) []byte { return totals.Add(b, a, report.Place{}) }},
		"lines":   {"", func(b []byte, a *engine.Answer) []byte { return rows.Add(b, a, report.Place{}) }},
		"results": {"fuchi", func(b []byte, a *engine.Answer) []byte { return report.JSONLine(b, a, lang.Chinese) }},
	} {
		b.Run(name, func(b *testing.B) {
			reader, out := fuchi.Reader(), []byte(nil)
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				answer, problems := reader.Line(engine.Source{Text: lines[i%len(lines)]},
					engine.Ask{Brief: true, Program: test.program})
				if len(problems) > 0 {
					b.Fatal(problems)
				}
				out = test.print(out[:0], answer)
			}
		})
	}
}

// What is done anew for each project shows in the memory that it takes, however
// busy the machine: one that looks through the names of all awards takes hundreds
// of pieces.
func TestAProjectTakesFewPiecesOfMemory(t *testing.T) {
	fuchi, err := engine.Open(rules.Districts()...)
	if err != nil {
		t.Fatal(err)
	}
	lines := workloadLines(200)
	totals, _ := report.AsCSV.Stream(lang.English, report.Options{Totals: true})
	reader, out, i := fuchi.Reader(), []byte(nil), 0
	pieces := testing.AllocsPerRun(2*len(lines), func() {
		answer, problems := reader.Line(engine.Source{Text: lines[i%len(lines)]}, engine.Ask{Brief: true})
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		out, i = totals.Add(out[:0], answer, report.Place{}), i+1
	})
	if pieces < 10 || pieces > 50 {
		t.Errorf("%v pieces of memory a project", pieces)
	}
}
