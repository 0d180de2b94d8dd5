package main

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/scanner"
	"go/token"
	"go/types"
)

// settle gives the files of a package with all their mistakes in them. Where
// an expression has no room for a mistake, that one moves to a larger one; a
// mistake for which there is none loses its last host.
func (c *code) settle(all []*placed) (map[string][]byte, error) {
	refused := map[ast.Expr]bool{}
	for {
		files, faults := c.attempt(all)
		if len(faults) == 0 {
			return files, nil
		}
		moved := false
		for _, f := range faults {
			for _, s := range f.blamed() {
				moved = true
				if s.mistake == nil {
					refused[s.host] = true
				} else if m := s.mistake; len(m.hosts) > 0 && m.hosts[0] == s.host {
					m.hosts = m.hosts[1:]
				}
			}
		}
		if !moved {
			return nil, fmt.Errorf("%s does not compile with all its mistakes: %w", c.path, faults[0].err)
		}
		for _, p := range all {
			for len(p.hosts) > 0 && refused[p.hosts[0]] {
				p.hosts = p.hosts[1:]
			}
		}
	}
}

// fault is what the compiler would refuse in a rendered file.
type fault struct {
	file *rendered
	tree *ast.File
	at   token.Pos
	from token.Pos // where the file begins
	err  error
}

// attempt renders the files, and says what of it does not compile.
func (c *code) attempt(all []*placed) (files map[string][]byte, faults []fault) {
	files = map[string][]byte{}
	set := token.NewFileSet()
	byName := map[string]fault{}
	trees := []*ast.File{chooserFor(set, c.name)}
	for _, f := range c.files {
		r := c.render(f, all)
		files[f.file] = r.text.Bytes()
		tree, err := parser.ParseFile(set, f.file, r.text.Bytes(), parser.SkipObjectResolution)
		here := fault{file: r, tree: tree, from: tree.FileStart}
		byName[f.file] = here
		trees = append(trees, tree)
		var wrong scanner.ErrorList
		if errors.As(err, &wrong) {
			here.at, here.err = here.from+token.Pos(wrong[0].Pos.Offset), err
			faults = append(faults, here)
		}
	}
	if len(faults) > 0 {
		return files, faults
	}
	config := c.config
	config.Error = func(err error) {
		var wrong types.Error
		if errors.As(err, &wrong) {
			here := byName[set.Position(wrong.Pos).Filename]
			here.at, here.err = wrong.Pos, err
			faults = append(faults, here)
		}
	}
	config.Check(c.path, set, trees, nil)
	return files, faults
}

// chooserFor declares the choice alone: what it imports may be unknown to the
// package.
func chooserFor(set *token.FileSet, name string) *ast.File {
	tree, _ := parser.ParseFile(set, "", "package "+name+"\n\nvar "+chosen+" int\n", parser.SkipObjectResolution)
	return tree
}

// blamed are the spans that a fault is in, the smallest; or, where it is told
// of a place beside them, those of the smallest piece of code with any.
func (f fault) blamed() (spans []span) {
	if f.file == nil {
		return nil
	}
	at := int(f.at - f.from)
	for _, s := range f.file.spans {
		if s.from <= at && at < s.to && (spans == nil || s.to-s.from < spans[0].to-spans[0].from) {
			spans = []span{s}
		}
	}
	nodes := covering(f.tree, f.at, f.at)
	for i := len(nodes) - 1; i >= 0 && spans == nil; i-- {
		from, to := int(nodes[i].Pos()-f.from), int(nodes[i].End()-f.from)
		for _, s := range f.file.spans {
			if from <= s.from && s.to <= to && s.mistake == nil {
				spans = append(spans, s)
			}
		}
	}
	return spans
}
