package main

import (
	"errors"
	"slices"

	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/cmd/disk"
	"github.com/shanting/fuchi/cmd/release"
)

// read gives the bytes of a project file, or of standard input by the name of -.
func (a *app) read(name string) ([]byte, error) { return disk.Read(name, a.in) }

// answer puts one question about each file: all are answered or none, and the
// problems of all are reported together.
func (a *app) answer(names []string, f factOptions, ask engine.Ask) ([]*engine.Answer, error) {
	answers, _, err := a.answered(names, f, ask)
	return answers, err
}

// answered gives the files that the answers are about, too.
func (a *app) answered(names []string, f factOptions, ask engine.Ask) ([]*engine.Answer, []engine.Source, error) {
	if err := a.load(); err != nil {
		return nil, nil, err
	}
	if err := f.lay(a.engine.Words(), &ask); err != nil {
		return nil, nil, err
	}
	ask.Program, ask.Unclaimed, ask.LaidOver = release.Program, true, slices.Concat(a.amendments(), ask.LaidOver)
	var answers []*engine.Answer
	var sources []engine.Source
	var problems found
	var failed error // files that could not be read; the problems of the others are told all the same
	for _, name := range names {
		src, err := a.read(name)
		var bad project.Problems
		if err != nil && !errors.As(err, &bad) {
			failed = errors.Join(failed, err)
			continue
		}
		var answer *engine.Answer
		if err == nil {
			a.remember(name, src)
			answer, bad = a.engine.Answer(engine.Source{Name: name, Text: src}, ask)
			sources = append(sources, engine.Source{Name: name, Text: src})
		}
		answers = append(answers, answer)
		a.forget(name, problems.add(bad, a.lang))
	}
	if problems.all > 0 {
		if failed != nil {
			a.report(failed)
		}
		return nil, nil, &problems
	}
	return answers, sources, failed
}
