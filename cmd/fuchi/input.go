package main

import (
	"bytes"
	"encoding/json"
	"errors"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/cmd/disk"
)

// read gives the bytes of a project file, or of standard input by the name of -.
func (a *app) read(name string) ([]byte, error) { return disk.Read(name, a.in) }

// compute reads and computes files, all of them or none; the problems of all
// are reported together.
func (a *app) compute(names []string, f facts, explain bool) ([]*calc.Result, error) {
	if err := a.load(); err != nil {
		return nil, err
	}
	sets, wrongSets := f.settings()
	readings, wrongReadings := f.chosen(a.words)
	if err := errors.Join(wrongSets, wrongReadings); err != nil {
		return nil, err
	}
	var results []*calc.Result
	var problems project.Problems
	var failed error // files that could not be read; the problems of the others are told all the same
	for _, name := range names {
		src, err := a.read(name)
		var bad project.Problems
		if err != nil && !errors.As(err, &bad) {
			failed = errors.Join(failed, err)
			continue
		}
		var p *project.Project
		if err == nil {
			decode := project.DecodeYAML
			if shape, _ := disk.ShapeOf(name); shape != disk.YAML || json.Valid(bytes.TrimPrefix(src, []byte(disk.Mark))) {
				decode = project.DecodeJSON // what is both means the same, but for escapes that YAML lacks
			}
			p, bad = decode(name, src, a.words, sets...)
			a.remember(name, src)
		}
		if len(bad) > 0 {
			problems = append(problems, bad...)
			continue
		}
		r := calc.Compute(p, a.documents, calc.Options{Readings: readings, Explain: explain})
		r.Effects = calc.EffectsOf(r, a.documents, readings)
		results = append(results, r)
	}
	if len(problems) > 0 {
		if failed != nil {
			a.report(failed)
		}
		return nil, problems
	}
	return results, failed
}
