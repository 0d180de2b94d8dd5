package report

import (
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/calc/sweep"
)

// SweepGrid is a sweep of two facts as data.
func SweepGrid(g *sweep.Grid) Data { return sweptGrid{g} }

type sweptGrid struct{ *sweep.Grid }

// Pages are one page: a row a run of the first fact, a column one of the second.
func (d sweptGrid) Pages(l lang.Language) []*Page {
	p := about(d.Result, l)
	page := &Page{Title: p.heading(d.Result)}
	page.lines("", []string{p.t("行：", "rows: ") + p.in(project.Said(d.Down.Path)),
		p.t("列：", "columns: ") + p.in(project.Said(d.Across.Path)), p.fieldsAre(d.Grid)})
	g := &Grid{Fixed: 1, Columns: []Column{{"", Text}}}
	for _, c := range d.Columns {
		g.Columns = append(g.Columns, Column{p.value(&d.Across.Axis, c.From), Money})
	}
	for i, r := range d.Rows {
		cells := []Cell{text(p.value(&d.Down.Axis, r.From))}
		for k := range d.Columns {
			cells = append(cells, p.field(&d.Cells[i][k]))
		}
		g.add(cells...)
	}
	page.grid(p.t("合计（元）", "Total (yuan)"), g)
	return []*Page{page}
}

// fieldsAre says what a field shows.
func (p printer) fieldsAre(g *sweep.Grid) string {
	if g.Moving {
		return p.t("有的界线随另一个事实移动：行列取另一个在两端时的界线和几个等分点，每格写四角中的最少…最多，格内还可能有别的数。",
			"Some edges move with the other fact: rows and columns are those with the other at its ends and some steps "+
				"between, and a field is the least…most of its corners; within it there may be other sums.")
	}
	return p.t("每格是左上角的合计；格内变动的另写右下角的。行列各从所写的值起，到下一行列之前。",
		"A field is the total at its first corner, and at its last where it moves within. A row or column "+
			"begins at the value written and ends before the next.")
}

func (p printer) field(c *sweep.Cell) Cell {
	switch {
	case !c.Refused.IsZero():
		return text(p.t("不可能", "impossible"))
	case c.First.Cmp(c.Last) != 0:
		return text(perhapsMore(c.First, c.Open).String() + "…" + grouped(c.Last))
	}
	return perhapsMore(c.First, c.Open)
}

func (d sweptGrid) json(w *jsonWriter, l lang.Language) {
	w.integer("fuchi_sweep", sweepFormat)
	w.field("rows", d.Down.Path)
	w.field("columns", d.Across.Path)
	if d.Moving {
		w.boolean("edges_move", true)
	}
	w.list("cells", func() {
		d.each(func(r, c sweep.Run, cell *sweep.Cell) {
			w.object(func() {
				w.list("row", func() { w.str(d.Down.Word(r.From)); w.str(d.Down.Word(r.To)) })
				w.list("column", func() { w.str(d.Across.Word(c.From)); w.str(d.Across.Word(c.To)) })
				if !cell.Refused.IsZero() {
					w.field("refused", safe(cell.Refused.In(l)))
					return
				}
				w.money("first", &cell.First)
				w.money("last", &cell.Last)
				w.boolean("complete", !cell.Open)
			})
		})
	})
}

// each goes through the fields row by row.
func (d sweptGrid) each(do func(r, c sweep.Run, cell *sweep.Cell)) {
	for i, r := range d.Rows {
		for k, c := range d.Columns {
			do(r, c, &d.Cells[i][k])
		}
	}
}

func (d sweptGrid) rows(lang.Language) *Grid {
	g := headed([]string{d.Down.Path, "to", d.Across.Path, "to", "first", "last", "complete"})
	d.each(func(r, c sweep.Run, cell *sweep.Cell) {
		row := append([]Cell{asWritten(d.Down.Word(r.From)), asWritten(d.Down.Word(r.To)),
			asWritten(d.Across.Word(c.From)), asWritten(d.Across.Word(c.To))},
			Cell{}, Cell{}, Cell{})
		if cell.Refused.IsZero() {
			row[4], row[5], row[6] = amount(cell.First), amount(cell.Last), yesNo(!cell.Open)
		}
		g.add(row...)
	})
	return g
}
