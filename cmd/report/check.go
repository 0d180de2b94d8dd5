package report

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/check"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/sweep"
)

// Check is the page for whoever examines an application: first the verdict on
// each award, asked for or not; then what is missing, how near an edge lies, by
// when what is to be done, which papers prove it, who decides; and last each
// condition with its figure, its threshold and the distance. Without a check of
// its own it is what the result alone says. Of several, n numbers the project.
func Check(r *calc.Result, c *check.Check, l lang.Language, n int) *Page {
	p := about(r, l)
	page := &Page{Title: p.heading(r), Sheet: p.t("审查", "Check") + nth(n)}
	page.lines("", p.headline(r, nil))
	page.lines("", p.policies(r))
	if len(r.Schedule.Rows) == 0 {
		page.lines("", p.totals(r))
	}
	page.grid(p.t("结论", "Verdicts"), p.verdicts(r))
	if c != nil {
		p.asked(page, r, c, n)
	} else {
		page.grid(p.t("缺少的事实", "Facts to be supplied"), p.missing(r))
		page.grid(p.t("期限", "Deadlines"), p.deadlines(r))
	}
	page.grid(p.t("只记录了一部分的年度", "Years recorded in part"), p.unrecorded(r))
	page.lines(p.t("提示", "Findings"), p.findings(r))
	for _, d := range r.Documents {
		if told := d.Words.Procedure; told != nil {
			p.sections(page, told(r))
		}
	}
	p.details(page, r)
	return page
}

// asked is what is asked besides the result; in a workbook each table has a
// sheet of its own.
func (p printer) asked(page *Page, r *calc.Result, c *check.Check, n int) {
	add := func(heading, sheet string, g *Grid, lines ...string) {
		if len(g.Rows) > 0 {
			page.add(Block{Heading: heading, Grid: g, Sheet: sheet + nth(n), Lines: lines})
		}
	}
	add(p.t("缺少的事实，按所系金额排列", "Facts to be supplied, by the money that hangs on them"), p.t("所缺事实", "Missing"),
		p.missingFacts(r, c.Missing), p.missingNotes(&Missed{All: c.Missing}, 0)...)
	add(p.t("距门槛和档次的距离", "How near an edge lies"), p.t("距离", "Edges"), p.distances(c.Edges))
	if c.Unsought {
		page.lines(p.t("距门槛和档次的距离", "How near an edge lies"), []string{p.in(unsought)})
	}
	add(p.t("期限，逾期在前", "Last days, what is overdue first"), p.t("期限", "Deadlines"), p.agenda(c.Agenda), p.counted(c)...)
	add(p.t("证据：数字凭什么", "Evidence: what the figures rest on"), p.t("证据", "Evidence"), p.evidence(c.Evidence))
}

// unsought says that nothing is listed because nothing was looked for.
var unsought = lang.F("事实超过 %d 项，未逐项试算：这里没有列出，不等于没有。用 fuchi sweep FILE --vary 路径 问其中一项",
	"there are more than %d facts, and they were not tried one by one: that none is listed does not mean there is none. "+
		"Ask about one with fuchi sweep FILE --vary path", sweep.MostFacts)

// details are the conditions of the documents and of each award.
func (p printer) details(page *Page, r *calc.Result) {
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
