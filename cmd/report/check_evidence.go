package report

import (
	"cmp"
	"math/big"
	"slices"
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
	if f.Value.Kind == project.List && len(f.Value.Items) > 0 {
		all := ""
		for _, item := range f.Value.Items {
			all = joined(all, p.saidWord(f.Key, item.Text), p.t("、", ", "))
		}
		return all
	}
	switch said := factText(f.Value); {
	case f.Value.Kind == project.List:
		return p.t("没有", "none")
	case isWord(f.Key):
		return p.saidWord(f.Key, said)
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
	case f.Key.Type == project.TypeArea:
		return p.area(f.Key, said)
	case said == "true":
		return p.t("是", "yes")
	case said == "false":
		return p.t("否", "no")
	default:
		return safe(said)
	}
}

// area is an area with its unit: of buildings in square metres where they are so
// many exactly, as plans and forms count them, else in mu.
func (p printer) area(k *project.Key, said string) string {
	metres, inMetres := strings.CutSuffix(said, " m2")
	if mu, ok := new(big.Rat).SetString(said); ok && slices.Contains([]string{"building_area", "footprint"}, k.Name) {
		mu.Mul(mu, big.NewRat(2000, 3)) // three mu are two thousand square metres
		places, exact := mu.FloatPrec()
		metres, inMetres = mu.FloatString(places), exact
	}
	if inMetres {
		return metres + p.t(" 平方米", " m2")
	}
	return said + p.t(" 亩", " mu")
}

// isWord says whether a fact is one of the program's words, or a name for which
// a file may write one.
func isWord(k *project.Key) bool {
	return k.Options != nil || k.Type == project.TypeAward || k.Type == project.TypeMatter ||
		k.Name == "payee" || k.Name == "bearer"
}

// saidWord is a word of a file as a person reads it: an award by its title, a
// matter and a party by what they are called.
func (p printer) saidWord(k *project.Key, word string) string {
	switch {
	case k.Options != nil:
		return p.in(k.Options.Label(word))
	case k.Type == project.TypeAward || k.Type == project.TypeFraud:
		return p.called(word, func(d *calc.Document) lang.Text { return d.Titled(word) })
	case k.Type == project.TypeMatter:
		return p.matter(word)
	}
	return p.name(word)
}
