package report

import (
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/missing"
	"github.com/shanting/fuchi/calc/project"
)

// worths asks for each fact once, the one first on which most money hangs.
func (p printer) worths(r *calc.Result, all []missing.Worth) *Grid {
	g := &Grid{Columns: []Column{
		{p.t("事实", "Fact"), Text},
		{p.t("单独补上最少加", "Alone it adds at least"), Money},
		{p.t("最多加", "at most"), Money},
		{p.t("其余有利时所系", "Hangs on it, the others favourable"), Money},
		{p.t("用于", "Needed for"), Text},
		{p.t("是什么", "What it is"), Text}}}
	for i := range all {
		w := &all[i]
		least, most, rest := signed(w.Alone.Least), p.bounded(&w.Alone, signed(w.Alone.Most)),
			p.bounded(&w.Rest, amount(w.Rest.Spread()))
		if w.Several {
			several := text(p.t("逐笔", "by entry"))
			least, most, rest = several, several, several
		}
		help := ""
		if w.Key != nil {
			help = p.in(w.Key.Help)
		}
		g.add(text(p.in(project.Said(w.Path))), least, most, rest, text(p.neededFor(r, w.Path)), text(help))
	}
	return g
}

// favourable says what the ranking takes for granted.
func (p printer) favourable() []string {
	return []string{p.t("「其余有利」：其他所缺的事实取已找到的最有利的值，没有上限的金额取项目所写的最大金额。无上限：数额越大越多。",
		"Others favourable: the other missing facts have the values found to pay most, amounts without bound the "+
			"largest that the project states. Unbounded: the larger the amount, the more is paid.")}
}

// bounded is an end of a range, or that there is none.
func (p printer) bounded(r *missing.Range, end Cell) Cell {
	if r.Unbounded {
		return text(p.t("无上限", "unbounded"))
	}
	return end
}

// neededFor are the awards that need a fact; one that all need is the document's.
func (p printer) neededFor(r *calc.Result, path string) string {
	said := ""
	for i := range r.Standings {
		for k := range r.Standings[i].Gates {
			if slices.Contains(r.Standings[i].Gates[k].Missing, path) {
				return p.in(r.Standings[i].Document.Called())
			}
		}
	}
	for _, a := range r.Awards {
		if a.Status != calc.NotMet && needs(a, path) {
			said = joined(said, p.award(a), p.t("、", ", "))
		}
	}
	return said
}

func needs(a *calc.Award, path string) bool {
	for c := range a.All {
		if slices.Contains(c.Missing, path) {
			return true
		}
	}
	return slices.Contains(a.Missing, path) ||
		slices.ContainsFunc(a.Lines, func(l calc.Line) bool { return slices.Contains(l.Missing, path) })
}

// missing asks for each fact once, with what it is.
func (p printer) missing(r *calc.Result) *Grid {
	g := &Grid{Columns: []Column{
		{p.t("键", "Key"), Text},
		{p.t("是什么", "What it is"), Text},
		{p.t("用于", "Needed for"), Text},
	}}
	at := map[string]int{}
	for _, a := range r.Awards {
		for _, path := range a.Missing {
			if i, ok := at[path]; ok {
				g.Rows[i][2].Text += p.t("、", ", ") + p.award(a)
				continue
			}
			at[path] = len(g.Rows)
			name, help := p.in(project.Said(path)), ""
			if k := project.Table.Lookup(path); k != nil {
				help = p.in(k.Help)
			}
			g.add(words(name, help, p.award(a))...)
		}
	}
	return g
}
