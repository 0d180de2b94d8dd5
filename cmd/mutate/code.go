package main

import (
	"context"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
)

// code is a package with its types, so that a mistake in it can be told from
// what is no Go, and put where it can be switched on and off.
type code struct {
	path, name, folder string
	set                *token.FileSet
	files              []*parsed
	config             types.Config
	known              *types.Package
	info               types.Info
}

// parsed is a file of a package.
type parsed struct {
	file string // its whole path
	src  []byte
	tree *ast.File
}

// load reads the packages in folders. What they import is known from what the
// compiler exports, as it is to the compiler.
func load(ctx context.Context, folders []string) (all []*code, err error) {
	packages, err := list(ctx, append([]string{"-export", "-deps"}, folders...)...)
	if err != nil {
		return nil, err
	}
	exports := map[string]string{}
	for _, p := range packages {
		exports[p.ImportPath] = p.Export
	}
	set := token.NewFileSet()
	config := types.Config{Sizes: types.SizesFor("gc", runtime.GOARCH),
		Importer: importer.ForCompiler(set, "gc", func(path string) (io.ReadCloser, error) {
			return os.Open(exports[path])
		})}
	for _, p := range packages {
		if p.DepOnly {
			continue
		}
		c := &code{path: p.ImportPath, name: p.Name, folder: p.Dir, set: set, config: config}
		if err := c.read(p.GoFiles); err != nil {
			return nil, err
		}
		all = append(all, c)
	}
	return all, nil
}

func (c *code) read(names []string) error {
	for _, name := range names {
		file := filepath.Join(c.folder, name)
		src, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		tree, err := parser.ParseFile(c.set, file, src, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		c.files = append(c.files, &parsed{file: file, src: src, tree: tree})
	}
	c.info = types.Info{Types: map[ast.Expr]types.TypeAndValue{}, Defs: map[*ast.Ident]types.Object{},
		Implicits: map[ast.Node]types.Object{}}
	var err error
	c.known, err = c.config.Check(c.path, c.set, c.trees(), &c.info)
	return err
}

func (c *code) trees() (trees []*ast.File) {
	for _, f := range c.files {
		trees = append(trees, f.tree)
	}
	return trees
}

// file finds a file of the package, nil where the package has none such.
func (c *code) file(name string) *parsed {
	i := slices.IndexFunc(c.files, func(f *parsed) bool { return f.file == name })
	if i < 0 {
		return nil
	}
	return c.files[i]
}

// with is a file with a mistake in it, nil where that is no Go.
func (c *code) with(f *parsed, m mutant) *ast.File {
	tree, err := parser.ParseFile(c.set, f.file, m.src, parser.SkipObjectResolution)
	if err != nil {
		return nil
	}
	trees := c.trees()
	trees[slices.Index(c.files, f)] = tree
	if _, err = c.config.Check(c.path, c.set, trees, nil); err != nil {
		return nil
	}
	return tree
}
