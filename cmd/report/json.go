package report

import (
	"strconv"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/law"
	"github.com/shanting/fuchi/calc/project"
)

// resultFields are the fields of a result, without its brackets.
func resultFields(w *jsonWriter, a *engine.Answer, awards []*calc.Award, l lang.Language) {
	r := a.Result
	w.integer("fuchi_result", 1)
	if a.Receipt != nil {
		writeReceipt(w, a.Receipt)
	}
	w.key("project")
	w.object(func() {
		w.field("name", r.Project.Identity.Name.Value)
		w.field("enterprise", r.Project.Identity.Enterprise.Value)
	})
	w.list("policies", func() {
		for _, p := range r.Standings {
			w.object(func() {
				w.own("id", p.ID)
				w.own("status", string(p.Status))
				if p.Open() {
					w.boolean("open", true)
				}
				w.list("reasons", func() { texts(w, p.Reasons, l) })
				if p.Open() {
					w.list("missing", func() { strs(w, p.Missing()) })
				}
				if len(p.Amended) > 0 {
					w.list("amended", func() { writeAmendments(w, p.Amended) })
				}
			})
		}
	})
	w.list("awards", func() {
		for _, a := range awards {
			w.object(func() { writeAward(w, a, l) })
		}
	})
	if r.Unclaimed != nil {
		w.list("unclaimed", func() {
			for i := range r.Unclaimed {
				w.object(func() { writeUnclaimed(w, &r.Unclaimed[i], l) })
			}
		})
	}
	w.list("choices", func() {
		for _, c := range r.Choices {
			w.object(func() { writeChoice(w, c, l) })
		}
	})
	writeRemarks(w, r, l)
	writeSchedule(w, r)
	writeClosing(w, r, a.Brief)
}

func writeAmendments(w *jsonWriter, amendments []law.Amendment) {
	for _, a := range amendments {
		w.object(func() {
			w.field("name", a.Name)
			w.field("cite", a.Cite)
			w.key("figures")
			w.object(func() {
				for _, c := range a.Changes {
					w.field(c.ID, c.Value)
				}
			})
		})
	}
}

func texts(w *jsonWriter, list []lang.Text, l lang.Language) {
	for _, t := range list {
		w.str(t.In(l))
	}
}

func writeAward(w *jsonWriter, a *calc.Award, l lang.Language) {
	w.own("id", a.Rule.ID)
	w.field("instance", a.Instance)
	w.field("title", a.Rule.Title.In(l))
	w.field("article", a.Article)
	w.field("matter", a.Matter)
	w.field("payee", a.Payee)
	w.own("status", string(a.Status))
	w.list("reasons", func() { texts(w, a.Reasons, l) })
	w.list("conditions", func() {
		writeGates(w, a.Gates, l)
		for i := range a.Conditions {
			w.object(func() { writeCondition(w, &a.Conditions[i], l) })
		}
	})
	w.list("missing", func() { strs(w, a.Missing) })
	w.list("lines", func() {
		for i := range a.Lines {
			w.object(func() { writeLine(w, &a.Lines[i], l) })
		}
	})
	total := &a.Total
	if !a.Known() { // unknown is not zero
		total = nil
	}
	w.money("total", total)
}

// written is where the conditions that awards share were written first.
type written struct {
	gates    []calc.Condition
	from, to int
}

// writeGates writes the conditions of a document, which most of its awards
// share: after the first of them they are copied.
func writeGates(w *jsonWriter, gates []calc.Condition, l lang.Language) {
	if len(gates) == 0 {
		return
	}
	if first := w.gates; len(first.gates) == len(gates) && &first.gates[0] == &gates[0] {
		w.b, w.first = append(w.b, w.b[first.from:first.to]...), false
		return
	}
	from := len(w.b)
	for i := range gates {
		w.object(func() { writeCondition(w, &gates[i], l) })
	}
	w.gates = written{gates, from, len(w.b)}
}

func strs(w *jsonWriter, list []string) {
	for _, s := range list {
		w.str(s)
	}
}

var truthJSON = [...]string{calc.Yes: "true", calc.No: "false", calc.Unknown: "null"}

func writeCondition(w *jsonWriter, c *calc.Condition, l lang.Language) {
	w.own("id", c.ID)
	w.field("label", c.Label().In(l))
	if c.Route != "" {
		w.own("route", c.Route)
	}
	w.raw("met", truthJSON[c.Met])
	if c.Presumed {
		w.boolean("presumed", true)
	}
	writeMeasure(w, "actual", c.Unit, c.Actual)
	writeMeasure(w, "threshold", c.Unit, c.Threshold)
	if margin, ok := c.Margin(); ok {
		w.money("margin", &margin)
	} else {
		w.money("margin", nil)
	}
	switch c.Unit {
	case calc.CNY:
		w.own("unit", "CNY")
	case calc.USD:
		w.own("unit", "USD")
	}
}

func writeMeasure(w *jsonWriter, key string, unit calc.Unit, m calc.Measure) {
	switch {
	case !m.Known:
		w.money(key, nil)
	case unit == calc.CNY || unit == calc.USD:
		w.money(key, &m.Amount)
	case unit == calc.Days:
		w.date(key, m.Date)
	default:
		w.field(key, m.Word)
	}
}

func writeShares(w *jsonWriter, key, name string, shares []calc.Share) {
	w.list(key, func() {
		for i := range shares {
			w.object(func() {
				w.field(name, shares[i].Name)
				w.money("amount", &shares[i].Amount)
			})
		}
	})
}

func writeYears(w *jsonWriter, key string, years []project.YearAmount) {
	w.key(key)
	w.object(func() {
		for i := range years {
			w.money(strconv.Itoa(years[i].Year), &years[i].Amount)
		}
	})
}
