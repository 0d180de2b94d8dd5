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
	"github.com/shanting/fuchi/rules/shanting"
)

// catalogue are all kinds of findings: the engine's and each document's.
func catalogue(t *testing.T) []*calc.Kind {
	t.Helper()
	book, err := shanting.District().Rulebook()
	if err != nil {
		t.Fatal(err)
	}
	all := calc.Findings()
	for _, d := range book.Documents {
		all = append(all, d.Findings...)
	}
	return all
}

// TestEveryFindingIsInTheTable: each kind of the catalogue is tried where it
// applies and where it does not.
func TestEveryFindingIsInTheTable(t *testing.T) {
	tried := map[string]bool{}
	for _, row := range findings {
		tried[row.code] = true
	}
	for _, k := range catalogue(t) {
		if !tried[k.Code] {
			t.Errorf("%s is not in the table", k.Code)
		}
	}
}

// TestEveryKindIsInTheCatalogue: kinds are made in findings.go alone, and each
// that is made there is listed.
func TestEveryKindIsInTheCatalogue(t *testing.T) {
	made := madeKinds(t)
	var listed []string
	for _, k := range catalogue(t) {
		listed = append(listed, k.Code)
	}
	slices.Sort(made)
	slices.Sort(listed)
	if len(made) < 60 || !slices.Equal(made, listed) {
		t.Errorf("made   %v\nlisted %v", made, listed)
	}
}

func madeKinds(t *testing.T) (codes []string) {
	t.Helper()
	var files []string
	for _, pattern := range []string{"*.go", "*/*.go", "../../calc/*.go"} {
		found, _ := filepath.Glob(pattern)
		files = append(files, found...)
	}
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") || filepath.Base(name) == "kind.go" {
			continue
		}
		tree, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(tree, func(n ast.Node) bool {
			made, code := kindMade(n)
			if made && filepath.Base(name) != "findings.go" {
				t.Errorf("%s makes a kind of finding", name)
			}
			if made {
				codes = append(codes, code)
			}
			return true
		})
	}
	return codes
}

// kindMade says whether a node makes a kind, and with which code.
func kindMade(n ast.Node) (bool, string) {
	named := func(e ast.Expr, name string) bool {
		if s, ok := e.(*ast.SelectorExpr); ok {
			e = s.Sel
		}
		id, ok := e.(*ast.Ident)
		return ok && id.Name == name
	}
	switch x := n.(type) {
	case *ast.CompositeLit:
		return x.Type != nil && named(x.Type, "Kind"), ""
	case *ast.CallExpr:
		if named(x.Fun, "NewKind") {
			code, _ := x.Args[0].(*ast.BasicLit)
			return true, strings.Trim(code.Value, `"`)
		}
	}
	return false, ""
}
