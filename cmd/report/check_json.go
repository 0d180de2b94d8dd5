package report

import (
	"github.com/shanting/fuchi/calc/agenda"
	"github.com/shanting/fuchi/calc/check"
	"github.com/shanting/fuchi/calc/evidence"
	"github.com/shanting/fuchi/calc/sweep"
)

// writeCheck prints what an examiner asks besides.
func writeCheck(w *jsonWriter, p printer, c *check.Check) {
	w.list("edges", func() {
		for i := range c.Edges {
			w.object(func() { writeDistance(w, p, &c.Edges[i]) })
		}
	})
	if c.Unsought {
		w.boolean("edges_not_sought", true)
	}
	w.list("agenda", func() {
		for i := range c.Agenda {
			w.object(func() { writeItem(w, p, &c.Agenda[i]) })
		}
	})
	w.list("evidence", func() {
		for i := range c.Evidence {
			w.object(func() { writeSheet(w, p, &c.Evidence[i]) })
		}
	})
	if c.Calendar != nil {
		w.field("calendar", c.Calendar.Name)
	}
}

func writeDistance(w *jsonWriter, p printer, d *sweep.Distance) {
	w.field("path", d.Path)
	w.field("now", d.Word(d.Now))
	side := func(key string, b *sweep.Beside) {
		if b == nil {
			w.raw(key, "null")
			return
		}
		w.key(key)
		w.object(func() {
			w.field("at", d.Word(b.At))
			w.money("change", &b.Change)
			w.money("one_less", b.Less)
			if b.Open {
				w.boolean("open", true)
			}
			w.list("turns", func() { strs(w, p.turns(b.Reasons)) })
		})
	}
	side("below", d.Below)
	side("above", d.Above)
}

func writeItem(w *jsonWriter, p printer, i *agenda.Item) {
	w.field("id", i.ID)
	w.field("label", p.item(i))
	w.date("starts", i.Starts)
	w.date("last_day", i.LastDay)
	w.field("state", string(i.State))
	w.money("at_stake", i.AtStake)
	if i.Open {
		w.boolean("open", true)
	}
	if i.Workdays > 0 {
		w.integer("working_days", i.Workdays)
		w.boolean("by_weekdays", i.Weekdays)
	}
}

func writeSheet(w *jsonWriter, p printer, s *evidence.Sheet) {
	w.field("paper", p.paper(s))
	w.list("facts", func() {
		for i := range s.Rows {
			row := &s.Rows[i]
			w.object(func() {
				w.field("path", row.Path)
				w.field("stated", p.stated(row))
				if !row.Provisional.IsZero() {
					w.field("provisional", p.in(row.Provisional))
				}
			})
		}
	})
}
