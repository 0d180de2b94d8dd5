package report

import (
	"strings"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/budget"
	"github.com/shanting/fuchi/calc/lang"
)

// Budget is what the page of a budget shows: its sums, the rows and projects that
// it lists, of how many.
type Budget struct {
	Sheet     *budget.Sheet
	Projects  []*budget.Project // that are listed, those that failed or stand twice too
	Rows      int               // of all projects
	Settle    bool
	Documents []*calc.Document
}

// Page is the budget for people: by bearer, by award, and row by row.
func (x *Budget) Page(l lang.Language) *Page {
	p := printer{l, x.Documents}
	s := x.Sheet
	page := &Page{Title: p.in(lang.F("%d 年预算（按可付日，元）", "Budget of %d (by payable day, yuan)", s.Year))}
	page.lines("", p.budgetHead(x))
	page.add(Block{Heading: p.t("按承担方", "By bearer"), Grid: p.byBearer(s), ByYear: true})
	page.grid(p.t("按承担方和奖补", "By bearer and award"), p.byAward(s, budget.Award))
	page.grid(p.t("另计：待决定、一事一议、其他政策、对不上的已付", "Beside: to be decided, agreements, other policies, paid and not claimed"),
		p.byAward(s, budget.Discretionary, budget.Agreement, budget.Other, budget.Unmatched))
	if rows := p.byProject(x); len(rows.Rows) > 0 {
		page.add(Block{Heading: p.t("逐项目", "By project"), Grid: rows, Sheet: p.t("逐项目", "Rows")})
	}
	page.grid(p.t("未知", "Not known"), p.unknown(s))
	page.grid(p.t("未列入的文件", "Files that are not in it"), p.leftOut(x))
	if x.Settle {
		page.grid(p.t("承担方之间", "Between bearers"), p.debts(s))
		if len(s.Debts()) == 0 {
			page.lines(p.t("承担方之间", "Between bearers"), []string{p.t("互不相欠", "nobody owes anything")})
		}
	}
	return page
}

func (p printer) budgetHead(x *Budget) (lines []string) {
	s := x.Sheet
	say := func(t lang.Text) { lines = append(lines, p.in(t)) }
	say(lang.F("当年应付 %s，已付 %s，未付 %s；结转未付 %s；应收回 %s；未知 %d 项",
		"payable in the year %s, paid %s, unpaid %s; carried over %s; to be recovered %s; not known: %d",
		s.All.Due(), s.All.Paid, s.All.Unpaid, s.All.Carried, atMost(s.All.Recover, s.All.AtMost), s.All.Unknown))
	if s.Ranged {
		say(lang.F("各项目各自取全部读法时，当年应付合计最低 %s，最高 %s",
			"over all readings, each project by itself, payable in the year from %s to %s", s.Least, s.Most))
	}
	if s.Apart > 0 {
		say(lang.F("其中有的读法使已知的变为未知或不全、不在范围内的项目：%d",
			"projects of which some readings leave open what is wholly known, and are in no range: %d", s.Apart))
	}
	if s.CutShort > 0 {
		say(lang.F("其中没有查完的项目：%d", "projects whose range is that of the combinations covered only: %d", s.CutShort))
	}
	say(lang.F("项目 %d，有误 %d，重复 %d", "projects %d, failed %d, duplicates %d", s.Projects, s.Failed, s.Twice))
	if s.Leads > 0 {
		say(lang.F("其中尚不能确定的线索 %d 个，未知不等于零",
			"leads among them of which nothing is decided yet: %d; unknown is not zero", s.Leads))
	}
	return lines
}

func (p printer) sumColumns(first ...Column) *Grid {
	return &Grid{Fixed: len(first), Columns: append(first,
		Column{p.t("确定", "Firm"), Money}, Column{p.t("估算", "Estimated"), Money}, Column{p.t("部分记录", "Partial"), Money},
		Column{p.t("未知", "Unknown"), Count}, Column{p.t("已付", "Paid"), Money}, Column{p.t("未付", "Unpaid"), Money},
		Column{p.t("结转未付", "Carried over"), Money}, Column{p.t("应收回", "To recover"), Money})}
}

func sumCells(s budget.Sums) []Cell {
	return []Cell{amount(s.Firm), amount(s.Estimated), amount(s.Partial), count(s.Unknown), amount(s.Paid),
		amount(s.Unpaid),
		amount(s.Carried), atMost(s.Recover, s.AtMost)}
}

func (p printer) byBearer(s *budget.Sheet) *Grid {
	g := p.sumColumns(Column{p.t("承担方", "Bearer"), Text}, Column{p.t("行数", "Rows"), Count})
	g.Fixed = 1
	rows := 0
	for _, b := range s.Bearers() {
		rows += b.Projects
		g.add(append([]Cell{text(p.name(b.Bearer)), count(b.Projects)}, sumCells(b.Sums)...)...)
	}
	g.Footer = append([]Cell{text(p.t("合计", "Total")), count(rows)}, sumCells(s.All)...)
	return g
}

