package report

import (
	"path/filepath"
	"strconv"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/agenda"
	"github.com/shanting/fuchi/calc/check"
	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/cmd/fault"
)

// Overview is a line for each of several projects: what comes of it, the fact
// on which most money hangs, and the last day that comes next.
func Overview(files []string, answers []*engine.Answer, checks []*check.Check, l lang.Language) *Page {
	p := printer{Language: l}
	page := &Page{Title: p.in(lang.F("审查 %d 个项目", "%d projects examined", len(answers))), Sheet: p.t("一览", "Overview")}
	g := &Grid{Fixed: 1, Columns: []Column{
		{p.t("文件", "File"), Text},
		{p.t("项目", "Project"), Text},
		{p.t("合计", "Total"), Money},
		{p.t("奖补", "Awards"), Text},
		{p.t("最要紧的所缺事实", "Fact to be supplied first"), Text},
		{p.t("逾期", "Overdue"), Count},
		{p.t("下一期限", "Next last day"), Date},
		{p.t("事项", "What"), Text},
	}}
	for i, a := range answers {
		p := about(a.Result, l)
		lacks := ""
		if m := checks[i].Missing; len(m) > 0 {
			lacks = p.in(project.Said(m[0].Path))
		}
		overdue, next, what := p.next(checks[i].Agenda)
		g.add(text(safe(fault.Name(filepath.Base(files[i])))), text(p.who(a.Result)), known(a.Result), text(p.tally(a.Result)),
			text(lacks), overdue, next, text(what))
	}
	page.grid("", g)
	return page
}

// who is the name of the project, else of its enterprise.
func (p printer) who(r *calc.Result) string {
	id := &r.Project.Identity
	return safe(id.Name.Or(id.Enterprise).Value)
}

// tally counts the awards by how they stand.
func (p printer) tally(r *calc.Result) string {
	count := map[calc.Status]int{}
	for _, a := range r.Awards {
		count[a.Status]++
	}
	said := ""
	for _, s := range []calc.Status{calc.Due, calc.Estimate, calc.Discretionary, calc.NotKnown, calc.Superseded,
		calc.NotMet} {
		if n := count[s]; n > 0 {
			said = joined(said, p.in(statusWords[s])+" "+strconv.Itoa(n), p.t("，", ", "))
		}
	}
	return said
}

// next is how much is overdue, and the first day that is still to come.
func (p printer) next(all []agenda.Item) (overdue, last Cell, what string) {
	n := 0
	for i := range all {
		switch item := &all[i]; {
		case item.State == agenda.Overdue:
			n++
		case item.State == agenda.Ahead && what == "":
			last, what = day(item.LastDay), p.item(item)
		}
	}
	if n > 0 {
		overdue = count(n)
	}
	return overdue, last, what
}
