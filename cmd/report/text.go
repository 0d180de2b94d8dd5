//go:build !js

package report

import (
	"io"
	"slices"
	"strings"
	"sync"

	"github.com/jedib0t/go-pretty/v6/table"
	pretty "github.com/jedib0t/go-pretty/v6/text"
)

// writeText prints a page with tables whose columns line up in Chinese and English.
// A table wider than width has its texts folded or, where its figures alone
// are too wide, is cut into several; width 0 is no limit.
func writeText(out io.Writer, p *Page, width int) error {
	var b strings.Builder
	b.WriteString(Wrapped(p.Title, "", width))
	for _, block := range p.Blocks {
		if block.isPicture() {
			continue
		}
		if block.Heading != "" {
			b.WriteString("\n" + Wrapped(block.Heading, "", width))
		}
		for _, line := range block.Lines {
			b.WriteString(Wrapped(line, "  ", width))
		}
		if block.Drawing != nil {
			for _, line := range drawn(block.Drawing) {
				b.WriteString("  " + line + "\n")
			}
		}
		if block.Grid != nil {
			b.WriteString(fitted(block.Grid, width))
		}
	}
	_, err := io.WriteString(out, b.String())
	return err
}

// fitted folds the texts of a grid until it fits; where that is not enough it
// cuts the columns after those that say what a row is in two.
func fitted(g *Grid, width int) string {
	if width == 0 {
		return textTable(g, nil) + "\n"
	}
	widths, fixed := g.widths(), max(g.Fixed, 1)
	if g.fold(widths, width) || len(g.Columns) < fixed+2 {
		return textTable(g, widths) + "\n"
	}
	middle := (fixed + len(g.Columns) + 1) / 2
	return fitted(g.columns(fixed, fixed, middle), width) + fitted(g.columns(fixed, middle, len(g.Columns)), width)
}

// columns is the grid with its fixed columns and those of a range.
func (g *Grid) columns(fixed, from, to int) *Grid {
	part := &Grid{Columns: cut(g.Columns, fixed, from, to), Fixed: fixed}
	for _, r := range g.Rows {
		part.Rows = append(part.Rows, cut(r, fixed, from, to))
	}
	if g.Footer != nil {
		part.Footer = cut(g.Footer, fixed, from, to)
	}
	return part
}

func cut[T any](all []T, fixed, from, to int) []T {
	return append(slices.Clone(all[:fixed]), all[from:to]...)
}

// narrow keeps the width of a text from hanging on the language of the machine.
var narrow = sync.OnceFunc(func() { pretty.OverrideRuneWidthEastAsianWidth(false) })

// Width is how many columns of the terminal a text takes.
func Width(s string) int {
	narrow()
	return pretty.StringWidthWithoutEscSequences(safe(s))
}

// total is the width of a table with its borders.
func total(widths []int) int {
	sum := 3*len(widths) + 1
	for _, w := range widths {
		sum += w
	}
	return sum
}

// narrowest is how narrow a text is folded at the most.
const narrowest = 14

// fold takes from the widest text until the table fits, and says whether it
// does; figures stay whole, and words that stand among them do not.
func (g *Grid) fold(widths []int, width int) bool {
	least := g.leasts()
	for total(widths) > width {
		most := -1
		for i := range g.Columns {
			if widths[i] > least[i] && (most < 0 || widths[i] > widths[most]) {
				most = i
			}
		}
		if most < 0 {
			return false
		}
		widths[most]--
	}
	return true
}

// leasts are how narrow each column is folded at the most.
func (g *Grid) leasts() []int {
	least := make([]int, len(g.Columns))
	for i, c := range g.Columns {
		least[i] = narrowest
		for _, cells := range append([][]Cell{g.Footer}, g.Rows...) {
			if c.Right() && i < len(cells) && cells[i].Kind != Text {
				least[i] = max(least[i], Width(cells[i].String()), Width(c.Head))
			}
		}
	}
	return least
}

// folded breaks a text into lines of a width, between words where it has any;
// the library's own folding overshoots by half a character of Chinese.
func folded(s string, width int) string {
	wide := func(line string) bool { return Width(line) > width }
	for at := width; ; at-- {
		lines := pretty.WrapSoft(s, at)
		if at < 2 || !slices.ContainsFunc(strings.Split(lines, "\n"), wide) {
			return lines
		}
	}
}

// textTable draws a grid; widths are those its columns are folded to, nil where
// they are as wide as they are.
func textTable(g *Grid, widths []int) string {
	narrow()
	t := table.NewWriter()
	style := table.StyleLight
	style.Format.Header, style.Format.Footer = pretty.FormatDefault, pretty.FormatDefault
	t.SetStyle(style)
	configs := make([]table.ColumnConfig, len(g.Columns))
	for i, c := range g.Columns {
		configs[i] = table.ColumnConfig{Number: i + 1}
		if widths != nil {
			configs[i].WidthMax, configs[i].WidthMaxEnforcer = widths[i], folded
		}
		if c.Right() {
			right := pretty.AlignRight
			configs[i].Align, configs[i].AlignHeader, configs[i].AlignFooter = right, right, right
		}
	}
	t.SetColumnConfigs(configs)
	t.AppendHeader(row(words(g.heads()...)))
	for _, r := range g.Rows {
		t.AppendRow(row(r))
	}
	if g.Footer != nil {
		t.AppendFooter(row(g.Footer))
	}
	return t.Render()
}

func row(cells []Cell) table.Row {
	r := make(table.Row, len(cells))
	for i, c := range cells {
		r[i] = safe(c.String())
	}
	return r
}