func (p printer) byAward(s *budget.Sheet, kinds ...budget.Kind) *Grid {
	g := p.sumColumns(Column{p.t("承担方", "Bearer"), Text}, Column{p.t("条款", "Article"), Text},
		Column{p.t("奖补", "Award"), Text}, Column{p.t("项目数", "Projects"), Count})
	for _, x := range s.Groups(orderOf(p.documents), kinds...) {
		g.add(append([]Cell{text(p.name(x.Bearer)), text(p.ruleArticle(x.Document, x.Article)),
			text(p.ruleTitle(x.Rule)),
			count(x.Projects)}, sumCells(x.Sums)...)...)
	}
	return g
}

// byProject are the rows themselves, as many as are kept.
func (p printer) byProject(x *Budget) *Grid {
	g := p.sumColumns(Column{p.t("承担方", "Bearer"), Text}, Column{p.t("条款", "Article"), Text},
		Column{p.t("奖补", "Award"), Text}, Column{p.t("项目", "Project"), Text}, Column{p.t("年", "Year"), Text})
	shown := 0
	for _, one := range x.Projects {
		for i := range one.Rows {
			r := &one.Rows[i]
			shown++
			g.add(append(words(p.name(r.Bearer), p.ruleArticle(r.Document, r.Article), p.rowTitle(r), safe(one.Name),
				years(r.Years)),
				sumCells(r.Sums)...)...)
		}
	}
	if shown < x.Rows {
		g.Footer = append(words(p.in(lang.F("另有 %d 行，用 -o csv", "%d rows more: -o csv", x.Rows-shown)), "", "", "", ""),
			make([]Cell, 8)...)
	}
	return g
}

func (p printer) unknown(s *budget.Sheet) *Grid {
	g := &Grid{Columns: []Column{{p.t("项目", "Project"), Text}, {p.t("奖补", "Award"), Text}, {p.t("年", "Year"), Count},
		{p.t("可付日", "Payable from"), Text}, {p.t("缺", "Needs"), Text}}}
	for _, o := range s.Open {
		n := Cell{}
		if o.N > 0 {
			n = count(o.N)
		}
		g.add(text(safe(o.Project)), text(p.ruleTitle(o.Rule)), n, text(o.From),
			text(safe(strings.Join(o.Missing, ", "))))
	}
	if more := s.All.Unknown - len(s.Open); more > 0 {
		g.Footer = words(p.in(lang.F("另有 %d 项", "%d more", more)), "", "", "", "")
	}
	return g
}

// leftOut are the files that could not be computed, and those that stand twice.
func (p printer) leftOut(x *Budget) *Grid {
	g := &Grid{Columns: []Column{{p.t("文件", "File"), Text}, {p.t("项目", "Project"), Text}, {p.t("为何", "Why"), Text}}}
	for _, one := range x.Projects {
		switch {
		case one.Failed != "":
			g.add(words(safe(one.Source), safe(one.Name), safe(one.Failed))...)
		case one.Twice != "":
			g.add(words(safe(one.Source), safe(one.Name),
				p.in(lang.F("与 %s 是同一项目", "the project of %s again", one.Twice)))...)
		}
	}
	return g
}

func (p printer) debts(s *budget.Sheet) *Grid {
	g := &Grid{Columns: []Column{{p.t("欠款方", "Who owes"), Text}, {p.t("收款方", "Whom"), Text},
		{p.t("金额", "Amount"), Money}}}
	for _, d := range s.Debts() {
		g.add(text(p.name(d.From)), text(p.name(d.To)), amount(d.Amount))
	}
	return g
}

// ruleTitle is what an award is called by its id; another policy by its name.
func (p printer) ruleTitle(rule string) string {
	if rule == "" {
		return p.t("尚不能列明的奖补", "Awards not yet named")
	}
	for _, d := range p.documents {
		for i := range d.Rules {
			if d.Rules[i].ID == rule {
				return p.in(d.Rules[i].Title)
			}
		}
	}
	return safe(rule)
}

func (p printer) rowTitle(r *budget.Row) string {
	if r.Rule == "" && r.Award != "" {
		return safe(r.Award)
	}
	if instance := r.Award[min(len(r.Rule), len(r.Award)):]; len(instance) > 1 {
		return p.ruleTitle(r.Rule) + " " + safe(instance)
	}
	return p.ruleTitle(r.Rule)
}

func (p printer) ruleArticle(policy, article string) string {
	for _, d := range p.documents {
		if d.ID == policy && article != "" {
			return p.in(d.Cite(article))
		}
	}
	return safe(article)
}
