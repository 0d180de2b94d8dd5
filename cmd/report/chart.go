package report

import (
	"fmt"
	"math/big"
	"strings"

	"github.com/shanting/fuchi/calc/money"
)

// The size of a chart, in units of its own.
const (
	chartWidth, chartHeight = 900, 300
	chartLeft, chartTop     = 70, 24
	plotHeight              = 200
)

// grounds are the colours of the rows of a chart, in their order.
var grounds = [...]string{"#2f6f9f", "#e08e36", "#5b9f5b", "#b5524a", "#7d68a8", "#8c6d52", "#cc7aa8", "#7a8794",
	"#a8a33a", "#39a3ad"}

// chart draws the amounts of a schedule, stacked, by year. Its scale begins at
// zero. A year of which something is not known says so above its bar.
func (p *htmlPage) chart(g *Grid) {
	from, to := g.Fixed+1, len(g.Columns)-1 // after the status, before the total
	top := ceiling(highest(g, from, to))
	if to <= from || top.Sign() == 0 {
		return
	}
	fmt.Fprintf(p, `<svg viewBox="0 0 %d %d" role="img" aria-label="%s">`, chartWidth, chartHeight, p.t("各年金额",
		"amounts by year"))
	p.scale(top)
	step := (chartWidth - chartLeft - 10) / (to - from)
	for col := from; col < to; col++ {
		p.bar(g, col, chartLeft+(col-from)*step, step, top)
	}
	p.legend(g)
	p.WriteString("</svg>\n")
}

// fen is an amount in fen.
func fen(a money.Amount) *big.Int {
	r := a.Round().Ratio(money.Fen(1))
	return new(big.Int).Quo(r.Num(), r.Denom())
}

func isAmount(c Cell) bool { return (c.Kind == Money || c.Kind == Partial) && c.Amount.Sign() > 0 }

// highest is the largest sum of a year, in fen.
func highest(g *Grid, from, to int) *big.Int {
	most := new(big.Int)
	for col := from; col < to; col++ {
		sum := new(big.Int)
		for _, r := range g.Rows {
			if isAmount(r[col]) {
				sum.Add(sum, fen(r[col].Amount))
			}
		}
		if sum.Cmp(most) > 0 {
			most = sum
		}
	}
	return most
}

// ceiling is the next round figure: one digit with noughts.
func ceiling(n *big.Int) *big.Int {
	if n.Sign() == 0 {
		return n
	}
	for power := big.NewInt(1); ; power = new(big.Int).Mul(power, big.NewInt(10)) {
		for _, lead := range []int64{1, 2, 3, 4, 5, 6, 8} {
			if c := new(big.Int).Mul(power, big.NewInt(lead)); c.Cmp(n) >= 0 {
				return c
			}
		}
	}
}

// up is how high an amount stands.
func up(n, top *big.Int) int {
	return int(new(big.Int).Quo(new(big.Int).Mul(n, big.NewInt(plotHeight)), top).Int64())
}

// scale draws the lines of nothing, a half and the whole, in ten thousands of yuan.
func (p *htmlPage) scale(top *big.Int) {
	for i := range int64(3) {
		at := new(big.Rat).SetFrac(new(big.Int).Mul(top, big.NewInt(i)), big.NewInt(2*1_000_000))
		y := chartTop + plotHeight - plotHeight*int(i)/2
		label := strings.TrimSuffix(strings.TrimRight(at.FloatString(4), "0"), ".")
		fmt.Fprintf(p,
			`<line x1="%d" y1="%d" x2="%d" y2="%d" stroke="#c9d3dc"/><text x="%d" y="%d" text-anchor="end">%s</text>`,
			chartLeft, y, chartWidth-10, y, chartLeft-6, y+4, label)
	}
	fmt.Fprintf(p, `<text x="%d" y="%d">%s</text>`, 4, 12, p.t("万元", "×10,000 yuan"))
}

// bar draws a year from its column.
func (p *htmlPage) bar(g *Grid, col, x, step int, top *big.Int) {
	sum, y, open := new(big.Int), chartTop+plotHeight, ""
	width := min(step*2/3, 70)
	left := x + (step-width)/2
	for i, r := range g.Rows {
		if r[col].Kind == Unknown || r[col].Kind == Partial {
			open = "?"
		}
		if !isAmount(r[col]) {
			continue
		}
		sum.Add(sum, fen(r[col].Amount))
		height := y - (chartTop + plotHeight - up(sum, top))
		y -= height
		fmt.Fprintf(p, `<rect x="%d" y="%d" width="%d" height="%d" fill="%s"><title>`, left, y, width, height,
			grounds[i%len(grounds)])
		p.text(r[g.Fixed-1].Text + " " + g.Columns[col].Head + ": " + r[col].String())
		p.WriteString(`</title></rect>`)
	}
	middle := x + step/2
	fmt.Fprintf(p, `<text x="%d" y="%d" text-anchor="middle">%s</text>`, middle, chartTop+plotHeight+15,
		g.Columns[col].Head)
	if open != "" {
		fmt.Fprintf(p, `<text x="%d" y="%d" text-anchor="middle">%s</text>`, middle, y-4, open)
	}
}

// legend names the rows, three beside each other.
func (p *htmlPage) legend(g *Grid) {
	const perLine, lineHeight = 4, 15
	for i, r := range g.Rows {
		x, y := chartLeft+i%perLine*205, chartTop+plotHeight+24+i/perLine*lineHeight
		if y > chartHeight-12 {
			return // the colours go on in their order; each bar says what it is
		}
		fmt.Fprintf(p, `<rect x="%d" y="%d" width="10" height="10" fill="%s"/><text x="%d" y="%d">`, x, y,
			grounds[i%len(grounds)], x+15, y+9)
		p.text(shortened(r[g.Fixed-1].Text, 28))
		p.WriteString("</text>")
	}
}

// shortened is a text that takes no more than a width.
func shortened(s string, width int) string {
	for r := []rune(s); ; r = r[:len(r)-1] {
		if short := string(r); Width(short) <= width || len(r) == 0 {
			if short != s {
				return short + "…"
			}
			return s
		}
	}
}
