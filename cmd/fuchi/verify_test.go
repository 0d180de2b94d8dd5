package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/calc/verify"
	"github.com/shanting/fuchi/cmd/release"
	"github.com/shanting/fuchi/cmd/report"
)

// verifier verifies as the command does; printed gives the result of a sample.
func verifier(t *testing.T) (v verify.Verifier,
	printed func(file string, sets ...project.Setting) (*verify.Paper, engine.Source)) {
	t.Helper()
	a := &app{lang: lang.English}
	if err := a.load(); err != nil {
		t.Fatal(err)
	}
	print := func(r *engine.Answer) []byte { return report.JSON([]*engine.Answer{r}, lang.English) }
	v = verify.Verifier{Engine: a.engine, Program: release.Program, Print: print}
	return v, func(file string, sets ...project.Setting) (*verify.Paper, engine.Source) {
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		from := engine.Source{Name: file, Text: src}
		answer, problems := a.engine.Answer(from,
			engine.Ask{Set: sets, Effects: true, Unclaimed: true, Program: release.Program})
		if len(problems) > 0 {
			t.Fatal(problems[0].Message.In(lang.English))
		}
		papers, err := verify.Parse(print(answer))
		if err != nil {
			t.Fatal(err)
		}
		return papers[0], from
	}
}

// TestAFactThatIsTakenAwayIsNamed: of every sample each fact in turn is said to be
// unknown; whatever line moves, that fact moved it and nothing else did.
func TestAFactThatIsTakenAwayIsNamed(t *testing.T) {
	v, printed := verifier(t)
	samples, err := filepath.Glob("../../testdata/projects/*.yaml")
	if err != nil || len(samples) < 12 {
		t.Fatalf("%d samples: %v", len(samples), err)
	}
	seen := 0
	for _, sample := range samples {
		paper, src := printed(sample)
		for _, f := range paper.Receipt.Facts {
			unknown := project.Setting{Path: f.Path, Value: &project.Node{Text: "~"}}
			if f.Path == "fuchi" || strings.HasPrefix(f.Path, "paid") || strings.HasPrefix(f.Path, "readings") {
				continue
			}
			verdict, problems := v.Verify(paper, src, verify.Now{Set: []project.Setting{unknown}})
			if len(problems) > 0 {
				continue // it cannot be left out
			}
			for _, m := range verdict.Moves {
				seen++
				named := func(c verify.Cause) bool { return c.Kind == verify.ByFact && c.Name == f.Path }
				if len(m.Causes) != 1 || !named(m.Causes[0]) {
					t.Errorf("%s, %s unknown: %s year %d moved by %+v", filepath.Base(sample), f.Path, m.Award, m.N,
						m.Causes)
				}
			}
		}
	}
	if seen < 100 {
		t.Errorf("only %d lines moved at all", seen)
	}
}

// TestALineThatItsReceiptNoLongerGives: the figures are others, or the program
// is, or somebody altered the result; one is not taken for another.
func TestALineThatItsReceiptNoLongerGives(t *testing.T) {
	v, printed := verifier(t)
	const sample = "../../testdata/projects/manufacturing.yaml"
	for _, c := range []struct {
		name  string
		alter func(p *verify.Paper)
		want  []verify.Kind
	}{
		{"altered", func(*verify.Paper) {}, []verify.Kind{verify.Altered}},
		{"another release", func(p *verify.Paper) { p.Receipt.Program = "fuchi 0.1" }, []verify.Kind{verify.ByProgram}},
		{"other figures", func(p *verify.Paper) { p.Receipt.Figures["measures2022"] = "sha256:0" },
			[]verify.Kind{verify.ByFigures}},
		{"other figures of a document that it does not rest on", func(p *verify.Paper) {
			p.Receipt.Figures["measures2022"], p.Receipt.Figures["finance2022"] = "sha256:0", "sha256:0"
		}, []verify.Kind{verify.ByFigures}},
	} {
		paper, src := printed(sample)
		i := slices.IndexFunc(paper.Awards, func(a verify.Award) bool { return a.ID == "measures2022/land" })
		rate := "60%"
		paper.Awards[i].Lines[0].Amount, paper.Awards[i].Lines[0].Rate = &money.Amount{}, &rate
		c.alter(paper)
		verdict, problems := v.Verify(paper, src, verify.Now{})
		if len(problems) > 0 || len(verdict.Moves) != 1 {
			t.Fatalf("%s: %d problems, %+v", c.name, len(problems), verdict)
		}
		var kinds []verify.Kind
		for _, cause := range verdict.Moves[0].Causes {
			kinds = append(kinds, cause.Kind)
			if cause.Kind == verify.ByFigures && (cause.Name != "measures2022" || len(cause.Details) != 1) {
				t.Errorf("%s: %+v", c.name, cause)
			}
		}
		if !slices.Equal(kinds, c.want) {
			t.Errorf("%s: %v, not %v", c.name, kinds, c.want)
		}
	}
}

