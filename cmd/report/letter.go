package report

import (
	"strings"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/cmd/paper"
)

// Letter is the letter on a project: what it is granted, line by line and each
// with its article, who bears it, what is refused and why, what was not taken
// and why, and what is still open. It is signed by hand.
func Letter(r *calc.Result, l lang.Language) *paper.Document {
	p := about(r, l)
	d := p.document(p.heading(r))
	d.Say(paper.Title, p.t("产业扶持奖补审核意见", "On the awards under the industry support measures"))
	p.opening(d, r)
	p.granted(d, r)
	p.table(d, p.t("由谁承担", "Who bears it")+p.sofar(r), p.shareGrid(p.t("承担方", "Bearer"), r.Totals.ByBearer))
	p.table(d, p.t("由谁领取", "Who receives it")+p.sofar(r), p.shareGrid(p.t("领取方", "Payee"), r.Totals.ByPayee))
	p.table(d, p.t("未予兑现或尚不能定，及原因", "What is not granted or not yet decidable, and why"), p.refused(r))
	p.table(d, p.t("未申请的奖补", "Awards not asked for"), p.unclaimedWhy(r))
	p.items(d, p.t("同一事项未取的做法及原因", "What was not taken for the same matter, and why"), p.allAsides(r))
	p.table(d, p.t("已付应退", "To be paid back"), p.recovery(r))
	p.items(d, p.t("非现金支持", "Support other than cash"), p.benefits(r))
	p.table(d, p.t("期限", "Deadlines"), p.deadlines(r))
	p.items(d, p.t("须核实的事项", "To be looked at"), p.toSettle(r))
	p.closing(d, r)
	return d
}

func (p printer) opening(d *paper.Document, r *calc.Result) {
	who := p.t("（企业名称未写）", "(the enterprise is not named)")
	if e := r.Project.Identity.Enterprise; e.Known {
		who = safe(e.Value)
	}
	d.Say(paper.Plain, who+p.t("：", ":"))
	about := p.t("项目：", "Project: ") + p.heading(r)
	if r.Project.AsOf.Known {
		about += p.t("；事实截至 ", "; facts as of ") + r.Project.AsOf.Value.String()
	}
	d.Say(paper.Plain, about)
	for _, line := range p.standings(r) {
		d.Say(paper.Plain, line)
	}
}

// granted has every line that is paid, with its article and its total.
func (p printer) granted(d *paper.Document, r *calc.Result) {
	g := &Grid{Columns: []Column{{p.t("条款", "Article"), Text}, {p.t("奖补", "Award"), Text}, {p.t("期间", "Period"),
		Date}, {p.t("可付自", "Payable from"), Date}, {p.t("金额（元）", "Amount (yuan)"), Money}, {p.t("性质", "Status"), Text}}}
	for _, a := range r.Awards {
		if !a.Status.Counts() {
			continue
		}
		for i := range a.Lines {
			if l := &a.Lines[i]; !l.Lost {
				row, when := p.lineRow(a, l), ""
				if l.Dated() {
					when = l.Window.From.String()
				}
				if l.Window.From != l.Window.To {
					when += "\n" + l.Window.To.String()
				}
				g.add(row[0], row[1], Cell{Text: when}, row[7], row[10], row[2])
			}
		}
	}
	if len(g.Rows) > 0 {
		g.Footer = append(words("", p.t("合计", "Total"), "", ""), known(r), Cell{})
	}
	p.table(d, p.t("按条文应得，以审定为准", "What the text gives, subject to the decision"), g)
	if len(g.Rows) == 0 {
		p.items(d, p.t("按条文应得，以审定为准", "What the text gives, subject to the decision"), p.totals(r))
		return
	}
	for _, line := range p.completeness(r) {
		d.Say(paper.Plain, line)
	}
}

func (p printer) shareGrid(head string, shares []calc.Share) *Grid {
	g := &Grid{Columns: []Column{{head, Text}, {p.t("金额（元）", "Amount (yuan)"), Money}}}
	for _, s := range shares {
		g.add(text(p.name(s.Name)), amount(s.Amount))
	}
	return g
}

// refused are the awards asked for that are not paid, each with its reason.
func (p printer) refused(r *calc.Result) *Grid {
	g := &Grid{Columns: []Column{{p.t("条款", "Article"), Text}, {p.t("奖补", "Award"), Text}, {p.t("结论", "Finding"),
		Text}, {p.t("原因", "Why"), Text}}}
	for _, a := range r.Awards {
		if !a.Status.Counts() {
			g.add(words(p.article(a), p.award(a), p.in(statusWords[a.Status]), p.why(r, a))...)
		}
	}
	return g
}

