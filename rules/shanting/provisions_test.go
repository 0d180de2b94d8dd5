package shanting_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
)

// TestEveryArticleIsSpokenOf wants every article of the Measures in our own words,
// every award behind some article, and every article without an award to say
// why it holds no arithmetic.
func TestEveryArticleIsSpokenOf(t *testing.T) {
	for _, d := range newBench(t).book.Documents {
		provisions, err := d.Provisions()
		if err != nil {
			t.Fatal(err)
		}
		var articles, awards, figures []string
		for _, p := range provisions {
			articles, awards, figures = append(articles, p.Article), append(awards, p.Awards...), append(figures, p.Figures...)
		}
		for _, r := range d.Rules {
			if !slices.Contains(awards, r.ID) {
				t.Errorf("%s: no article leads to %s", d.ID, r.ID)
			}
		}
		for _, a := range awards {
			if !slices.ContainsFunc(d.Rules, func(r calc.Rule) bool { return r.ID == a }) {
				t.Errorf("%s: no award %s", d.ID, a)
			}
		}
		for _, f := range d.Figures.All {
			if !slices.Contains(figures, f.ID) {
				t.Errorf("%s: no article speaks of the figure %s", d.ID, f.ID)
			}
		}
		if d.ID != "measures2022" {
			continue
		}
		for n := 1; n <= 20; n++ {
			whole := "第" + lang.Numeral(n) + "条"
			if !slices.ContainsFunc(articles, func(a string) bool { return a == whole || strings.HasPrefix(a, whole+"（") }) {
				t.Errorf("%s is silent", whole)
			}
		}
	}
}

// TestCodeHoldsNoNumberOfTheLaw: beyond 0, 1 and 2 (a first element, a pair,
// a day before) the articles' code has no number; those of the law stand in
// figures.yaml. The forms of No. 4 are left out: their numbers are widths on
// paper and the places of what is filled in.
func TestCodeHoldsNoNumberOfTheLaw(t *testing.T) {
	files, _ := filepath.Glob("*/*.go")
	if len(files) == 0 {
		t.Fatal("no code")
	}
	set := token.NewFileSet()
	for _, name := range files {
		paper := slices.Contains([]string{"forms.go", "filling.go"}, filepath.Base(name))
		if paper || strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(set, name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.INT && !slices.Contains([]string{"0", "1", "2"}, lit.Value) {
				t.Errorf("%s: the number %s", set.Position(lit.Pos()), lit.Value)
			}
			return true
		})
	}
}
