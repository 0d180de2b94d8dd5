package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"strconv"
)

// operators are the mistakes a hand makes at a border.
var operators = map[token.Token]token.Token{
	token.GEQ: token.GTR, token.GTR: token.GEQ, token.LEQ: token.LSS, token.LSS: token.LEQ,
	token.EQL: token.NEQ, token.NEQ: token.EQL, token.LAND: token.LOR, token.LOR: token.LAND,
	token.ADD: token.SUB, token.SUB: token.ADD,
}

// names are words taken for each other, both ways.
var names = both(map[string]string{
	"Min": "Max", "min": "max", "And": "Or", "Round": "Floor", "Add": "Sub", "Plus": "Minus", "Yes": "No",
	"true": "false", "Rounded": "RoundedDown", "ForDays": "ByCash", "From": "To",
})

// steps are calls of a computation that can be forgotten: its caps, its
// floors, its rates and its roundings.
var steps = set("Rounded", "RoundedDown", "AtMost", "AtLeastZero", "Times", "Round", "Floor", "Plus", "Minus", "Less",
	"Below")

// conditions are calls that make a condition of an award.
var conditions = set("AtLeast", "IsOneOf", "IsNoneOf", "Is", "OnOrBefore", "KnownDay", "Needs")

func set(names ...string) map[string]bool {
	in := map[string]bool{}
	for _, name := range names {
		in[name] = true
	}
	return in
}

func both(one map[string]string) map[string]string {
	two := map[string]string{}
	for a, b := range one {
		two[a], two[b] = b, a
	}
	return two
}

// ofSource makes the mutants of a Go file.
func ofSource(file string, src []byte) ([]mutant, error) {
	set := token.NewFileSet()
	tree, err := parser.ParseFile(set, file, src, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	s := source{file: file, src: src, set: set, spared: map[ast.Node]bool{}}
	ast.Inspect(tree, s.visit)
	return s.mutants, nil
}

type source struct {
	file    string
	src     []byte
	set     *token.FileSet
	spared  map[ast.Node]bool
	mutants []mutant
}

func (s *source) put(at token.Pos, old, new string) {
	s.mutants = append(s.mutants, edited(s.file, s.src, s.set.Position(at).Offset, old, new))
}

func (s *source) visit(n ast.Node) bool {
	if s.spared[n] {
		return false
	}
	switch n := n.(type) {
	case *ast.ImportSpec:
		return false
	case *ast.CallExpr:
		s.call(n)
	case *ast.KeyValueExpr: // nor is a field's name a choice
		if key, ok := n.Key.(*ast.Ident); ok && key.Name != "true" && key.Name != "false" {
			s.spared[key] = true
		}
	case *ast.FuncDecl:
		s.spared[n.Name] = true
	case *ast.Field:
		for _, name := range n.Names {
			s.spared[name] = true
		}
	case *ast.ValueSpec: // the list of truths has no order to mistake
		for _, name := range n.Names {
			s.spared[name] = true
		}
	case *ast.BinaryExpr:
		if to, ok := operators[n.Op]; ok {
			s.put(n.OpPos, n.Op.String(), to.String())
		}
	case *ast.UnaryExpr:
		if n.Op == token.NOT {
			s.put(n.OpPos, "!", "")
		}
	case *ast.Ident:
		if to, ok := names[n.Name]; ok {
			s.put(n.NamePos, n.Name, to)
		}
	case *ast.BasicLit:
		s.number(n)
	}
	return true
}

// call leaves out what a call does.
func (s *source) call(n *ast.CallExpr) {
	switch f := n.Fun.(type) {
	case *ast.Ident:
		if f.Name == "make" && len(n.Args) == 3 { // a capacity is seen by nobody
			s.spared[n.Args[2]] = true
		}
	case *ast.SelectorExpr:
		switch {
		case steps[f.Sel.Name]:
			s.replace(f.X.End(), n.End(), "")
		case f.Sel.Name == "Later":
			for _, arg := range n.Args {
				s.replace(n.Pos(), n.End(), s.text(arg.Pos(), arg.End()))
			}
		case conditions[f.Sel.Name]:
			s.forgive(n)
		case f.Sel.Name == "Require", f.Sel.Name == "NewRoute":
			s.forgiveArguments(n)
		}
	}
}

// forgiveArguments forgives the conditions that a call is handed, where they
// are not made on the spot.
func (s *source) forgiveArguments(n *ast.CallExpr) {
	if n.Ellipsis.IsValid() {
		return
	}
	for _, arg := range n.Args {
		switch arg := arg.(type) {
		case *ast.Ident:
			s.forgive(arg)
		case *ast.CallExpr:
			if f, ok := arg.Fun.(*ast.SelectorExpr); !ok || !conditions[f.Sel.Name] {
				s.forgive(arg)
			}
		}
	}
}

// forgive makes a condition one that always holds.
func (s *source) forgive(condition ast.Expr) {
	s.replace(condition.Pos(), condition.End(),
		"func() calc.Condition { c := "+s.text(condition.Pos(),
			condition.End())+"; c.Met, c.Missing = calc.Yes, nil; return c }()")
}

func (s *source) text(from, to token.Pos) string {
	return string(s.src[s.set.Position(from).Offset:s.set.Position(to).Offset])
}

func (s *source) replace(from, to token.Pos, new string) { s.put(from, s.text(from, to), new) }

func (s *source) number(n *ast.BasicLit) {
	if n.Kind != token.INT {
		return
	}
	if v, err := strconv.ParseInt(n.Value, 0, 64); err == nil {
		s.put(n.ValuePos, n.Value, strconv.FormatInt(v+1, 10))
		if v > 0 {
			s.put(n.ValuePos, n.Value, strconv.FormatInt(v-1, 10))
		}
	}
}
