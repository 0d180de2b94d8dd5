package report

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/missing"
)

// Missing is the page on what money hangs on each fact that a project lacks.
func Missing(r *calc.Result, all []missing.Worth, l lang.Language) *Page {
	p := about(r, l)
	page := &Page{Title: p.t("缺少的事实，按所系金额排列", "Missing facts, by the money that hangs on them")}
	if len(all) == 0 {
		page.lines("", []string{p.t("不缺事实。", "None is missing.")})
		return page
	}
	g := &Grid{Columns: []Column{{p.t("事实", "Fact"), Text}, {p.t("单独补上最少加", "Alone it adds at least"), Money},
		{p.t("最多加", "at most"), Money},
		{p.t("其余有利时所系", "Hangs on it, the others favourable"), Money},
		{p.t("是什么、何处可得", "What it is, and where to get it"), Text}}}
	for i := range all {
		w := &all[i]
		help := ""
		if w.Key != nil {
			help = p.in(w.Key.Help)
		}
		if w.Several {
			several := text(p.t("逐笔", "by entry"))
			g.add(text(w.Path), several, several, several, text(help))
			continue
		}
		g.add(text(w.Path), signed(w.Alone.Least), p.bounded(&w.Alone, signed(w.Alone.Most)),
			p.bounded(&w.Rest, amount(w.Rest.Spread())), text(help))
	}
	page.grid("", g)
	page.lines("", []string{p.t("「其余有利」：其他所缺的事实取已找到的最有利的值，没有上限的金额取项目所写的最大金额。无上限：数额越大越多。",
		"Others favourable: the other missing facts have the values found to pay most, amounts without bound the "+
			"largest that the project states. Unbounded: the larger the amount, the more is paid.")})
	return page
}

// bounded is an end of a range, or that there is none.
func (p printer) bounded(r *missing.Range, end Cell) Cell {
	if r.Unbounded {
		return text(p.t("无上限", "unbounded"))
	}
	return end
}
