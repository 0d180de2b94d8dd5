package report

import (
	"strconv"
	"strings"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/verify"
)

// Verify is a verdict as data.
func Verify(v *verify.Verdict) Data { return verdict{v} }

type verdict struct{ *verify.Verdict }

// Pages are one page on a result that was computed again: what moved, lines of
// closed years first, and what moved it.
func (d verdict) Pages(l lang.Language) []*Page {
	p, v := printer{Language: l}, d.Verdict
	page := &Page{Title: p.t("核对结果", "Verified") + p.t("：", ": ") + safe(v.Paper.Project.Name)}
	page.lines("", p.verdict(v))
	n := &numbered{printer: p}
	closed, open := p.moves(), p.moves()
	for i := range v.Moves {
		m := &v.Moves[i]
		into := open
		if m.Closed {
			into = closed
		}
		into.Rows = append(into.Rows, p.move(m, n.all(m.Causes)))
	}
	page.grid(p.t("已到期的年度", "Years that were payable by then or paid on"), closed)
	page.grid(p.t("其他年度", "Other years"), open)
	page.lines(p.t("原因", "What moved them"), n.lines)
	page.lines(p.t("另有变化，未动任何一行", "What else changed and moved no line"), p.causes(v.Silent))
	return []*Page{page}
}

// verdict says in a few lines what became of the result.
func (p printer) verdict(v *verify.Verdict) (lines []string) {
	say := func(t lang.Text) { lines = append(lines, p.in(t)) }
	switch {
	case !v.Differs():
		say(lang.T("相同：今天重算，逐行与这份结果一致", "identical: computed again today, every line is that of the result"))
	case len(v.Moves) == 0 && len(v.Parts) > 0:
		say(lang.T("应付各行未变，其他内容有变", "no line moved; other parts of the result did"))
	case len(v.Moves) > 0:
		say(lang.F("不同：有变 %d 行，合计 %s → %s", "differs: lines that moved %d, total %s → %s", len(v.Moves),
			p.sum(v.Paper), p.sum(v.Again)))
	}
	if altered := v.Paper.Altered; len(altered) > 0 {
		say(lang.F("工作簿中的表在打印之后被改过：%s", "sheets of the workbook were altered after it was printed: %s",
			safe(strings.Join(altered, ", "))))
	}
	if v.Paper.AlteredPage {
		say(lang.T("网页上的文字在打印之后被改过：以下按其中所附的结果核对",
			"the words of the page were altered after it was printed: what follows is about the result inside it"))
	}
	switch {
	case v.SameInput:
		say(lang.T("项目文件一字未改", "the project file is the same to the byte"))
	case !v.WithFacts:
		say(lang.T("项目文件已改；结果中没有保留事实，只能说输入不同",
			"the project file is another; the result keeps no facts, so that no more can be said than that its "+
				"input differs"))
	default:
		say(lang.T("项目文件已改", "the project file is another"))
	}
	if len(v.Parts) > 0 {
		say(lang.F("有变的部分：%s", "parts that differ: %s", strings.Join(v.Parts, ", ")))
	}
	return lines
}

func (p printer) sum(paper *verify.Paper) string {
	if paper.Totals.Amount == nil {
		return "?"
	}
	return perhapsMore(*paper.Totals.Amount, !paper.Totals.Complete).String()
}

func (p printer) moves() *Grid {
	return &Grid{Fixed: 3, Columns: []Column{
		{p.t("条款", "Article"), Text},
		{p.t("奖补", "Award"), Text},
		{p.t("年", "Year"), Count},
		{p.t("起", "From"), Text},
		{p.t("止", "To"), Text},
		{p.t("当时", "Then"), Money},
		{p.t("现在", "Now"), Money},
		{p.t("变化", "Change"), Money},
		{p.t("已付", "Paid"), Money},
		{p.t("此外", "Besides"), Text},
		{p.t("原因", "Cause"), Text},
	}}
}

func (p printer) move(m *verify.Move, causes string) []Cell {
	n, from, to, paid := Cell{}, "", "", Cell{}
	if m.N > 0 {
		n = count(m.N)
	}
	if line := m.Line(); line != nil {
		from, to = line.From, line.To
	}
	if m.Booked {
		paid = amount(m.Paid)
	}
	was, now := side(m.Was), side(m.Now)
	change := Cell{Kind: Unknown}
	if x, known := m.Was.Paid(); known {
		if y, known := m.Now.Paid(); known {
			change = signed(y.Sub(x))
		}
	}
	return []Cell{text(p.cite(m.Article)), text(safe(m.Title)), n, text(safe(from)), text(safe(to)), was, now, change,
		paid,
		text(strings.Join(p.besides(m), p.t("；", "; "))), text(causes)}
}

