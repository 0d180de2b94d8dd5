package report

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// writeReceipt says of what a result was made.
func writeReceipt(w *jsonWriter, r *engine.Receipt) {
	w.key("receipt")
	w.object(func() {
		w.field("program", r.Program)
		w.field("district", r.District)
		if r.AsOf.Known {
			w.date("as_of", r.AsOf.Value)
		} else {
			w.raw("as_of", "null")
		}
		w.own("input", r.Input)
		w.key("figures")
		w.object(func() {
			for _, f := range r.Figures {
				w.own(f.Document, f.Hash)
			}
		})
		if r.Facts != nil {
			w.key("facts")
			w.object(func() {
				for _, f := range r.Facts {
					writeFact(w, f)
				}
			})
		}
		w.list("laid_over", func() { strs(w, r.LaidOver) })
	})
}

// writeFact writes a fact as it can be read again: null is what the file says
// is not known.
func writeFact(w *jsonWriter, f project.Setting) {
	w.comma()
	w.quote(f.Path)
	w.b = append(w.b, ':')
	w.first = true
	switch n := f.Value; {
	case n.Kind == project.Mapping:
		w.open('{')
		w.close('}')
	case n.Kind == project.List:
		w.open('[')
		for _, item := range n.Items {
			w.str(item.Text)
		}
		w.close(']')
	case n.IsUnknown():
		w.comma()
		w.b = append(w.b, "null"...)
	default:
		w.str(n.Text)
	}
}

func writeUnclaimed(w *jsonWriter, u *calc.Unclaimed, l lang.Language) {
	w.field("id", u.Rule.ID)
	w.field("title", u.Rule.Title.In(l))
	w.field("article", u.Rule.Article)
	w.field("status", standing(u))
	w.list("conditions", func() {
		for i := range u.Conditions {
			w.object(func() { writeCondition(w, &u.Conditions[i], l) })
		}
	})
	w.list("missing", func() { strs(w, u.Missing) })
	w.key("worth")
	if len(u.Worth) == 0 {
		w.comma()
		w.b = append(w.b, "null"...)
		return
	}
	w.object(func() {
		writeWorth(w, &u.Worth[0], l)
		if rest := u.Worth[1:]; len(rest) > 0 { // another case, or other years
			w.list("also", func() {
				for i := range rest {
					w.object(func() { writeWorth(w, &rest[i], l) })
				}
			})
		}
	})
}

// standing is the status of an award that is not asked for.
func standing(u *calc.Unclaimed) string {
	if u.Open {
		return "open"
	}
	return "not_met"
}

func writeWorth(w *jsonWriter, x *calc.Worth, l lang.Language) {
	for _, a := range []struct {
		key    string
		amount *money.Amount
	}{{"amount", x.Amount}, {"at_most", x.AtMost}} {
		if a.amount != nil {
			w.money(a.key, a.amount)
		}
	}
	if x.Rate != nil {
		w.field("rate", x.Rate.String())
	}
	w.field("per", string(x.Per))
	if !x.Of.IsZero() {
		w.field("of", x.Of.In(l))
	}
	if x.Minus != nil {
		w.key("less")
		w.object(func() { writeWorth(w, x.Minus, l) })
	}
}
