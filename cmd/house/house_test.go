// Package house holds the whole house to how it is built: which floor may know
// which, what no code may do, how long a file is, that both languages say the
// same, and that what a comment cites can be read here. It has tests only.
package house

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

const module = "github.com/shanting/fuchi/"

// tools measure and shake what there is: they name its packages and watch the clock.
var tools = regexp.MustCompile(`^cmd/((bench|look|mutate)/|page/[a-z_]+\.go$)`)

// each parses every Go file of the house that is no test.
func each(t *testing.T, do func(path string, set *token.FileSet, file *ast.File)) {
	t.Helper()
	set, seen := token.NewFileSet(), 0
	err := filepath.WalkDir("../..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(set, path, nil, parser.SkipObjectResolution|parser.ParseComments)
		if err == nil {
			seen++
			do(strings.TrimPrefix(filepath.ToSlash(path), "../../"), set, file)
		}
		return err
	})
	if err != nil || seen < 50 {
		t.Fatalf("read %d files: %v", seen, err)
	}
}

// inspect walks every file and gives each node with where it stands.
func inspect(t *testing.T, look func(path string, n ast.Node, at func(what string))) {
	t.Helper()
	each(t, func(path string, set *token.FileSet, file *ast.File) {
		ast.Inspect(file, func(n ast.Node) bool {
			if n != nil {
				look(path, n, func(what string) { t.Errorf("%s: %s", set.Position(n.Pos()), what) })
			}
			return true
		})
	})
}
