package report

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
)

func writeChoice(w *jsonWriter, c calc.Choice, l lang.Language) {
	w.field("matter", c.Matter)
	w.own("rule", c.Rule)
	w.own("basis", c.Basis)
	w.list("candidates", func() {
		for i := range c.Candidates {
			w.object(func() { writeCandidate(w, &c, i, l) })
		}
	})
	w.field("winner", c.Winner)
	w.field("runner_up", c.RunnerUp)
	w.money("margin", ifKnown(c.Margin, !c.NoMargin))
	w.boolean("tie", c.Tie)
	w.list("outcomes", func() {
		for i := range c.Decisions {
			o := &c.Decisions[i]
			w.object(func() {
				w.own("basis", o.Basis)
				w.field("winner", o.Winner)
				w.money("amount", ifKnown(o.Amount, !o.Unknown))
				if o.Open {
					w.boolean("open", true)
				}
			})
		}
	})
	w.boolean("bases_disagree", c.Disagree)
	w.boolean("open", c.Open)
}

func writeCandidate(w *jsonWriter, c *calc.Choice, i int, l lang.Language) {
	x := &c.Candidates[i]
	w.field("award", x.Name)
	w.money("total", ifKnown(x.Total, !x.Unknown))
	writeYears(w, "years", x.Years)
	if c.NotWhole(i) {
		w.boolean("open", true)
	}
	if x.Award == nil {
		return
	}
	w.field("payee", x.Payee)
	if !x.Unknown {
		writeShares(w, "bearers", "bearer", x.Bearers)
	}
	if !x.Strings.IsZero() {
		w.field("strings_attached", x.Strings.In(l))
	}
}

// ifKnown is an amount, or nothing of one that is not known.
func ifKnown(a money.Amount, is bool) *money.Amount {
	if !is {
		return nil
	}
	return &a
}
