// Package engine is the one way in: open districts, put a question about a
// project file, and get the whole answer. Commands, batches, tests and other
// programs all go through it, so that one document has one verdict everywhere.
package engine

import (
	"errors"
	"fmt"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/law"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/calc/workdays"
)

// Engine answers questions under the documents of the district that a project
// names. It is immutable: many may ask it at once.
type Engine struct {
	opened []opened // the first answers for projects that name none
	words  project.Vocabulary
}

// opened is a district whose documents are made and checked.
type opened struct {
	book   *calc.Rulebook
	issued *calc.Rulebook // the documents without amendments, where any are laid over them
	words  project.Vocabulary
	// figures are the hashes of the figures, made once.
	figures []FiguresHash
}

// Open makes and checks the documents of districts. The first answers for
// projects that name none.
func Open(districts ...*calc.District) (*Engine, error) {
	if len(districts) == 0 {
		return nil, errors.New("no district to open")
	}
	e := &Engine{opened: make([]opened, len(districts))}
	var wrong []error
	for i, d := range districts {
		book, err := d.Rulebook()
		if err != nil {
			wrong = append(wrong, fmt.Errorf("district %s: %w", d.ID, err))
			continue
		}
		e.opened[i] = opened{book: book, words: book.Vocabulary(), figures: figuresOf(book)}
	}
	if len(wrong) > 0 {
		return nil, errors.Join(wrong...)
	}
	if err := e.apart(); err != nil {
		return nil, err
	}
	e.words = together(e.opened)
	return e, nil
}

// CountBy moves last days by a calendar of holidays in all that is answered from
// here on.
func (e *Engine) CountBy(calendar *workdays.Calendar) {
	for _, o := range e.opened {
		o.book.Calendar = calendar
		if o.issued != nil {
			o.issued.Calendar = calendar
		}
	}
}

// apart says which districts or documents go by one name: a project, an
// amendment or a person could not say which is meant.
func (e *Engine) apart() error {
	var wrong []error
	districts, documents := map[string]bool{}, map[string]bool{}
	for _, o := range e.opened {
		if districts[o.book.ID] {
			wrong = append(wrong, fmt.Errorf("two districts are called %s", o.book.ID))
		}
		districts[o.book.ID] = true
		for _, d := range o.book.Documents {
			if documents[d.ID] {
				wrong = append(wrong, fmt.Errorf("district %s: another district has a document %s too", o.book.ID,
					d.ID))
			}
			documents[d.ID] = true
		}
	}
	return errors.Join(wrong...)
}

// of is the district that answers for a project.
func (e *Engine) of(p *project.Project) *opened {
	for i := range e.opened {
		if o := &e.opened[i]; o.book.ID == p.District.Value {
			return o
		}
	}
	return &e.opened[0]
}

// Amended is an engine with amendment files laid over the documents; its
// answers also hold what the documents give as they were issued. Every problem
// of every file is told at once.
func (e *Engine) Amended(files ...Source) (*Engine, project.Problems) {
	var documents []*law.Document
	for _, d := range e.Documents() {
		documents = append(documents, &d.Document)
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
	amended := &Engine{opened: make([]opened, len(e.opened)), words: e.words}
	for i, o := range e.opened {
		book, err := o.book.Rulebook(amendments...)
		if err != nil { // the same documents were whole before, and each figure was checked
			panic(err)
		}
		amended.opened[i] = opened{book: book, issued: o.book, words: o.words, figures: figuresOf(book)}
	}
	return amended, nil
}

// Documents are the documents of all districts in their order, for those who
// read and do not compute.
func (e *Engine) Documents() (all []*calc.Document) {
	for _, o := range e.opened {
		all = append(all, o.book.Documents...)
	}
	return all
}

// Books are the documents of each district as they are computed with.
func (e *Engine) Books() []*calc.Rulebook {
	books := make([]*calc.Rulebook, len(e.opened))
	for i, o := range e.opened {
		books[i] = o.book
	}
	return books
}

// Words are what a project file may name because documents define it; a file
// has those of its district.
func (e *Engine) Words() project.Vocabulary { return e.words }
