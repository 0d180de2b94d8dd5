package report

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
)

func writeLine(w *jsonWriter, line *calc.Line, l lang.Language) {
	w.integer("n", line.N)
	w.date("from", line.Window.From)
	w.date("to", line.Window.To)
	w.integer("year", line.Year)
	w.date("payable_from", line.PayableFrom)
	w.money("base", line.Base)
	if line.Rate == nil {
		w.raw("rate", "null")
	} else {
		w.field("rate", line.Rate.String())
	}
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

// writeOpenLine says of a line that is not wholly known what lacks.
func writeOpenLine(w *jsonWriter, line *calc.Line) {
	if line.Recorded != nil {
		w.boolean("partial", true)
		w.key("recorded")
		w.object(func() {
			w.integer("days", line.Recorded.Days)
			w.integer("of", line.Recorded.Of)
		})
		w.list("lacks", func() {
			for _, p := range line.Recorded.Lacks {
				w.str(p.String())
			}
		})
	}
	if len(line.Missing) > 0 {
		w.list("missing", func() { strs(w, line.Missing) })
	}
}
