package report

import (
	"strconv"
	"strings"

	"github.com/shanting/fuchi/calc/audit"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/ledger"
	"github.com/shanting/fuchi/calc/money"
)

// Audit is an audit as data, with the ledgers that it was made of.
func Audit(r *audit.Report, ledgers ...*ledger.Ledger) Data { return audited{r, ledgers} }

type audited struct {
	*audit.Report
	ledgers []*ledger.Ledger
}

// Pages are those on an audit: what was found in all, then project by project
// what differs, why it looks so, and who owes whom.
func (d audited) Pages(l lang.Language) []*Page {
	p := printer{Language: l}
	pages := []*Page{p.auditHead(d.Report)}
	for _, s := range d.Subjects {
		if s.Adverse() {
			pages = append(pages, about(s.Result, l).audited(s))
		}
	}
	return pages
}

// auditHead says how much was looked at and lists the rows that belong to nothing.
func (p printer) auditHead(r *audit.Report) *Page {
	page := &Page{Title: p.t("对账", "Audit")}
	t := r.Tally()
	lines := []string{p.in(lang.F("共 %d 笔，%d 个项目：无误 %d 笔，有问题 %d 笔，其他政策 %d 笔，对不上 %d 笔",
		"payments: %d, projects: %d; right %d, with findings %d, of other policies %d, not matched %d",
		r.Rows, t.Projects, t.Right, t.Found, t.Beside, len(r.Lost)))}
	if !r.Ledger {
		lines = append(lines, p.t("没有账册，所查的是项目文件中的 paid",
			"there is no ledger: what the project files list under paid is audited"))
	}
	if t.Partly > 0 {
		lines = append(lines,
			p.in(lang.F("其中 %d 笔所属年度只记录了一部分，已付没有超过已知的部分",
				"of the right ones, for years that are recorded in part and not above what is known: %d", t.Partly)))
	}
	if t.ByAmount > 0 {
		lines = append(lines, p.in(lang.F("其中 %d 笔属于哪个奖项只由金额推定，须核对：%s",
			"of the right ones, told to be of their award by the sum alone, to be checked: %d, %s", t.ByAmount,
			lang.Join(byAmount(r)))))
	}
	if t.NoPayee > 0 {
		lines = append(lines, p.in(lang.F("其中 %d 笔没有写收款人，推定为该奖项的领取人",
			"of the right ones, without a payee, who is presumed to be that of the award: %d", t.NoPayee)))
	}
	if n, sum := outstanding(r); n > 0 {
		lines = append(lines,
			p.in(lang.F("另有 %d 项到期应付而账上没有，合计 %s 元，不算差错",
				"payable and not in the ledger, which is no mistake: %d, %s yuan in all", n, sum)))
	}
	page.lines("", lines)
	page.grid(p.t("对不上的各笔", "Rows that could not be matched"), p.lostRows(r.Lost))
	return page
}

// outstanding counts what was payable and is not booked.
func outstanding(r *audit.Report) (n int, sum money.Amount) {
	for _, s := range r.Subjects {
		for _, o := range s.Outstanding() {
			n, sum = n+1, sum.Add(o.Amount)
		}
	}
	return n, sum
}

func (p printer) lostRows(lost []*audit.Entry) *Grid {
	g := &Grid{Columns: []Column{{p.t("位置", "Place"), Text}, {p.t("凭证号", "Voucher"), Text},
		{p.t("项目", "Project"), Text}, {p.t("奖项", "Award"), Text},
		{p.t("金额", "Amount"), Money}, {p.t("原因", "Why"), Text}}}
	for _, e := range lost {
		g.add(text(placeOf(e)), text(e.Voucher), text(e.Project), text(e.Award), amount(e.Amount), text(p.in(e.Why)))
	}
	return g
}

// placeOf is where a row stands: its file and line, or its path in a project file.
func placeOf(e *audit.Entry) string {
	if e.Path != "" {
		return e.File + " " + e.Path
	}
	return e.File + ":" + strconv.Itoa(int(e.Pos.Line))
}

// audited is the page of one project.
func (p printer) audited(s *audit.Subject) *Page {
	page := &Page{Title: p.heading(s.Result)}
	page.lines(p.t("一个错误解释全部差额", "One mistake explains every difference"), p.wholeCauses(s))
	large, small := p.accountGrid(), p.accountGrid()
	var found, causes []string
	for _, x := range s.Accounts {
		if len(x.Findings) == 0 {
			continue
		}
		if onlyFen(x) {
			p.account(small, x)
		} else {
			p.account(large, x)
		}
		found = append(found, p.accountFindings(x)...)
		if len(s.Causes) == 0 {
			causes = append(causes, p.accountCauses(x)...)
		}
	}
	for _, f := range s.BesideFindings() {
		found = append(found, p.in(f.Message()))
	}
	page.grid(p.t("有问题的各年（元）", "Years with findings (yuan)"), large)
	page.grid(p.t("不足一元的差额（元）", "Differences below a yuan (yuan)"), small)
	page.lines(p.t("说明", "Findings"), found)
	page.lines(p.t("金额从何而来（一分不差者）", "What would make the figures, to the fen"), causes)
	page.lines(p.t("推定", "Taken as meant"), p.inferred(s))
	page.grid(p.t("谁欠谁（元，两两轧抵）", "Who owes whom (yuan, netted between each two)"), p.owed(s))
	page.grid(p.t("到期应付而账上没有（元，不算差错）", "Payable and not in the ledger (yuan, no mistake)"), p.outstanding(s))
	page.lines("", p.rightRows(s))
	return page
}

