package report

import (
	"slices"
	"strings"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/cmd/paper"
)

// FormsOf are the forms that the documents of a result have.
func FormsOf(r *calc.Result) (all []calc.Form) {
	for _, d := range r.Documents {
		if forms := d.Words.Forms; forms != nil {
			all = append(all, forms(r)...)
		}
	}
	return all
}

// Forms are forms on paper, each on a page of its own, and on a last page what
// could not be filled in.
func Forms(r *calc.Result, forms []calc.Form, l lang.Language) *paper.Document {
	p := about(r, l)
	d := p.document(p.heading(r))
	for _, f := range forms {
		d.Page(paper.Small, p.cite(f.Annex))
		d.Say(paper.Title, safe(f.Title.In(lang.Chinese)))
		if p.Language == lang.English {
			d.Say(paper.Aside, p.in(f.Title))
		}
		if f.Dated {
			d.Say(paper.Right, p.t("年　　月　　日", "Year\u2003\u2003\u2003Month\u2003\u2003\u2003Day"))
		}
		d.Add(p.formTable(f))
	}
	p.blanks(d, forms)
	return d
}

func (p printer) document(title string) *paper.Document {
	return &paper.Document{Lang: p.t("zh-CN", "en"), Title: title}
}

// bothWays is the Chinese of the form, with English below it for whoever reads
// none: the form is handed in as the gazette has it.
func (p printer) bothWays(t lang.Text) string {
	zh := safe(t.In(lang.Chinese))
	if p.Language == lang.Chinese || zh == p.in(t) {
		return zh
	}
	return zh + "\n" + p.in(t)
}

func (p printer) formTable(f calc.Form) *paper.Table {
	t := &paper.Table{Widths: []int{40, 45, 40, 45}, Small: p.Language == lang.English}
	for _, row := range f.Rows {
		height := max(row.Height, 10)
		if t.Small { // labels in two languages take the height of the blanks
			height = height * 3 / 4
		}
		cells := []paper.Cell{}
		for _, field := range row.Fields {
			switch {
			case field.Signed != nil:
				var lines []string
				for _, line := range field.Signed {
					lines = append(lines, p.in(line))
				}
				cells = append(cells, paper.Cell{Text: p.bothWays(field.Label), Signed: lines, Span: 2})
			case len(row.Fields) == 1:
				cells = append(cells, paper.Cell{Text: p.bothWays(field.Label), Label: true}, paper.Cell{Text: p.in(
					field.Value), Span: 3})
			default:
				cells = append(cells, paper.Cell{Text: p.bothWays(field.Label), Label: true}, paper.Cell{Text: p.in(
					field.Value)})
			}
		}
		t.Rows = append(t.Rows, paper.Row{Height: height, Cells: cells})
	}
	return t
}

// Blank is a field that was left blank and why.
type Blank struct{ Form, Field, Why string }

// Blanks are the fields that the facts do not fill: what they need, or that
// they are written by hand.
func Blanks(forms []calc.Form, l lang.Language) (all []Blank) {
	p := printer{Language: l}
	for _, f := range forms {
		for _, row := range f.Rows {
			for _, field := range row.Fields {
				why := ""
				switch {
				case field.Beyond:
					why = p.t("项目文件没有这一项，手填", "no fact of the project file says it: to be written by hand")
				case len(field.Missing) > 0:
					why = p.t("缺 ", "needs ") + strings.Join(p.keysOf(field.Missing), p.t("、", ", "))
				default:
					continue
				}
				all = append(all, Blank{p.cite(f.Annex), p.in(field.Label), why})
			}
		}
	}
	return all
}

// keysOf are paths with what they are called in Chinese.
func (p printer) keysOf(paths []string) (all []string) {
	for _, path := range paths {
		if k := project.Table.Lookup(path); k != nil && p.Language == lang.Chinese {
			path = k.Zh + " " + path
		}
		if !slices.Contains(all, path) {
			all = append(all, path)
		}
	}
	return all
}

func (p printer) blanks(d *paper.Document, forms []calc.Form) {
	all := Blanks(forms, p.Language)
	if len(all) == 0 {
		return
	}
	d.Page(paper.Heading, p.t("留空的栏（本页不属于表格）", "Fields left blank (this page is no part of the forms)"))
	t := &paper.Table{Widths: []int{30, 62, 78}, Heads: 1, Small: true, Rows: []paper.Row{headRow(p.t("表", "Form"),
		p.t("栏", "Field"), p.t("原因", "Why"))}}
	for _, b := range all {
		t.Rows = append(t.Rows, paper.Row{Cells: []paper.Cell{{Text: b.Form}, {Text: b.Field}, {Text: b.Why}}})
	}
	d.Add(t)
}

func headRow(heads ...string) (r paper.Row) {
	for _, h := range heads {
		r.Cells = append(r.Cells, paper.Cell{Text: h, Label: true})
	}
	return r
}
