package house

import (
	"go/ast"
	"go/token"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/rules"
)

// above are the floors that a floor may not import.
var above = map[string][]string{"calc": {"rules", "cmd"}, "rules": {"cmd"}}

func TestPackagesPointDownwards(t *testing.T) {
	each(t, func(path string, _ *token.FileSet, file *ast.File) {
		floor, _, _ := strings.Cut(path, "/")
		for _, i := range file.Imports {
			name, ours := strings.CutPrefix(strings.Trim(i.Path.Value, `"`), module)
			target, _, _ := strings.Cut(name, "/")
			if ours && slices.Contains(above[floor], target) {
				t.Errorf("%s imports %s, a floor above it", path, name)
			}
		}
	})
}

// TestOnlyRulesKnowTheLaw: no text in calc or cmd holds an article, a document,
// a district, an award, a reading or a matter: what is written of one law
// outside rules/ is wrong in every other district. The help of a command names
// what there is, and comments may give an example.
func TestOnlyRulesKnowTheLaw(t *testing.T) {
	known := wordsOfTheLaw(t)
	article := regexp.MustCompile(`第[一二三四五六七八九十]+条|\bArts?\. ?\d|\b\d+号|\bNo\. \d`)
	found := 0
	each(t, func(path string, set *token.FileSet, file *ast.File) {
		if strings.HasPrefix(path, "rules/") || tools.MatchString(path) {
			return
		}
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.ImportSpec:
				return false
			case *ast.KeyValueExpr:
				key, ok := n.Key.(*ast.Ident)
				return !ok || key.Name != "Example" && key.Name != "Long"
			case *ast.BasicLit:
				found++
				s, err := strconv.Unquote(n.Value)
				if n.Kind != token.STRING || err != nil {
					return true
				}
				if place := article.FindString(s); place != "" {
					t.Errorf("%s: a text knows %s", set.Position(n.Pos()), place)
				}
				for _, word := range known {
					if strings.Contains(s, word) {
						t.Errorf("%s: a text knows %q", set.Position(n.Pos()), word)
					}
				}
			}
			return true
		})
	})
	if found < 1000 {
		t.Errorf("only %d texts were read", found)
	}
}

// wordsOfTheLaw are the names by which one law could be known: those that are
// no key of the project file and no word of the language.
func wordsOfTheLaw(t *testing.T) (words []string) {
	e, err := engine.Open(rules.Districts()...)
	if err != nil {
		t.Fatal(err)
	}
	for _, book := range e.Books() {
		words = append(words, book.ID, strings.TrimSuffix(book.Name.In(0), "区"))
	}
	for _, d := range e.Documents() {
		words = append(words, d.ID, d.Number)
	}
	var names []string
	for _, r := range e.Words().Readings {
		names = append(names, r.ID)
	}
	keys := keyNames(project.Table)
	for _, name := range append(names, e.Words().Matters...) {
		if name = strings.TrimSuffix(name, ":"); strings.Contains(name, "_") && !keys[name] {
			words = append(words, name)
		}
	}
	if len(words) < 20 {
		t.Fatalf("only %q", words)
	}
	return words
}

// keyNames are the names of all keys of the project file.
func keyNames(k *project.Key) map[string]bool {
	names := map[string]bool{k.Name: true, strings.ReplaceAll(k.Path, ".", "_"): true}
	if k.Options != nil {
		for _, o := range k.Options.All {
			names[o.Name] = true
		}
	}
	for _, c := range k.Children {
		for name := range keyNames(c) {
			names[name] = true
		}
	}
	return names
}
