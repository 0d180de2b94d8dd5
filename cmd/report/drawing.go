package report

import (
	"math/big"
	"strings"

	"github.com/shanting/fuchi/calc/money"
)

// Drawing is a picture of what a table says: of bars where there is only text,
// of lines where a format can draw. It lays no figure out that the table lacks.
type Drawing interface {
	rows() []barRow
	svg(p *htmlPage)
}

// barRow is one row of bars: one that grows to the left of a line, one to the right.
type barRow struct{ label, less, more, amount string }

// isPicture says whether a block is nothing but a drawing that has no bars: there
// is nothing of it in a text.
func (b *Block) isPicture() bool {
	return b.Drawing != nil && len(b.Lines) == 0 && b.Grid == nil && len(b.Drawing.rows()) == 0
}

// drawn are the lines of a drawing in a text.
func drawn(d Drawing) []string {
	rows := d.rows()
	label, less := 0, 0
	for _, r := range rows {
		label, less = max(label, Width(r.label)), max(less, Width(r.less))
	}
	lines := make([]string, len(rows))
	for i, r := range rows {
		lines[i] = safe(strings.TrimRight(padded(r.label, label)+" "+padded(r.less, less)+"|"+r.more+" "+r.amount, " "))
	}
	return lines
}

// scaled is how long an amount is drawn beside the one that takes the whole
// length, to the nearest unit; what is not zero is never nothing.
func scaled(a, whole money.Amount, length int) int {
	r := a.Ratio(whole)
	if r == nil || r.Sign() <= 0 {
		return 0
	}
	r.Mul(r, big.NewRat(int64(length), 1)).Add(r, big.NewRat(1, 2))
	return max(1, int(new(big.Int).Quo(r.Num(), r.Denom()).Int64()))
}

// padded is a text that takes so much width, with its blanks before it.
func padded(s string, width int) string { return strings.Repeat(" ", max(width-Width(s), 0)) + s }
