package report

import (
	"strings"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/compare"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/calc/shift"
)

// Variant is one result beside the first, and what it is called.
type Variant struct {
	Name string
	*compare.Comparison
	Shift *shift.Done // what was moved in time, where anything was
}

// Compare is a comparison as data: each variant beside the first.
func Compare(first string, variants []Variant) Data { return compared{first, variants} }

type compared struct {
	first    string
	variants []Variant
}

// Pages are a page a variant.
func (d compared) Pages(l lang.Language) (pages []*Page) {
	for i := range d.variants {
		v := &d.variants[i]
		p := about(v.Is, l)
		page := &Page{Title: p.t("比较（元）：", "Compared (yuan): ") + safe(d.first) + " → " + safe(v.Name)}
		page.lines("", []string{p.twoNames(v), p.totalMoved(v.Was, v.Is)})
		page.add(Block{Drawing: p.comparedBars(v), Front: true})
		page.grid(p.t("哪些事实不同", "Which facts are others"), p.otherFacts(v))
		page.grid(p.t("哪一笔变了，为什么", "What changed, and why"), p.compared(v.Changes, true))
		page.grid(p.t("金额未变而结论变了", "No money moved, but the finding did"), p.compared(v.Standing, false))
		page.grid(p.t("各承担方", "By bearer"), p.otherBearers(v.Bearers))
		if len(v.Changes)+len(v.Standing)+len(v.Bearers) == 0 {
			page.lines("", []string{p.t("没有一笔改变。", "Nothing changed.")})
		}
		p.shifted(page, v.Shift)
		pages = append(pages, page)
	}
	return pages
}

// twoNames are those of both projects, or the one that is of both.
func (p printer) twoNames(v *Variant) string {
	was, is := p.heading(v.Was), p.heading(v.Is)
	if was == is {
		return is
	}
	return was + " → " + is
}

// paidOf is what is paid, as far as it is known.
func paidOf(a *money.Amount, open bool) Cell {
	if a == nil {
		return Cell{Kind: Unknown}
	}
	return perhapsMore(*a, open)
}

func (p printer) otherBearers(all []compare.Borne) *Grid {
	g := &Grid{Columns: []Column{{p.t("承担方", "Bearer"), Text}, {p.t("原来", "Before"), Money},
		{p.t("现在", "After"), Money},
		{p.t("变化", "Change"), Money}}}
	for i := range all {
		b := &all[i]
		g.add(text(p.name(b.Name)), paidOf(b.Was, b.WasOpen), paidOf(b.Is, b.IsOpen),
			changeOf(b.By(), b.WasOpen || b.IsOpen))
	}
	return g
}

// changeOf is a change, as far as both of its sides are known.
func changeOf(by *money.Amount, open bool) Cell {
	if by == nil {
		return Cell{Kind: Unknown}
	}
	return Change(*by, open)
}

// mostFacts is how many facts that differ are listed.
const mostFacts = 40

func (p printer) otherFacts(v *Variant) *Grid {
	g := &Grid{Columns: []Column{{p.t("事实", "Fact"), Text}, {p.t("原来", "Before"), Text}, {p.t("现在", "After"), Text}}}
	for i, f := range v.Facts {
		if i == mostFacts {
			g.add(text(p.in(lang.F("……另有 %d 项", "… and %d more", len(v.Facts)-i))), Cell{}, Cell{})
			break
		}
		g.add(text(p.in(project.Said(f.Path))), text(p.factAt(f.Path, f.Was)), text(p.factAt(f.Path, f.Is)))
	}
	for _, r := range v.Readings {
		g.add(text(p.t("读法 ", "reading ")+r.Name), text(r.Was), text(r.Chosen))
	}
	return g
}

func (p printer) compared(changes []compare.Change, years bool) *Grid {
	g := &Grid{Columns: []Column{{p.t("条款", "Article"), Text}, {p.t("奖补", "Award"), Text}}}
	if years {
		g.Columns = append(g.Columns, []Column{{p.t("年份", "Year"), Count}, {p.t("原来", "Before"), Money},
			{p.t("现在", "After"), Money}, {p.t("变化", "Change"), Money}}...)
	}
	g.Columns = append(g.Columns, Column{p.t("原因", "Why"), Text})
	for i := range changes {
		c := &changes[i]
		cells := []Cell{text(p.article(c.Award)), text(p.award(c.Award))}
		if years {
			cells = append(cells, count(c.Year), paidOf(c.Was, c.WasOpen), paidOf(c.Is, c.IsOpen),
				changeOf(c.By(), c.WasOpen || c.IsOpen))
		}
		g.add(append(cells, text(p.reasons(c.Reasons)))...)
	}
	return g
}

func (p printer) reasons(all []compare.Reason) string {
	said := make([]string, len(all))
	for i, r := range all {
		said[i] = p.reason(r)
	}
	return strings.Join(said, p.t("；", "; "))
}

// reason is one reason in words; of a status the words are those of results.
func (p printer) reason(r compare.Reason) string {
	if from, to, ok := strings.Cut(r.ID, ">"); ok && r.Kind == compare.Standing {
		return p.in(statusWords[calc.Status(from)]) + " → " + p.in(statusWords[calc.Status(to)])
	}
	return p.in(r.Text)
}

func writeReason(w *jsonWriter, p printer, r compare.Reason) {
	w.field("kind", string(r.Kind))
	if r.ID != "" {
		w.field("id", r.ID)
	}
	w.field("text", p.reason(r))
}

// shifted says what was moved in time and what was not.
func (p printer) shifted(page *Page, d *shift.Done) {
	if d == nil {
		return
	}
	g := &Grid{Columns: []Column{{p.t("事实", "Fact"), Text}, {p.t("原来", "Before"), Text}, {p.t("移到", "Moved to"), Text}}}
	for _, m := range d.Moved {
		g.add(text(p.in(project.Said(m.Path))), text(m.Was), text(m.Is))
	}
	page.grid(p.t("整体移动：移动了的", "Moved in time: what moved"), g)
	kept := &Grid{Columns: []Column{{p.t("事实", "Fact"), Text}, {p.t("值", "Value"), Text},
		{p.t("为什么不动", "Why it stays"), Text}}}
	for _, k := range d.Kept {
		kept.add(text(p.in(project.Said(k.Path))), text(k.Value), text(p.in(k.Why)))
	}
	page.grid(p.t("没有移动的", "What was not moved"), kept)
}

// Shifted is the page on what was moved in time.
func Shifted(r *calc.Result, d *shift.Done, l lang.Language) *Page {
	p := about(r, l)
	page := &Page{Title: p.t("整体移动", "Moved in time"), Sheet: p.t("整体移动", "Moved in time")}
	p.shifted(page, d)
	return page
}
