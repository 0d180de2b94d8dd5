// Package calctest runs cases of the law that are written as data: a base
// project, facts laid over it, and the lines to the fen that must come out.
package calctest

import (
	"io/fs"
	"slices"
	"strings"
	"testing"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/project"
)

// Run runs every case of every *.yaml file of a folder against a district, or
// against those of its documents alone that are named: a document that is issued
// later, and competes with them, changes no case that was written before.
func Run(t *testing.T, folder fs.FS, district *calc.District, documents ...string) {
	t.Helper()
	book, err := district.Rulebook()
	if err == nil && len(documents) > 0 {
		book, err = only(book, documents).Rulebook()
	}
	if err != nil {
		t.Fatal(err)
	}
	words := book.Vocabulary()
	t.Run("nothing is asked for", func(t *testing.T) { unasked(t, book, words) })
	files, err := filesOf(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		t.Run(strings.TrimSuffix(f.name, ".yaml"), func(t *testing.T) {
			for _, c := range f.cases {
				t.Run(c.Get("name").Text, func(t *testing.T) { f.run(t, c, book, words) })
			}
		})
	}
}

// only is a district with some of its documents.
func only(book *calc.Rulebook, documents []string) *calc.District {
	district := *book.District
	district.Published = nil
	for _, d := range book.Documents {
		if slices.Contains(documents, d.ID) {
			district.Published = append(district.Published, book.Published[d.Place])
		}
	}
	return &district
}

// unasked works out a project that asks for nothing: each rule is then told
// what would have to be supplied, and none may take for granted that it is there.
func unasked(t *testing.T, book *calc.Rulebook, words project.Vocabulary) {
	file, _ := project.ParseYAML([]byte("fuchi: 1\nproject: {name: 示例}\n"))
	p, problems := project.DecodeNode(file, words)
	if len(problems) > 0 {
		t.Fatal(problems[0].Message.In(1))
	}
	for _, a := range calc.Compute(p, book, calc.Options{Explain: true, Unclaimed: true}).Awards {
		if a.Status.Counts() && a.Rule.Claims != nil {
			t.Errorf("%s is %s, and nobody asks for it", a.Name(), a.Status)
		}
	}
}

// run holds one case.
func (f file) run(t judge, c *project.Node, book *calc.Rulebook, words project.Vocabulary) {
	var sets []project.Setting
	if facts := c.Get("facts"); facts != nil {
		for _, e := range facts.Entries {
			set := project.Setting{Path: e.Name, Value: e.Value}
			if isNull(e.Value) {
				set.Value = nil
			}
			sets = append(sets, set)
		}
	}
	p, problems := project.DecodeNode(f.base.Copy(), words, sets...)
	for _, bad := range problems {
		t.Errorf("%s:%d: %s: %s", f.name, c.Pos.Line, bad.Path, bad.Message.In(1))
	}
	if p == nil {
		return
	}
	asked := calc.Options{Explain: true, Unclaimed: c.Get("unclaimed") != nil || c.Get("worth") != nil ||
		c.Get("worth_of") != nil || c.Get("judged") != nil || c.Get("needs") != nil}
	check := checker{t: t, where: f.name, line: c.Pos.Line, book: book, result: calc.Compute(p, book, asked)}
	check.all(c)
	check.counted()
}

// counted wants the lines of every award counted from 1, whatever the case is about.
func (c checker) counted() {
	for _, a := range c.result.Awards {
		for i, l := range a.Lines {
			if l.N != i+1 {
				c.t.Errorf("%s:%d: %s: line %d is called %d", c.where, c.line, a.Name(), i+1, l.N)
			}
		}
	}
}

func isNull(n *project.Node) bool {
	return n.Kind == project.Scalar && !n.Quoted && (n.Text == "" || n.Text == "~" || n.Text == "null")
}
