package report

import (
	"slices"
	"strings"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/calc/sweep"
)

// Sweep is a sweep as data.
func Sweep(s *sweep.Sweep) Data { return sweepData{s} }

type sweepData struct{ *sweep.Sweep }

// Pages are those on what is paid as one fact moves.
func (d sweepData) Pages(l lang.Language) []*Page {
	p := about(d.Result, l)
	page := &Page{Title: p.heading(d.Result)}
	name := p.in(d.Key.Help)
	page.lines("", append([]string{p.in(project.Said(d.Path)) + p.t("：", ": ") + name, p.nowLine(d.Sweep)}, p.nextTurns(d.Sweep)...))
	if d.Words != nil {
		page.add(Block{Drawing: p.choiceBars(d.Sweep), Front: true})
		page.grid(p.t("每个选项支付多少（元）", "What each choice pays (yuan)"), p.choicesOf(d.Sweep))
		return []*Page{page}
	}
	page.add(Block{Heading: p.t("图", "Chart"), Drawing: p.curveOf(d.Sweep), Front: true})
	page.grid(p.t("各段支付多少（元）", "What each stretch pays (yuan)"), p.stretches(d.Sweep))
	if note := p.roundingNote(d.Sweep); note != "" {
		page.lines("", []string{note})
	}
	page.grid(p.t("段与段之间", "Between the stretches"), p.edges(d.Sweep))
	if len(d.Edges) == 0 {
		page.lines("", []string{p.t("这个范围内没有一处改变。", "Nothing changes anywhere in this span.")})
	}
	return []*Page{page}
}

func (p printer) nowLine(s *sweep.Sweep) string {
	total := known(s.Result).String()
	if !s.Stated {
		return p.t("文件没有写；目前合计 ", "the file does not state it; the total now is ") + total
	}
	return p.t("目前 ", "now ") + p.value(&s.Axis, s.Now) + p.t("，合计 ", ", total ") + total
}

func (p printer) choicesOf(s *sweep.Sweep) *Grid {
	g := &Grid{Columns: []Column{{p.t("选项", "Choice"), Text}, {p.t("合计", "Total"), Money},
		{p.t("与目前相差", "Change"), Money}}}
	for i := range s.Stretches {
		stretch := &s.Stretches[i]
		if !stretch.Refused.IsZero() {
			g.add(text(p.value(&s.Axis, stretch.From)), Cell{}, text(p.in(stretch.Refused)))
			continue
		}
		g.add(text(p.value(&s.Axis, stretch.From)), perhapsMore(stretch.First, stretch.Open),
			signed(stretch.First.Sub(s.Result.Totals.Amount)))
	}
	return g
}

func (p printer) stretches(s *sweep.Sweep) *Grid {
	g := &Grid{Fixed: 2, Columns: []Column{{p.t("从", "From"), kindOf(&s.Axis)}, {p.t("到", "To"), kindOf(&s.Axis)},
		{p.t("起点合计", "Total at the start"), Money},
		{p.t("终点合计", "Total at the end"), Money}, {p.t("公式", "Formula"), Text}}}
	for i := range s.Stretches {
		stretch := &s.Stretches[i]
		from, to := p.valueCell(&s.Axis, stretch.From), p.valueCell(&s.Axis, stretch.To)
		if !stretch.Refused.IsZero() {
			g.add(from, to, Cell{}, Cell{}, text(p.in(stretch.Refused)))
			continue
		}
		g.add(from, to, perhapsMore(stretch.First, stretch.Open), perhapsMore(stretch.Last, stretch.Open),
			text(p.parts(&s.Axis, stretch)))
	}
	return g
}

// parts is the formula of a stretch and, where it moves, the awards that move.
func (p printer) parts(a *sweep.Axis, s *sweep.Stretch) string {
	sum := s.Sum()
	whole := p.formula(a, sum, s.From)
	if sum.Slope.Sign() == 0 {
		return whole
	}
	var moving []string
	for _, part := range s.Awards() {
		if part.Slope.Sign() != 0 {
			moving = append(moving, p.award(part.Award))
		}
	}
	return whole + p.t("（随之变动：", " (what moves: ") + strings.Join(moving, p.t("、", ", ")) + p.t("）", ")")
}

// roundingNote says what the formulas leave out, where there is one.
func (p printer) roundingNote(s *sweep.Sweep) string {
	moves := func(stretch sweep.Stretch) bool { return stretch.Refused.IsZero() && stretch.Sum().Slope.Sign() != 0 }
	if !slices.ContainsFunc(s.Stretches, moves) {
		return ""
	}
	note := p.t("公式按每笔四舍五入到分", "A formula is rounded half up to the fen, line by line")
	down := func(l sweep.Line) bool { return l.Down && !l.IsConstant() }
	if slices.ContainsFunc(s.Stretches,
		func(stretch sweep.Stretch) bool { return slices.ContainsFunc(stretch.Lines, down) }) {
		note += p.t("（条文写「不超过」的舍去尾数）", " (down where the law says not above)")
	}
	if s.IsMoney() {
		note += p.t("；x 为该事实的数额", "; x is the amount of the fact")
	}
	return note + p.t("。", ".")
}

func (p printer) edges(s *sweep.Sweep) *Grid {
	unit := s.OneMore
	g := &Grid{Columns: []Column{{p.t("在", "At"), kindOf(&s.Axis)}, {p.t("到此一跃", "Jump on reaching it"), Money},
		{p.in(lang.F("少%s", "%s less", unit)), Money},
		{p.in(lang.F("多%s", "%s more", unit)), Money}, {p.t("什么变了", "What moved"), Text}}}
	for i := range s.Edges {
		e := &s.Edges[i]
		cells := []Cell{p.valueCell(&s.Axis, e.At), Change(e.Jump, e.Open), changeOr(e.Less, e.Open),
			changeOr(e.More, e.Open)}
		moved := p.moved(e)
		for k := 0; k == 0 || k < len(moved); k++ { // an award a row
			if k > 0 {
				cells = make([]Cell, len(cells))
			}
			var why Cell
			if k < len(moved) {
				why = text(moved[k])
			}
			g.add(append(slices.Clip(cells), why)...)
		}
	}
	return g
}

// changeOr is a change where there is one.
func changeOr(a *money.Amount, open bool) Cell {
	if a == nil {
		return Cell{}
	}
	return Change(*a, open)
}

// moved are the reasons of an edge, those of one award together.
func (p printer) moved(e *sweep.Edge) (all []string) {
	for i, r := range e.Reasons {
		if i > 0 && e.Reasons[i-1].Award == r.Award {
			all[len(all)-1] += p.t("，", ", ") + p.in(r.Text)
			continue
		}
		all = append(all, p.award(r.Award)+p.t("：", ": ")+p.in(r.Text))
	}
	return all
}
