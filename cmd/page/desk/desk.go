// Package desk is where the page asks: it puts what the page wants to know to
// the engine and to the writers that the command line has, and adds nothing of
// its own to an answer.
package desk

import (
	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/cmd/page/edit"
	"github.com/shanting/fuchi/rules"
)

// Desk answers requests; many may be put to it one after the other.
type Desk struct{ engine *engine.Engine }

// Open opens the documents of all districts.
func Open() (*Desk, error) {
	e, err := engine.Open(rules.Districts()...)
	if err != nil {
		return nil, err
	}
	return &Desk{e}, nil
}

// Request is one thing that the page wants.
type Request struct {
	Do       string // words, begin, form, show, export, paper, put, slide, lacking, edges, papers or beside
	Lang     string
	Name     string // of the project file
	Text     string // of the project file
	Format   string // of an export; of paper, forms or letter; to begin with, a kind of project
	Path     string // of a fact to put or to slide
	Value    string // of it as a person writes it; empty to leave it out
	Kept     string // the text of a variant beside the project
	KeptName string // of its file
}

// Tree is a reply as the page takes it, without a line of JSON in between: text,
// truth, numbers, lists and trees, and under "bytes" the bytes of a file. A library for JSON would weigh a twentieth
// of the page.
type Tree = map[string]any

// Ask answers a request. What cannot be answered has an error.
func (d *Desk) Ask(r Request) Tree {
	l, _ := lang.Parse(r.Lang)
	switch r.Do {
	case "words":
		return wordsIn(l)
	case "begin":
		return begin(r, l)
	case "form":
		return Tree{"fields": d.form(l), "sliders": sliders(project.Table.Lookup(slidden), "", l)}
	case "show":
		return d.show(r, l)
	case "export":
		return d.export(r, l)
	case "paper":
		return d.paper(r, l)
	case "put":
		return put(r, l)
	case "slide":
		return d.slide(r, l)
	case "lacking":
		return d.examined(r, l, lacking)
	case "edges":
		return d.examined(r, l, edges)
	case "papers":
		return d.examined(r, l, papers)
	case "beside":
		return d.beside(r, l)
	}
	return failure("no such request: " + r.Do)
}

// put writes one fact into the text of a project file.
func put(r Request, l lang.Language) Tree {
	text, err := edit.Put(r.Text, r.Path, r.Value)
	if err != nil {
		return failure(words()["cannot"].In(l))
	}
	return Tree{"bytes": []byte(text)}
}

func failure(message string) Tree { return Tree{"error": message} }

// source is the project file of a request.
func (r Request) source() engine.Source {
	return engine.Source{Name: r.Name, Text: []byte(r.Text)}
}

// listed makes a list of trees of a list of anything.
func listed[T, V any](all []T, tree func(T) V) []any {
	list := make([]any, len(all))
	for i, one := range all {
		list[i] = tree(one)
	}
	return list
}
