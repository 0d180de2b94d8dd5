package report

import (
	"fmt"
	"math/big"
	"strings"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// Check is the page for whoever examines an application: each condition with
// its figure, its threshold and the distance, what is missing, by when, with
// which papers, and who decides.
func Check(r *calc.Result, l lang.Language) *Page {
	p := about(r, l)
	page := &Page{Title: p.heading(r)}
	page.lines("", p.policies(r))
	for _, policy := range r.Policies {
		page.grid(p.t("共同条件 ", "Common conditions ")+policy.Number, p.conditions(policy.Gates))
	}
	for _, a := range r.Awards {
		heading := p.article(a) + " " + p.award(a) + p.t("：", ": ") + p.in(statusWords[a.Status])
		page.add(Block{Heading: heading, Lines: p.standing(r, a), Grid: p.conditions(a.Conditions)})
	}
	for _, d := range r.Policies {
		if look := d.Document.Words.Indicators; look != nil {
			seen := look(r.Project)
			page.grid(p.in(seen.Heading), p.indicators(seen.All))
		}
	}
	page.grid(p.t("缺少的事实", "Facts to be supplied"), p.missing(r))
	page.grid(p.t("期限", "Deadlines"), p.deadlines(r))
	page.lines(p.t("提示", "Findings"), p.findings(r))
	for _, d := range r.Policies {
		if told := d.Document.Words.Procedure; told != nil {
			p.sections(page, told(r))
		}
	}
	return page
}

// sections are what a document says besides.
func (p printer) sections(page *Page, all []calc.Section) {
	for _, s := range all {
		lines := make([]string, len(s.Lines))
		for i, line := range s.Lines {
			lines[i] = p.in(line)
		}
		page.lines(p.in(s.Heading), lines)
	}
}

func (p printer) standing(r *calc.Result, a *calc.Award) []string {
	var lines []string
	switch a.Status {
	case calc.NotKnown, calc.NotMet, calc.Superseded:
		lines = append(lines, p.why(r, a))
	default:
		lines = append(lines, p.t("金额 ", "amount ")+grouped(a.Total))
		for _, reason := range a.Reasons {
			lines = append(lines, p.in(reason))
		}
	}
	return lines
}

func (p printer) conditions(conditions []calc.Condition) *Grid {
	if len(conditions) == 0 {
		return nil
	}
	g := &Grid{Columns: columns(p.t("条件", "Condition"), ">"+p.t("实际", "Actual"), ">"+p.t("要求", "Required"), ">"+p.t("距离", "Distance"), p.t("结论", "Finding"))}
	for i := range conditions {
		c := &conditions[i]
		label := p.in(c.Label)
		if c.Cite != "" {
			label += p.t("（", " (") + p.cite(c.Cite) + p.t("）", ")")
		}
		margin := ""
		if m, ok := c.Margin(); ok {
			margin = signed(m)
		}
		finding := p.in(truthWords[c.Met])
		if c.Provisional && c.Met == calc.Yes {
			finding += p.t("（未审计）", " (not audited)")
		}
		g.Rows = append(g.Rows, []string{label, p.measure(c, c.Actual), p.measure(c, c.Threshold), margin, finding})
	}
	return g
}

func signed(a money.Amount) string {
	if a.Sign() > 0 {
		return "+" + grouped(a)
	}
	return grouped(a)
}

func (p printer) measure(c *calc.Condition, m calc.Measure) string {
	switch {
	case !m.Known:
		return ""
	case c.Unit == calc.CNY:
		return grouped(m.Amount)
	case c.Unit == calc.USD:
		return "US$" + grouped(m.Amount)
	case c.Unit == calc.Days:
		return m.Date.String()
	case c.Options != nil:
		return p.in(c.Options.Label(m.Word))
	case m.Word == "true", m.Word == "false": // as the label words it: what wants a no is labelled by its contrary
		if (m.Word == "true") == (c.Threshold.Word != "false") {
			return p.t("是", "yes")
		}
		return p.t("否", "no")
	}
	return safe(m.Word)
}

// missing asks for each fact once, with what it is and the money that hangs on it.
func (p printer) missing(r *calc.Result) *Grid {
	g := &Grid{Columns: columns(p.t("键", "Key"), p.t("是什么", "What it is"), p.t("用于", "Needed for"))}
	at := map[string]int{}
	for _, a := range r.Awards {
		for _, path := range a.Missing {
			if i, ok := at[path]; ok {
				g.Rows[i][2] += p.t("、", ", ") + p.award(a)
				continue
			}
			at[path] = len(g.Rows)
			name, help := path, ""
			if k := project.Table.Lookup(path); k != nil {
				help = p.in(k.Help)
			}
			g.Rows = append(g.Rows, []string{name, help, p.award(a)})
		}
	}
	return g
}

func (p printer) indicators(all []calc.Indicator) *Grid {
	g := &Grid{Columns: columns(p.t("指标", "Indicator"), ">"+p.t("实际", "Actual"), ">"+p.t("要求", "Required"), p.t("结论", "Finding"))}
	for _, i := range all {
		finding := ""
		if i.Required != nil {
			finding = p.in(truthWords[i.Met()])
		}
		actual := p.ratio(i, i.Actual)
		if i.Actual == nil {
			actual = p.t("缺 ", "needs ") + strings.Join(i.Missing, ", ")
		}
		g.Rows = append(g.Rows, []string{p.in(i.Label), actual, p.ratio(i, i.Required), finding})
	}
	return g
}

// ratio prints money in ten thousands of yuan a mu, coverage in per cent, and
// a plain ratio as it is: two decimals for display, compared exactly.
func (p printer) ratio(i calc.Indicator, r *big.Rat) string {
	switch {
	case r == nil:
		return ""
	case i.Scale == calc.MoneyMu:
		return fmt.Sprintf(p.t("%s 万元/亩", "%s ×10,000 yuan/mu"), new(big.Rat).Quo(r, big.NewRat(1_000_000, 1)).FloatString(2))
	case i.Scale == calc.Percent:
		return new(big.Rat).Mul(r, big.NewRat(100, 1)).FloatString(2) + "%"
	}
	return r.FloatString(2)
}
