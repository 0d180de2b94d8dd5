package report

import (
	"slices"
	"strings"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/missing"
	"github.com/shanting/fuchi/calc/project"
)

// Missed are the facts that a project lacks, by the money that hangs on them.
type Missed struct {
	All  []missing.Worth
	Left int // that are not in All
	Most int // of All that are listed for people, 0 for all
}

// Missing is the page on what money hangs on each fact that a project lacks.
func Missing(r *calc.Result, m *Missed, l lang.Language) *Page {
	p := about(r, l)
	page := &Page{Title: p.t("缺少的事实，按所系金额排列", "Missing facts, by the money that hangs on them"),
		Sheet: p.t("缺少的事实", "Missing facts")}
	if len(m.All) == 0 {
		page.lines("", []string{p.t("不缺事实。", "None is missing.")})
		return page
	}
	shown := m.All
	if m.Most > 0 {
		shown = shown[:min(m.Most, len(shown))]
	}
	page.grid("", p.missingFacts(r, shown))
	page.lines("", p.missingNotes(m, len(m.All)-len(shown)))
	return page
}

// missingFacts asks for each fact once, the one first on which most money hangs.
func (p printer) missingFacts(r *calc.Result, all []missing.Worth) *Grid {
	g := &Grid{Fixed: 1, Columns: []Column{{p.t("事实", "Fact"), Text}, {p.t("单独补上最少加", "Alone it adds at least"), Money},
		{p.t("最多加", "at most"), Money},
		{p.t("其余有利时所系", "Hangs on it, the others favourable"), Money},
		{p.t("是什么", "What it is"), Text}, {p.t("何处可得", "Where to get it"), Text}, {p.t("用于", "Needed for"), Text}}}
	for i := range all {
		w := &all[i]
		g.add(append(p.weighed(r, w), text(p.whatIs(w)), text(p.in(project.WhereFound(w.Path))),
			text(p.neededFor(r, w)))...)
	}
	return g
}

// weighed is a fact, and what it adds: of a lead, which asks for nothing yet,
// nobody knows, for no award is there to weigh it by.
func (p printer) weighed(r *calc.Result, w *missing.Worth) []Cell {
	if unknown := (Cell{Kind: Unknown}); r.Undecided() && !w.Several {
		return []Cell{text(p.in(project.Said(w.Path))), unknown, unknown, unknown}
	}
	if w.Several {
		several := text(p.t("逐笔", "by entry"))
		return []Cell{text(p.in(project.Said(w.Path))), several, several, several}
	}
	return []Cell{text(p.in(project.Said(w.Path))), signed(w.Alone.Least), p.bounded(&w.Alone, signed(w.Alone.Most)),
		p.bounded(&w.Rest, amount(w.Rest.Spread()))}
}

func (p printer) whatIs(w *missing.Worth) string {
	if w.Key == nil {
		return ""
	}
	return p.in(w.Key.Help)
}

// neededFor are the awards that need a fact; one that all need is the document's.
func (p printer) neededFor(r *calc.Result, w *missing.Worth) string {
	for i := range r.Standings {
		if slices.Contains(r.Standings[i].Missing(), w.Path) {
			return p.in(r.Standings[i].Document.Called())
		}
	}
	all := make([]string, len(w.For))
	for i, a := range w.For {
		all[i] = p.award(a)
	}
	return strings.Join(all, p.t("、", ", "))
}

// bounded is an end of a range, or that there is none, or that it was not proved.
func (p printer) bounded(r *missing.Range, end Cell) Cell {
	switch {
	case r.Unbounded:
		return text(p.t("无上限", "unbounded"))
	case r.Unsure && end.Kind == Money:
		end.Text = "≥" + end.Text
	}
	return end
}

func (p printer) missingNotes(m *Missed, unlisted int) (lines []string) {
	if unlisted > 0 || m.Left > 0 {
		lines = append(lines, p.in(lang.F("另缺 %d 项；fuchi check 列出全部",
			"%d more are missing; fuchi check lists all", unlisted+m.Left)))
	}
	if slices.ContainsFunc(m.All, func(w missing.Worth) bool { return !w.Several }) {
		lines = append(lines, p.t("「其余有利」：其他所缺的事实取已找到的最有利的值，没有上限的金额取项目所写的最大金额；逐笔的（入库、租金）不作假设。",
			"Others favourable: the other missing facts have the values found to pay most, amounts without bound the "+
				"largest that the project states; of lists (tax entries, rents) nothing is supposed."))
	}
	if slices.ContainsFunc(m.All, func(w missing.Worth) bool { return w.Alone.Unsure || w.Rest.Unsure }) {
		lines = append(lines, p.t("≥：取值太多，没有全部考察。", "≥: too many values, not all were judged."))
	}
	return lines
}

// missing asks for each fact once, with what it is; nothing is weighed.
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

// writeMissed prints them all, the most worth first.
func writeMissed(w *jsonWriter, m *Missed, l lang.Language) {
	w.list("missing_facts", func() {
		for i := range m.All {
			f := &m.All[i]
			w.object(func() {
				w.field("path", f.Path)
				w.list("awards", func() {
					for _, a := range f.For {
						w.str(a.Name())
					}
				})
				if f.Several {
					w.boolean("several", true)
				} else {
					writeWorthOf(w, "alone", &f.Alone)
					writeWorthOf(w, "others_favourable", &f.Rest)
				}
				if f.Key != nil {
					w.field("what", f.Key.Help.In(l))
				}
				w.field("where", project.WhereFound(f.Path).In(l))
			})
		}
	})
}

// writeWorthOf is a range of what is added; without bound there is no most.
func writeWorthOf(w *jsonWriter, key string, r *missing.Range) {
	w.key(key)
	w.object(func() {
		w.money("least", &r.Least)
		w.field("least_at", r.LeastAt)
		most := &r.Most
		if r.Unbounded {
			most = nil
		}
		w.money("most", most)
		w.field("most_at", r.MostAt)
		w.boolean("proved", !r.Unsure)
	})
}
