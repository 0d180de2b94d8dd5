package report

import (
	"cmp"
	"strings"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/evidence"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// Evidence is what Check says of the papers, alone.
func Evidence(r *calc.Result, sheets []evidence.Sheet, l lang.Language) Block {
	return about(r, l).papers(sheets)
}

func (p printer) papers(sheets []evidence.Sheet) Block {
	return Block{Heading: p.t("证据：数字凭什么", "Evidence: what the figures rest on"), Sheet: p.t("证据", "Evidence"),
		Grid: p.evidence(sheets)}
}

// evidence are the facts by the papers that prove them.
func (p printer) evidence(sheets []evidence.Sheet) *Grid {
	g := &Grid{Columns: []Column{
		{p.t("凭证", "Paper"), Text},
		{p.t("事实", "Fact"), Text},
		{p.t("文件所写", "As the file says"), Text},
		{p.t("暂定", "Provisional"), Text},
	}}
	for i := range sheets {
		paper := p.paper(&sheets[i])
		for k := range sheets[i].Rows {
			row := &sheets[i].Rows[k]
			g.add(words(paper, p.fact(row), p.stated(row), p.in(row.Provisional))...)
			paper = ""
		}
	}
	return g
}

// paper is what a sheet rests on, cited where the document asks for it.
func (p printer) paper(s *evidence.Sheet) string {
	if s.Paper == nil {
		return p.t("没有指明", "none is named")
	}
	name := p.in(s.Paper.Name)
	if s.Paper.Cite == "" {
		return name
	}
	return name + p.t("（", " (") + p.in(s.Document.Cite(s.Paper.Cite)) + p.t("）", ")")
}

func (p printer) fact(row *evidence.Row) string { return p.in(project.Said(row.Path)) }

// stated is what the file says, of an entry each part by its name.
func (p printer) stated(row *evidence.Row) string {
	if !strings.Contains(row.Path, "]") {
		return p.said(&row.Facts[0])
	}
	said := ""
	for i := range row.Facts {
		f := &row.Facts[i]
		said = joined(said, p.in(lang.T(cmp.Or(f.Key.Zh, f.Key.Name), f.Key.Name))+" "+p.said(f), p.t("，", ", "))
	}
	return said
}

// said is a fact as a person reads it.
func (p printer) said(f *evidence.Fact) string {
	switch said := factText(f.Value); {
	case f.Key.Options != nil && f.Value.Kind != project.List:
		return p.in(f.Key.Options.Label(said))
	case f.Key.Type == project.TypeMoney || f.Key.Type == project.TypeSigned:
		if a, _, err := money.ParseCNY(said, true); err == nil {
			return grouped(a)
		}
		return said
	case f.Key.Type == project.TypeUSD:
		if a, err := money.ParseUSD(said); err == nil {
			return prefixed("US$", a).String()
		}
		return said
	case f.Key.Type == project.TypeArea && !strings.ContainsAny(said, " m"):
		return said + p.t(" 亩", " mu")
	case said == "true":
		return p.t("是", "yes")
	case said == "false":
		return p.t("否", "no")
	default:
		return safe(said)
	}
}
