package report

import (
	"math/big"
	"strings"

	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/sweep"
)

// The size of a chart, so that it fits into a narrow terminal.
const chartBars, chartRows = 30, 40

// chart draws a bar at the ends of each stretch; of one that is constant, at
// its start only.
func (p printer) chart(s *sweep.Sweep) []string {
	type bar struct {
		label string
		total money.Amount
	}
	var bars []bar
	highest, widest := money.Zero, 0
	put := func(x int64, total money.Amount) {
		b := bar{p.value(&s.Axis, x), total}
		bars, highest, widest = append(bars, b), money.Max(highest, total), max(widest, Width(b.label))
	}
	for i := range s.Stretches {
		stretch := &s.Stretches[i]
		if !stretch.Refused.IsZero() {
			continue
		}
		put(stretch.From, stretch.First)
		if stretch.First.Cmp(stretch.Last) != 0 {
			put(stretch.To, stretch.Last)
		}
	}
	if len(bars) > chartRows || len(bars) < 2 {
		return nil
	}
	lines := make([]string, len(bars))
	for i, b := range bars {
		lines[i] = strings.Repeat(" ", widest-Width(b.label)) + b.label + " |" + strings.Repeat("█",
			length(b.total, highest)) + " " + grouped(b.total)
	}
	return lines
}

// length is that of a bar beside the highest.
func length(a, highest money.Amount) int {
	r := a.Ratio(highest)
	if r == nil || r.Sign() <= 0 {
		return 0
	}
	r.Mul(r, big.NewRat(chartBars, 1)).Add(r, big.NewRat(1, 2))
	return int(new(big.Int).Quo(r.Num(), r.Denom()).Int64())
}
