package report

import (
	"math/big"
	"strings"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// Check is the page for whoever examines an application: each condition with
// its figure, its threshold and the distance, what is missing, by when, with
// which papers, and who decides.
func Check(r *calc.Result, l lang.Language) *Page {
	p := about(r, l)
	page := &Page{Title: p.heading(r)}
	page.lines("", p.headline(r, nil))
	page.lines("", p.policies(r))
	if len(r.Schedule.Rows) == 0 {
		page.lines("", p.totals(r))
	}
	for _, policy := range r.Standings {
		page.grid(p.t("共同条件 ", "Common conditions: ")+p.in(policy.Document.Called()), p.conditions(policy.Gates))
	}
	for _, a := range r.Awards {
		heading := p.article(a) + " " + p.award(a) + p.t("：", ": ") + p.in(statusWords[a.Status])
		page.add(Block{Heading: heading, Lines: p.standing(r, a), Grid: p.conditions(a.Conditions)})
	}
	page.grid(p.t("未申请的奖补", "Awards not asked for"), p.unclaimed(r))
	for _, d := range r.Documents {
		if look := d.Words.Indicators; look != nil {
			seen := look(r.Project)
			page.grid(p.in(seen.Heading), p.indicators(seen.All))
		}
	}
	page.grid(p.t("缺少的事实", "Facts to be supplied"), p.missing(r))
	page.grid(p.t("只记录了一部分的年度", "Years recorded in part"), p.unrecorded(r))
	page.grid(p.t("期限", "Deadlines"), p.deadlines(r))
	page.lines(p.t("提示", "Findings"), p.findings(r))
	for _, d := range r.Documents {
		if told := d.Words.Procedure; told != nil {
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
		lines = append(lines, p.t("金额 ", "amount ")+totalOf(a).String())
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
	g := &Grid{Columns: []Column{
		{p.t("条件", "Condition"), Text},
		{p.t("实际", "Actual"), Money},
		{p.t("要求", "Required"), Money},
		{p.t("距离", "Distance"), Money},
		{p.t("结论", "Finding"), Text},
	}}
	for i := range conditions {
		c := &conditions[i]
		label := p.in(c.Label)
		if c.Cite != "" {
			label += p.t("（", " (") + p.cite(c.Cite) + p.t("）", ")")
		}
		var margin Cell
		if m, ok := c.Margin(); ok {
			margin = signed(m)
		}
		finding := p.in(truthWords[c.Met])
		if c.Provisional && c.Met == calc.Yes {
			finding += p.t("（未审计）", " (not audited)")
		}
		finding += p.presumed(c)
		g.add(text(label), p.actual(c), p.required(c), margin, text(finding))
	}
	return g
}

// actual is the fact. One that has to be a no is said as the file would write
// it, since the label says its contrary.
func (p printer) actual(c *calc.Condition) Cell {
	if c.Relation == calc.Denied && c.Actual.Known && c.Key != nil {
		name := p.t(c.Key.Zh, strings.ReplaceAll(c.Key.Name, "_", " "))
		return text(name + ": " + p.word(c, c.Actual))
	}
	return p.measure(c, c.Actual)
}

// required is what is asked for, after the sign of its relation.
func (p printer) required(c *calc.Condition) Cell {
	cell := p.measure(c, c.Threshold)
	switch {
	case c.Relation == calc.NotAmong:
		return text(p.t("不是", "not ") + p.either(c))
	case c.Relation == calc.Among:
		return text(p.either(c))
	}
	cell.Text = c.Sign() + cell.Text
	return cell
}

// either is the words that a condition asks for or bars.
func (p printer) either(c *calc.Condition) string {
	labels := make([]string, len(c.Words))
	for i, w := range c.Words {
		labels[i] = p.in(c.Options.Label(w))
	}
	return strings.Join(labels, p.t("、", " or "))
}

func (p printer) measure(c *calc.Condition, m calc.Measure) Cell {
	switch {
	case !m.Known:
		return Cell{}
	case c.Unit == calc.CNY:
		return amount(m.Amount)
	case c.Unit == calc.USD:
		return prefixed("US$", m.Amount)
	case c.Unit == calc.Days:
		return day(m.Date)
	}
	return text(p.word(c, m))
}

// word is an actual or required fact that is no figure.
func (p printer) word(c *calc.Condition, m calc.Measure) string {
	switch {
	case c.Options != nil:
		return p.in(c.Options.Label(m.Word))
	case m.Word == "true":
		return p.t("是", "yes")
	case m.Word == "false":
		return p.t("否", "no")
	}
	return safe(m.Word)
}

// missing asks for each fact once, with what it is and the money that hangs on it.
func (p printer) missing(r *calc.Result) *Grid {
	g := &Grid{Columns: []Column{
		{p.t("键", "Key"), Text},
		{p.t("是什么", "What it is"), Text},
		{p.t("用于", "Needed for"), Text},
	}}
	at := map[string]int{}
	for _, a := range r.Awards {
		for _, path := range a.Missing {
			if i, ok := at[path]; ok {
				g.Rows[i][2].Text += p.t("、", ", ") + p.award(a)
				continue
			}
			at[path] = len(g.Rows)
			name, help := p.in(project.Said(path)), ""
			if k := project.Table.Lookup(path); k != nil {
				help = p.in(k.Help)
			}
			g.add(words(name, help, p.award(a))...)
		}
	}
	return g
}

func (p printer) indicators(all []calc.Indicator) *Grid {
	g := &Grid{Columns: []Column{
		{p.t("指标", "Indicator"), Text},
		{p.t("实际", "Actual"), Rate},
		{p.t("要求", "Required"), Rate},
		{p.t("结论", "Finding"), Text},
	}}
	for _, i := range all {
		finding := ""
		if i.Required != nil {
			finding = p.in(truthWords[i.Met()])
		}
		actual := p.ratio(i, i.Actual)
		if i.Actual == nil {
			actual = text(p.t("缺 ", "needs ") + p.in(project.SaidAll(i.Missing)))
		}
		g.add(text(p.in(i.Label)), actual, p.ratio(i, i.Required), text(finding))
	}
	return g
}

// ratio prints money in ten thousands of yuan a mu, coverage in per cent, and
// a plain ratio as it is: two decimals for display, compared exactly.
func (p printer) ratio(i calc.Indicator, r *big.Rat) Cell {
	switch {
	case r == nil:
		return Cell{}
	case i.Scale == calc.MoneyMu:
		tenThousands := new(big.Rat).Quo(r, big.NewRat(1_000_000, 1)).FloatString(2)
		return text(p.in(lang.F("%s 万元/亩", "%s ×10,000 yuan/mu", tenThousands)))
	}
	return ratio(r, i.Scale == calc.Percent)
}