func (p printer) unclaimedWhy(r *calc.Result) *Grid {
	g := &Grid{Columns: []Column{{p.t("条款", "Article"), Text}, {p.t("奖补", "Award"), Text}, {p.t("情形", "Standing"),
		Text}}}
	for i := range r.Unclaimed {
		u := &r.Unclaimed[i]
		said := ""
		for _, row := range p.judged(u) {
			if strings.HasSuffix(said, ";") || strings.HasSuffix(said, "；") { // the list goes on
				said += row[1]
				continue
			}
			said = joined(said, strings.TrimSpace(row[0]+" "+strings.TrimSpace(row[1])), "\n")
		}
		g.add(words(p.in(u.Document.Cite(u.Rule.Article)), p.in(u.Rule.Title), said)...)
	}
	return g
}

// toSettle are the findings that somebody has to look at before anything is paid.
func (p printer) toSettle(r *calc.Result) (all []string) {
	for _, f := range r.Findings {
		if f.Severity != calc.SeverityNote {
			all = append(all, p.in(f.Message)+p.hangs(f))
		}
	}
	return all
}

// allAsides are what was not taken, over all awards and choices, each once.
func (p printer) allAsides(r *calc.Result) (all []string) {
	seen := map[string]bool{}
	for _, a := range r.Awards {
		for _, line := range p.notTaken(r, a) {
			if line = p.article(a) + " " + p.award(a) + p.t("：", ": ") + line; !seen[line] && a.Status.Counts() {
				seen[line] = true
				all = append(all, line)
			}
		}
	}
	return all
}

func (p printer) closing(d *paper.Document, r *calc.Result) {
	var presumed []string
	seen := map[string]bool{}
	for _, a := range r.Awards {
		for c := range a.All {
			if label := p.in(c.Label()); c.Presumed && !seen[label] {
				seen[label] = true
				presumed = append(presumed, label)
			}
		}
	}
	if len(presumed) > 0 {
		d.Say(paper.Plain, p.t("推定（文件未写）：", "Presumed, the file does not say: ")+strings.Join(presumed, p.t("、", ", ")))
	}
	d.Keep(paper.Plain, p.t("上级后续规定是否影响兑现，不在本计算之内。",
		"Whether later national rules still let these promises be paid is outside this computation."))
	d.Keep(paper.Right, p.t("（签章）", "(signed and sealed)"))
	d.Say(paper.Right, p.t("年　　月　　日", "Year\u2003\u2003\u2003Month\u2003\u2003\u2003Day"))
}

func (p printer) items(d *paper.Document, heading string, lines []string) {
	if len(lines) == 0 {
		return
	}
	d.Say(paper.Heading, heading)
	for _, line := range lines {
		d.Say(paper.Item, safe(line))
	}
}

// table puts a grid on paper. Figures and days have the width they need, and
// words share what is left.
func (p printer) table(d *paper.Document, heading string, g *Grid) {
	if g == nil || len(g.Rows) == 0 {
		return
	}
	d.Say(paper.Heading, heading)
	t := &paper.Table{Heads: 1, Small: true, Widths: g.millimetres(), Rows: []paper.Row{headRow(g.heads()...)}}
	for _, r := range g.Rows {
		t.Rows = append(t.Rows, paperRow(r))
	}
	if g.Footer != nil {
		t.Rows = append(t.Rows, paperRow(g.Footer))
	}
	d.Add(t)
}

func paperRow(cells []Cell) (row paper.Row) {
	for i := range cells {
		row.Cells = append(row.Cells, paper.Cell{Text: lines(cells[i].String()), Number: cells[i].Kind.isFigure()})
	}
	return row
}

// millimetres are the widths of the columns of a grid across a page.
func (g *Grid) millimetres() []int {
	widths, rest, words := g.widths(), paper.Width, 0
	for i, c := range g.Columns {
		switch w := widths[i]; {
		case c.Kind == Date: // of a period each day has its line
			widths[i] = min(w, 11)*2 + 3
			rest -= widths[i]
		case c.Kind.isFigure() || w <= 12:
			widths[i] = w*9/5 + 5
			rest -= widths[i]
		default:
			widths[i] = -min(max(w, 7), 60)
			words -= widths[i]
		}
	}
	for i, w := range widths {
		if w < 0 {
			widths[i] = max(-w*max(rest, 40)/max(words, 1), 9)
		}
	}
	return widths
}

// lines are those of a text, each without what could break it.
func lines(s string) string {
	all := strings.Split(s, "\n")
	for i := range all {
		all[i] = safe(all[i])
	}
	return strings.Join(all, "\n")
}
