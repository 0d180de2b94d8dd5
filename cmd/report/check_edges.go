package report

import (
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/compare"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/calc/sweep"
)

// Edges is what Check says of how near an edge lies, alone.
func Edges(r *calc.Result, all []sweep.Distance, tooMany bool, l lang.Language) Block {
	return about(r, l).near(all, tooMany)
}

func (p printer) near(all []sweep.Distance, tooMany bool) Block {
	b := Block{Heading: p.t("距门槛和档次的距离", "How near an edge lies"), Sheet: p.t("距离", "Edges"), Grid: p.distances(all)}
	if tooMany {
		b.Lines = []string{p.in(unsought)}
	}
	return b
}

// unsought says that nothing is listed because nothing was looked for.
var unsought = lang.F("事实超过 %d 项，未逐项试算：这里没有列出，不等于没有。用 fuchi sweep FILE --vary 路径 问其中一项",
	"there are more than %d facts, and they were not tried one by one: that none is listed does not mean there is none. "+
		"Ask about one with fuchi sweep FILE --vary path", sweep.MostFacts)

// distances are how far each figure may move before an award is won or lost or its
// tier changes: what is paid more or less beyond, and what one step less costs
// on the edge itself.
func (p printer) distances(all []sweep.Distance) *Grid {
	g := &Grid{Fixed: 1, Columns: []Column{
		{p.t("事实", "Fact"), Text},
		{p.t("现值", "Now"), Money},
		{p.t("界线", "Edge"), Money},
		{p.t("距离", "Distance"), Money},
		{p.t("越过后合计变化", "The total changes by"), Money},
		{p.t("界线上少一元（单位）", "One yuan (unit) below the edge"), Money},
		{p.t("变的是", "What changes"), Text},
	}}
	for i := range all {
		d := &all[i]
		name := text(p.in(project.Said(d.Path)))
		for _, side := range []struct {
			*sweep.Beside
			sign, at int64
		}{{d.Above, 1, 0}, {d.Below, -1, -1}} {
			if side.Beside == nil {
				continue
			}
			gap := p.valueCell(&d.Axis, side.sign*(side.Gap+side.at))
			if gap.Kind == Money && gap.Amount.Sign() > 0 {
				gap.Text = "+" + gap.Text
			}
			cells := []Cell{name, p.valueCell(&d.Axis, d.Now), p.valueCell(&d.Axis, side.At), gap, Change(side.Change, side.Open),
				changeOr(side.Less, side.Open)}
			name = Cell{}
			for k, turn := range append(p.turns(side.Reasons), "") {
				if k == 0 || turn != "" {
					g.add(append(slices.Clip(cells), text(turn))...)
				}
				cells = make([]Cell, len(cells))
			}
		}
	}
	return g
}

// turns are the awards that an edge decides, by what turns: whether they are paid
// at all, their tier, or only how much.
func (p printer) turns(all []sweep.Reason) (lines []string) {
	ways := []struct {
		label string
		is    func(compare.Kind) bool
	}{
		{p.t("门槛：", "threshold of "), func(k compare.Kind) bool { return k == compare.Condition }},
		{p.t("档次：", "tier of "), func(k compare.Kind) bool { return k == compare.Tier }},
		{p.t("金额：", "amount of "), func(compare.Kind) bool { return true }},
	}
	seen := map[string]bool{}
	for _, way := range ways {
		var names []string
		for _, r := range all {
			if way.is(r.Kind) && !seen[r.Award.Name()] {
				seen[r.Award.Name()] = true
				names = append(names, p.award(r.Award))
			}
		}
		for i, line := range onLines(names, p.t("、", ", ")) {
			if i == 0 {
				line = way.label + line
			}
			lines = append(lines, line)
		}
	}
	return lines
}