// TestEveryCauseOfALineIsNamed where a fact and a reading move it, and a list
// that grew is one cause.
func TestEveryCauseOfALineIsNamed(t *testing.T) {
	v, printed := verifier(t)
	paper, src := printed("../../testdata/projects/factory_tenant.yaml")
	more,
		bad := project.ParseSetting("paid=[{award: measures2022/factory_rent, year: 1, amount: 1万元}, {award: " +
		"measures2022/factory_rent, year: 2, amount: 2万元}]")
	if bad != nil {
		t.Fatal(bad.Message.In(lang.English))
	}
	verdict, problems := v.Verify(paper, src,
		verify.Now{Set: []project.Setting{more}, Readings: map[string]string{"year_basis": "calendar"}})
	if len(problems) > 0 || len(verdict.Moves) == 0 {
		t.Fatalf("%v %+v", problems, verdict)
	}
	for _, m := range verdict.Moves {
		if len(m.Causes) != 1 || m.Causes[0].Kind != verify.ByReading {
			t.Errorf("%s year %d: %+v", m.Award, m.N, m.Causes)
		}
	}
	if len(verdict.Silent) != 1 || !strings.HasPrefix(verdict.Silent[0].Name, "paid") {
		t.Errorf("%+v", verdict.Silent)
	}
	if first := verdict.Moves[0]; !first.Booked || first.Paid.Sign() <= 0 {
		t.Errorf("a year that was paid on does not come first: %+v", first)
	}
}

// TestAFigureIsNamedByItsHashAlone: a result that was printed under another value
// of a figure, of which its receipt has no more than the hash, names the figure,
// its article and both values.
func TestAFigureIsNamedByItsHashAlone(t *testing.T) {
	v, _ := verifier(t)
	src, err := os.ReadFile("../../testdata/projects/manufacturing.yaml")
	if err != nil {
		t.Fatal(err)
	}
	from := engine.Source{Name: "p.yaml", Text: src}
	others := map[string]string{"rate": "37.5%", "money": "7300万元", "usd": "730万美元", "years": "4", "days": "11",
		"months": "7", "parts": "5"}
	named, moved := 0, 0
	for _, d := range v.Engine.Documents() {
		for i, f := range d.Figures.All {
			if i%3 != 0 {
				continue
			}
			value := others[f.Kind]
			if f.Kind == "date" {
				value = (f.Day() + 31).String()
			}
			amendment := "fuchi_amendment: 1\nname: of then\npolicy: " + d.ID + "\ncite: of then\nfigures:\n  " + f.ID +
				": " + value + "\n"
			then, problems := v.Engine.Amended(engine.Source{Name: "then", Text: []byte(amendment)})
			if len(problems) > 0 {
				t.Fatal(f.ID, problems[0].Message.In(lang.English))
			}
			answer, _ := then.Answer(from, engine.Ask{Unclaimed: true, Program: release.Program})
			papers, err := verify.Parse(v.Print(answer))
			if err != nil {
				t.Fatal(err)
			}
			for i := range papers[0].Documents {
				papers[0].Documents[i].Amended = nil
			}
			verdict, problems := v.Verify(papers[0], from, verify.Now{})
			if len(problems) > 0 {
				t.Fatal(problems[0].Message.In(lang.English))
			}
			causes := slices.Clone(verdict.Silent)
			for _, m := range verdict.Moves {
				moved++
				causes = append(causes, m.Causes...)
			}
			for _, c := range causes {
				if c.Kind != verify.ByFigure || c.Name != d.ID+" "+f.ID || c.From != value || c.To != f.Value ||
					c.Cite != f.Cite {
					t.Errorf("%s %s: %+v", d.ID, f.ID, c)
				}
				named++
			}
			if len(causes) == 0 {
				t.Errorf("%s %s is not named", d.ID, f.ID)
			}
		}
	}
	if named < 30 || moved < 5 {
		t.Errorf("%d causes, %d lines that moved", named, moved)
	}
}
