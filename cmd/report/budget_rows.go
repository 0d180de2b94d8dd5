package report

import (
	"encoding/json"
	"strconv"
	"strings"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/budget"
	"github.com/shanting/fuchi/calc/lang"
)

// budgetHeads are the columns of a budget in csv. A row is a bearer, an award and a
// project; failed, duplicate and range rows are a project each.
var budgetHeads = []lang.Text{lang.T("类别", "kind"), lang.T("承担方", "bearer"), lang.T("文件", "policy"),
	lang.T("条款", "article"), lang.T("奖项编号", "award"), lang.T("项目", "project"), lang.T("企业", "enterprise"),
	lang.T("领取方", "payee"), lang.T("奖励年度", "n"), lang.T("确定", "firm"), lang.T("估算", "estimated"),
	lang.T("部分记录", "partial"), lang.T("未知项数", "unknown"), lang.T("已付", "paid"), lang.T("未付", "unpaid"),
	lang.T("结转未付", "carried"), lang.T("应收回", "recover"), lang.T("最低", "least"), lang.T("最高", "most"),
	lang.T("说明", "note"), lang.T("来源", "source")}

// budgetKinds are the kinds of rows in words: in English as in JSON.
var budgetKinds = map[string]lang.Text{
	string(budget.Award):         lang.T("奖补", "award"),
	string(budget.Discretionary): lang.T("待决定", "discretionary"),
	string(budget.Agreement):     lang.T("一事一议", "agreement"),
	string(budget.Other):         lang.T("其他政策", "other_policy"),
	string(budget.Unmatched):     lang.T("对不上的已付", "unmatched"),
	"failed":                     lang.T("有误", "failed"),
	"duplicate":                  lang.T("重复", "duplicate"),
	"undecided":                  lang.T("尚不能确定", "undecided"),
	"range":                      lang.T("全部读法", "range"),
}

// BudgetHead is the mark of UTF-8 and the heads.
func BudgetHead(l lang.Language) []byte {
	heads := make([]string, len(budgetHeads))
	for i, h := range budgetHeads {
		heads[i] = h.In(l)
	}
	return csvLine([]byte("\ufeff"), heads)
}

// BudgetRows adds the rows of a project to b.
func BudgetRows(b []byte, p *budget.Project, l lang.Language) []byte {
	for _, cells := range budgetCells(p, l) {
		b = csvRow(b, cells)
	}
	return b
}

// budgetCells are the rows of a project, cell by cell.
func budgetCells(p *budget.Project, l lang.Language) (rows [][]Cell) {
	blank, in := make([]Cell, 8), sheet{printer: printer{Language: l}}
	about := func(kind, note string, least, most Cell) {
		row := append(words(word(in.printer, budgetKinds, kind), "", "", "", "", p.Name, p.Enterprise, "", ""),
			blank...)
		rows = append(rows, append(row, least, most, text(note), text(p.Source)))
	}
	switch {
	case p.Failed != "":
		about("failed", p.Failed, Cell{}, Cell{})
	case p.Twice != "":
		about("duplicate", p.Twice, Cell{}, Cell{})
	case p.Undecided:
		about("undecided", "", Cell{}, Cell{})
	}
	for i := range p.Rows {
		r := &p.Rows[i]
		row := words(word(in.printer, budgetKinds, string(r.Kind)), in.named(r.Bearer), r.Document, r.Article, r.Award,
			p.Name, p.Enterprise, in.named(r.Payee),
			years(r.Years))
		row = append(row, amount(r.Firm), amount(r.Estimated), amount(r.Partial), count(r.Unknown), amount(r.Paid),
			amount(r.Unpaid), amount(r.Carried), atMost(r.Recover, r.AtMost), Cell{}, Cell{}, text(openText(r.Open, l)),
			text(p.Source))
		rows = append(rows, row)
	}
	if p.Range != nil {
		about("range", "", amount(p.Range.Least), amount(p.Range.Most))
	}
	return rows
}

func years(list []int) string {
	all := make([]string, len(list))
	for i, n := range list {
		all[i] = strconv.Itoa(n)
	}
	return strings.Join(all, " ")
}

