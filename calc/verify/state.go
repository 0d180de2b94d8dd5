package verify

import (
	"encoding/json"
	"maps"
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/project"
)

// state is all that a result hangs on besides the program: facts, readings, and
// the figures that are not as issued.
type state struct {
	facts    map[string]*project.Node
	readings map[string]string
	figures  amended
}

// amended are figures that are not as issued.
type amended map[figureID]amendedFigure

// amendedFigure is the value of a figure and the amendment that gives it.
type amendedFigure struct{ value, by string }

// figureID is a figure of a document.
type figureID struct{ document, id string }

func (s state) clone() state {
	return state{maps.Clone(s.facts), maps.Clone(s.readings), maps.Clone(s.figures)}
}

// nothing is a file without a fact; all that is known of it is laid over it.
var nothing = engine.Source{Name: "-", Text: []byte("{}")}

// compute prints what a state comes to, nil where it is none that can be: a fact
// that alone is left out may be one that another needs.
func (v *Verifier) compute(s state) *Paper {
	e := v.under(s.figures)
	if e == nil {
		return nil
	}
	ask := engine.Ask{Readings: s.readings, Unclaimed: true, Program: v.Program}
	for _, path := range v.order {
		if n, ok := s.facts[path]; ok {
			ask.Set = append(ask.Set, project.Setting{Path: path, Value: n})
		}
	}
	answer, problems := e.Answer(nothing, ask)
	if len(problems) > 0 {
		return nil
	}
	return v.print(answer)
}

// print is an answer as it would be read back.
func (v *Verifier) print(a *engine.Answer) *Paper {
	papers, err := Parse(v.Print(a))
	if err != nil {
		return nil
	}
	return papers[0]
}

// under is the engine with some figures in the place of those as issued.
func (v *Verifier) under(figures amended) *engine.Engine {
	if len(figures) == 0 {
		return v.Engine
	}
	byDocument := map[string]map[string]string{}
	for f, x := range figures {
		if byDocument[f.document] == nil {
			byDocument[f.document] = map[string]string{}
		}
		byDocument[f.document][f.id] = x.value
	}
	var files []engine.Source
	for _, id := range slices.Sorted(maps.Keys(byDocument)) {
		text, _ := json.Marshal(map[string]any{"fuchi_amendment": 1, "name": "as printed", "policy": id,
			"cite": "as printed", "figures": byDocument[id]})
		files = append(files, engine.Source{Name: id, Text: text})
	}
	e, problems := v.Engine.Amended(files...)
	if len(problems) > 0 {
		return nil
	}
	return e
}

// amendedBy are the figures of an engine that amendments changed.
func (v *Verifier) amendedBy(e *engine.Engine) amended {
	figures := amended{}
	for _, d := range e.Documents() {
		for _, a := range d.Amended {
			for _, c := range a.Changes {
				v.amend(figures, figureID{d.ID, c.ID}, c.Value, a.Name)
			}
		}
	}
	return figures
}

// amended are the figures that amendments gave a result.
func (v *Verifier) amended(p *Paper) amended {
	figures := amended{}
	for _, policy := range p.Documents {
		for _, a := range policy.Amended {
			for id, value := range a.Figures {
				v.amend(figures, figureID{policy.ID, id}, value, a.Name)
			}
		}
	}
	return figures
}

// amend takes a figure up where it is one of the documents and not as issued.
func (v *Verifier) amend(figures amended, f figureID, value, by string) {
	if issued, ok := v.issued(f); ok && issued.Value != value {
		figures[f] = amendedFigure{value, by}
	}
}

// document finds a document as issued.
func (v *Verifier) document(id string) *calc.Document {
	all := v.Engine.Documents()
	if i := slices.IndexFunc(all, func(d *calc.Document) bool { return d.ID == id }); i >= 0 {
		return all[i]
	}
	return nil
}
