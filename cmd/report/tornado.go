package report

import (
	"fmt"
	"strings"

	"github.com/shanting/fuchi/calc/money"
)

// tornado draws how far each of several things moves a total to both sides.
type tornado struct {
	middle money.Amount
	bars   []tornadoBar
	named  string // what it shows
}

type tornadoBar struct {
	label       string
	least, most money.Amount
}

// The size of a tornado: columns of a terminal to each side, and units of a page.
const (
	tornadoColumns, tornadoLabel            = 18, 34
	tornadoLeft, tornadoReach, tornadoStep  = 260, 200, 26
	tornadoGap, tornadoThick, tornadoHeight = 8, 16, 30
)

// farthest is the longest bar to either side.
func (t *tornado) farthest() money.Amount {
	most := money.Zero
	for _, b := range t.bars {
		most = money.Max(most, money.Max(t.middle.Sub(b.least), b.most.Sub(t.middle)))
	}
	return most
}

func (t *tornado) rows() []barRow {
	whole, all := t.farthest(), make([]barRow, len(t.bars))
	for i, b := range t.bars {
		all[i] = barRow{label: shortened(b.label, tornadoLabel),
			less: strings.Repeat("▒", scaled(t.middle.Sub(b.least), whole, tornadoColumns)),
			more: strings.Repeat("█", scaled(b.most.Sub(t.middle), whole, tornadoColumns))}
	}
	return all
}

func (t *tornado) svg(p *htmlPage) {
	whole, middle := t.farthest(), tornadoLeft+tornadoReach+90
	fmt.Fprintf(p, `<svg class="tall" viewBox="0 0 %d %d" role="img" aria-label="`, chartWidth,
		tornadoHeight+len(t.bars)*tornadoStep+4)
	p.text(t.named)
	p.WriteString(`">`)
	fmt.Fprintf(p, `<text x="%d" y="16" text-anchor="middle">`, middle)
	p.text(grouped(t.middle))
	p.WriteString("</text>")
	for i, b := range t.bars {
		y := tornadoHeight + i*tornadoStep
		less := scaled(t.middle.Sub(b.least), whole, tornadoReach)
		more := scaled(b.most.Sub(t.middle), whole, tornadoReach)
		fmt.Fprintf(p, `<text x="%d" y="%d" text-anchor="end">`, tornadoLeft-tornadoGap, y+tornadoThick-4)
		p.text(shortened(b.label, tornadoLabel+4))
		p.WriteString("</text>")
		t.side(p, middle-less, y, less, grounds[1], "end", middle-less-4, b.least)
		t.side(p, middle, y, more, grounds[0], "start", middle+more+4, b.most)
	}
	fmt.Fprintf(p, `<line x1="%d" y1="22" x2="%d" y2="%d" stroke="#1b2733"/></svg>`+"\n", middle, middle,
		tornadoHeight+len(t.bars)*tornadoStep)
}

// side draws one side of a bar, with the total that it ends at.
func (t *tornado) side(p *htmlPage, x, y, width int, ground, anchor string, at int, total money.Amount) {
	if width == 0 {
		return
	}
	fmt.Fprintf(p,
		`<rect x="%d" y="%d" width="%d" height="%d" fill="%s"/><text x="%d" y="%d" text-anchor="%s">%s</text>`,
		x, y, width, tornadoThick, ground, at, y+tornadoThick-4, anchor, grouped(total))
}
