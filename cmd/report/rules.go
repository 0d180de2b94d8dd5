package report

import (
	"strings"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/law"
)

// Rules is the page on a document, or on those of its articles that are kept.
func Rules(d *calc.Document, keep func(law.Provision) bool, l lang.Language) (*Page, error) {
	p := printer{Language: l}
	provisions, err := d.Provisions()
	if err != nil {
		return nil, err
	}
	page := &Page{Title: p.in(d.Called()) + p.t(" ", ": ") + p.in(d.Title)}
	for _, provision := range provisions {
		if !keep(provision) {
			continue
		}
		heading := p.in(provision.Place) + " " + p.in(provision.Title)
		lines := []string{p.in(provision.Text())}
		if len(provision.Awards) > 0 {
			lines = append(lines, p.t("奖项：", "awards: ")+strings.Join(provision.Awards, ", "))
		} else {
			lines = append(lines, p.t("不含计算：", "no arithmetic: ")+p.in(provision.Why))
		}
		page.add(Block{Heading: heading, Lines: lines, Grid: p.figures(d, provision)})
	}
	return page, nil
}

// figures are the numbers an article speaks of, each once, with its citation.
func (p printer) figures(d *calc.Document, provision law.Provision) *Grid {
	if len(provision.Figures) == 0 {
		return nil
	}
	g := &Grid{Columns: []Column{
		{p.t("数值", "Figure"), Text},
		{p.t("值", "Value"), Money},
		{p.t("出处", "Source"), Text},
		{p.t("编号", "Id"), Text},
	}}
	for _, id := range provision.Figures {
		if f, ok := d.Figures.Find(id); ok {
			g.add(words(p.in(f.Text), p.in(f.Shown()), p.cite(f.Cite), f.ID)...)
		}
	}
	return g
}
