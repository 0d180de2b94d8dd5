package report

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/law"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// patents is a document of another district: it pays for patents and calls
// them, its days, its causes and its procedure by words of its own.
func patents(*law.Figures) *calc.Document {
	return &calc.Document{
		Document: law.Document{ID: "patents2025", Number: "某政发〔2025〕12号", Title: lang.T("专利奖励办法", "Patent Awards"), Written: []byte(`## 第三条 | Art. 3
title: 专利 | Patents
awards: patents2025/patent
zh: 专利有奖。
en: A patent is rewarded.
`)},
		Rules: []calc.Rule{{
			ID: "patents2025/patent", Title: lang.T("专利奖", "Patent award"), Article: "第三条", Matter: "patent:", Payee: calc.Enterprise,
			Claims: func(*project.Project) []string { return []string{"invention"} },
			Instance: func(instance string) lang.Text {
				return map[string]lang.Text{"invention": lang.T("发明专利", "an invention")}[instance]
			},
			Work: func(w *calc.Working) {
				day := civil.MustDay(2024, 5, 1)
				w.OneOff(1, day, w.Start().Plus(lang.T("定额", "a sum"), money.Fen(100_000_00)), calc.Terms{Rate: money.Whole})
				w.DeadlineFor("patent_filing", day, day+30)
				w.DeadlineFor("patent_audit", day, day+60)
			},
		}},
		Words: calc.Wording{
			Matters:   map[string]lang.Text{"patent:": lang.T("专利", "patent")},
			Deadlines: map[string]lang.Text{"patent_filing": lang.T("专利申报", "file the patent")},
			Procedure: func(*calc.Result) []calc.Section {
				return []calc.Section{{Heading: lang.T("专利程序", "How a patent is paid"), Lines: []lang.Text{lang.T("证书", "the certificate")}}}
			},
		},
		Recovery: func(*calc.Case) []calc.Cause {
			covers := func(*calc.Rule, *project.Payment) bool { return true }
			lapsed := &calc.Ground{ID: "lapsed", Title: lang.T("专利失效（第九条）", "the patent lapsed (Art. 9)")}
			return []calc.Cause{{Ground: lapsed, Enforced: true, Covers: covers}}
		},
	}
}

// ofPatents are the pages on a project under that document alone.
func ofPatents(t *testing.T, l lang.Language) string {
	t.Helper()
	e, err := engine.Open(&calc.District{ID: "elsewhere", Published: []calc.Published{{Make: patents}}})
	if err != nil {
		t.Fatal(err)
	}
	answer, problems := e.Answer(engine.Source{Name: "p.yaml", Text: []byte(`{fuchi: 1, project: {name: 甲},
other_awards: [{policy: 别的, scope: district, matter: "patent:invention", years: {2024: 1元}}],
paid: [{award: "patents2025/patent#invention", year: 1, date: 2024-06-01, amount: 100000元}]}`)}, engine.Ask{Explain: true})
	for _, bad := range problems {
		t.Fatalf("%s: %s", bad.Path, bad.Message.In(lang.English))
	}
	r := answer.Result
	provision := func(string, string) (law.Provision, bool) { return law.Provision{}, false }
	var b bytes.Buffer
	for _, page := range []*Page{Schedule(r, l), Check(r, nil, l, 1), Explain(r, r.Awards, provision, l)} {
		if err := writeMarkdown(&b, page, 0); err != nil {
			t.Fatal(err)
		}
	}
	return b.String()
}

func TestADocumentOfAnotherDistrictSpeaksItsOwnWords(t *testing.T) {
	for l, said := range map[lang.Language][]string{
		lang.English: {"No. 12, Art. 3", "Patent award (an invention)", "patent: an invention", "| file the patent |", "| the patent lapsed (Art. 9) |",
			"## How a patent is paid\n\n- the certificate"},
		lang.Chinese: {"12号 第三条", "专利奖（发明专利）", "专利：发明专利", "| 专利申报 |", "| 专利失效（第九条） |", "## 专利程序\n\n- 证书"},
	} {
		page := ofPatents(t, l)
		for _, s := range said {
			if !strings.Contains(page, s) {
				t.Errorf("no %q in\n%s", s, page)
			}
		}
		for _, s := range []string{"listing", "上市", "income tax", "个税", "Art. 12", "第十二条", "招商委"} {
			if strings.Contains(page, s) {
				t.Errorf("a word of another document, %q, in\n%s", s, page)
			}
		}
	}
}

func TestWhatHasNoWordIsCalledByItsID(t *testing.T) {
	if page := ofPatents(t, lang.English); !strings.Contains(page, "| patent_audit |") {
		t.Error(page)
	}
	p := printer{Language: lang.English, documents: []*calc.Document{patents(nil)}}
	if got := p.matter("trademark:x"); got != "trademark:x" {
		t.Error(got)
	}
}

// TestReportKnowsNoLaw: the code of this package cites no article, and imports
// no document.
func TestReportKnowsNoLaw(t *testing.T) {
	law := regexp.MustCompile(`第[一二三四五六七八九十]+条|[0-9]+号|Art\. ?[0-9]|No\. ?[0-9]|[a-z]+2022|/rules`)
	files, err := filepath.Glob("*.go")
	if err != nil || len(files) < 20 {
		t.Fatalf("%d files: %v", len(files), err)
	}
	set := token.NewFileSet()
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(set, name, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
				if s, _ := strconv.Unquote(lit.Value); law.MatchString(s) {
					t.Errorf("%s: %q", set.Position(lit.Pos()), s)
				}
			}
			return true
		})
	}
}
