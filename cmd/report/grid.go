// Package report prints results: one neutral grid, many thin writers. It
// computes nothing that a result does not hold.
package report

import (
	"strings"
	"unicode"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
)

// Page is what a person reads: blocks one after the other.
type Page struct {
	Title  string
	Sheet  string // the name of its sheet in a workbook, else a number
	Blocks []Block
	Folded bool         // its blocks unfold where a format can do that
	Of     *calc.Result // whose schedule it is: a workbook has sheets of their own for it
}

// Block is a heading with a grid or with lines of text, or both.
type Block struct {
	Heading string
	Lines   []string
	Grid    *Grid
	Drawing Drawing
	Sheet   string // the name of the sheet of its own that its table has in a workbook, where rows can be filtered
	ByYear  bool   // the rows of the grid are amounts by year, which can be drawn
	Under   bool   // it belongs to the block before it
	Front   bool   // with what stands before it, it is a sheet of its own: a slide
}

// Grid is a table. Every row has as many cells as there are columns.
type Grid struct {
	Columns []Column
	Rows    [][]Cell
	Footer  []Cell // totals, or nothing
	Fixed   int    // columns that say what a row is: repeated where a table is cut to the width of a terminal
}

// Column is the head of a column and what its cells, by and large, hold.
type Column struct {
	Head string
	Kind Kind
}

// Right says whether the cells stand to the right, as figures do.
func (c Column) Right() bool { return c.Kind.isFigure() }

func (g *Grid) heads() []string {
	heads := make([]string, len(g.Columns))
	for i, c := range g.Columns {
		heads[i] = c.Head
	}
	return heads
}

// widths are those of the widest cell of each column.
func (g *Grid) widths() []int {
	widest := make([]int, len(g.Columns))
	for i, c := range g.Columns {
		widest[i] = Width(c.Head)
	}
	for _, cells := range append([][]Cell{g.Footer}, g.Rows...) {
		for i, cell := range cells {
			widest[i] = max(widest[i], Width(cell.String()))
		}
	}
	return widest
}

func (g *Grid) add(cells ...Cell) { g.Rows = append(g.Rows, cells) }

func (p *Page) add(b Block) { p.Blocks = append(p.Blocks, b) }

// lines adds a block of text unless it is empty.
func (p *Page) lines(heading string, lines []string) {
	if len(lines) > 0 {
		p.add(Block{Heading: heading, Lines: lines})
	}
}

// grid adds a block with a table unless it is empty.
func (p *Page) grid(heading string, g *Grid) {
	if g != nil && len(g.Rows) > 0 {
		p.add(Block{Heading: heading, Grid: g})
	}
}

// grouped prints an amount for people: 1,234,567.89.
func grouped(a money.Amount) string { return a.Grouped() }

// Safe is a text as any report shows it: without what could steer a terminal or
// break a line.
func Safe(s string) string { return safe(s) }

// safe takes out of a text what could steer a terminal or break a line:
// control characters, and the marks that turn the direction of writing.
func safe(s string) string {
	if isOrdinary(s) || !strings.ContainsFunc(s, isUnsafe) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if isUnsafe(r) {
			return '\uFFFD'
		}
		return r
	}, s)
}

// isOrdinary is a quick look at the usual text: signs of ASCII and Chinese
// characters.
func isOrdinary(s string) bool {
	for i := 0; i < len(s); {
		switch {
		case s[i] >= ' ' && s[i] < 0x7f:
			i++
		case isChinese(s, i):
			i += hanLength
		default:
			return false
		}
	}
	return true
}

// isChinese says whether a Chinese character, one from 一 to 鿿, stands at a place
// of a text: all of them have three bytes, of which the first says most.
func isChinese[T ~string | ~[]byte](s T, i int) bool {
	return s[i] >= 0xE4 && s[i] <= 0xE9 && i+hanLength <= len(s) && s[i+1]&0xC0 == 0x80 && s[i+2]&0xC0 == 0x80 &&
		(s[i] > 0xE4 || s[i+1] >= 0xB8)
}

const hanLength = len("一")

func isUnsafe(r rune) bool {
	if r < 0x7f { // most are
		return r < ' '
	}
	ends := r == '\u2028' || r == '\u2029' || r == '\uFEFF'
	return ends || unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r)
}

// printer speaks one language, with the words of the documents that a result
// rests on.
type printer struct {
	lang.Language
	documents []*calc.Document
}

// about is a printer for one result.
func about(r *calc.Result, l lang.Language) printer { return printer{l, r.Documents} }

// t picks the word of the language.
func (p printer) t(zh, en string) string {
	if p.Language == lang.English {
		return en
	}
	return zh
}

// cite spells a citation.
func (p printer) cite(s string) string { return safe(lang.Cited(s, p.Language)) }

func (p printer) in(t lang.Text) string { return safe(t.In(p.Language)) }
