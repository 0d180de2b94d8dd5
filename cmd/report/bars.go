package report

import (
	"fmt"
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/sweep"
)

// bars draws amounts beside each other, one or more a row. It is for pages: a
// table beside it says the same.
type bars struct {
	named string // what it shows
	rowed []amounts
	keys  []string // what the first, the second … of each row is
}

// amounts is a row of bars; one that is open is not wholly known.
type amounts struct {
	label string
	all   []money.Amount
	open  []bool
}

func (b *bars) rows() []barRow { return nil }

// The size of bars, in units of a page.
const barLeft, barReach, barStep, barGap = 230, 480, 17, 9

func (b *bars) svg(p *htmlPage) {
	whole, height := money.Zero, 10
	for _, r := range b.rowed {
		height += len(r.all)*barStep + barGap
		for _, a := range r.all {
			whole = money.Max(whole, a)
		}
	}
	if whole.Sign() == 0 {
		return
	}
	fmt.Fprintf(p, `<svg class="tall" viewBox="0 0 %d %d" role="img" aria-label="`, chartWidth, height+20)
	p.text(b.named)
	p.WriteString(`">`)
	y := 6
	for _, r := range b.rowed {
		fmt.Fprintf(p, `<text x="%d" y="%d" text-anchor="end">`, barLeft-8, y+len(r.all)*barStep/2+4)
		p.text(shortened(r.label, tornadoLabel))
		p.WriteString("</text>")
		for i, a := range r.all {
			wide := scaled(a, whole, barReach)
			fmt.Fprintf(p, `<rect x="%d" y="%d" width="%d" height="%d" fill="%s"/><text x="%d" y="%d">`, barLeft, y,
				wide,
				barStep-3, barGrounds[i%len(barGrounds)], barLeft+wide+5, y+11)
			p.text(perhapsMore(a, r.open[i]).String())
			p.WriteString("</text>")
			y += barStep
		}
		y += barGap
	}
	b.legend(p, y+4)
	p.WriteString("</svg>\n")
}

// barGrounds are the colours of the first, the second … of each row.
var barGrounds = [...]string{"#a9bccb", grounds[0]}

func (b *bars) legend(p *htmlPage, y int) {
	for i, key := range b.keys {
		x := barLeft + i*160
		fmt.Fprintf(p, `<rect x="%d" y="%d" width="10" height="10" fill="%s"/><text x="%d" y="%d">`, x, y,
			barGrounds[i%len(barGrounds)], x+15, y+9)
		p.text(key)
		p.WriteString("</text>")
	}
}

// choiceBars are a bar for each choice that a fact may be.
func (p printer) choiceBars(s *sweep.Sweep) *bars {
	b := &bars{named: p.t("每个选项的合计", "the total by choice")}
	for i := range s.Stretches {
		if x := &s.Stretches[i]; x.Refused.IsZero() {
			b.rowed = append(b.rowed, amounts{p.value(&s.Axis, x.From), []money.Amount{x.First}, []bool{x.Open}})
		}
	}
	return b
}

// comparedBars are two bars for each award that either variant pays, and two for
// the total.
func (p printer) comparedBars(v *Variant) *bars {
	b := &bars{named: p.t("原来与现在的合计", "totals before and after"),
		keys: []string{p.t("原来", "before"), p.t("现在", "after")}}
	put := func(label string, was, is money.Amount, wasOpen, isOpen bool) {
		b.rowed = append(b.rowed, amounts{label, []money.Amount{was, is}, []bool{wasOpen, isOpen}})
	}
	put(p.t("合计", "Total"), v.Was.Totals.Amount, v.Is.Totals.Amount, !v.Was.Totals.Complete, !v.Is.Totals.Complete)
	var seen []string
	for _, r := range []*calc.Result{v.Is, v.Was} {
		for i := range r.Schedule.Rows {
			a := r.Schedule.Rows[i].Award
			if slices.Contains(seen, a.Name()) {
				continue
			}
			seen = append(seen, a.Name())
			was, wasOpen := rowTotal(v.Was, a.Name())
			is, isOpen := rowTotal(v.Is, a.Name())
			put(p.award(a), was, is, wasOpen, isOpen)
		}
	}
	return b
}

// rowTotal is what an award pays in all, as far as it is known.
func rowTotal(r *calc.Result, name string) (money.Amount, bool) {
	for i := range r.Schedule.Rows {
		if row := &r.Schedule.Rows[i]; row.Award.Name() == name {
			return row.Total, len(row.Open) > 0
		}
	}
	return money.Zero, false
}
