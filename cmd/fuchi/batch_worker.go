package main

import (
	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/cmd/batch"
	"github.com/shanting/fuchi/cmd/disk"
	"github.com/shanting/fuchi/cmd/report"
)

// worker answers for the projects of a batch; each has a reader of its own.
func (a *app) worker(stream report.Stream, ask engine.Ask) func() batch.Worker {
	return func() batch.Worker {
		reader := a.engine.Reader()
		return func(out []byte, i batch.Item) ([]byte, project.Problems) {
			answer := a.engine.Answer
			if i.Shape == disk.Lines {
				answer = reader.Line
			}
			r, problems := answer(engine.Source{Name: i.File, Text: i.Text}, ask)
			if len(problems) > 0 {
				return out, problems
			}
			return stream.Add(out, r, i.Place()), nil
		}
	}
}
