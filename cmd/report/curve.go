package report

import (
	"fmt"
	"math/big"

	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/sweep"
)

// curve draws what is paid as one fact moves: a line a stretch, exact at both
// ends, and a mark where the fact is now.
type curve struct {
	printer
	sweep *sweep.Sweep
	top   money.Amount
}

// curveWide is the room for the values of the fact, curveLow where it ends below.
const curveWide, curveLow = chartWidth - chartLeft - 40, chartTop + plotHeight

func (c *curve) svg(p *htmlPage) {
	top := ceiling(fen(c.top))
	if top.Sign() == 0 {
		return
	}
	fmt.Fprintf(p, `<svg class="tall" viewBox="0 0 %d %d" role="img" aria-label="`, chartWidth, chartHeight-10)
	p.text(c.t("各取值的合计", "the total by value"))
	p.WriteString(`">`)
	p.scale(top)
	var last *sweep.Stretch
	for i := range c.sweep.Stretches {
		s := &c.sweep.Stretches[i]
		if !s.Refused.IsZero() {
			last = nil
			continue
		}
		c.stretch(p, s, last, top)
		last = s
	}
	c.marks(p, top)
	p.WriteString("</svg>\n")
}

// x is where a value stands, to the nearest unit.
func (c *curve) x(at int64) int {
	n := new(big.Int).Sub(big.NewInt(at), big.NewInt(c.sweep.From))
	wide := new(big.Int).Sub(big.NewInt(c.sweep.To), big.NewInt(c.sweep.From))
	if wide.Sign() == 0 {
		return chartLeft
	}
	return chartLeft + int(n.Mul(n, big.NewInt(curveWide)).Quo(n, wide).Int64())
}

func (c *curve) y(a money.Amount, top *big.Int) int { return curveLow - up(fen(a), top) }

// stretch draws a stretch, and the jump from the one before it.
func (c *curve) stretch(p *htmlPage, s, last *sweep.Stretch, top *big.Int) {
	from, to, y := c.x(s.From), c.x(s.To), c.y(s.First, top)
	if last != nil {
		fmt.Fprintf(p, `<line x1="%d" y1="%d" x2="%d" y2="%d" stroke="%s" stroke-dasharray="3 3"/>`, from,
			c.y(last.Last, top), from, y, grounds[0])
	}
	fmt.Fprintf(p, `<line x1="%d" y1="%d" x2="%d" y2="%d" stroke="%s" stroke-width="3"><title>`, from, y, max(to, from+2),
		c.y(s.Last, top), grounds[0])
	p.text(c.value(&c.sweep.Axis, s.From) + " … " + c.value(&c.sweep.Axis, s.To) + ": " + grouped(s.First) + " … " +
		grouped(s.Last))
	p.WriteString("</title></line>")
}

// The room that a label takes, below the axis and beside a jump.
const labelRoom, jumpRoom = 110, 84

// marks name the ends of the axis, the turns that there is room for, the largest
// first, and where the fact is now.
func (c *curve) marks(p *htmlPage, top *big.Int) {
	c.tick(p, c.sweep.From, "start")
	c.tick(p, c.sweep.To, "end")
	taken := []int{c.x(c.sweep.From), c.x(c.sweep.To)}
	for _, i := range c.largest() {
		e := &c.sweep.Edges[i]
		if x := c.x(e.At); apart(taken, x, labelRoom) {
			taken = append(taken, x)
			c.tick(p, e.At, "middle")
		}
	}
	c.jumps(p, top)
	s := c.sweep
	if total := s.Result.Totals.Amount; s.Stated && s.From <= s.Now && s.Now <= s.To {
		x, y := c.x(s.Now), c.y(total, top)
		fmt.Fprintf(p, `<line x1="%d" y1="%d" x2="%d" y2="%d" stroke="%s"/><circle cx="%d" cy="%d" r="5" fill="%s"/>`, x, y, x,
			curveLow, grounds[1], x, y, grounds[1])
		c.say(p, x, curveLow+34, "middle", c.t("目前 ", "now ")+c.value(&s.Axis, s.Now))
	}
}

// jumps say what the largest turns are worth, of those that can be seen: where a
// line bends, one day or one yuan is no jump.
func (c *curve) jumps(p *htmlPage, top *big.Int) {
	var taken []int
	for _, i := range c.largest() {
		e, s := &c.sweep.Edges[i], &c.sweep.Stretches[i+1]
		seen := up(fen(money.Max(e.Jump, e.Jump.Neg())), top) > 1
		if x := c.x(e.At); seen && s.Refused.IsZero() && apart(taken, x, jumpRoom) {
			taken = append(taken, x)
			y := c.y(money.Max(s.First, s.First.Sub(e.Jump)), top) - 6
			c.say(p, x, max(y, chartTop-8), "middle", Change(e.Jump, e.Open).String())
		}
	}
}

// tick names a value below the axis.
func (c *curve) tick(p *htmlPage, at int64, anchor string) {
	x := c.x(at)
	fmt.Fprintf(p, `<line x1="%d" y1="%d" x2="%d" y2="%d" stroke="#1b2733"/>`, x, curveLow, x, curveLow+4)
	c.say(p, x, curveLow+18, anchor, c.value(&c.sweep.Axis, at))
}

func (c *curve) say(p *htmlPage, x, y int, anchor, s string) {
	fmt.Fprintf(p, `<text x="%d" y="%d" text-anchor="%s">`, x, y, anchor)
	p.text(s)
	p.WriteString("</text>")
}

// apart says whether a place lies far enough from all that are taken.
func apart(taken []int, x, room int) bool {
	for _, t := range taken {
		if max(x-t, t-x) < room {
			return false
		}
	}
	return true
}
