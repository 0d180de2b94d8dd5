package main

import (
	"context"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
)

// mistaken is mutants sorted by how they can be tried.
type mistaken struct {
	packages []*code
	together []*placed         // in tests built once, with all of them
	apart    []*placed         // each in tests of its own
	broken   int               // that are no Go
	texts    map[string][]byte // the files with those that are together
}

// sorted reads the packages of mutants and finds each its place.
func sorted(ctx context.Context, mutants []mutant) (*mistaken, error) {
	packages, err := load(ctx, folders(mutants))
	if err != nil {
		return nil, err
	}
	m := &mistaken{packages: packages, texts: map[string][]byte{}}
	var all []*placed
	for _, one := range mutants {
		p, err := place(packages, one)
		switch {
		case err != nil:
			return nil, err
		case p == nil:
			m.broken++
		default:
			p.id = len(all) + 1
			all = append(all, p)
		}
	}
	for _, c := range packages {
		if err := m.settle(c, all); err != nil {
			return nil, err
		}
	}
	for _, p := range all {
		if len(p.hosts) > 0 {
			m.together = append(m.together, p)
		} else {
			m.apart = append(m.apart, p)
		}
	}
	return m, nil
}

// folders are where the packages of mutants are.
func folders(mutants []mutant) (all []string) {
	for _, m := range mutants {
		if folder, err := filepath.Abs(filepath.Dir(m.file)); err == nil && !slices.Contains(all, folder) {
			all = append(all, folder)
		}
	}
	return all
}

// place finds the package of a mutant and where in it the mistake can be made;
// nothing for what is no Go.
func place(packages []*code, m mutant) (*placed, error) {
	file, err := filepath.Abs(m.file)
	if err != nil {
		return nil, err
	}
	i := slices.IndexFunc(packages, func(c *code) bool { return c.folder == filepath.Dir(file) })
	if i < 0 {
		return nil, fmt.Errorf("%s is in no package", m.file)
	}
	p := &placed{mutant: m, code: packages[i]}
	if filepath.Ext(file) != ".go" {
		return p, nil
	}
	f := p.code.file(file)
	if f == nil {
		return nil, fmt.Errorf("%s is not built on this system", m.file)
	}
	mistaken := p.code.with(f, m)
	if mistaken == nil {
		return nil, nil
	}
	p.hosts = p.code.hosts(f, mistaken, m)
	return p, nil
}

// settle puts into a package those mistakes that have a place in it.
func (m *mistaken) settle(c *code, all []*placed) error {
	own := slices.DeleteFunc(slices.Clone(all), func(p *placed) bool { return p.code != c || len(p.hosts) == 0 })
	if len(own) == 0 {
		return nil
	}
	texts, err := c.settle(own)
	if err != nil {
		return err
	}
	maps.Copy(m.texts, texts)
	// its name sorts first, so that the choice is made before anything else is
	m.texts[filepath.Join(c.folder, "0mistake.go")] = fmt.Appendf(nil, chooser, c.name)
	return nil
}
