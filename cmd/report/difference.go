package report

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
)

// Difference is the page on what an amendment changes, award by award and
// year by year.
func Difference(before, after *calc.Result, l lang.Language) *Page {
	p := about(after, l)
	page := &Page{Title: p.t("修订前后相差（元）", "What the amendment changes (yuan)")}
	page.grid("", p.difference(before, after))
	page.lines("", []string{p.totalMoved(before, after)})
	return page
}

// totalMoved is how the total changes: not known where one of the two is not, and
// that of what is known where more may come.
func (p printer) totalMoved(before, after *calc.Result) string {
	was, is := known(before), known(after)
	change, note := signed(after.Totals.Amount.Sub(before.Totals.Amount)).String(), lang.Text{}
	switch {
	case was.Kind == Unknown || is.Kind == Unknown:
		change = Cell{Kind: Unknown}.String()
	case was.Kind == Partial || is.Kind == Partial:
		note = lang.T("（只计已知部分）", " (of what is known)")
	}
	return p.in(lang.F("合计 %s → %s，变化 %s", "total %s → %s, change %s", was.String(), is.String(), change)) + p.in(note)
}

// change is one award in one year, before and after an amendment.
type change struct {
	award   *calc.Award
	year    int
	was, is *money.Amount // nil while unknown
	// of one or both some is not known
	wasOpen, isOpen bool
}

// changes are the awards and years that an amendment moves, or makes known or
// unknown.
func changes(before, after *calc.Result) []change {
	var all []change
	for i, a := range after.Awards {
		b := before.Awards[i]
		for _, year := range calc.ColumnYears(b, a) {
			was, wasOpen := b.PaidIn(year)
			is, isOpen := a.PaidIn(year)
			if (was == nil) != (is == nil) || was != nil && was.Cmp(*is) != 0 || wasOpen != isOpen {
				all = append(all, change{a, year, was, is, wasOpen, isOpen})
			}
		}
	}
	return all
}

func (p printer) difference(before, after *calc.Result) *Grid {
	g := &Grid{Columns: []Column{
		{p.t("条款", "Article"), Text},
		{p.t("奖补", "Award"), Text},
		{p.t("年份", "Year"), Count},
		{p.t("修订前", "Before"), Money},
		{p.t("修订后", "After"), Money},
		{p.t("变化", "Change"), Money},
	}}
	for _, c := range changes(before, after) {
		var by *money.Amount
		if c.was != nil && c.is != nil {
			change := c.is.Sub(*c.was)
			by = &change
		}
		g.add(text(p.article(c.award)), text(p.award(c.award)), count(c.year), paidOf(c.was, c.wasOpen),
			paidOf(c.is, c.isOpen), changeOf(by, c.wasOpen || c.isOpen))
	}
	return g
}

// writeChanges prints what an amendment changed.
func writeChanges(w *jsonWriter, before, after *calc.Result) {
	w.list("amendment_changes", func() {
		for _, c := range changes(before, after) {
			w.object(func() {
				w.field("award", c.award.Name())
				w.integer("year", c.year)
				w.money("before", c.was)
				w.money("after", c.is)
				writeOpenSides(w, c.wasOpen, c.isOpen)
			})
		}
	})
}
