package house

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// cited finds what a comment cites: a reason (B46), a worked case (T09), a
// convention or clause (READING, award years), a section (CONTRACT section 4).
var (
	reason     = regexp.MustCompile(`\bB\d{2}\b`)
	worked     = regexp.MustCompile(`\bT\d{2}\b`)
	convention = regexp.MustCompile(`READING, ([^);:,.]+)`)
	section    = regexp.MustCompile(`CONTRACT(?:,)? section (\d+)`)
)

// TestWhatACommentCitesCanBeReadHere: every number and name by which a comment
// gives its reason stands in the reading of the law or in the contract.
func TestWhatACommentCitesCanBeReadHere(t *testing.T) {
	reading, contract := read(t, "../../rules/shanting/READING.md"), read(t, "../../calc/project/CONTRACT.md")
	cited := map[string]int{}
	set := token.NewFileSet()
	err := filepath.WalkDir("../..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasPrefix(path, "citations") {
			return err
		}
		file, err := parser.ParseFile(set, path, nil, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		for _, c := range file.Comments {
			for kind, missing := range lacking(c, reading, contract, cited) {
				t.Errorf("%s: cites %s, which %s does not have", set.Position(c.Pos()), kind, missing)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, kind := range []string{"B", "READING", "CONTRACT"} {
		if cited[kind] < 5 {
			t.Errorf("%s is cited %d times", kind, cited[kind])
		}
	}
}

// lacking are the citations of a comment that lead nowhere, each with where it
// should stand.
func lacking(c *ast.CommentGroup, reading, contract string, cited map[string]int) map[string]string {
	wrong := map[string]string{}
	text := strings.Join(strings.Fields(c.Text()), " ")
	look := func(kind, place, where string, there bool) {
		if cited[kind]++; !there {
			wrong[place] = where
		}
	}
	for _, b := range reason.FindAllString(text, -1) {
		look("B", b, "READING.md", strings.Contains(reading, "**"+b+" "))
	}
	for _, w := range worked.FindAllString(text, -1) {
		look("T", w, "READING.md", strings.Contains(reading, "| "+w+" |"))
	}
	for _, m := range convention.FindAllStringSubmatch(text, -1) {
		name := strings.TrimSpace(strings.TrimPrefix(m[1], "reading "))
		there := strings.Contains(reading, "| `"+name+"` |") || strings.Contains(reading, "\n## "+name+".") ||
			strings.Contains(strings.ToLower(reading), "- **"+strings.ToLower(name))
		look("READING", m[0], "READING.md", there)
	}
	for _, m := range section.FindAllStringSubmatch(text, -1) {
		look("CONTRACT", m[0], "CONTRACT.md", strings.Contains(contract, "\n## "+m[1]+". "))
	}
	return wrong
}

func read(t *testing.T, path string) string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// TestContributingNamesWhatIsThere: each file, folder and test that the page on
// how to add something names exists.
func TestContributingNamesWhatIsThere(t *testing.T) {
	page := read(t, "../../.github/CONTRIBUTING.md")
	named := 0
	for _, m := range regexp.MustCompile("`((?:calc|cmd|rules|testdata)/[a-z0-9_/.A-Z]+)`").FindAllStringSubmatch(page, -1) {
		if strings.Contains(m[1], "NAME") || strings.Contains(m[1], "DISTRICT") {
			continue
		}
		named++
		if _, err := os.Stat("../../" + m[1]); err != nil {
			t.Errorf("names %s: %v", m[1], err)
		}
	}
	tests := read(t, "../../calc/engine/district_test.go") + read(t, "../../rules/shanting/figure_bounds_test.go")
	for _, m := range regexp.MustCompile("`(Test[A-Za-z]+)`").FindAllStringSubmatch(page, -1) {
		if named++; !strings.Contains(tests, "func "+m[1]+"(") {
			t.Errorf("names %s", m[1])
		}
	}
	if named < 15 {
		t.Errorf("names %d", named)
	}
}
