// Package wizard asks for the facts of a project one after the other, the one
// first on which most money hangs, and writes each into the file as it is said.
// It knows no terminal: whoever shows its questions hands the answers back.
package wizard

import (
	"strings"

	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/missing"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/calc/starter"
)

// Wizard is a project file that is being filled in.
type Wizard struct {
	engine *engine.Engine
	name   string
	text   string        // what can be computed
	draft  string        // the same with an entry that is not whole yet
	nodes  *project.Node // of the text that was read last
	read   string
	now    *engine.Question
	ranked []missing.Worth // of now; nil until it is asked for
	asked  map[string]bool // in this sitting, whatever was answered
	queue  []string        // what an entry or a section that was begun still asks
	closed map[string]bool // lists that have no more entries, sections that the project does not have
	before []sitting       // before each answer, to go back to
}

// Begin begins the file of a kind of project, its keys in a language.
func Begin(e *engine.Engine, name string, kind starter.Kind, keys lang.Language) (*Wizard, project.Problems) {
	var b strings.Builder
	_ = kind.Write(&b, keys) // into memory: it cannot fail
	return Resume(e, name, b.String())
}

// Resume goes on with a file, the wizard's own or any other: what it says stays.
func Resume(e *engine.Engine, name, text string) (*Wizard, project.Problems) {
	w := &Wizard{engine: e, name: name, asked: map[string]bool{}, closed: map[string]bool{}}
	if problems := w.take(text); len(problems) > 0 {
		return nil, problems
	}
	return w, nil
}

// take computes a text and keeps it if it is whole.
func (w *Wizard) take(text string) project.Problems {
	q, problems := w.engine.Question(engine.Source{Name: w.name, Text: []byte(text)}, engine.Ask{})
	if len(problems) > 0 {
		return problems
	}
	w.text, w.draft, w.now, w.ranked = text, text, q, nil
	return nil
}

// Text is the file as it stands: what is written of it any command computes.
func (w *Wizard) Text() string { return w.text }

// Now is the question that the file asks, with its result.
func (w *Wizard) Now() *engine.Question { return w.now }
