package report

import (
	"strings"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

func (p printer) choices(r *calc.Result) *Grid {
	g := &Grid{Columns: []Column{
		{p.t("事项", "Matter"), Text},
		{p.t("候选", "Candidate"), Text},
		{p.t("全部年度合计", "Life total"), Money},
		{p.t("结果", "Result"), Text},
		{p.t("差额", "Margin"), Money},
	}}
	for _, c := range r.Choices {
		for i, x := range c.Candidates {
			matter, margin := "", Cell{}
			if i == 0 {
				matter = p.matter(c.Matter)
			}
			result := p.taken(c, i)
			if i == c.Won && !byYears(c) {
				margin = marginOf(&c)
				if c.Tie {
					result += p.t("，相同", ", a tie")
				}
			}
			switch {
			case i != c.Won || !c.Open:
			case c.Rule == calc.Override:
				result += p.t("；尚未全知", "; not wholly known yet")
			case c.Rule == calc.Lowest:
				result += p.t("；尚未定，另一项可能更低", "; still open, another may be lower")
			default:
				result += p.t("；尚未定，另一项可能更高", "; still open, another may be higher")
			}
			g.add(text(matter), text(p.candidate(x)), candidateTotal(&c, i), text(result), margin)
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
	g := &Grid{Columns: []Column{
		{p.t("事由", "Cause"), Text},
		{p.t("奖项", "Award"), Text},
		{p.t("年度", "Year"), Count},
		{p.t("退还人", "Paid back by"), Text},
		{p.t("退给", "To"), Text},
		{p.t("金额", "Amount"), Money},
	}}
	for _, rec := range r.Recovery {
		cause := p.in(rec.Ground.Title)
		for _, l := range rec.Lines {
			var n Cell
			if l.N > 0 {
				n = count(l.N)
			}
			g.add(text(cause), text(p.awardNamed(r, l.Award)), n, text(p.name(l.Payee)), text(p.name(l.Bearer)),
				atMost(l.Paid, l.Open()))
			cause = ""
		}
		g.add(append(words(cause, p.t("小计", "Subtotal"), "", "", p.shares(rec.ByBearer)), atMost(rec.Total, rec.Open()))...)
		if again := rec.Total.Sub(rec.Once()); again.Sign() != 0 {
			g.add(append(words("", p.t("其中上列事由已追回", "of it under a cause above"), "", "", ""), amount(again))...)
		}
	}
	return g
}

// atMost is an amount, marked where it is the most that it may be.
func atMost(a money.Amount, open bool) Cell {
	if open {
		return prefixed("≤", a)
	}
	return amount(a)
}

// awardNamed is an award as a reader knows it, by its name in a file; a payment
// may name one that is not asked for, or not say which of several it was.
func (p printer) awardNamed(r *calc.Result, name string) string {
	for _, a := range r.Awards {
		if a.Name() == name {
			return p.article(a) + " " + p.award(a)
		}
	}
	for _, d := range r.Documents {
		if title := d.Titled(name); !title.IsZero() {
			return p.in(title)
		}
	}
	return safe(name)
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
	g := &Grid{Columns: []Column{
		{p.t("事项", "What"), Text},
		{p.t("起算", "From"), Date},
		{p.t("最后一日", "Last day"), Date},
		{p.t("所涉金额", "At stake"), Money},
	}}
	for _, d := range r.Deadlines {
		g.add(text(p.deadline(d.ID)), day(d.Starts), day(d.LastDay), stake(&d))
	}
	return g
}

// stake is the money that hangs on a day, as far as it is known.
func stake(d *calc.Deadline) Cell {
	switch {
	case d.AtStake != nil:
		return perhapsMore(*d.AtStake, d.Open)
	case d.Weighs:
		return Cell{Kind: Unknown}
	}
	return Cell{}
}

func (p printer) findings(r *calc.Result) []string {
	var lines []string
	for _, f := range r.Findings {
		line := p.in(severityWords[f.Severity]) + p.t("：", ": ") + p.celled(r, p.in(f.Message)) + p.hangs(f)
		if f.Path != "" {
			line += "  [" + p.place(f.Path) + p.cell(r, f.Path) + "]"
		}
		lines = append(lines, line)
	}
	return lines
}

// place is where a finding is: a fact of the file, or a deadline.
func (p printer) place(path string) string {
	if id, ok := strings.CutPrefix(path, "deadlines."); ok && p.Language == lang.Chinese {
		return p.deadline(id) + "（" + path + "）"
	}
	return p.in(project.Said(path))
}

// hangs is the money that hangs on a finding, where its message does not say it.
func (p printer) hangs(f calc.Finding) string {
	if f.Amount == nil || strings.Contains(p.in(f.Message), f.Amount.Grouped()) {
		return ""
	}
	return p.in(lang.F("；涉及 %s 元", "; %s yuan hang on it", *f.Amount))
}

// readings names the readings that are not the default, and those on which
// the money hangs.
func (p printer) readings(r *calc.Result) []string {
	var lines []string
	for _, c := range r.Readings {
		if c.Chosen != c.Default() {
			asked, meant, is := p.in(c.Text), p.in(c.Meaning(c.Chosen)), c.Name+" = "+c.Chosen
			lines = append(lines, p.t(asked+"：「"+meant+"」（已选，"+is+"）", is+" (chosen): "+asked+" - "+meant))
		}
	}
	for _, e := range r.Effects {
		is, meant, change := readingOf(r, e.Reading).Name+" = "+e.Choice, p.in(e.Reading.Meaning(e.Choice)),
			p.effect(&e)
		lines = append(lines, p.t(p.in(e.Reading.Text)+"：若取「"+meant+"」（"+is+"），"+change,
			"with "+is+" ("+meant+"), "+change))
	}
	if r.EffectsCut {
		lines = append(lines, p.t("没有查完（中断）：其余读法没有试算", "cut short (interrupted): the other readings were not tried"))
	}
	return lines
}

// back is what a reading changes of what is to be paid back.
func (p printer) back(e *calc.Effect) string {
	return p.t("应退回的变化 ", "what is paid back changes by ") + signed(e.Back).String()
}

// effect is what one other choice of a reading changes.
func (p printer) effect(e *calc.Effect) string {
	switch {
	case e.Back.Sign() != 0 && !e.Unknown && !e.Part && e.Change.Sign() == 0 && e.Moved.Sign() == 0:
		return p.back(e)
	case e.Back.Sign() != 0:
		rest := *e
		rest.Back = money.Zero
		return p.effect(&rest) + p.t("，", ", ") + p.back(e)
	case e.Unknown:
		return p.t("一种读法下有的年度未知，合计不能比较",
			"some years are unknown under one of the two, and the totals cannot be compared")
	case e.Part && e.Change.Sign() == 0 && e.Moved.Sign() == 0:
		return p.knownInPart()
	case e.Change.Sign() == 0:
		return p.t("改由他方承担 ", "another bearer bears ") + grouped(e.Moved)
	case e.Part:
		return p.t("合计变化 ", "the total changes by ") + signed(e.Change).String() + "+?" + p.t("，", ", ") + p.knownInPart()
	}
	return p.t("合计变化 ", "the total changes by ") + signed(e.Change).String()
}

// knownInPart says of two readings that their totals are not equally known.
func (p printer) knownInPart() string {
	return p.t("一种读法下有的年度只知一部分", "some years are known in part only under one of the two")
}
