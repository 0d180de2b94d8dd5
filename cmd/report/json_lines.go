package report

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

func writeLine(w *jsonWriter, line *calc.Line, l lang.Language) {
	w.integer("n", line.N)
	writeDays(w, line)
	w.money("base", line.Base)
	w.rate("rate", line.Rate)
	w.money("amount", line.Amount)
	w.boolean("estimate", line.Estimate)
	writeOpenLine(w, line)
	if line.Lost { // another candidate is paid in this column year
		w.boolean("lost", true)
	}
	if len(line.Reasons) > 0 {
		w.list("reasons", func() { texts(w, line.Reasons, l) })
	}
	writeShares(w, "bearers", "bearer", line.Bearers)
	if len(line.Steps) > 0 {
		w.list("steps", func() {
			for i := range line.Steps {
				w.object(func() {
					w.field("text", line.Steps[i].Text.In(l))
					w.money("amount", &line.Steps[i].Amount)
				})
			}
		})
	}
}

// writeDays says when a line falls: its days, its column, and from when it is payable.
func writeDays(w *jsonWriter, line *calc.Line) {
	if !line.Dated() {
		for _, key := range []string{"from", "to", "year", "payable_from"} {
			w.raw(key, "null")
		}
		return
	}
	w.date("from", line.Window.From)
	w.date("to", line.Window.To)
	w.integer("year", line.Year)
	w.date("payable_from", line.PayableFrom)
}

// writeOpenLine says of a line that is not wholly known what lacks.
func writeOpenLine(w *jsonWriter, line *calc.Line) {
	if line.Recorded != nil {
		w.boolean("partial", true)
		writeRecorded(w, line.Recorded)
	}
	if len(line.Missing) > 0 {
		w.list("missing", func() { strs(w, line.Missing) })
	}
	if line.Compared != nil {
		w.key("compared")
		w.object(func() { writeAgainst(w, line.Compared) })
	}
}

// writeAgainst tells of a year that a line is held against what is recorded,
// and what to write for the rest.
func writeAgainst(w *jsonWriter, c *calc.Compared) {
	w.date("from", c.Window.From)
	w.date("to", c.Window.To)
	writeRecorded(w, &c.Recorded)
	w.field("path", c.Path)
	w.list("write", func() {
		for _, p := range c.Recorded.Lacks {
			w.str(project.EntryLine(c.Path, p))
		}
	})
}

// writeRecorded is how many days of a year are recorded, and which are not.
func writeRecorded(w *jsonWriter, r *calc.Recorded) {
	w.key("recorded")
	w.object(func() {
		w.integer("days", r.Days)
		w.integer("of", r.Of)
	})
	w.list("lacks", func() {
		for _, p := range r.Lacks {
			w.str(p.String())
		}
	})
}
