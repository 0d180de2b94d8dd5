package report

import (
	"slices"
	"strings"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/law"
)

// Explain is the page on awards one by one: citation, conditions, arithmetic
// step by step, the rounding, and what was not taken and why.
func Explain(r *calc.Result, awards []*calc.Award, provision func(document, article string) (law.Provision, bool), l lang.Language) *Page {
	p := about(r, l)
	page := &Page{Title: p.heading(r)}
	for _, a := range awards {
		p.explain(page, r, a, provision)
	}
	return page
}

func (p printer) explain(page *Page, r *calc.Result, a *calc.Award, provision func(document, article string) (law.Provision, bool)) {
	var lines []string
	if text, ok := provision(a.Policy.ID, a.Article); ok {
		lines = append(lines, p.t("条文大意：", "the article: ")+p.in(text.Text))
	}
	lines = append(lines, p.standing(r, a)...)
	page.add(Block{Heading: p.article(a) + " " + p.award(a) + " [" + a.Name() + "] " + p.in(statusWords[a.Status]), Lines: lines, Grid: p.conditions(slices.Concat(a.Gates, a.Conditions))})
	for i := range a.Lines {
		page.add(Block{Heading: p.lineHeading(&a.Lines[i]), Grid: p.steps(&a.Lines[i])})
	}
	for _, c := range r.Choices {
		if c.Matter == a.Matter {
			p.ledger(page, c)
		}
	}
	page.lines(p.t("未取的其他做法", "What was not taken"), p.notTaken(r, a))
}

func (p printer) lineHeading(l *calc.Line) string {
	when := l.Window.String()
	if l.Window.From == l.Window.To {
		when = l.Window.From.String()
	}
	heading := p.t("第 ", "line ") + itoa(l.N) + p.t(" 笔　", ": ") + when + p.t("　列入 ", ", column ") + itoa(l.Year) + p.t("　可付自 ", ", payable from ") + l.PayableFrom.String()
	if l.Estimate {
		heading += p.t("　估算", ", an estimate")
	}
	return heading
}

// steps show every step of a line, to the fen and, where it has fractions of
// a fen, marked as such, and who bears it.
func (p printer) steps(l *calc.Line) *Grid {
	g := &Grid{Columns: columns(p.t("步骤", "Step"), ">"+p.t("元", "Yuan"))}
	for _, s := range l.Steps {
		amount := grouped(s.Amount)
		if !s.Amount.IsWholeFen() {
			amount = "≈ " + amount
		}
		g.Rows = append(g.Rows, []string{p.in(s.Text), amount})
	}
	if l.Amount == nil {
		g.Rows = append(g.Rows, []string{p.t("未知，缺 ", "unknown, needs ") + strings.Join(l.Missing, ", "), "?"})
		return g
	}
	g.Rows = append(g.Rows, []string{p.t("金额", "amount"), grouped(*l.Amount)})
	for _, s := range l.Bearers {
		g.Rows = append(g.Rows, []string{p.t("其中承担：", "borne by ") + p.name(s.Name), grouped(s.Amount)})
	}
	for _, reason := range l.Reasons {
		g.Rows = append(g.Rows, []string{p.t("估算原因：", "an estimate because: ") + p.in(reason), ""})
	}
	return g
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
			if p.taken(c, i) != "" {
				continue
			}
			line := p.candidate(x) + p.t("：合计 ", ": life total ") + grouped(x.Total) + p.t("，未取；取 ", ", not taken; taken is ") + p.named(c, c.Winner)
			if c.Basis == calc.Life || c.Rule == calc.Override {
				line += p.t("，差额 ", ", by ") + grouped(c.Candidates[c.Won].Total.Sub(x.Total))
			}
			lines = append(lines, line)
		}
	}
	return lines
}