func onlyFen(x *audit.Account) bool {
	for _, f := range x.Findings {
		if f.Kind != audit.FenDifference {
			return false
		}
	}
	return true
}

// wholeCauses are the single mistakes that explain every difference, with the working.
func (p printer) wholeCauses(s *audit.Subject) (lines []string) {
	for _, c := range s.Causes {
		lines = append(lines, p.in(c.Text))
		for _, w := range c.Working {
			lines = append(lines, "  "+p.in(w))
		}
	}
	return lines
}

func (p printer) accountGrid() *Grid {
	return &Grid{Fixed: 3, Columns: []Column{{p.t("奖补", "Award"), Text}, {p.t("年度", "Year"), Count},
		{p.t("承担方", "Borne by"), Text},
		{p.t("应付", "Due"), Money}, {p.t("已付", "Paid"), Money}, {p.t("差额", "Difference"), Money},
		{p.t("可付日", "Payable from"), Date}, {p.t("结论", "Conclusion"), Text}, {p.t("依据", "By"), Text}}}
}

// account adds the rows of an account: all of it, then each bearer where there are several.
func (p printer) account(g *Grid, x *audit.Account) {
	from := Cell{}
	if x.Dated() {
		from = day(x.PayableFrom)
	}
	all := p.t("合计", "all")
	if len(x.Parts) == 1 && x.Parts[0].Bearer != "" {
		all = p.name(x.Parts[0].Bearer)
	}
	due, over := amount(x.Due), signed(x.Over())
	if x.Open {
		due, over = knownPart(x.Due, x.Due.Sign() != 0, true), Cell{Kind: Unknown}
	}
	g.add(text(p.award(x.Award)), count(x.N), text(all), due, amount(x.Paid), over, from,
		text(p.conclusion(x.Findings)), text(p.article(x.Award)))
	if len(x.Parts) < 2 || x.Open {
		return
	}
	for _, part := range x.Parts {
		name := p.name(part.Bearer)
		if part.Bearer == "" {
			name = p.t("未写承担方", "not said")
		}
		g.add(text(""), Cell{}, text(name), amount(part.Due), amount(part.Paid), signed(part.Over()), Cell{},
			text(""), text(""))
	}
}

// conclusion names the kinds of some findings, each once.
func (p printer) conclusion(findings []audit.Finding) string {
	var names []string
	for i, f := range findings {
		if i == 0 || f.Kind != findings[i-1].Kind {
			names = append(names, p.in(f.Kind.Name()))
		}
	}
	return strings.Join(names, p.t("、", ", "))
}

// findings are those of an account that need more words than their kind.
func (p printer) accountFindings(x *audit.Account) (lines []string) {
	for _, f := range x.Findings {
		if !f.Text.IsZero() {
			lines = append(lines,
				p.in(lang.F("%s第 %d 年　%s：%s", "%s, year %d — %s: %s", x.Award.Label(), x.N, f.Kind.Name(), f.Text)))
		}
	}
	return lines
}

// causes are the mistakes that make the figures of an account, or that none is known to.
func (p printer) accountCauses(x *audit.Account) (lines []string) {
	if len(x.Causes) == 0 {
		if x.Unexplained() {
			return []string{p.in(lang.F("%s第 %d 年　查不到能算出这个数的单一错误",
				"%s, year %d — no single mistake is found that makes this figure", x.Award.Label(), x.N))}
		}
		return nil
	}
	said := ""
	for _, c := range x.Causes {
		if c.Code == audit.UnitSlip || c.Code == audit.PaidTwice { // the finding says as much
			continue
		}
		line := p.in(lang.F("%s第 %d 年　%s", "%s, year %d — %s", x.Award.Label(), x.N, c.Text))
		if len(c.Working) > 0 && p.in(c.Working[0]) != said {
			said = p.in(c.Working[0])
			line += p.t("：", ": ") + said
		}
		lines = append(lines, line)
	}
	return lines
}

// inferred is what rows with findings do not say themselves.
func (p printer) inferred(s *audit.Subject) (lines []string) {
	for _, x := range s.Accounts {
		for _, e := range x.Entries {
			if len(e.Findings) > 0 && len(e.Inferred) > 0 {
				lines = append(lines, p.in(lang.F("%s：%s", "%s: %s", e.Label(), lang.Join(e.Inferred))))
			}
		}
	}
	return lines
}

func (p printer) owedHead() []Column {
	return []Column{{p.t("谁", "Who"), Text}, {p.t("欠谁", "owes whom"), Text}, {p.t("金额", "Amount"), Money}}
}

func (p printer) owed(s *audit.Subject) *Grid {
	g := &Grid{Columns: p.owedHead()}
	for _, d := range s.Debts() {
		g.add(text(p.in(d.From)), text(p.in(d.To)), amount(d.Amount))
	}
	return g
}

func (p printer) outstandingHead() []Column {
	return []Column{{p.t("奖补", "Award"), Text}, {p.t("年度", "Year"), Count},
		{p.t("承担方", "Borne by"), Text}, {p.t("应付", "Due"), Money}, {p.t("可付日", "Payable from"), Date}}
}

func (p printer) outstanding(s *audit.Subject) *Grid {
	g := &Grid{Columns: p.outstandingHead()}
	for _, o := range s.Outstanding() {
		g.add(text(p.award(o.Award)), count(o.N), text(p.name(o.Bearer)), amount(o.Amount), day(o.PayableFrom))
	}
	return g
}
