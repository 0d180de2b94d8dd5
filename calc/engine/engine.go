// Package engine is the one way in: open a district, put a question about a
// project file, and get the whole answer. Commands, batches, tests and other
// programs all go through it, so that one document has one verdict everywhere.
package engine

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/law"
	"github.com/shanting/fuchi/calc/project"
)

// Engine answers questions under the documents of one district. It is
// immutable: many may ask it at once.
type Engine struct {
	book   *calc.Rulebook
	issued *calc.Rulebook // the documents without amendments, where any are laid over them
	words  project.Vocabulary
	// figures are the hashes of the figures, made once.
	figures []FiguresHash
}

// Open makes and checks the documents of a district.
func Open(d *calc.District) (*Engine, error) {
	book, err := d.Rulebook()
	if err != nil {
		return nil, err
	}
	return &Engine{book: book, words: book.Vocabulary(), figures: figuresOf(book)}, nil
}

// Amended is an engine with amendment files laid over the documents; its
// answers also hold what the documents give as they were issued. Every problem
// of every file is told at once.
func (e *Engine) Amended(files ...Source) (*Engine, project.Problems) {
	documents := make([]*law.Document, len(e.book.Documents))
	for i, d := range e.book.Documents {
		documents[i] = &d.Document
	}
	var amendments []law.Amendment
	var problems project.Problems
	for _, f := range files {
		amendment, bad := law.ParseAmendment(f.Name, f.Text, documents, amendments...)
		amendments, problems = append(amendments, amendment), append(problems, bad...)
	}
	if len(problems) > 0 {
		return nil, problems
	}
	book, err := e.book.Rulebook(amendments...)
	if err != nil { // the same documents were whole before, and each figure was checked
		panic(err)
	}
	return &Engine{book: book, issued: e.book, words: e.words, figures: figuresOf(book)}, nil
}

// Documents are the documents in their order, for those who read and do not compute.
func (e *Engine) Documents() []*calc.Document { return e.book.Documents }

// Book are the documents as they are computed with.
func (e *Engine) Book() *calc.Rulebook { return e.book }

// Words are what a project file may name because documents define it.
func (e *Engine) Words() project.Vocabulary { return e.words }
