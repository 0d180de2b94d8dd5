package main

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/rules"
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
	documents, err := rules.Documents(amendments...)
	if err != nil {
		return nil, machineError{err}
	}
	return documents, nil
}

// asIssued computes the same projects under the documents as they were issued.
func (a *app) asIssued(results []*calc.Result, f facts) ([]*calc.Result, error) {
	documents, err := rules.Documents()
	if err != nil {
		return nil, machineError{err}
	}
	readings, err := f.chosen(a.words)
	if err != nil {
		return nil, err
	}
	before := make([]*calc.Result, len(results))
	for i, r := range results {
		before[i] = calc.Compute(r.Project, documents, calc.Options{Readings: readings})
	}
	return before, nil
}
