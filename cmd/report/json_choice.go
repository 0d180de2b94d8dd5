package report

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
)

func writeChoice(w *jsonWriter, c calc.Choice, l lang.Language) {
	w.field("matter", c.Matter)
	w.field("rule", c.Rule)
	w.field("basis", c.Basis)
	w.list("candidates", func() {
		for i := range c.Candidates {
			w.object(func() { writeCandidate(w, &c.Candidates[i], l) })
		}
	})
	w.field("winner", c.Winner)
	w.field("runner_up", c.RunnerUp)
	w.money("margin", &c.Margin)
	w.boolean("tie", c.Tie)
	w.list("outcomes", func() {
		for i := range c.Outcomes {
			o := &c.Outcomes[i]
			w.object(func() {
				w.field("basis", o.Basis)
				w.field("winner", o.Winner)
				w.money("amount", &o.Amount)
			})
		}
	})
	w.boolean("bases_disagree", c.Disagree)
	w.boolean("open", c.Open)
}

func writeCandidate(w *jsonWriter, x *calc.Candidate, l lang.Language) {
	w.field("award", x.Name)
	w.money("total", &x.Total)
	writeYears(w, "years", x.Years)
	if x.Award == nil {
		return
	}
	w.field("payee", x.Payee)
	writeShares(w, "bearers", "bearer", x.Bearers)
	if !x.Strings.IsZero() {
		w.field("strings_attached", x.Strings.In(l))
	}
}
