package report

import (
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/verify"
)

// VerifyJSON prints a verdict for programs.
func VerifyJSON(v *verify.Verdict, l lang.Language) []byte {
	w := &jsonWriter{first: true}
	w.object(func() {
		w.integer("fuchi_verify", 1)
		w.boolean("identical", !v.Differs())
		w.field("project", v.Paper.Project.Name)
		w.field("enterprise", v.Paper.Project.Enterprise)
		w.boolean("same_input", v.SameInput)
		w.boolean("with_facts", v.WithFacts)
		writeFromTo(w, "program", v.Paper.Receipt.Program, v.Again.Receipt.Program)
		w.key("total")
		w.object(func() {
			w.money("was", v.Paper.Totals.Amount)
			w.money("now", v.Again.Totals.Amount)
		})
		w.list("lines", func() {
			for i := range v.Moves {
				w.object(func() { writeMove(w, &v.Moves[i], l) })
			}
		})
		w.list("parts", func() { strs(w, v.Parts) })
		writeCauses(w, "moved_nothing", v.Silent, l)
	})
	return indented(w.b)
}

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
