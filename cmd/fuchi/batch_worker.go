package main

import (
	"crypto/sha256"
	"encoding/binary"

	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/cmd/batch"
	"github.com/shanting/fuchi/cmd/disk"
	"github.com/shanting/fuchi/cmd/fault"
	"github.com/shanting/fuchi/cmd/report"
)

// longText is the length of a project from which on nothing of its answer is kept:
// a worker that waits would hold it until it is given the next.
const longText = 64 << 10

// worker answers for the projects of a batch; each has a reader of its own.
func (a *app) worker(stream report.Stream, ask engine.Ask) func() batch.Worker {
	return func() batch.Worker {
		answer := a.answering(ask)
		return func(out []byte, i batch.Item) ([]byte, uint64, project.Problems) {
			r, problems := answer(i)
			if len(problems) > 0 {
				if len(i.Text) > longText {
					answer = a.answering(ask)
				}
				return out, 0, problems
			}
			out, who := stream.Add(out, r, placeOf(i)), identity(r.Project, i.Text)
			if len(i.Text) > longText {
				answer = a.answering(ask)
			}
			return out, who, nil
		}
	}
}

// inline puts the problems of a project in the place of its result.
func inline(stream report.Stream) batch.Inline {
	return func(out []byte, i batch.Item, problems project.Problems) []byte {
		return stream.Bad(out, placeOf(i), problems)
	}
}

// answering answers the items of one worker: lines with memory that it uses again.
func (a *app) answering(ask engine.Ask) func(batch.Item) (*engine.Answer, project.Problems) {
	reader := a.engine.Reader()
	return func(i batch.Item) (*engine.Answer, project.Problems) {
		answer := a.engine.Answer
		if i.Shape == disk.Lines {
			answer = reader.Line
		}
		return answer(engine.Source{Name: i.File, Text: i.Text}, ask)
	}
}

// placeOf is where a project stands, nothing where that is standard input.
func placeOf(i batch.Item) report.Place {
	if i.File == "-" {
		return report.Place{}
	}
	return report.Place{File: fault.Name(i.File), Line: i.Line}
}

// identity is the same of two projects that have the same name and enterprise
// or, without a name, the same text.
// The same in every run, so that a run that is taken up knows those before it.
func identity(p *project.Project, text []byte) uint64 {
	name, enterprise := p.Identity.Name, p.Identity.Enterprise
	if name.Known {
		text = make([]byte, 0, 256)
		text = append(append(append(text, name.Value...), 0), enterprise.Value...)
	}
	sum := sha256.Sum256(text)
	return binary.LittleEndian.Uint64(sum[:]) | 1 // 0 is of none
}
