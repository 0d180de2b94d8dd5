package main

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/cmd/batch"
	"github.com/shanting/fuchi/cmd/disk"
	"github.com/shanting/fuchi/cmd/report"
)

// form is how results are written one after the other.
type form struct {
	head []byte
	add  func(b []byte, r *calc.Result, place string) []byte
}

func (o *batchOptions) form(format string, l lang.Language) form {
	switch {
	case format == "ndjson":
		return form{add: func(b []byte, r *calc.Result, _ string) []byte { return report.JSONLine(b, r, l) }}
	case o.totals:
		return form{report.CSVHead(true), report.TotalsRow}
	}
	return form{report.CSVHead(false), func(b []byte, r *calc.Result, _ string) []byte { return report.CSVRows(b, r) }}
}

// worker computes the projects of a batch; each has a reader of its own.
func (a *app) worker(f form, options calc.Options) func() batch.Worker {
	return func() batch.Worker {
		reader := project.NewReader(a.words)
		return func(out []byte, i batch.Item) ([]byte, project.Problems) {
			p, problems := a.decode(reader, i)
			if len(problems) > 0 {
				return out, problems
			}
			return f.add(out, calc.Compute(p, a.documents, options), i.Place()), nil
		}
	}
}

// decode reads a project, which is whole until the reader is used again.
func (a *app) decode(reader *project.Reader, i batch.Item) (*project.Project, project.Problems) {
	switch i.Shape {
	case disk.Lines:
		return reader.Read(i.File, i.Text, 1)
	case disk.JSON:
		return project.DecodeJSON(i.File, i.Text, a.words)
	}
	return project.DecodeYAML(i.File, i.Text, a.words)
}
