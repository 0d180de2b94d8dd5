package main

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
)

// placed is a mutant and where it can be made so that it can be switched on:
// the expressions around it that have a value of their own, the smallest
// first. Without any it has to be built apart.
type placed struct {
	mutant
	id    int
	code  *code
	hosts []ast.Expr
}

// hosts are the expressions of a file that a mutant can be made in, the
// smallest first. A constant stays one, so it has none.
func (c *code) hosts(f *parsed, mistaken *ast.File, m mutant) (hosts []ast.Expr) {
	start := f.tree.FileStart + token.Pos(m.at)
	around := covering(f.tree, start, start+token.Pos(len(m.old)))
	for i := len(around) - 1; i > 0; i-- {
		if d, ok := around[i].(*ast.GenDecl); ok && d.Tok == token.CONST {
			return nil
		}
		e, ok := around[i].(ast.Expr)
		if !ok || !apart(e, around[i-1]) {
			continue
		}
		from := mistaken.FileStart + e.Pos() - f.tree.FileStart
		to := mistaken.FileStart + e.End() - f.tree.FileStart + token.Pos(len(m.new)-len(m.old))
		if _, named := c.typeName(f, e); named && whole(mistaken, from, to) {
			hosts = append(hosts, e)
		}
	}
	return hosts
}

// whole says whether a stretch of a file is an expression and not the end of
// one and the beginning of another: with || for the second && of three, what
// was one side of the third no longer is.
func whole(tree *ast.File, from, to token.Pos) bool {
	return slices.ContainsFunc(covering(tree, from, to), func(n ast.Node) bool {
		_, ok := n.(ast.Expr)
		return ok && n.Pos() == from && n.End() == to
	})
}

// covering are the nodes over a stretch of a file, the outermost first.
func covering(tree ast.Node, from, to token.Pos) (nodes []ast.Node) {
	ast.Inspect(tree, func(n ast.Node) bool {
		if n == nil || n.Pos() > from || n.End() < to {
			return false
		}
		nodes = append(nodes, n)
		return true
	})
	return nodes
}

// apart says whether a function's result can stand where an expression stands.
// The compiler refuses some of these too; others it would take, and they mean
// something else there.
func apart(e ast.Expr, parent ast.Node) bool {
	switch e := e.(type) {
	case *ast.CompositeLit: // of a list that names its type once
		if e.Type == nil {
			return false
		}
	case *ast.TypeAssertExpr: // of a switch
		if e.Type == nil {
			return false
		}
	}
	return !recovers(e) && replaceable(e, parent)
}

// replaceable says whether an expression is there for its value alone.
func replaceable(e ast.Expr, parent ast.Node) bool {
	switch p := parent.(type) {
	case *ast.SelectorExpr:
		return p.Sel != e
	case *ast.KeyValueExpr:
		return p.Key != e
	case *ast.AssignStmt:
		return !slices.Contains(p.Lhs, e)
	case *ast.UnaryExpr:
		return p.Op != token.AND
	case *ast.CallExpr:
		return p.Fun != e
	case *ast.IncDecStmt, *ast.DeferStmt, *ast.GoStmt: // the arguments of a deferred call are worked out now
		return false
	}
	return true
}

// recovers says whether an expression stops a panic, which only the deferred
// function itself can.
func recovers(e ast.Expr) (found bool) {
	ast.Inspect(e, func(n ast.Node) bool {
		name, ok := n.(*ast.Ident)
		found = found || ok && name.Name == "recover"
		_, inner := n.(*ast.FuncLit)
		return !inner
	})
	return found
}

// typeName writes the type of an expression's value as its file can, if the
// file can.
func (c *code) typeName(f *parsed, e ast.Expr) (name string, ok bool) {
	value, ok := c.info.Types[e]
	if !ok || !value.IsValue() || value.IsNil() {
		return "", false
	}
	name = types.TypeString(nameless(types.Default(value.Type)), func(p *types.Package) string {
		if p == c.known {
			return ""
		}
		for _, spec := range f.tree.Imports {
			if i := c.info.PkgNameOf(spec); i != nil && i.Imported() == p && i.Name() != "." && i.Name() != "_" {
				return i.Name()
			}
		}
		ok = false
		return p.Name()
	})
	return name, ok
}

// nameless takes the names off several results, which would hide those in the
// expression that gives them.
func nameless(t types.Type) types.Type {
	results, ok := t.(*types.Tuple)
	if !ok {
		return t
	}
	var bare []*types.Var
	for v := range results.Variables() {
		bare = append(bare, types.NewParam(token.NoPos, nil, "", v.Type()))
	}
	return types.NewTuple(bare...)
}