// side is what a side pays.
func side(s verify.Side) Cell {
	sum, known := s.Paid()
	switch {
	case !known:
		return Cell{Kind: Unknown}
	case s.Line == nil:
		return Cell{}
	}
	return perhapsMore(sum, s.Line.Partial)
}

// besides is what of a line moved besides its amount.
func (p printer) besides(m *verify.Move) (all []string) {
	from := func(what lang.Text, a, b string) {
		if a != b {
			all = append(all, p.in(lang.F("%s %s → %s", "%s %s → %s", what, safe(a), safe(b))))
		}
	}
	status := func(s string) string {
		if s == "" {
			return "—"
		}
		return word(p, statusWords, calc.Status(s))
	}
	from(lang.Text{}, status(m.Was.Status), status(m.Now.Status))
	x, y := m.Was.Line, m.Now.Line
	if x == nil || y == nil {
		return all
	}
	from(lang.T("可付日", "payable from"), x.PayableFrom, y.PayableFrom)
	from(lang.T("期间", "period"), x.From+"/"+x.To, y.From+"/"+y.To)
	if m.Redivided() {
		from(lang.T("承担", "borne by"), p.borne(x), p.borne(y))
	}
	return all
}

// borne is who bears a line, and how much where there are several.
func (p printer) borne(l *verify.Line) string {
	all := make([]string, len(l.Bearers))
	for i, s := range l.Bearers {
		all[i] = p.name(s.Bearer)
		if len(l.Bearers) > 1 {
			all[i] += " " + s.Amount.Grouped()
		}
	}
	return strings.Join(all, " + ")
}

// numbered gives every cause a number, under which the lines name it.
type numbered struct {
	printer
	at    map[string]int
	lines []string
}

func (n *numbered) all(causes []verify.Cause) string {
	if n.at == nil {
		n.at = map[string]int{}
	}
	var numbers []string
	for _, said := range n.causes(causes) {
		i, ok := n.at[said]
		if !ok {
			i = len(n.lines) + 1
			n.at[said], n.lines = i, append(n.lines, "["+strconv.Itoa(i)+"] "+said)
		}
		numbers = append(numbers, "["+strconv.Itoa(i)+"]")
	}
	return strings.Join(numbers, "")
}

func (p printer) causes(all []verify.Cause) []string {
	said := make([]string, len(all))
	for i := range all {
		said[i] = p.movedBy(&all[i])
	}
	return said
}

// movedBy says what moved a line.
func (p printer) movedBy(c *verify.Cause) string {
	said := p.in(causeText(c))
	for _, d := range c.Details {
		said += p.in(lang.F("；%s %s → %s", "; %s %s → %s", d.Name, d.From, d.To))
	}
	if c.Amendment != "" {
		said += p.in(lang.F("（修订：%s）", " (amendment: %s)", c.Amendment))
	}
	if c.Jointly {
		said += p.t("（与其他变化一起）", " (together with the others)")
	}
	return said
}

func causeText(c *verify.Cause) lang.Text {
	from, to := orNone(c.From), orNone(c.To)
	switch c.Kind {
	case verify.ByFact:
		return lang.F("事实 %s：%s → %s", "fact %s: %s → %s", c.Name, from, to)
	case verify.ByFigure:
		return lang.F("数值 %s（%s，%s）：%s → %s", "figure %s (%s, %s): %s → %s", c.Name, lang.Cite(c.Cite), c.Label, from,
			to)
	case verify.ByReading:
		return lang.F("读法 %s：%s → %s", "reading %s: %s → %s", c.Name, from, to)
	case verify.ByFigures:
		return lang.F("%s 的数值已不是当时的，本行依据%s", "the figures of %s are not those of then; the line rests on %s", c.Name,
			lang.Cite(c.Cite))
	case verify.ByProgram:
		return lang.F("程序：%s → %s", "program: %s → %s", from, to)
	case verify.ByInput:
		return lang.T("输入不同；结果中没有保留事实", "the input differs; the result keeps no facts")
	}
	return lang.T("结果与它自己的回执不符：打印之后被改过",
		"the result is not what its own receipt gives: it was altered after it was printed")
}

func orNone(s string) lang.Text {
	if s == "" {
		return lang.T("无", "none")
	}
	return lang.Same(safe(s))
}
