package report

import (
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/cash"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// Dollars is a rate of exchange for information: yuan a dollar, on a day.
type Dollars struct {
	Rate    money.Rate // yuan for one dollar
	Written string     // as it was written
	Day     civil.Date
}

// of is an amount in dollars, rounded to the cent.
func (d *Dollars) of(a money.Amount) money.Amount {
	ratio := a.Ratio(money.Fen(1))
	return money.FromFen(ratio.Quo(ratio, d.Rate.Rat())).Round()
}

// Cash is the page on when the money comes and what it is worth today.
func Cash(r *calc.Result, c *Coming, l lang.Language) *Page {
	p, f, usd := about(r, l), c.Flow, c.Dollars
	page := &Page{Title: p.heading(r), Sheet: p.t("兑付年度", "When paid")}
	g := &Grid{Fixed: 2, Columns: []Column{{p.t("条款", "Article"), Text}, {p.t("奖补", "Award"), Text}}}
	g.Columns = append(append(g.Columns, yearColumns(f.Years)...), Column{p.t("合计", "Total"), Money})
	if f.Discount != nil {
		g.Columns = append(g.Columns, Column{p.t("现值", "Present value"), Money})
	}
	if usd != nil {
		g.Columns = append(g.Columns, Column{p.t("折美元（仅供参考）", "In US$ (for information)"), Money})
	}
	ends := func(total money.Amount, present *money.Amount, open bool) []Cell {
		cells := []Cell{perhapsMore(total, open)}
		if f.Discount != nil {
			cells = append(cells, perhapsMore(*present, open))
		}
		if usd != nil {
			cells = append(cells, perhapsMore(usd.of(total), open))
		}
		return cells
	}
	for i := range f.Rows {
		row := &f.Rows[i]
		cells := append(words(p.article(row.Award), p.award(row.Award)), cashYears(f.Years, row.Years, row.Open)...)
		g.add(append(cells, ends(row.Total, row.Present, len(row.Open) > 0)...)...)
	}
	g.Footer = append(words("", p.t("合计", "Total")), cashYears(f.Years, f.Totals, f.Open)...)
	g.Footer = append(g.Footer, ends(f.Total, f.Present, !f.Complete)...)
	page.grid(p.t("按可兑付之日所在年度（元）", "By the years in which it is payable (yuan)"), g)
	page.lines("", p.cashNotes(f, usd, !f.Complete))
	return page
}

// cashYears are the cells of some years, as far as they are known.
func cashYears(years []int, known []project.YearAmount, open []calc.OpenYear) []Cell {
	cells := make([]Cell, len(years))
	for i, y := range years {
		sum, there := amountOf(known, y)
		cells[i] = knownPart(sum, there, slices.ContainsFunc(open, func(o calc.OpenYear) bool { return o.Year == y }))
	}
	return cells
}

// cashNotes state how the columns are made.
func (p printer) cashNotes(f *cash.Flow, usd *Dollars, open bool) (lines []string) {
	lines = append(lines, p.t("年度取每笔可兑付之日所在的年份，不是奖励年度。",
		"A year is that of the day from which a line is payable, and not its award year."))
	if d := f.Discount; d != nil {
		lines = append(lines, p.in(lang.F("现值：每笔 ÷ (1 + %s)^(天数 ÷ 365)，折到 %s，每笔四舍五入到分一次；已可兑付的按原数。",
			"present value: each line ÷ (1 + %s)^(days ÷ 365), to %s, rounded once to the fen; what is payable "+
				"already is taken whole.",
			d.Rate, lang.Same(d.Day.String()))))
	}
	if usd != nil {
		lines = append(lines, p.in(lang.F("美元按 1 美元 = %s 元（%s），仅供参考，计算中不换算。",
			"dollars at 1 US$ = %s yuan (%s), for information: nothing is converted within the computation.",
			lang.Same(usd.Written), lang.Same(usd.Day.String()))))
	}
	if open {
		lines = append(lines, p.t("有未知的年度或奖补（?），合计、现值和折美元只是已知部分，未知不等于零。",
			"Some of it is not known (?): totals, present value and dollars are of what is known; unknown is not zero."))
	}
	return lines
}
