package report

import (
	"slices"
	"strconv"
	"strings"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/law"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// Schedule is the page that answers: what, when, from whom, on what conditions.
func Schedule(r *calc.Result, l lang.Language) *Page {
	p := about(r, l)
	page := &Page{Title: p.heading(r), Of: r}
	page.lines("", p.headline(r, nil))
	page.lines("", p.standings(r))
	if g := p.scheduleGrid(r); len(g.Rows) > 0 {
		page.add(Block{Heading: p.scheduleHeading(), Grid: g, ByYear: true})
	}
	page.lines("", p.totals(r))
	page.grid(p.t("只记录了一部分的年度", "Years recorded in part"), p.unrecorded(r))
	page.grid(p.t("未计入的奖补", "Awards not counted"), p.others(r))
	page.grid(p.t("未申请的奖补", "Awards not asked for"), p.unclaimed(r))
	page.grid(p.choicesHeading(r), p.choices(r))
	page.grid(p.t("追回", "Recovery"), p.recovery(r))
	page.lines(p.t("非现金支持", "Support other than cash"), p.benefits(r))
	page.grid(p.t("期限", "Deadlines"), p.deadlines(r))
	page.lines(p.t("提示", "Findings"), p.findings(r))
	page.lines(p.t("读法", "Readings"), p.readings(r))
	page.lines(p.t("说明", "Note"), []string{p.t("上级后续规定是否影响兑现，不在本计算之内。",
		"Whether later national rules still let these promises be paid is outside this computation.")})
	return page
}

// choicesHeading says what the choices are: the higher of two, or by another rule too.
func (p printer) choicesHeading(r *calc.Result) string {
	if slices.ContainsFunc(r.Choices, func(c calc.Choice) bool { return c.Rule != calc.Highest }) {
		return p.t("同一事项的取舍", "Which counts for one matter")
	}
	return p.t("从高不重复", "Take the higher, never both")
}

func (p printer) scheduleHeading() string {
	return p.t("年度兑现表（元）", "Schedule by year (yuan)")
}

func (p printer) heading(r *calc.Result) string {
	name, enterprise := r.Project.Identity.Name, r.Project.Identity.Enterprise
	parts := []string{}
	for _, f := range []project.Fact[string]{name, enterprise} {
		if f.Known {
			parts = append(parts, f.Value)
		}
	}
	if len(parts) == 0 {
		return p.t("（未写项目名称）", "(project without a name)")
	}
	return strings.Join(parts, " · ")
}

func (p printer) standings(r *calc.Result) []string {
	var lines []string
	for _, policy := range r.Standings {
		status := word(p, documentWords, policy.Status)
		if policy.Open() {
			undecided := p.t("是否适用尚不能确定", "whether it applies is not yet decidable")
			if policy.Status == calc.Applies {
				status = undecided
			} else {
				status += p.t("；", "; ") + undecided
			}
		}
		line := p.in(policy.Document.Called()) + p.t("：", ": ") + status
		for _, reason := range policy.Reasons {
			line += p.t("；", "; ") + p.in(reason)
		}
		lines = append(lines, line)
		lines = append(lines, p.amended(policy.Amended)...)
	}
	for _, d := range r.Documents {
		if len(d.Rules) == 0 { // it does not stand in the result, and amended all the same
			lines = append(lines, p.amended(d.Amended)...)
		}
	}
	return lines
}

func (p printer) amended(amendments []law.Amendment) []string {
	lines := make([]string, len(amendments))
	for i, a := range amendments {
		lines[i] = p.t("已按修订计算：", "amended by: ") + safe(a.Name) + p.t("，", ", ") + safe(a.Cite)
	}
	return lines
}

// scheduleGrid has a row an award and a column a year; a year whose facts are
// unknown shows a question mark, never a zero.
func (p printer) scheduleGrid(r *calc.Result) *Grid {
	years := columnYears(r)
	heads := []Column{
		{p.t("条款", "Article"), Text},
		{p.t("奖补", "Award"), Text},
		{p.t("状态", "Status"), Text},
	}
	heads = append(heads, yearColumns(years)...)
	g := &Grid{Columns: append(heads, Column{p.t("合计", "Total"), Money}), Fixed: 2}
	for _, row := range r.Schedule.Rows {
		a := row.Award
		cells := words(p.article(a), p.award(a), p.in(statusWords[a.Status]))
		for _, y := range years {
			cells = append(cells, yearCell(&row, y))
		}
		g.add(append(cells, perhapsMore(row.Total, len(row.Open) > 0))...)
	}
	g.Footer = words("", p.t("合计", "Total"), "")
	for _, y := range years {
		known, unknown := false, false
		for i := range r.Schedule.Rows {
			k, u := inYear(&r.Schedule.Rows[i], y)
			known, unknown = known || k, unknown || u
		}
		sum, _ := amountOf(r.Schedule.Totals, y)
		g.Footer = append(g.Footer, knownPart(sum, known, unknown))
	}
	g.Footer = append(g.Footer, known(r))
	return g
}

// yearColumns have an amount a year.
func yearColumns(years []int) []Column {
	all := make([]Column, len(years))
	for i, y := range years {
		all[i] = Column{strconv.Itoa(y), Money}
	}
	return all
}

// columnYears are the years from the first to the last of the schedule.
func columnYears(r *calc.Result) (years []int) {
	if all := r.Schedule.Years; len(all) > 0 {
		for y := all[0]; y <= all[len(all)-1]; y++ {
			years = append(years, y)
		}
	}
	return years
}

func yearCell(row *calc.Row, year int) Cell {
	known, unknown := inYear(row, year)
	sum, _ := amountOf(row.Amounts, year)
	return knownPart(sum, known, unknown)
}

// inYear says whether anything of a row is known in a year, and whether
// anything is not.
func inYear(row *calc.Row, year int) (known, unknown bool) {
	_, known = amountOf(row.Amounts, year)
	return known, slices.ContainsFunc(row.Open, func(o calc.OpenYear) bool { return o.Year == year })
}

// amountOf is the amount of a year, where there is one.
func amountOf(amounts []project.YearAmount, year int) (sum money.Amount, ok bool) {
	for _, y := range amounts {
		if y.Year == year {
			return y.Amount, true
		}
	}
	return money.Zero, false
}

func (p printer) totals(r *calc.Result) []string {
	switch {
	case len(r.Schedule.Rows) == 0 && !open(r):
		return []string{p.t("没有可兑现的奖补。", "No award is payable.")}
	case len(r.Schedule.Rows) == 0:
		return []string{p.undecided(r)}
	}
	lines := []string{
		p.t("承担方", "Borne by") + p.sofar(r) + p.t("：", ": ") + p.shares(r.Totals.ByBearer),
		p.t("领取方", "Paid to") + p.sofar(r) + p.t("：", ": ") + p.shares(r.Totals.ByPayee),
	}
	return append(lines, p.completeness(r)...)
}

// sofar says of shares that they are those of what is known.
func (p printer) sofar(r *calc.Result) string {
	if r.Totals.Complete {
		return ""
	}
	return p.t("（已知部分）", ", as far as is known")
}

// undecided says that what is payable cannot be said yet, and for want of what.
func (p printer) undecided(r *calc.Result) string {
	line := p.t("能否兑现尚不能确定", "Whether anything is payable is not yet decidable")
	if paths := lacking(r); len(paths) > 0 {
		line += p.t("；缺 ", ": needs ") + p.in(project.SaidAll(paths))
	}
	if slices.ContainsFunc(r.Unclaimed, func(u calc.Unclaimed) bool { return u.Open }) {
		line += p.t("；未申请的奖补见下", "; the awards not asked for stand below")
	}
	return line + p.t("。", ".")
}

// completeness says that the total is not complete, and up to when it is.
func (p printer) completeness(r *calc.Result) []string {
	if r.Totals.Complete {
		return nil
	}
	line := p.t("合计不完整：有未知的年度或奖补（?），未知不等于零。",
		"The total is not complete: some years or awards are unknown (?), and unknown is not zero.")
	if day := r.Totals.CompleteTo; day > 0 {
		line += p.in(lang.F("完整至 %s。", " It is complete to %s.", day))
	}
	return []string{line}
}

func (p printer) shares(shares []calc.Share) string {
	parts := make([]string, len(shares))
	for i, s := range shares {
		parts[i] = p.name(s.Name) + " " + grouped(s.Amount)
	}
	return strings.Join(parts, p.t("；", "; "))
}
