package report

import (
	"slices"
	"strings"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/law"
)

// Readings is the page on every unclear clause: what is unclear, the ways to
// read it, and which is the default; of those that are kept.
func Readings(book *calc.Rulebook, keep func(*law.Reading) bool, l lang.Language) *Page {
	p := printer{Language: l}
	page := &Page{Title: p.t("不明确条款的读法（第一项为默认）",
		"How unclear clauses are read (the first choice is the default)")}
	g := &Grid{Columns: []Column{
		{p.t("编号", "Id"), Text},
		{p.t("条款", "Where"), Text},
		{p.t("问题", "Question"), Text},
		{p.t("选项", "Choice"), Text},
		{p.t("含义", "Meaning"), Text},
	}}
	for _, r := range book.Readings {
		if !keep(r) {
			continue
		}
		for i, c := range r.Choices {
			cells := words("", "", "", c.ID, p.in(c.Text))
			if i == 0 {
				first := c.ID + p.t("（默认）", " (default)")
				cells = words(book.ReadingName(r), p.in(r.Where), p.in(r.Text), first, p.in(c.Text))
			}
			g.add(cells...)
		}
	}
	page.grid("", g)
	return page
}

// Spread is the page on what the unclear clauses are worth to one project.
func Spread(r *calc.Result, s *calc.Spread, l lang.Language) *Page {
	p := about(r, l)
	page := &Page{Title: p.heading(r)}
	page.lines("", p.headline(r, s))
	page.lines("", p.standings(r))
	page.grid(p.t("各读法对本项目的影响（元，影响大者在前）",
		"What each reading is worth to this project (yuan, the largest first)"), p.effects(r, s))
	if len(s.Effects) == 0 {
		page.lines("", []string{p.t("没有一种读法单独改变本项目的金额。",
			"No reading by itself changes a figure of this project.")})
	}
	g := &Grid{Columns: []Column{
		{"", Text},
		{p.t("合计", "Total"), Money},
		{p.t("与所选读法相差", "Change"), Money},
		{p.t("改用的读法", "With these readings"), Text},
	}}
	for _, row := range []struct {
		label string
		c     calc.Combination
	}{
		{p.t("所选读法", "as chosen"), calc.Combination{Total: s.Total, Open: !r.Totals.Complete}},
		{p.t("最少", "least"), s.Least},
		{p.t("最多", "most"), s.Most},
	} {
		g.add(text(row.label), perhapsMore(row.c.Total, row.c.Open), signed(row.c.Total.Sub(s.Total)),
			text(pairsOf(row.c.Readings)))
	}
	page.grid(p.t("全部读法合起来的范围", "The range over all readings together"), g)
	page.lines("", p.covered(s))
	return page
}

// covered says what a range is the range of.
func (p printer) covered(s *calc.Spread) []string {
	lines := []string{p.in(lang.F("涵盖的读法组合数：%s（各部分分别计算，共 %d 次）",
		"combinations of readings covered: %s (in %d computations, each of one part of the project)", s.Combinations,
		s.Computed))}
	if s.Unknown.Sign() > 0 {
		lines = append(lines, p.t("其中使已知的年度变为未知或不全、不能比较的：",
			"of them, not compared because they leave open what is wholly known as chosen: ")+s.Unknown.String())
	}
	if s.Partial {
		lines = append(lines, p.t("没有查完（中断，或组合过多）：这是目前为止的范围，全部组合的范围可能更大",
			"cut short (interrupted, or too many combinations): this is the range so far, that of all combinations "+
				"may be wider"))
	}
	return lines
}

func (p printer) effects(r *calc.Result, s *calc.Spread) *Grid {
	g := &Grid{Columns: []Column{
		{p.t("读法", "Reading"), Text},
		{p.t("改用", "Instead"), Text},
		{p.t("合计", "Total"), Money},
		{p.t("变化", "Change"), Money},
		{p.t("含义", "Meaning"), Text},
	}}
	for _, e := range s.Effects {
		total, change := perhapsMore(e.Total, e.Open), signed(e.Change)
		switch {
		case e.Unknown:
			change = text(p.t("一种读法下有的年度未知，不能比较",
				"some years are unknown under one of the two: not compared"))
		case e.Part && e.Change.Sign() == 0 && e.Moved.Sign() == 0:
			change = text(p.knownInPart())
		case e.Part && e.Change.Sign() != 0:
			change = text(change.String() + "+?")
		case e.Change.Sign() == 0 && (e.Moved.Sign() != 0 || e.Back.Sign() == 0):
			change = text(p.t("改由他方承担 ", "moves bearer ") + grouped(e.Moved))
		}
		if e.Back.Sign() != 0 {
			change = text(joined(change.String(), p.back(&e), p.t("；", "; ")))
		}
		meaning := p.in(e.Reading.Text) + p.t("：", ": ") + p.in(e.Reading.Meaning(e.Choice))
		g.add(text(readingOf(r, e.Reading).Name), text(e.Choice), total, change, text(meaning))
	}
	return g
}

// pairsOf prints readings in the order of their names.
func pairsOf(readings map[string]string) string {
	var pairs []string
	for id, choice := range readings {
		pairs = append(pairs, id+"="+choice)
	}
	slices.Sort(pairs)
	return strings.Join(pairs, " ")
}

// writeSpread prints what all readings are worth.
func writeSpread(w *jsonWriter, r *calc.Result, s *calc.Spread) {
	w.key("all_readings")
	w.object(func() {
		writeEffects(w, "effects", r, s.Effects)
		combination(w, "least", s.Least)
		combination(w, "most", s.Most)
		w.raw("combinations", s.Combinations.String())
		w.raw("unknown", s.Unknown.String())
		w.integer("computations", s.Computed)
		w.boolean("partial", s.Partial)
	})
}

// readingOf is a reading of a result, as it names it.
func readingOf(r *calc.Result, of *law.Reading) calc.ChosenReading {
	i := slices.IndexFunc(r.Readings, func(c calc.ChosenReading) bool { return c.Reading == of })
	return r.Readings[i]
}

func writeEffects(w *jsonWriter, key string, r *calc.Result, effects []calc.Effect) {
	w.list(key, func() {
		for i := range effects {
			e := &effects[i]
			w.object(func() {
				reading, change := readingOf(r, e.Reading), &e.Change
				if e.Unknown { // nothing to compare
					change = nil
				}
				w.field("id", reading.Name)
				w.field("policy", reading.Document)
				w.field("choice", e.Choice)
				w.money("total", &e.Total)
				w.money("change", change)
				w.money("moved", &e.Moved)
				if e.Back.Sign() != 0 {
					w.money("back", &e.Back)
				}
				w.boolean("unknown", e.Unknown)
				if e.Part {
					w.boolean("open", true)
				}
			})
		}
	})
}

func combination(w *jsonWriter, name string, c calc.Combination) {
	w.key(name)
	w.object(func() {
		w.money("total", &c.Total)
		if c.Open {
			w.boolean("open", true)
		}
		writePairs(w, "readings", c.Readings)
	})
}

// writePairs prints readings in the order of their names.
func writePairs(w *jsonWriter, key string, readings map[string]string) {
	w.key(key)
	w.object(func() {
		for _, pair := range strings.Fields(pairsOf(readings)) {
			id, choice, _ := strings.Cut(pair, "=")
			w.field(id, choice)
		}
	})
}
