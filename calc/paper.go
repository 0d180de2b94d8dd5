package calc

import (
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// Paper is what proves facts of a project: a contract, an audit, a statement. A
// document says it for the facts that it asks for.
type Paper struct {
	Name lang.Text
	Cite string   // where the document itself asks for the paper
	Keys []string // paths of keys; what lies below one is proved by it too
}

// Term is a number of working days that a document gives for a step, counted
// from the day after that on which it begins.
type Term struct {
	ID    string
	Label lang.Text
	From  project.Fact[civil.Date]
	Days  int
	Done  bool // a later step was taken, so this one was
}
