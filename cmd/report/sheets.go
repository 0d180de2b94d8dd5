package report

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/project"
)

// linesByBearer has a row for each part that a bearer has of a line; what is
// the line's own stands in its first row, so that columns add up.
func (p printer) linesByBearer(r *calc.Result) *Grid {
	g := &Grid{Fixed: 2, Columns: []Column{
		{p.t("条款", "Article"), Text}, {p.t("奖补", "Award"), Text}, {p.t("状态", "Status"), Text}, {p.t("笔", "Line"),
			Count},
		{p.t("自", "From"), Date}, {p.t("至", "To"), Date}, {p.t("列入年度", "Column"), Count}, {p.t("可付自", "Payable from"),
			Date},
		{p.t("基数", "Base"), Money}, {p.t("比例", "Rate"), Rate}, {p.t("金额", "Amount"), Money},
		{p.t("承担方", "Bearer"), Text}, {p.t("承担金额", "Borne"), Money}, {p.t("领取方", "Payee"), Text}, {p.t("说明",
			"Remark"), Text},
	}}
	for _, a := range r.Awards {
		if !a.Status.Counts() {
			continue
		}
		for i := range a.Lines {
			l := &a.Lines[i]
			if l.Lost {
				continue
			}
			cells := p.lineRow(a, l)
			for k, s := range l.Bearers {
				if k > 0 {
					cells = append(words(p.article(a), p.award(a), ""), make([]Cell, len(g.Columns)-3)...)
				}
				cells[11], cells[12] = text(p.name(s.Name)), amount(s.Amount)
				g.add(cells...)
			}
			if len(l.Bearers) == 0 {
				g.add(cells...)
			}
		}
	}
	return g
}

func (p printer) lineRow(a *calc.Award, l *calc.Line) []Cell {
	status, remark := a.Status, ""
	if l.Estimate {
		status = calc.Estimate
	}
	for _, why := range l.Reasons {
		remark = joined(remark, p.in(why), p.t("；", "; "))
	}
	if l.Recorded != nil {
		remark = joined(remark, p.t("已记录 ", "recorded for ")+p.recorded(l.Recorded), p.t("；", "; "))
	}
	paid, share := Cell{Kind: Unknown}, Cell{}
	if l.Amount != nil {
		paid = perhapsMore(*l.Amount, l.Recorded != nil)
	}
	if l.Rate != nil {
		share = rate(*l.Rate)
	}
	base := Cell{}
	if l.Base != nil {
		base = amount(l.Base.Round())
	}
	from, to, year, payable := Cell{}, Cell{}, Cell{}, Cell{}
	if l.Dated() {
		from, to, year, payable = day(l.Window.From), day(l.Window.To), count(l.Year), day(l.PayableFrom)
	}
	return []Cell{text(p.article(a)), text(p.award(a)), text(p.in(statusWords[status])), count(l.N), from, to, year,
		payable, base, share, paid, {}, {}, text(p.name(a.Payee)), text(remark)}
}

func joined(a, b, separator string) string {
	if a == "" {
		return b
	}
	return a + separator + b
}

// allConditions are those of the documents and of each award, with the currency
// in a column of its own so that figures stay figures.
func (p printer) allConditions(r *calc.Result) *Grid {
	g := &Grid{Fixed: 2, Columns: []Column{
		{p.t("依据", "Of"), Text}, {p.t("条件", "Condition"), Text}, {p.t("单位", "Unit"), Text}, {p.t("实际", "Actual"),
			Money},
		{p.t("关系", "Relation"), Text}, {p.t("要求", "Required"), Money}, {p.t("距离", "Distance"), Money}, {p.t("结论",
			"Finding"), Text},
	}}
	add := func(of string, conditions []calc.Condition) {
		inner := p.conditions(conditions)
		if inner == nil {
			return
		}
		for i, row := range inner.Rows {
			c, unit, sign := &conditions[i], "", ""
			actual, required := row[1], row[2]
			if c.Unit == calc.CNY || c.Unit == calc.USD {
				unit = map[bool]string{true: p.t("元", "yuan"), false: p.t("美元", "US$")}[c.Unit == calc.CNY]
				actual.Text, required.Text = "", ""
			}
			if required.Kind == Money || required.Kind == Date {
				sign, required.Text = c.Sign(), ""
			}
			g.add(text(of), row[0], text(unit), actual, text(sign), required, row[3], row[4])
		}
	}
	for i := range r.Standings {
		add(p.in(r.Standings[i].Document.Called()), r.Standings[i].Gates)
	}
	for _, a := range r.Awards {
		add(p.article(a)+" "+p.award(a), a.Conditions)
	}
	return g
}

func (p printer) findingsGrid(r *calc.Result) *Grid {
	g := &Grid{Columns: []Column{{p.t("级别", "Severity"), Text}, {p.t("说明", "What"), Text}, {p.t("涉及金额", "Amount"),
		Money}, {p.t("位置", "Where"), Text}}}
	for _, f := range r.Findings {
		g.add(text(p.in(severityWords[f.Severity])), text(p.celled(r, p.in(f.Message))), maybe(f.Amount),
			text(f.Path+p.cell(r, f.Path)))
	}
	return g
}

// receipt says of what the answer was made.
func (p printer) receipt(r *engine.Receipt) *Grid {
	g := &Grid{Columns: []Column{{p.t("项", "Item"), Text}, {p.t("内容", "Value"), Text}}}
	g.add(words(p.t("程序", "program"), r.Program)...)
	g.add(words(p.t("所属区", "district"), r.District)...)
	if r.AsOf.Known {
		g.add(text(p.t("询问日期", "as of")), day(r.AsOf.Value))
	}
	g.add(words(p.t("项目文件", "project file"), r.Input)...)
	for _, f := range r.Figures {
		g.add(words(p.t("文件数值 ", "figures of ")+f.Document, f.Hash)...)
	}
	for _, s := range r.LaidOver {
		g.add(words(p.t("叠加", "laid over"), s)...)
	}
	for _, f := range r.Facts {
		g.add(words(f.Path, factText(f.Value))...)
	}
	return g
}

// factText is a fact as it can be written again.
func factText(n *project.Node) string {
	switch {
	case n.Kind == project.Mapping:
		return "{}"
	case n.Kind == project.List:
		all := ""
		for _, item := range n.Items {
			all = joined(all, item.Text, ", ")
		}
		return "[" + all + "]"
	}
	return n.Text
}
