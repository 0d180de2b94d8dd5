package desk

import (
	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/evidence"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/missing"
	"github.com/shanting/fuchi/calc/sweep"
	"github.com/shanting/fuchi/cmd/report"
)

// examined puts a question about a project of which `fuchi check` has a table.
func (d *Desk) examined(r Request, l lang.Language, ask func(*engine.Question, lang.Language) Tree) Tree {
	q, problems := d.engine.Question(r.source(), engine.Ask{})
	if len(problems) > 0 {
		return failure(problems[0].Message.In(l))
	}
	return ask(q, l)
}

// lacking is what money hangs on each fact that a project lacks, and under
// "paths" the fact of each row, by which the form finds its field.
func lacking(q *engine.Question, l lang.Language) Tree {
	worths := missing.Of(q)
	return Tree{"blocks": blocks(report.Missing(q.Now(), &report.Missed{All: worths}, l)),
		"paths": listed(worths, func(w missing.Worth) string { return w.Path })}
}

// edges are how near each figure lies to where something is decided.
func edges(q *engine.Question, l lang.Language) Tree {
	return alone(report.Edges(q.Now(), sweep.Edges(q), sweep.TooMany(q), l), l)
}

// papers are what each figure rests on.
func papers(q *engine.Question, l lang.Language) Tree {
	return alone(report.Evidence(q.Now(), evidence.Of(q.Now()), l), l)
}

// alone is a block in a fold, which has its heading already.
func alone(b report.Block, l lang.Language) Tree {
	if len(b.Grid.Rows) == 0 {
		b.Grid = nil
		if len(b.Lines) == 0 {
			b.Lines = []string{words()["none"].In(l)}
		}
	}
	b.Heading = ""
	return Tree{"blocks": []any{block(b)}}
}
