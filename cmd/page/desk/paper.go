package desk

import (
	"bytes"

	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/cmd/release"
	"github.com/shanting/fuchi/cmd/report"
)

// paper makes the forms or the letter as a page that prints, the same as that
// of `fuchi form`; what a program of text reads stays with the command.
func (d *Desk) paper(r Request, l lang.Language) Tree {
	ask := engine.Ask{Explain: true, Unclaimed: true, Program: release.Program}
	answer, problems := d.engine.Answer(r.source(), ask)
	if len(problems) > 0 {
		return failure(problems[0].Message.In(l))
	}
	made := report.Letter(answer.Result, l)
	if r.Format == "forms" {
		forms := report.FormsOf(answer.Result)
		if len(forms) == 0 {
			return failure(words()["noForm"].In(l))
		}
		made = report.Forms(answer.Result, forms, l)
	}
	var b bytes.Buffer
	if err := made.HTML(&b); err != nil {
		return failure(err.Error())
	}
	return Tree{"name": fileName(r.Name, words()[r.Format+"File"].In(l)+".html"), "bytes": b.Bytes()}
}
