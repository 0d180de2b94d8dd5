package report

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
)

// Findings is the catalogue: what each finding means and what to do about it,
// the engine's first and then each document's own.
func Findings(documents []*calc.Document, l lang.Language) *Page {
	p := printer{Language: l}
	page := &Page{Title: p.t("提示一览：代码、含义与处理", "Findings: what each means and what to do about it")}
	page.grid(p.t("各文件共有", "Of every document"), p.kinds(calc.Findings()))
	for _, d := range documents {
		page.grid(p.in(d.Called()), p.kinds(d.Findings))
	}
	return page
}

func (p printer) kinds(kinds []*calc.Kind) *Grid {
	g := &Grid{Columns: []Column{
		{p.t("代码", "Code"), Text},
		{p.t("程度", "Severity"), Text},
		{p.t("含义", "Means"), Text},
		{p.t("处理", "What to do"), Text},
	}}
	for _, k := range kinds {
		g.add(words(k.Code, p.in(severityWords[k.Severity]), p.in(k.Means), p.in(k.Do))...)
	}
	return g
}
