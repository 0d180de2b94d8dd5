package main

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/cmd/report"
	"github.com/shanting/fuchi/rules/shanting"
)

// amended are the documents with amendment files laid over them.
func (a *app) amended(issued []*calc.Policy, names []string) ([]*calc.Policy, error) {
	var amendments []calc.Amendment
	var problems project.Problems
	for _, name := range names {
		src, err := a.read(name)
		if err != nil {
			return nil, err
		}
		a.remember(name, src)
		amendment, bad := calc.ParseAmendment(name, src, issued, amendments...)
		amendments, problems = append(amendments, amendment), append(problems, bad...)
	}
	if len(problems) > 0 {
		return nil, problems
	}
	documents, err := shanting.Documents(amendments...)
	if err != nil {
		return nil, machineError{err}
	}
	return documents, nil
}

// asIssued computes the same projects under the documents as they were issued.
func (a *app) asIssued(answers []report.Answer, f facts) error {
	documents, err := shanting.Documents()
	if err != nil {
		return machineError{err}
	}
	readings, err := f.chosen(a.words)
	if err != nil {
		return err
	}
	for i := range answers {
		answers[i].Before = calc.Compute(answers[i].Project, documents, calc.Options{Readings: readings})
	}
	return nil
}

// tellAmended says on the error stream which amendments lie over the figures.
func (a *app) tellAmended() {
	for _, d := range a.documents {
		for _, by := range d.Amended {
			a.say(lang.T("注意", "note"), lang.F("%s 已按修订计算：%s，%s", "%s is amended by: %s, %s", d.Number, by.Name, by.Cite), lang.Text{})
		}
	}
}
