package report

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/check"
	"github.com/shanting/fuchi/calc/lang"
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
	page.lines("", p.standings(r))
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
	page.lines(p.t("读法", "Readings"), p.readings(r))
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
	for _, b := range []Block{
		{Heading: p.t("缺少的事实，按所系金额排列", "Facts to be supplied, by the money that hangs on them"),
			Sheet: p.t("所缺事实", "Missing"), Grid: p.missingFacts(r, c.Missing),
			Lines: p.missingNotes(&Missed{All: c.Missing}, 0)},
		p.near(c.Edges, c.Unsought),
		{Heading: p.t("期限，逾期在前", "Last days, what is overdue first"), Sheet: p.t("期限", "Deadlines"),
			Grid: p.agenda(c.Agenda), Lines: p.counted(c)},
		p.papers(c.Evidence),
	} {
		if len(b.Grid.Rows) > 0 {
			b.Sheet += nth(n)
			page.add(b)
			continue
		}
		page.lines(b.Heading, b.Lines)
	}
}

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
