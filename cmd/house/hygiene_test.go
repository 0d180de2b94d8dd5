package house

import (
	"go/ast"
	"go/token"
	"path"
	"regexp"
	"strings"
	"testing"
)

// TestNoFloatNoClockNoInit: money is never a float, no result hangs on the day
// it is computed, and nothing happens before main.
func TestNoFloatNoClockNoInit(t *testing.T) {
	inspect(t, func(path string, n ast.Node, at func(string)) {
		switch n := n.(type) {
		case *ast.Ident:
			switch n.Name {
			case "float64", "float32", "NewFromFloat", "InexactFloat64", "ParseFloat":
				at(n.Name)
			}
		case *ast.BasicLit:
			if n.Kind == token.FLOAT && !strings.HasPrefix(path, "calc/project/schema") { // a number of JSON Schema, of what is no fact
				at("a float " + n.Value)
			}
		case *ast.FuncDecl:
			if n.Name.Name == "init" && n.Recv == nil {
				at("func init")
			}
		case *ast.SelectorExpr:
			if x, ok := n.X.(*ast.Ident); ok && x.Name == "time" && n.Sel.Name == "Now" && !tools.MatchString(path) {
				at("time.Now")
			}
		}
	})
}

// TestNoPackageIsChangedWhileItRuns: what a package declares is set once, where
// it is declared; two questions at a time can then not disturb each other.
func TestNoPackageIsChangedWhileItRuns(t *testing.T) {
	declared := map[string]map[string]bool{} // by folder
	each(t, func(file string, _ *token.FileSet, tree *ast.File) {
		folder := path.Dir(file)
		if declared[folder] == nil {
			declared[folder] = map[string]bool{}
		}
		for _, d := range tree.Decls {
			if g, ok := d.(*ast.GenDecl); ok && g.Tok == token.VAR {
				for _, s := range g.Specs {
					for _, name := range s.(*ast.ValueSpec).Names {
						declared[folder][name.Name] = true
					}
				}
			}
		}
	})
	each(t, func(file string, set *token.FileSet, tree *ast.File) {
		for _, d := range tree.Decls {
			f, ok := d.(*ast.FuncDecl)
			if !ok || f.Body == nil {
				continue
			}
			local := locals(f)
			for _, name := range changed(f.Body) {
				if declared[path.Dir(file)][name.Name] && !local[name.Name] {
					t.Errorf("%s: changes %s of the package", set.Position(name.Pos()), name.Name)
				}
			}
		}
	})
}

// changed are the names that a body assigns to, or to a part of which it does.
func changed(body ast.Node) (names []*ast.Ident) {
	add := func(e ast.Expr) {
		for {
			switch x := e.(type) {
			case *ast.Ident:
				names = append(names, x)
				return
			case *ast.SelectorExpr:
				e = x.X
			case *ast.IndexExpr:
				e = x.X
			case *ast.StarExpr:
				e = x.X
			case *ast.ParenExpr:
				e = x.X
			default:
				return
			}
		}
	}
	ast.Inspect(body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			if n.Tok != token.DEFINE {
				for _, e := range n.Lhs {
					add(e)
				}
			}
		case *ast.IncDecStmt:
			add(n.X)
		case *ast.CallExpr:
			if f, ok := n.Fun.(*ast.Ident); ok && (f.Name == "delete" || f.Name == "clear") {
				add(n.Args[0])
			}
		}
		return true
	})
	return names
}

// locals are the names that a function declares by itself.
func locals(f *ast.FuncDecl) map[string]bool {
	names := map[string]bool{}
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.Field:
			for _, name := range n.Names {
				names[name.Name] = true
			}
		case *ast.ValueSpec:
			for _, name := range n.Names {
				names[name.Name] = true
			}
		case *ast.AssignStmt:
			for _, e := range n.Lhs {
				if name, ok := e.(*ast.Ident); ok && n.Tok == token.DEFINE {
					names[name.Name] = true
				}
			}
		case *ast.RangeStmt:
			for _, e := range []ast.Expr{n.Key, n.Value} {
				if name, ok := e.(*ast.Ident); ok && n.Tok == token.DEFINE {
					names[name.Name] = true
				}
			}
		}
		return true
	})
	return names
}

// TestNoNetworkNoShellNoOtherWrites: the program opens no connection, starts
// no process, and writes nothing but what --out names.
func TestNoNetworkNoShellNoOtherWrites(t *testing.T) {
	writers := regexp.MustCompile(`^cmd/(fuchi/(output|batch_sink)|disk/[a-z]+|batch/(sink|journal|growing|beside))\.go$`)
	writes := regexp.MustCompile(`^(Create|CreateTemp|OpenFile|WriteFile|Mkdir|MkdirAll|MkdirTemp|Rename|Remove|RemoveAll|Symlink|Link|Truncate|Chmod|Chtimes)$`)
	barred := regexp.MustCompile(`^(net|net/.*|os/exec|plugin|unsafe)$`)
	seen := 0
	inspect(t, func(path string, n ast.Node, at func(string)) {
		if tools.MatchString(path) {
			return
		}
		switch n := n.(type) {
		case *ast.ImportSpec:
			if name := strings.Trim(n.Path.Value, `"`); barred.MatchString(name) {
				at("imports " + name)
			}
		case *ast.SelectorExpr:
			if x, ok := n.X.(*ast.Ident); ok && (x.Name == "os" || x.Name == "syscall") && writes.MatchString(n.Sel.Name) {
				if seen++; !writers.MatchString(path) {
					at(x.Name + "." + n.Sel.Name)
				}
			}
		}
	})
	if seen == 0 {
		t.Error("nothing writes at all")
	}
}

// TestHelpNeedsNoTemplates: with a template for its help the program carries a
// template engine, and with it every method of every type, into each start.
func TestHelpNeedsNoTemplates(t *testing.T) {
	inspect(t, func(_ string, n ast.Node, at func(string)) {
		if call, ok := n.(*ast.SelectorExpr); ok && strings.HasPrefix(call.Sel.Name, "Set") && strings.HasSuffix(call.Sel.Name, "Template") {
			at(call.Sel.Name)
		}
	})
}
