package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "github.com/shanting/fuchi/"

// each parses every Go file of the house that is no test.
func each(t *testing.T, do func(path string, set *token.FileSet, file *ast.File)) {
	t.Helper()
	set, seen := token.NewFileSet(), 0
	err := filepath.WalkDir("../..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(set, path, nil, parser.SkipObjectResolution)
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

func TestPackagesPointOneWay(t *testing.T) {
	above := map[string][]string{"calc": {"rules", "cmd"}, "rules": {"cmd"}}
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

func TestNoFloatNoClockNoInit(t *testing.T) {
	each(t, func(path string, set *token.FileSet, file *ast.File) {
		ast.Inspect(file, func(n ast.Node) bool {
			at := func(what string) { t.Errorf("%s: %s", set.Position(n.Pos()), what) }
			switch n := n.(type) {
			case *ast.Ident:
				if n.Name == "float64" || n.Name == "float32" || n.Name == "NewFromFloat" || n.Name == "InexactFloat64" {
					at(n.Name)
				}
			case *ast.BasicLit:
				if n.Kind == token.FLOAT {
					at("a float " + n.Value)
				}
			case *ast.FuncDecl:
				if n.Name.Name == "init" && n.Recv == nil {
					at("func init")
				}
			case *ast.SelectorExpr:
				measures := strings.HasPrefix(path, "cmd/bench/") || strings.HasPrefix(path, "cmd/mutate/")
				if x, ok := n.X.(*ast.Ident); ok && x.Name == "time" && n.Sel.Name == "Now" && !measures {
					at("time.Now")
				}
			}
			return true
		})
	})
}

// TestNoNetworkNoShellNoOtherWrites: the program opens no connection, starts
// no process, and writes nothing but what --out names.
func TestNoNetworkNoShellNoOtherWrites(t *testing.T) {
	writers := map[string]bool{"cmd/disk/replace.go": true, "cmd/disk/out.go": true, "cmd/batch/growing.go": true, "cmd/batch/sink.go": true, "cmd/batch/journal.go": true}
	writes := regexp.MustCompile(`^(Create|CreateTemp|OpenFile|WriteFile|Mkdir|MkdirAll|MkdirTemp|Rename|Remove|RemoveAll|Symlink|Link|Truncate|Chmod|Chtimes)$`)
	tools := regexp.MustCompile(`^cmd/(bench|look|mutate)/`)
	seen := 0
	each(t, func(path string, set *token.FileSet, file *ast.File) {
		if tools.MatchString(path) {
			return
		}
		for _, i := range file.Imports {
			if name := strings.Trim(i.Path.Value, `"`); name == "net" || strings.HasPrefix(name, "net/") || name == "os/exec" || name == "plugin" || name == "unsafe" {
				t.Errorf("%s imports %s", path, name)
			}
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if call, ok := n.(*ast.SelectorExpr); ok && writes.MatchString(call.Sel.Name) {
				if x, ok := call.X.(*ast.Ident); ok && (x.Name == "os" || x.Name == "syscall") {
					if seen++; !writers[path] {
						t.Errorf("%s: %s.%s", set.Position(n.Pos()), x.Name, call.Sel.Name)
					}
				}
			}
			return true
		})
	})
	if seen == 0 {
		t.Error("nothing writes at all")
	}
}

// TestBothLanguagesSayTheSame holds the two halves of every text against each
// other: neither is empty, and both have the same verbs in the same order.
func TestBothLanguagesSayTheSame(t *testing.T) {
	verb, texts := regexp.MustCompile(`%[a-z]`), 0
	each(t, func(path string, set *token.FileSet, file *ast.File) {
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || len(call.Args) < 2 {
				return true
			}
			f, ok := call.Fun.(*ast.SelectorExpr)
			if !ok || f.Sel.Name != "F" && f.Sel.Name != "T" && f.Sel.Name != "t" {
				return true
			}
			zh, ok1 := literal(call.Args[0])
			en, ok2 := literal(call.Args[1])
			if !ok1 || !ok2 {
				return true
			}
			texts++
			mine, theirs := verb.FindAllString(zh, -1), verb.FindAllString(strings.ReplaceAll(en, "%q", "%s"), -1)
			if zh == "" || en == "" || !slices.Equal(mine, theirs) {
				t.Errorf("%s: %q and %q differ", set.Position(n.Pos()), zh, en)
			}
			if f.Sel.Name == "F" && len(mine) != len(call.Args)-2 {
				t.Errorf("%s: %d verbs, %d arguments", set.Position(n.Pos()), len(mine), len(call.Args)-2)
			}
			return true
		})
	})
	if texts < 300 {
		t.Errorf("only %d texts were compared", texts)
	}
}

// literal is a text as it is written, in one piece or several.
func literal(e ast.Expr) (string, bool) {
	if sum, ok := e.(*ast.BinaryExpr); ok && sum.Op == token.ADD {
		first, ok1 := literal(sum.X)
		rest, ok2 := literal(sum.Y)
		return first + rest, ok1 && ok2
	}
	lit, ok := e.(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING {
		return "", false
	}
	s, err := strconv.Unquote(lit.Value)
	return s, err == nil
}

// TestHelpNeedsNoTemplates: with a template for its help the program carries a
// template engine, and with it every method of every type, into each start.
func TestHelpNeedsNoTemplates(t *testing.T) {
	each(t, func(path string, set *token.FileSet, file *ast.File) {
		ast.Inspect(file, func(n ast.Node) bool {
			if call, ok := n.(*ast.SelectorExpr); ok && strings.HasPrefix(call.Sel.Name, "Set") && strings.HasSuffix(call.Sel.Name, "Template") {
				t.Errorf("%s: %s", set.Position(n.Pos()), call.Sel.Name)
			}
			return true
		})
	})
}

func TestNoFileIsLong(t *testing.T) {
	each(t, func(path string, set *token.FileSet, file *ast.File) {
		if lines := set.Position(file.End()).Line; lines > 300 {
			t.Errorf("%s has %d lines", path, lines)
		}
	})
}
