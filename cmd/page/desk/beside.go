package desk

import (
	"github.com/shanting/fuchi/calc/compare"
	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/cmd/report"
)

// beside is what differs between a variant that was kept and the project as it
// is, line by line and why.
func (d *Desk) beside(r Request, l lang.Language) Tree {
	was, problems := d.engine.Answer(engine.Source{Name: r.KeptName, Text: []byte(r.Kept)}, engine.Ask{})
	is, more := d.engine.Answer(r.source(), engine.Ask{})
	if problems = append(problems, more...); len(problems) > 0 {
		return failure(problems[0].Message.In(l))
	}
	variant := report.Variant{Name: words()["current"].In(l), Comparison: compare.Of(was.Result, is.Result)}
	page := report.Compare(words()["pinned"].In(l), []report.Variant{variant}).Pages(l)[0]
	return Tree{"blocks": blocks(page)}
}
