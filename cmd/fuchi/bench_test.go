package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/cmd/report"
)

// The benchmarks of one project take the largest sample; those of many take the small projects of the
// batch tests. Whole processes are timed by cmd/bench.

func sample(b *testing.B) []byte {
	b.Helper()
	src, err := os.ReadFile("../../testdata/projects/manufacturing.yaml")
	if err != nil {
		b.Fatal(err)
	}
	return src
}

func loaded(b *testing.B) *app {
	b.Helper()
	a := &app{}
	if err := a.load(); err != nil {
		b.Fatal(err)
	}
	return a
}

func decoded(b *testing.B, a *app, src []byte) *project.Project {
	b.Helper()
	p, problems := project.DecodeYAML("sample", src, a.engine.Words())
	if len(problems) > 0 {
		b.Fatal(problems)
	}
	return p
}

func BenchmarkLoadDocuments(b *testing.B) {
	for b.Loop() {
		loaded(b)
	}
}

func BenchmarkDecodeYAML(b *testing.B) {
	a, src := loaded(b), sample(b)
	b.SetBytes(int64(len(src)))
	for b.Loop() {
		decoded(b, a, src)
	}
}

func BenchmarkCompute(b *testing.B) {
	a, src := loaded(b), sample(b)
	p := decoded(b, a, src)
	for _, explain := range []bool{false, true} {
		b.Run(fmt.Sprintf("explain=%v", explain), func(b *testing.B) {
			for b.Loop() {
				calc.Compute(p, a.engine.Books()[0], calc.Options{Explain: explain})
			}
		})
	}
}

func BenchmarkReadings(b *testing.B) {
	a, src := loaded(b), sample(b)
	p := decoded(b, a, src)
	base := calc.Compute(p, a.engine.Books()[0], calc.Options{})
	for b.Loop() {
		calc.EffectsOf(base, a.engine.Books()[0], nil, calc.Watch{})
	}
}

// BenchmarkRange is the range over all readings: of the largest sample, and of
// one with as many persons and policies that compete as a file can hold.
func BenchmarkRange(b *testing.B) {
	a, src := loaded(b), sample(b)
	persons, others := &strings.Builder{}, &strings.Builder{}
	for i := range 3500 {
		fmt.Fprintf(persons, "  - {name: P%d, role: scientist, project_recognised: true, social_insurance: true, years: [{year: 2024, salary: 30万元, iit_net: %d}]}\n", i, i)
		fmt.Fprintf(others, "  - {policy: P%d, scope: district, matter: operating_tax, years: {%d: %d}}\n", i, 2024+i%9, i)
	}
	crowd := strings.NewReplacer("\nother_awards:", persons.String()+"other_awards:\n"+others.String()+"#").Replace(string(src))
	for _, size := range []struct{ name, src string }{{"sample", string(src)}, {"crowd", crowd}} {
		p := decoded(b, a, []byte(size.src))
		base := calc.Compute(p, a.engine.Books()[0], calc.Options{})
		base.Effects, _ = calc.EffectsOf(base, a.engine.Books()[0], nil, calc.Watch{})
		b.Run(size.name, func(b *testing.B) {
			for b.Loop() {
				calc.SpreadOf(base, a.engine.Books()[0], nil, calc.Watch{})
			}
		})
	}
}

func BenchmarkReport(b *testing.B) {
	a, src := loaded(b), sample(b)
	r := calc.Compute(decoded(b, a, src), a.engine.Books()[0], calc.Options{})
	b.Run("json", func(b *testing.B) {
		for b.Loop() {
			report.JSONLine(nil, &engine.Answer{Result: r}, a.lang)
		}
	})
	for name, rows := range map[string]report.Options{"csv": {}, "totals": {Totals: true}} {
		b.Run(name, func(b *testing.B) {
			stream, _ := report.AsCSV.Stream(a.lang, rows)
			for b.Loop() {
				stream.Add(nil, &engine.Answer{Result: r}, report.Place{})
			}
		})
	}
}

// BenchmarkBatch is the whole of a batch over 1,000 projects on all cores.
func BenchmarkBatch(b *testing.B) {
	lines := bytes.Join(manyProjects(1000), nil)
	for _, format := range [][]string{{"-o", "csv", "--totals"}, {"-o", "csv"}, {"-o", "ndjson"}} {
		b.Run(strings.Join(format, ""), func(b *testing.B) {
			b.SetBytes(int64(len(lines)))
			for b.Loop() {
				run(append([]string{"batch", "-"}, format...), bytes.NewReader(lines), io.Discard, io.Discard, func(string) string { return "" })
			}
		})
	}
}

// BenchmarkOneLargeProject shows that cost grows with entries, and with the
// policies that compete, and no faster.
func BenchmarkOneLargeProject(b *testing.B) {
	a := loaded(b)
	for _, n := range []int{10, 100, 1000, 5000} {
		entries, others := &strings.Builder{}, &strings.Builder{}
		for i := range n {
			fmt.Fprintf(entries, "    - {period: %d-%02d-%02d, net: %d.%02d}\n", 2023+i/336%5, i/28%12+1, i%28+1, i, i%100)
			fmt.Fprintf(others, "  - {policy: P%d, scope: district, matter: operating_tax, years: {%d: %d.%02d}}\n", i*7919%n, 2023+i%5, i, i%100)
		}
		head := "fuchi: 1\nproject: {name: P, sector: industrial, nature: new, foreign_invested: false, ownership: private, legal_person: independent}\n" +
			"contract: {signed: 2022-09-01, agreed_production: 2023-01-01, terminated: false, fraud: false}\ninvestment: {fixed_assets: {audited: 1.2亿元}}\n"
		for _, large := range []struct{ what, src string }{
			{"entries", head + "taxes:\n  entries:\n" + entries.String()},
			{"competing", head + "taxes:\n  entries:\n    - {period: 2023, net: 1万元}\nother_awards:\n" + others.String()},
		} {
			p := decoded(b, a, []byte(large.src))
			b.Run(fmt.Sprintf("%s=%d", large.what, n), func(b *testing.B) {
				for b.Loop() {
					calc.Compute(p, a.engine.Books()[0], calc.Options{})
				}
			})
		}
	}
}
