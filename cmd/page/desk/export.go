package desk

import (
	"bytes"
	"path"
	"strings"

	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/cmd/fault"
	"github.com/shanting/fuchi/cmd/release"
	"github.com/shanting/fuchi/cmd/report"
)

// offered are the formats of the page: a terminal's table is none of them, and
// lines of JSON are for programs.
func offered() (all []report.Format) {
	for _, f := range report.Formats() {
		switch f.String() {
		case "html", "csv", "json", "md":
			all = append(all, f)
		}
	}
	return all
}

// export makes a file that the page lets a person save. It puts the question of
// `fuchi calc`, so that the answer is the same to the byte; there is none of a
// project with problems.
func (d *Desk) export(r Request, l lang.Language) Tree {
	for _, f := range offered() {
		if f.String() != r.Format {
			continue
		}
		explain := r.Format == "html" // a page unfolds what it explains
		ask := engine.Ask{Explain: explain, Effects: true, Unclaimed: true, Program: release.Program}
		answer, problems := d.engine.Answer(r.source(), ask)
		if len(problems) > 0 {
			return failure(problems[0].Message.In(l))
		}
		var b bytes.Buffer
		content := report.Content{Answers: []*engine.Answer{answer}, Sources: []engine.Source{r.source()}, Lang: l,
			Files: []string{fault.Name(r.Name)},
			Pages: func() []*report.Page { return d.pages(answer, explain, l) }}
		if err := f.Write(&b, content); err != nil {
			return failure(err.Error())
		}
		return Tree{"name": fileName(r.Name, r.Format), "bytes": b.Bytes()}
	}
	return failure("no such format: " + r.Format)
}

func (d *Desk) pages(a *engine.Answer, explain bool, l lang.Language) []*report.Page {
	list := []*report.Page{report.Schedule(a.Result, l)}
	if explain {
		list = append(list, report.Explain(a.Result, a.Awards, d.engine.Provision, l))
	}
	return list
}

// fileName is the name of the project file with another ending.
func fileName(name, ending string) string {
	return strings.TrimSuffix(path.Base(name), path.Ext(name)) + "." + ending
}
