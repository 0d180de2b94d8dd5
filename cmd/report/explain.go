package report

import (
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/law"
	"github.com/shanting/fuchi/calc/project"
)

// Articles finds an article of a document in our own words.
type Articles func(document, article string) (law.Provision, bool)

// Explain is the page on awards one by one: citation, conditions, arithmetic
// step by step, the rounding, and what was not taken and why.
func Explain(r *calc.Result, awards []*calc.Award, find Articles, l lang.Language) *Page {
	p := about(r, l)
	page := &Page{Title: p.heading(r), Folded: true}
	for _, a := range awards {
		p.explain(page, r, a, find)
	}
	return page
}

func (p printer) explain(page *Page, r *calc.Result, a *calc.Award, find Articles) {
	var lines []string
	if found, ok := find(a.Document.ID, a.Article); ok {
		lines = append(lines, p.t("条文大意：", "the article: ")+p.in(found.Text()))
	}
	lines = append(lines, p.standing(r, a)...)
	page.add(Block{Heading: p.article(a) + " " + p.award(a) + " [" + a.Name() + "] " + p.in(statusWords[a.Status]),
		Lines: lines, Grid: p.conditions(slices.Concat(a.Gates, a.Conditions))})
	for i := range a.Lines {
		page.add(Block{Heading: p.lineHeading(&a.Lines[i]), Grid: p.steps(&a.Lines[i]), Under: true})
	}
	for _, c := range r.Choices {
		if c.Matter == a.Matter {
			p.ledger(page, c)
		}
	}
	if aside := p.notTaken(r, a); len(aside) > 0 {
		page.add(Block{Heading: p.t("未取的其他做法", "What was not taken"), Lines: aside, Under: true})
	}
}

func (p printer) lineHeading(l *calc.Line) string {
	when := l.Window.String()
	if l.Window.From == l.Window.To {
		when = l.Window.From.String()
	}
	heading := p.in(lang.F("第 %d 笔　%s　列入 %d　可付自 %s", "line %d: %s, column %d, payable from %s",
		l.N, when, l.Year, l.PayableFrom))
	if !l.Dated() {
		heading = p.in(lang.F("第 %d 笔　日期不明", "line %d: its day is not known", l.N))
	}
	if l.Estimate {
		heading += p.t("　估算", ", an estimate")
	}
	if l.Recorded != nil {
		heading += p.t("　已记录 ", ", recorded for ") + p.recorded(l.Recorded)
	}
	if l.Lost {
		heading += p.t("　本年由他项取得，不付", ", not paid: another is taken in this year")
	}
	return heading
}

// steps show every step of a line, to the fen and, where it has fractions of
// a fen, marked as such, and who bears it.
func (p printer) steps(l *calc.Line) *Grid {
	g := &Grid{Columns: []Column{{p.t("步骤", "Step"), Text}, {p.t("元", "Yuan"), Money}}}
	for _, s := range l.Steps {
		yuan := amount(s.Amount)
		if !s.Amount.IsWholeFen() {
			yuan = prefixed("≈ ", s.Amount)
		}
		g.add(text(p.in(s.Text)), yuan)
	}
	if l.Amount == nil {
		g.add(text(p.t("未知，缺 ", "unknown, needs ")+p.in(project.SaidAll(l.Missing))), Cell{Kind: Unknown})
		p.against(g, l.Compared)
		return g
	}
	g.add(text(p.t("金额", "amount")), perhapsMore(*l.Amount, l.Recorded != nil))
	for _, s := range l.Bearers {
		g.add(text(p.t("其中承担：", "borne by ")+p.name(s.Name)), amount(s.Amount))
	}
	for _, reason := range l.Reasons {
		g.add(text(p.t("估算原因：", "an estimate because: ")+p.in(reason)), Cell{})
	}
	if l.Recorded != nil {
		for _, w := range p.writing(l.Recorded, l.Missing...) {
			g.add(text(p.t("缺 ", "lacks ")+w.days+p.t("，补写 ", ", to write ")+w.line), Cell{Kind: Unknown})
		}
	}
	return g
}

// against tells of the year that an unknown line is held against what lacks.
func (p printer) against(g *Grid, c *calc.Compared) {
	if c == nil {
		return
	}
	g.add(text(p.in(lang.F("比较年度 %s 只记录了 %s", "the year compared with, %s, is recorded for %s", c.Window,
		p.recorded(&c.Recorded)))), Cell{Kind: Unknown})
	for _, w := range p.writing(&c.Recorded, c.Path) {
		g.add(text(p.t("缺 ", "lacks ")+w.days+p.t("，补写 ", ", to write ")+w.line), Cell{Kind: Unknown})
	}
}

// notTaken are the tiers that were not reached, and the candidates that lost
// the same matter.
func (p printer) notTaken(r *calc.Result, a *calc.Award) []string {
	var lines []string
	for _, aside := range a.Asides {
		lines = append(lines, p.in(aside))
	}
	for _, c := range r.Choices {
		if c.Matter != a.Matter {
			continue
		}
		for i, x := range c.Candidates {
			switch {
			case p.taken(c, i) != "":
				continue
			case x.Unknown:
				lines = append(lines, p.in(lang.F("%s：尚未知", "%s: not known yet", p.candidate(x))))
				continue
			}
			line := p.in(lang.F("%s：合计 %s，未取；取 %s", "%s: life total %s, not taken; taken is %s",
				p.candidate(x), candidateTotal(&c, i), p.named(c, c.Winner)))
			// what replaces may be less
			if by := c.Candidates[c.Won].Total.Sub(x.Total); !byYears(c) && by.Sign() >= 0 {
				line += p.t("，差额 ", ", by ") + perhapsMore(by, c.NotWhole(i) || c.NotWhole(c.Won)).String()
			}
			lines = append(lines, line)
		}
	}
	return lines
}
