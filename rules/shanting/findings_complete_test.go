package shanting_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// TestEveryFindingIsInTheTable: whatever code a document or the engine raises is
// tried where it just applies and where it just does not.
func TestEveryFindingIsInTheTable(t *testing.T) {
	raised := findingCodes(t)
	if len(raised) < len(findings)/4 {
		t.Fatalf("only %d codes found", len(raised))
	}
	for _, code := range raised {
		if i := slices.IndexFunc(findings, func(f findingCase) bool { return f.code == code }); i < 0 {
			t.Errorf("the finding %s is in no table", code)
		}
	}
}

// findingCodes are the codes that the code of the engine and the documents
// gives its findings.
func findingCodes(t *testing.T) []string {
	t.Helper()
	all := map[string]bool{}
	note := func(e ast.Expr) {
		if lit, ok := e.(*ast.BasicLit); ok && lit.Kind == token.STRING {
			word, _ := strconv.Unquote(lit.Value)
			all[word] = true
		}
	}
	for _, pattern := range []string{"*/*.go", "../../calc/*.go"} {
		files, _ := filepath.Glob(pattern)
		for _, name := range files {
			if strings.HasSuffix(name, "_test.go") {
				continue
			}
			file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
			if err != nil {
				t.Fatal(err)
			}
			ast.Inspect(file, func(n ast.Node) bool {
				switch n := n.(type) {
				case *ast.CallExpr:
					if at := codeArgument[called(n.Fun)]; 0 < at && at < len(n.Args) {
						note(n.Args[at])
					}
				case *ast.KeyValueExpr:
					if key, ok := n.Key.(*ast.Ident); ok && (key.Name == "Code" || key.Name == "twice" || key.Name == "overlap") {
						note(n.Value)
					}
				}
				return true
			})
		}
	}
	return slices.Sorted(maps.Keys(all))
}

// codeArgument is where a function that raises findings is given their code.
var codeArgument = map[string]int{"Find": 1, "find": 1, "findPaid": 1, "alike": 2}

func called(f ast.Expr) string {
	switch f := f.(type) {
	case *ast.SelectorExpr:
		return f.Sel.Name
	case *ast.Ident:
		return f.Name
	}
	return ""
}
