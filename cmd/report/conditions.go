package report

import (
	"math/big"
	"strings"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

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
		label := p.in(c.Label())
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
	case c.Relation == calc.NotAmong && len(c.Words) == 0: // any will do, as long as there is one
		return Cell{}
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
		return text(p.in(lang.F("%s 万元/亩", "%s × 10,000 yuan a mu", tenThousands)))
	}
	return ratio(r, i.Scale == calc.Percent)
}
