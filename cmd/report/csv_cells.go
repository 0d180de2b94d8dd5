package report

import (
	"strconv"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/money"
)

// csvCells adds the cells of a row to a csv one after the other, each with the
// comma after it: a batch prints many rows, and they need not stand in a grid
// before. What a grid prints of a cell is the same.
type csvCells struct{ b []byte }

// end ends the row in the place of the comma after its last cell.
func (c *csvCells) end() []byte { return append(c.b[:len(c.b)-1], '\r', '\n') }

func (c *csvCells) none(cells int) {
	for range cells {
		c.b = append(c.b, ',')
	}
}

// word adds one of our own words, none of which needs quotes.
func (c *csvCells) word(s string) { c.b = append(append(c.b, s...), ',') }

func (c *csvCells) text(s string) { c.b = append(appendText(c.b, s), ',') }

func (c *csvCells) count(n int) { c.b = append(strconv.AppendInt(c.b, int64(n), 10), ',') }

func (c *csvCells) day(d civil.Date) { c.b = append(d.Append(c.b), ',') }

// amount adds an amount, and nothing where there is none.
func (c *csvCells) amount(a *money.Amount) {
	if a != nil {
		c.b = a.Append(c.b)
	}
	c.b = append(c.b, ',')
}

func (c *csvCells) rate(r *money.Rate) {
	if r != nil {
		c.b = r.Append(c.b)
	}
	c.b = append(c.b, ',')
}

// texts adds some texts in one cell, with a sign between them.
func (c *csvCells) texts(all []string, between string) {
	from := len(c.b)
	for i, s := range all {
		if i > 0 {
			c.b = append(c.b, between...)
		}
		c.b = append(c.b, s...)
	}
	c.b = append(careful(c.b, from), ',')
}

// shares adds who has how much of an amount, in one cell.
func (s sheet) shares(c *csvCells, shares []calc.Share) {
	from := len(c.b)
	for i := range shares {
		if i > 0 {
			c.b = append(c.b, "; "...)
		}
		c.b = append(append(c.b, s.named(shares[i].Name)...), ' ')
		c.b = shares[i].Amount.Append(c.b)
	}
	c.b = append(careful(c.b, from), ',')
}

// place adds the file and line that a project stands in.
func (c *csvCells) place(at Place) {
	if at.File == "" {
		c.none(2)
		return
	}
	c.text(at.File)
	c.count(max(at.Line, 1))
}

// appendText adds a text as a cell of a csv.
func appendText(b []byte, s string) []byte { return careful(append(b, s...), len(b)) }

// careful looks at the text that was added to b from there on, and gives it the
// quotes and marks without which a csv would be read otherwise.
func careful(b []byte, from int) []byte {
	if isPlainText(b[from:]) || isShort(b[from:]) {
		return b
	}
	return quoted(b[:from], csvCell(string(b[from:])))
}
