package report

import (
	"slices"
	"strings"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
)

// others are the awards that are asked for but not in the schedule, and why.
func (p printer) others(r *calc.Result) *Grid {
	g := &Grid{Columns: []Column{
		{p.t("条款", "Article"), Text},
		{p.t("奖补", "Award"), Text},
		{p.t("状态", "Status"), Text},
		{p.t("金额", "Amount"), Money},
		{p.t("原因", "Why"), Text},
	}}
	for _, a := range r.Awards {
		if a.Status.Counts() || a.Status == calc.NotMet && alternative(r, a) {
			continue
		}
		var total Cell
		if len(a.Lines) > 0 || a.Status == calc.NotKnown {
			total = totalOf(a)
		}
		head := append(words(p.article(a), p.award(a), p.in(statusWords[a.Status])), total)
		for _, some := range inThrees(p.allWhy(r, a)) {
			g.add(append(head, text(strings.Join(some, p.separator(a))))...)
			head = append(words("", "", ""), Cell{})
		}
	}
	return g
}

// inThrees puts a list on lines of three, on the same lines in both languages;
// on one that is blank where there is none.
func inThrees(list []string) [][]string {
	return slices.AppendSeq([][]string{list[:min(3, len(list))]}, slices.Chunk(list[min(3, len(list)):], 3))
}

// alternative says whether another article of the same document pays the same
// matter, so that this one is not news.
func alternative(r *calc.Result, a *calc.Award) bool {
	for _, row := range r.Schedule.Rows {
		if row.Award.Matter == a.Matter && row.Award != a {
			return true
		}
	}
	return false
}

// why says in one line what keeps an award out of the schedule.
func (p printer) why(r *calc.Result, a *calc.Award) string {
	return strings.Join(p.allWhy(r, a), p.separator(a))
}

// separator stands between the reasons: what lacks is one list.
func (p printer) separator(a *calc.Award) string {
	if a.Status == calc.NotKnown {
		return p.t("、", ", ")
	}
	return p.t("；", "; ")
}

// allWhy is each reason that an award is where it is.
func (p printer) allWhy(r *calc.Result, a *calc.Award) (parts []string) {
	switch a.Status {
	case calc.NotKnown:
		if parts = p.facts(a.Missing); len(parts) > 0 {
			parts[0] = p.t("缺 ", "needs ") + parts[0]
		}
	case calc.NotMet:
		for c := range a.All {
			if c.Met == calc.No {
				parts = append(parts, p.shortfall(c))
			}
		}
	case calc.Superseded:
		for _, c := range r.Choices {
			if c.Matter == a.Matter {
				parts = append(parts, p.t("同一事项取 ", "the same matter is paid under ")+p.named(c, c.Winner))
			}
		}
	default:
		for _, reason := range a.Reasons {
			parts = append(parts, p.in(reason))
		}
	}
	return parts
}

// shortfall names a condition that fails and by how much.
func (p printer) shortfall(c *calc.Condition) string {
	if margin, ok := c.Margin(); ok {
		return p.in(lang.F("%s差 %s", "%s short by %s", c.Label(), margin.Neg()))
	}
	if c.Unit == calc.Days && c.Actual.Known {
		return p.in(lang.F("未满足「%s」（%s）", "fails “%s” (%s)", c.Label(), c.Actual.Date))
	}
	return p.in(lang.F("未满足「%s」", "fails “%s”", c.Label()))
}
