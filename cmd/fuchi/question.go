package main

import (
	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/cmd/fault"
	"github.com/shanting/fuchi/cmd/report"
)

// question reads one project, about which more than one thing will be asked.
func (a *app) question(name string, f factOptions, s *shifted) (*engine.Question, error) {
	if err := a.load(); err != nil {
		return nil, err
	}
	var ask engine.Ask
	if err := f.lay(a.engine.Words(), &ask); err != nil {
		return nil, err
	}
	if err := s.lay(&ask); err != nil {
		return nil, err
	}
	src, err := a.read(name)
	if err != nil {
		return nil, err
	}
	a.remember(name, src)
	q, problems := a.engine.Question(engine.Source{Name: name, Text: src}, ask)
	if len(problems) > 0 {
		return nil, problems
	}
	return q, nil
}

// wrongOption is the problem of an option, as a wrong command line.
func wrongOption(option string, p *project.Problem) error {
	message := lang.F("%s：%s", "%s: %s", option, p.Message)
	if p.Path != "" {
		message = lang.F("%s：%s：%s", "%s: %s: %s", option, p.Path, p.Message)
	}
	return fault.Usage(message, p.Hint)
}

// dataFormats are those of answers that are no results of one project.
var dataFormats = []report.Format{report.AsTable, report.AsJSON, report.AsCSV, report.AsMarkdown,
	report.AsHTML}
