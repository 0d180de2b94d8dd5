package report

import (
	"strings"

	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/sweep"
)

// The size of a chart, so that it fits into a narrow terminal.
const chartBars, chartRows = 30, 40

// curveOf is the drawing of a sweep.
func (p printer) curveOf(s *sweep.Sweep) *curve {
	c := &curve{printer: p, sweep: s, top: money.Zero}
	for i := range s.Stretches {
		if stretch := &s.Stretches[i]; stretch.Refused.IsZero() {
			c.top = money.Max(c.top, money.Max(stretch.First, stretch.Last))
		}
	}
	return c
}

// rows are a bar at the ends of each stretch; of one that is constant, at its
// start only. There are none of more than a person can look through.
func (c *curve) rows() (all []barRow) {
	put := func(x int64, total money.Amount) {
		all = append(all, barRow{label: c.value(&c.sweep.Axis, x), amount: grouped(total),
			more: strings.Repeat("█", scaled(total, c.top, chartBars))})
	}
	for i := range c.sweep.Stretches {
		stretch := &c.sweep.Stretches[i]
		if !stretch.Refused.IsZero() {
			continue
		}
		put(stretch.From, stretch.First)
		if stretch.First.Cmp(stretch.Last) != 0 {
			put(stretch.To, stretch.Last)
		}
	}
	if len(all) > chartRows || len(all) < 2 {
		return nil
	}
	return all
}

// nextTurns say how far the value as it is lies from the turns beside it, and
// what is lost or gained beyond them.
func (p printer) nextTurns(s *sweep.Sweep) (lines []string) {
	if !s.Stated || s.Words != nil {
		return nil
	}
	total := s.Result.Totals.Amount
	for i := range s.Edges {
		before, after, at := &s.Stretches[i], &s.Stretches[i+1], s.Edges[i].At
		switch {
		case !before.Refused.IsZero() || !after.Refused.IsZero():
		case at <= s.Now && s.Now <= after.To:
			lines = append(lines, p.turn(&s.Axis, p.t("少到", "down to"), at-1, before.Last.Sub(total), s.Edges[i].Open))
		case at > s.Now && s.Now >= before.From:
			lines = append(lines, p.turn(&s.Axis, p.t("多到", "up to"), at, after.First.Sub(total), s.Edges[i].Open))
		}
	}
	return lines
}

func (p printer) turn(a *sweep.Axis, way string, at int64, change money.Amount, open bool) string {
	return p.t("转折：", "turn: ") + way + " " + p.value(a, at) + p.t("，合计变化 ", ", the total changes by ") +
		Change(change, open).String()
}
