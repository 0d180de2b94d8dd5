package audit

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// explained is the result with every step of its computation.
func (t *trial) explained() *calc.Result {
	if t.explain == nil {
		ask := t.ask
		ask.Explain = true
		t.explain = t.engine.Suppose(t.subject.standing.Project, ask)
	}
	return t.explain
}

// added are the sums that a line's base was added up from, where they are all of it.
func (t *trial) added(x *Account) (steps []calc.Step) {
	l := x.line()
	if l == nil {
		return nil
	}
	sum := money.Zero
	for _, award := range t.explained().Awards {
		if award.Name() != x.Award.Name() {
			continue
		}
		for i := range award.Lines {
			if award.Lines[i].N != x.N {
				continue
			}
			for _, s := range award.Lines[i].Steps {
				if s.Added {
					steps, sum = append(steps, s), sum.Add(s.Amount)
				}
			}
		}
	}
	if sum.Cmp(*l.Base) != 0 {
		return nil
	}
	return steps
}

// byRounding rounds otherwise than once a line and half up: each sum by itself
// before the rate or after it, each bearer's part by itself, down, or to more
// than a fen.
func byRounding(t *trial, x *Account) (all []wrongSum) {
	l := x.line()
	if l == nil {
		return nil
	}
	before, after := money.Zero, money.Zero
	steps := t.added(x)
	for _, s := range steps {
		before, after = before.Add(s.Amount.Round()), after.Add(s.Amount.Times(l.Rate.Decimal).Round())
	}
	exact := money.Max(*l.Base, money.Zero).Times(l.Rate.Decimal)
	if l.Limit != nil {
		exact = money.Min(exact, *l.Limit)
	}
	if len(steps) > 1 {
		all = append(all, wrongSum{code: "rounded_per_sum", sum: made(before, *l.Rate, l.Limit),
			text: lang.T("每笔入账先四舍五入再相加", "each sum was rounded and then added")},
			wrongSum{code: "rounded_per_sum_and_rate", sum: after,
				text: lang.T("每笔入账先乘比例并四舍五入再相加",
					"the rate was applied to each sum, which was rounded and then added")})
	}
	for _, to := range []struct {
		code Slip
		fen  int
		text lang.Text
	}{
		{"rounded_down", 0, lang.T("舍去了分以下（应四舍五入）", "fractions of a fen were dropped, not rounded")},
		{"rounded_up", -1, lang.T("分以下进了一位（应四舍五入）", "fractions of a fen were rounded up")},
		{"to_the_yuan", 100, lang.T("四舍五入到元", "rounded to the yuan")}, {"yuan_dropped", -100,
			lang.T("舍去了元以下", "fractions of a yuan were dropped")},
		{"to_the_jiao", 10, lang.T("四舍五入到角", "rounded to a tenth of a yuan")},
		{"to_hundred_yuan", 10_000, lang.T("按万元取两位小数",
			"rounded to two decimals of ten thousand yuan")}, {"to_ten_thousand", 1_000_000,
			lang.T("四舍五入到万元", "rounded to ten thousand yuan")},
	} {
		all = append(all, wrongSum{code: to.code, text: to.text, sum: roundedTo(exact, to.fen)})
	}
	return append(all, byBearer(x, exact))
}

func roundedTo(exact money.Amount, fen int) money.Amount {
	switch {
	case fen == 0:
		return exact.Floor()
	case fen == -1:
		return exact.Neg().Floor().Neg()
	case fen < 0:
		return exact.Part(1, -fen).Floor().Part(-fen, 1)
	}
	return exact.Part(1, fen).Round().Part(fen, 1)
}

// byBearer rounds each bearer's part by itself, where the last should take the rest.
func byBearer(x *Account, exact money.Amount) wrongSum {
	o := wrongSum{code: "rounded_per_bearer", apart: true,
		text: lang.T("各承担方的份额分别四舍五入（应由最后一方取其余）",
			"each bearer's part was rounded by itself, where the last takes the rest")}
	for _, part := range weighed(x, exact) {
		o.parts = append(o.parts, calc.Share{Name: part.Name, Amount: part.Amount.Round()})
		o.sum = o.sum.Add(part.Amount.Round())
	}
	return o
}

// byWhatWasRecorded counts only what was recorded by the day of the last payment.
func byWhatWasRecorded(t *trial, x *Account) []wrongSum {
	paid := x.standing()
	if len(paid) == 0 || !paid[len(paid)-1].Date.Known {
		return nil
	}
	day, some := paid[len(paid)-1].Date.Value, false
	p := copyOf(t.subject.standing.Project)
	kept := p.Taxes.Entries[:0]
	for _, e := range p.Taxes.Entries {
		if e.Span().To <= day {
			kept = append(kept, e)
		} else {
			some = true
		}
	}
	if p.Taxes.Entries = kept; !some {
		return nil
	}
	if p.Taxes.Complete = (project.Fact[civil.Period]{}); len(kept) == 0 {
		return nil
	}
	due, parts, _ := dueIn(t.suppose(p, nil), x.Award, x.N)
	return []wrongSum{{code: "recorded_by_then", sum: due, parts: shares(parts),
		text: lang.F("只算了付款之日（%s）已入库的部分", "only what was recorded by the day of payment, %s, was counted", day)}}
}
