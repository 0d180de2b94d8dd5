package report

import (
	"strconv"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

func writeRemarks(w *jsonWriter, r *calc.Result, l lang.Language) {
	w.list("benefits", func() {
		for _, b := range r.Benefits {
			w.object(func() {
				w.own("id", b.ID)
				w.field("article", b.Article)
				w.field("text", b.Text.In(l))
				w.money("amount", b.Amount)
			})
		}
	})
	w.list("findings", func() {
		for _, f := range r.Findings {
			w.object(func() {
				w.own("code", f.Code)
				w.own("severity", string(f.Severity))
				w.field("path", f.Path)
				w.field("message", f.Message.In(l))
				if f.Amount != nil {
					w.money("amount", f.Amount)
				}
			})
		}
	})
}

func writeSchedule(w *jsonWriter, r *calc.Result) {
	w.key("schedule")
	w.object(func() {
		w.key("years")
		w.open('[')
		for _, y := range r.Schedule.Years {
			w.comma()
			w.b = strconv.AppendInt(w.b, int64(y), 10)
		}
		w.close(']')
		w.list("rows", func() {
			for i := range r.Schedule.Rows {
				row := &r.Schedule.Rows[i]
				w.object(func() {
					w.field("award", row.Award.Name())
					writeYears(w, "amounts", row.Amounts)
					writeOpenYears(w, row.Open)
					w.money("total", &row.Total)
				})
			}
		})
		writeYears(w, "totals", r.Schedule.Totals)
	})
	w.key("totals")
	w.object(func() {
		w.money("amount", &r.Totals.Amount)
		writeShares(w, "by_bearer", "bearer", r.Totals.ByBearer)
		writeShares(w, "by_payee", "payee", r.Totals.ByPayee)
		w.boolean("complete", r.Totals.Complete)
		if r.Totals.CompleteTo > 0 {
			w.date("complete_to", r.Totals.CompleteTo)
		} else {
			w.raw("complete_to", "null")
		}
	})
}

// writeOpenYears names the years of a row that are not known, or in part.
func writeOpenYears(w *jsonWriter, open []calc.OpenYear) {
	w.key("open")
	w.object(func() {
		for _, y := range open {
			if y.Year == project.EveryYear { // no cell can be named
				continue
			}
			how := "unknown"
			if y.Partial {
				how = "partial"
			}
			w.field(strconv.Itoa(y.Year), how)
		}
	})
}

// writeClosing writes the readings and what follows; brief is without the
// readings that are the default.
func writeClosing(w *jsonWriter, r *calc.Result, brief bool) {
	w.list("readings", func() {
		for _, c := range r.Readings {
			if brief && c.Chosen == c.Default() {
				continue
			}
			w.object(func() {
				w.field("id", c.Name)
				w.field("policy", c.Document)
				w.field("chosen", c.Chosen)
				w.field("default", c.Default())
			})
		}
	})
	if r.Effects != nil {
		writeEffects(w, "reading_effects", r, r.Effects)
	}
	w.list("deadlines", func() {
		for _, d := range r.Deadlines {
			w.object(func() {
				w.own("id", d.ID)
				w.date("starts", d.Starts)
				w.date("last_day", d.LastDay)
				w.money("at_stake", d.AtStake)
				if d.Open {
					w.boolean("open", true)
				}
			})
		}
	})
	if len(r.Recovery) == 0 {
		w.raw("recovery", "null")
		return
	}
	w.list("recovery", func() {
		for _, rec := range r.Recovery {
			w.object(func() { writeRecovery(w, rec) })
		}
	})
}

func writeRecovery(w *jsonWriter, r calc.Recovery) {
	w.field("cause", r.Ground.ID)
	w.field("policy", r.Document)
	w.boolean("enforced", r.Enforced)
	w.list("lines", func() {
		for i := range r.Lines {
			line := &r.Lines[i]
			w.object(func() {
				w.field("award", line.Award)
				w.integer("n", line.N)
				w.field("payee", line.Payee)
				w.field("bearer", line.Bearer)
				w.money("paid", &line.Paid)
				if line.Again {
					w.boolean("again", true)
				}
				if line.Open() {
					w.boolean("open", true)
				}
			})
		}
	})
	w.money("total", &r.Total)
	writeShares(w, "by_bearer", "bearer", r.ByBearer)
	if r.Open() {
		w.boolean("open", true)
	}
}
