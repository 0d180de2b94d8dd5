package report

import (
	"slices"
	"strconv"
	"strings"

	"github.com/shanting/fuchi/calc"
)

// ledger is the whole of a choice: every candidate by year, its life total,
// who bears it and what hangs on it, and both bases of comparison.
func (p printer) ledger(page *Page, c calc.Choice) {
	heading := p.t("从高选择：", "choice: ") + p.matter(c.Matter)
	switch c.Rule {
	case calc.Override:
		heading += p.t("（替代，不比高低）", " (replaces, amounts are not compared)")
	case calc.Lowest:
		heading += p.t("（取其低）", " (the lower is paid)")
	case calc.Adds:
		heading += p.t("（并计）", " (both are paid)")
	}
	page.add(Block{Heading: heading, Lines: p.bases(c), Grid: p.candidates(c), Under: true})
}

func (p printer) candidates(c calc.Choice) *Grid {
	var years []int
	for i, x := range c.Candidates {
		for _, y := range x.Years {
			years = append(years, y.Year)
		}
		years = append(years, c.OpenYears(i)...)
	}
	slices.Sort(years)
	years = slices.Compact(years)
	g := &Grid{Columns: append([]Column{{p.t("候选", "Candidate"), Text}}, yearColumns(years)...), Fixed: 1}
	g.Columns = append(g.Columns, Column{p.t("合计", "Total"), Money}, Column{p.t("结果", "Result"), Text},
		Column{p.t("承担方", "Borne by"), Text}, Column{p.t("附带条件", "Strings"), Text})
	for i, x := range c.Candidates {
		cells := words(p.candidate(x))
		for _, y := range years {
			sum, known := amountOf(x.Years, y)
			unknown := c.OpenIn(i, y)
			cells = append(cells, knownPart(sum, known || !unknown, unknown))
		}
		result := p.taken(c, i)
		if result == "" && x.Name == c.RunnerUp && !byYears(c) {
			result = p.runnerUp(c)
		}
		g.add(append(cells, candidateTotal(&c, i), text(result), text(p.borneSoFar(&c, i)),
			text(p.in(x.Strings)))...)
	}
	return g
}

func (p printer) runnerUp(c calc.Choice) string {
	if c.NoMargin {
		return p.t("尚未知", "not known yet")
	}
	return p.t("次高，差 ", "runner-up, by ") + marginOf(&c).String()
}

// marginOf is what a winner has more than the runner-up, as far as both are known.
func marginOf(c *calc.Choice) Cell {
	open := c.NoMargin
	for i, x := range c.Candidates {
		open = open || (i == c.Won || x.Name == c.RunnerUp) && c.NotWhole(i)
	}
	return knownPart(c.Margin, !c.NoMargin, open)
}

// borneSoFar is who bears a candidate, as far as it is known.
func (p printer) borneSoFar(c *calc.Choice, i int) string {
	shares := p.shares(c.Candidates[i].Bearers)
	if shares != "" && c.NotWhole(i) {
		return p.t("已知部分：", "so far: ") + shares
	}
	return shares
}

// candidateTotal is what a candidate comes to, as far as that is known.
func candidateTotal(c *calc.Choice, i int) Cell {
	x := &c.Candidates[i]
	return knownPart(x.Total, !x.Unknown, c.NotWhole(i))
}

// taken says that the i-th candidate is paid and, where each year is compared by
// itself, in which years; nothing where it is not.
func (p printer) taken(c calc.Choice, i int) string {
	if byYears(c) {
		var years []string
		for _, y := range c.Decisions[1].Years {
			if y.Winner == c.Candidates[i].Name {
				years = append(years, strconv.Itoa(y.Year))
			}
		}
		if len(years) == 0 {
			return ""
		}
		return p.t("取 ", "taken in ") + strings.Join(years, p.t("、", ", "))
	}
	switch {
	case c.Rule == calc.Adds:
		return p.t("并计", "paid too")
	case i != c.Won:
		return ""
	case c.Rule == calc.Override:
		return p.t("取（替代）", "taken (replaces)")
	case c.Rule == calc.Lowest:
		return p.t("取（取其低）", "taken (the lower)")
	}
	return p.t("取", "taken")
}

// byYears says whether the years of a choice are compared one by one; where
// premises are told apart they are not, on any basis.
func byYears(c calc.Choice) bool {
	return c.Rule == calc.Highest && c.Basis == calc.Annual && len(c.Decisions) > 1
}

// bases says what each basis of comparison comes to and whether they disagree.
func (p printer) bases(c calc.Choice) []string {
	names := map[string]string{
		calc.Life:   p.t("按全部年度合计", "over the whole life"),
		calc.Annual: p.t("按逐年比较", "year by year"),
	}
	var lines []string
	for _, o := range c.Decisions {
		line, paid := names[o.Basis]+p.t("：", ": "), knownPart(o.Amount, !o.Unknown, o.Unknown || o.Open)
		if o.Basis == calc.Annual {
			line += p.byYear(c, o) + p.t("，共 ", ", together ") + paid.String()
		} else {
			line += p.t("取 ", "taken is ") + p.named(c, o.Winner) + p.t("，支付 ", ", pays ") + paid.String()
		}
		if o.Basis == c.Basis {
			line += p.t("（所用口径）", " (the basis used)")
		}
		lines = append(lines, line)
	}
	if c.Disagree {
		lines = append(lines, p.t("两种口径结果不同（从高的比较口径，readings.comparison）",
			"the two bases disagree (reading comparison)"))
	}
	if c.Tie {
		lines = append(lines, p.t("金额相同，按文件次序取前者", "the amounts are equal: document order decides"))
	}
	return lines
}

// byYear names who wins each year, years with the same winner together.
func (p printer) byYear(c calc.Choice, o calc.Decision) string {
	var runs []string
	for i, y := range o.Years {
		year := strconv.Itoa(y.Year)
		if i > 0 && o.Years[i-1].Winner == y.Winner {
			runs[len(runs)-1] += p.t("、", ", ") + year
			continue
		}
		runs = append(runs, p.named(c, y.Winner)+" "+year)
	}
	return strings.Join(runs, p.t("；", "; "))
}

// named is a candidate as a person reads it.
func (p printer) named(c calc.Choice, name string) string {
	for _, x := range c.Candidates {
		if x.Name == name {
			return p.candidate(x)
		}
	}
	return safe(name)
}
