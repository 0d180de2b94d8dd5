package main

import (
	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
)

// amended lays amendment files over the documents.
func (a *app) amended(e *engine.Engine, names []string) (*engine.Engine, error) {
	sources := make([]engine.Source, len(names))
	for i, name := range names {
		src, err := a.read(name)
		if err != nil {
			return nil, err
		}
		a.remember(name, src)
		sources[i] = engine.Source{Name: name, Text: src}
	}
	amended, problems := e.Amended(sources...)
	if len(problems) > 0 {
		return nil, problems
	}
	return amended, nil
}

// amendments are the amendments that lie over the figures, as a receipt names them.
func (a *app) amendments() (names []string) {
	for _, d := range a.engine.Documents() {
		for _, by := range d.Amended {
			names = append(names, "amend "+d.ID+": "+by.Name)
		}
	}
	return names
}

// tellAmended says on the error stream which amendments lie over the figures.
func (a *app) tellAmended() {
	for _, d := range a.engine.Documents() {
		for _, by := range d.Amended {
			a.say(lang.T("注意", "note"), lang.F("%s 已按修订计算：%s，%s", "%s is amended by: %s, %s", d.Called(), by.Name,
				by.Cite), lang.Text{})
		}
	}
}
