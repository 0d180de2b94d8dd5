package report

import (
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/verify"
)

// verifyFormat is the version of a verdict in JSON.
const verifyFormat = 1

func (d verdict) json(w *jsonWriter, l lang.Language) {
	was, now := d.Paper, d.Again
	w.integer("fuchi_verify", verifyFormat)
	w.boolean("identical", !d.Differs())
	w.field("project", was.Project.Name)
	w.field("enterprise", was.Project.Enterprise)
	w.boolean("same_input", d.SameInput)
	w.boolean("with_facts", d.WithFacts)
	writeFromTo(w, "program", was.Receipt.Program, now.Receipt.Program)
	w.key("total")
	w.object(func() {
		w.money("was", was.Totals.Amount)
		w.money("now", now.Totals.Amount)
	})
	w.list("lines", func() {
		for i := range d.Moves {
			w.object(func() { writeMove(w, &d.Moves[i], l) })
		}
	})
	w.list("parts", func() { strs(w, d.Parts) })
	if altered := was.Altered; len(altered) > 0 {
		w.list("altered_sheets", func() { strs(w, altered) })
	}
	if was.AlteredPage {
		w.boolean("altered_page", true)
	}
	writeCauses(w, "moved_nothing", d.Silent, l)
}

func (d verdict) rows(lang.Language) *Grid { return nil }

func writeFromTo(w *jsonWriter, key, from, to string) {
	w.key(key)
	w.object(func() {
		w.field("was", from)
		w.field("now", to)
	})
}

func writeMove(w *jsonWriter, m *verify.Move, l lang.Language) {
	w.field("award", m.Award)
	w.field("article", m.Article)
	w.integer("n", m.N)
	w.boolean("closed", m.Closed)
	if m.Booked {
		w.money("paid", &m.Paid)
	}
	writeSide(w, "was", m.Was)
	writeSide(w, "now", m.Now)
	writeCauses(w, "causes", m.Causes, l)
}

func writeSide(w *jsonWriter, key string, s verify.Side) {
	w.key(key)
	w.object(func() {
		w.field("status", s.Status)
		if s.Line == nil {
			return
		}
		w.field("from", s.Line.From)
		w.field("to", s.Line.To)
		w.field("payable_from", s.Line.PayableFrom)
		w.money("amount", s.Line.Amount)
		w.list("bearers", func() {
			for _, b := range s.Line.Bearers {
				w.object(func() {
					w.field("bearer", b.Bearer)
					w.money("amount", &b.Amount)
				})
			}
		})
	})
}

func writeCauses(w *jsonWriter, key string, all []verify.Cause, l lang.Language) {
	p := printer{Language: l}
	w.list(key, func() {
		for i := range all {
			c := &all[i]
			w.object(func() {
				w.field("kind", c.Kind.Code())
				w.field("name", c.Name)
				w.field("from", c.From)
				w.field("to", c.To)
				w.field("article", c.Cite)
				w.field("amendment", c.Amendment)
				w.boolean("jointly", c.Jointly)
				w.field("message", p.movedBy(c))
			})
		}
	})
}