// openText names what is not known and what it lacks.
func openText(open []budget.Open, l lang.Language) string {
	all := make([]string, len(open))
	for i, o := range open {
		said := lang.F("缺 %s", "needs %s", strings.Join(o.Missing, ", "))
		if o.N > 0 {
			said = lang.F("第 %d 年（%s 起付）%s", "year %d (payable from %s) %s", o.N, o.From, said)
		}
		all[i] = safe(said.In(l))
	}
	return strings.Join(all, "; ")
}

// BudgetJSONHead begins the JSON of a budget, whose rows follow as they are made.
func BudgetJSONHead(year int) []byte {
	return []byte(`{"fuchi_budget":1,"year":` + strconv.Itoa(year) + `,"projects":[`)
}

// BudgetJSONProject adds a project; first is the first of them.
func BudgetJSONProject(b []byte, p *budget.Project, first bool) []byte {
	if !first {
		b = append(b, ',')
	}
	shown := *p
	shown.Content, shown.Identity = "", ""
	if shown.Rows == nil {
		shown.Rows = []budget.Row{}
	}
	text, err := json.Marshal(&shown)
	if err != nil {
		return b // cannot happen: it holds texts and amounts
	}
	return append(append(b, '\n'), text...)
}

// BudgetJSONFoot ends the JSON with the sums.
func BudgetJSONFoot(s *budget.Sheet, documents []*calc.Document, settle bool) []byte {
	w := &jsonWriter{}
	w.b = append(w.b, "\n]"...)
	w.integer("computed", s.Projects)
	w.integer("failed", s.Failed)
	w.integer("duplicates", s.Twice)
	if s.Leads > 0 {
		w.integer("undecided", s.Leads)
	}
	w.key("total")
	w.object(func() { writeSums(w, s.All) })
	w.list("by_bearer", func() {
		for _, g := range s.Bearers() {
			w.object(func() {
				w.field("bearer", g.Bearer)
				writeSums(w, g.Sums)
			})
		}
	})
	kinds := []budget.Kind{budget.Award, budget.Discretionary, budget.Agreement, budget.Other, budget.Unmatched}
	w.list("by_award", func() {
		for _, g := range s.Groups(orderOf(documents), kinds...) {
			w.object(func() {
				w.field("kind", string(g.Kind))
				w.field("bearer", g.Bearer)
				w.field("award", g.Rule)
				w.field("article", g.Article)
				w.integer("projects", g.Projects)
				writeSums(w, g.Sums)
			})
		}
	})
	if s.Ranged {
		w.key("range")
		w.object(func() {
			w.money("least", &s.Least)
			w.money("most", &s.Most)
			w.integer("cut_short", s.CutShort)
			w.integer("not_compared", s.Apart)
		})
	}
	if settle {
		w.list("settle", func() { writeDebts(w, s.Debts()) })
	}
	return append(w.b, "}\n"...)
}

func writeSums(w *jsonWriter, s budget.Sums) {
	due := s.Due()
	w.money("due", &due)
	w.money("firm", &s.Firm)
	w.money("estimated", &s.Estimated)
	w.money("partial", &s.Partial)
	w.integer("unknown", s.Unknown)
	w.money("paid", &s.Paid)
	w.money("unpaid", &s.Unpaid)
	w.money("carried", &s.Carried)
	w.money("recover", &s.Recover)
	if s.AtMost {
		w.boolean("recover_open", true)
	}
}

func writeDebts(w *jsonWriter, debts []budget.Debt) {
	for i := range debts {
		w.object(func() {
			w.field("from", debts[i].From)
			w.field("to", debts[i].To)
			w.money("amount", &debts[i].Amount)
		})
	}
}

// orderOf is the place of a rule among all of some documents.
func orderOf(documents []*calc.Document) func(rule string) int {
	at := map[string]int{}
	for _, d := range documents {
		for i := range d.Rules {
			at[d.Rules[i].ID] = len(at)
		}
	}
	return func(rule string) int {
		if i, ok := at[rule]; ok {
			return i
		}
		return len(at)
	}
}
