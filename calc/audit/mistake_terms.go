package audit

import (
	"strings"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
)

// line is the one line of an account that pays a base at a rate; one that pays
// nothing for another reason is none.
func (a *Account) line() *calc.Line {
	if len(a.Lines) != 1 || !a.Award.Status.Counts() {
		return nil
	}
	l := a.Lines[0]
	if l.Base == nil || l.Rate == nil || l.Amount == nil {
		return nil
	}
	if off := abs(made(*l.Base, *l.Rate, l.Limit).Sub(*l.Amount)); off.Cmp(money.Fen(1)) > 0 {
		return nil
	}
	return l
}

// made is a base at a rate, to the fen, and at most a limit.
func made(base money.Amount, rate money.Rate, limit *money.Amount) money.Amount {
	sum := money.Max(base, money.Zero).Times(rate.Decimal)
	if limit != nil {
		sum = money.Min(sum, *limit)
	}
	return sum.Round()
}

// byAnotherYearsRate takes the rate of another year of the award: one that does
// not step down when it should, or does too soon.
func byAnotherYearsRate(_ *trial, x *Account) (all []wrongSum) {
	l := x.line()
	if l == nil {
		return nil
	}
	for i := range x.Award.Lines {
		other := &x.Award.Lines[i]
		if other.Rate == nil || other.Rate.Equal(l.Rate.Decimal) {
			continue
		}
		sum := made(*l.Base, *other.Rate, l.Limit)
		all = append(all, wrongSum{code: "rate_of_another_year", of: other.Rate.String(), sum: sum,
			text: lang.F("比例取错年度：按 %s，而该年是 %s", "the rate of another year: %s, where the year has %s",
				other.Rate.String(), l.Rate.String()),
			working: lang.F("第 %d 年：%s × %s → %s", "year %d: %s × %s → %s", x.N, *l.Base, other.Rate.String(), sum)})
	}
	return all
}

// byForgottenCap leaves out the cap of a line, or applies it to each of the sums
// that the base was added up from.
func byForgottenCap(t *trial, x *Account) (all []wrongSum) {
	l := x.line()
	if l == nil || l.Limit == nil {
		return nil
	}
	sum := made(*l.Base, *l.Rate, nil)
	if sum.Cmp(*l.Limit) <= 0 {
		return nil
	}
	each := money.Zero
	for _, s := range t.added(x) {
		each = each.Add(made(s.Amount, *l.Rate, l.Limit))
	}
	if each.Cmp(*l.Limit) > 0 && each.Cmp(sum) != 0 {
		all = append(all, wrongSum{code: "cap_for_each", sum: each,
			text: lang.F("封顶 %s 逐笔适用，没有合并计算", "the cap of %s was applied to each sum by itself", *l.Limit)})
	}
	return append(all, wrongSum{code: "cap_forgotten", sum: sum,
		text:    lang.F("忘了封顶 %s", "the cap of %s was forgotten", *l.Limit),
		working: lang.F("第 %d 年：%s × %s → %s", "year %d: %s × %s → %s", x.N, *l.Base, l.Rate.String(), sum)})
}

// byBelowZero takes a base below zero for money to come back, where it pays nothing.
func byBelowZero(_ *trial, x *Account) []wrongSum {
	l := x.line()
	if l == nil || l.Base.Sign() >= 0 {
		return nil
	}
	sum := l.Base.Times(l.Rate.Decimal).Round()
	return []wrongSum{{code: "below_zero", sum: sum, text: lang.T("基数为负时倒收（应为零，不付也不收）",
		"a base below zero was taken back, where nothing is paid and nothing comes back"),
		working: lang.F("第 %d 年：%s × %s → %s", "year %d: %s × %s → %s", x.N, *l.Base, l.Rate.String(), sum)}}
}

// byAnotherRate takes any other rate of the award's own document: of another
// article or another case of the same.
func byAnotherRate(t *trial, x *Account) []wrongSum {
	return t.ratesOf(x, func(d *calc.Document) bool { return d.ID == x.Award.Document.ID })
}

// byAnotherDocumentsRate takes any rate of the other documents.
func byAnotherDocumentsRate(t *trial, x *Account) []wrongSum {
	return t.ratesOf(x, func(d *calc.Document) bool { return d.ID != x.Award.Document.ID })
}

func (t *trial) ratesOf(x *Account, of func(*calc.Document) bool) (all []wrongSum) {
	l := x.line()
	if l == nil {
		return nil
	}
	for _, d := range t.engine.Book(x.Subject.Project).Documents {
		if !of(d) {
			continue
		}
		for _, f := range d.Figures.All {
			if f.Kind == "rate" && !f.Share().Equal(l.Rate.Decimal) && !x.has(f.Share()) {
				all = append(all, atRate(x, l, f.Share(),
					lang.F("用了别条的比例 %s（%s：%s）", "the rate of another clause, %s (%s: %s)", f.Share().String(),
						lang.Cite(f.Cite), f.Text), d.ID+":"+f.ID)...)
			}
		}
	}
	return all
}

// atRate is a line's base at another rate, with the line's cap and without.
func atRate(x *Account, l *calc.Line, rate money.Rate, text lang.Text, id string) (all []wrongSum) {
	for _, limit := range []*money.Amount{l.Limit, nil} {
		sum := made(*l.Base, rate, limit)
		all = append(all, wrongSum{code: "another_rate", of: id, sum: sum, text: text,
			working: lang.F("第 %d 年：%s × %s → %s", "year %d: %s × %s → %s", x.N, *l.Base, rate.String(), sum)})
	}
	return all
}

// has says whether some year of the award has a rate.
func (a *Account) has(rate money.Rate) bool {
	for i := range a.Award.Lines {
		if r := a.Award.Lines[i].Rate; r != nil && r.Equal(rate.Decimal) {
			return true
		}
	}
	return false
}

// byAnotherTier takes another figure of the award's own clause where the law fixes
// what is paid: the award of another tier.
func byAnotherTier(_ *trial, x *Account) []wrongSum {
	if len(x.Lines) != 1 || x.Lines[0].Base != nil || x.Lines[0].Amount == nil {
		return nil
	}
	return x.figures(x.isClause)
}

// byFigure takes a figure of the award's own article: an award or a cap of
// another case.
func byFigure(_ *trial, x *Account) []wrongSum {
	return x.figures(func(cite string) bool {
		return articleOf(cite) == articleOf(x.Award.Article) || x.isClause(cite)
	})
}

// isClause says whether a citation is that of the award's own clause.
func (a *Account) isClause(cite string) bool {
	own := a.Award.Document.Cite(a.Award.Article).In(lang.Chinese)
	return strings.HasPrefix(own, cite) || strings.HasPrefix(cite, own)
}

// figures are the sums that the award's document fixes where a citation is one
// that is asked for.
func (a *Account) figures(of func(cite string) bool) (all []wrongSum) {
	for _, f := range a.Award.Document.Figures.All {
		if f.Kind == "money" && f.Amount().Cmp(a.Due) != 0 && of(f.Cite) {
			all = append(all, wrongSum{code: "figure", of: f.ID, sum: f.Amount(),
				text: lang.F("等于%s的「%s」", "it is the figure of %s, “%s”", lang.Cite(f.Cite), f.Text)})
		}
	}
	return all
}
