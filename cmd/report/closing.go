package report

import (
	"strconv"

	"github.com/shanting/fuchi/calc"
)

func (p printer) choices(r *calc.Result) *Grid {
	g := &Grid{Columns: columns(p.t("事项", "Matter"), p.t("候选", "Candidate"), ">"+p.t("全部年度合计", "Life total"), p.t("结果", "Result"), ">"+p.t("差额", "Margin"))}
	for _, c := range r.Choices {
		for i, x := range c.Candidates {
			matter, margin := "", ""
			if i == 0 {
				matter = p.matter(c.Matter)
			}
			result := p.taken(c, i)
			if i == c.Won && (c.Basis == calc.Life || c.Rule == calc.Override) {
				margin = grouped(c.Margin)
				if c.Tie {
					result += p.t("，相同", ", a tie")
				}
			}
			g.Rows = append(g.Rows, []string{matter, p.candidate(x), grouped(x.Total), result, margin})
		}
	}
	return g
}

func (p printer) candidate(x calc.Candidate) string {
	if x.Award == nil {
		return safe(x.Name)
	}
	return p.article(x.Award) + " " + p.award(x.Award)
}

func (p printer) recovery(r *calc.Result) *Grid {
	g := &Grid{Columns: columns(p.t("事由", "Cause"), p.t("奖项", "Award"), ">"+p.t("年度", "Year"), p.t("退还人", "Paid back by"), p.t("退给", "To"), ">"+p.t("金额", "Amount"))}
	for _, rec := range r.Recovery {
		cause := p.cause(rec)
		for _, l := range rec.Lines {
			n := ""
			if l.N > 0 {
				n = strconv.Itoa(l.N)
			}
			g.Rows = append(g.Rows, []string{cause, safe(l.Award), n, p.name(l.Payee), p.name(l.Bearer), grouped(l.Paid)})
			cause = ""
		}
		g.Rows = append(g.Rows, []string{cause, p.t("小计", "Subtotal"), "", "", p.shares(rec.ByBearer), grouped(rec.Total)})
	}
	return g
}

func (p printer) benefits(r *calc.Result) []string {
	var lines []string
	for _, b := range r.Benefits {
		line := p.cite(b.Article) + " " + p.in(b.Text)
		if b.Amount != nil {
			line += p.t("：", ": ") + grouped(*b.Amount)
		}
		lines = append(lines, line)
	}
	return lines
}

func (p printer) deadlines(r *calc.Result) *Grid {
	g := &Grid{Columns: columns(p.t("事项", "What"), p.t("起算", "From"), p.t("最后一日", "Last day"), ">"+p.t("所涉金额", "At stake"))}
	for _, d := range r.Deadlines {
		stake := ""
		if d.AtStake != nil {
			stake = grouped(*d.AtStake)
		}
		g.Rows = append(g.Rows, []string{p.deadline(d.ID), d.Starts.String(), d.LastDay.String(), stake})
	}
	return g
}

func (p printer) findings(r *calc.Result) []string {
	var lines []string
	for _, f := range r.Findings {
		line := p.in(severityWords[f.Severity]) + p.t("：", ": ") + p.in(f.Message)
		if f.Path != "" {
			line += "  [" + f.Path + "]"
		}
		lines = append(lines, line)
	}
	return lines
}

// readings names the readings that are not the default, and those on which
// the money hangs.
func (p printer) readings(r *calc.Result) []string {
	var lines []string
	for _, c := range r.Readings {
		if c.Chosen != c.Default() {
			lines = append(lines, c.ID+" = "+c.Chosen+p.t("（已选）：", " (chosen): ")+p.in(c.Text)+p.t("——", " - ")+p.in(c.Meaning(c.Chosen)))
		}
	}
	for _, e := range r.Effects {
		change := p.t("合计变化 ", "the total changes by ") + signed(e.Change)
		switch {
		case e.Unknown:
			change = p.t("有的年度变为未知，不能比较", "some years become unknown, and the totals cannot be compared")
		case e.Change.Sign() == 0:
			change = p.t("改由他方承担 ", "another bearer bears ") + grouped(e.Moved)
		}
		lines = append(lines, p.t("若 ", "with ")+e.Reading.ID+" = "+e.Choice+p.t("（", " (")+p.in(e.Reading.Meaning(e.Choice))+p.t("），", "), ")+change)
	}
	return lines
}
