package report

import (
	"io"
	"slices"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"
)

// Text prints a page with tables whose columns line up in Chinese and English.
// A table wider than width is cut into several; width 0 is no limit.
func Text(out io.Writer, p *Page, width int) error {
	var b strings.Builder
	b.WriteString(safe(p.Title) + "\n")
	for _, block := range p.Blocks {
		if block.Heading != "" {
			b.WriteString("\n" + safe(block.Heading) + "\n")
		}
		for _, line := range block.Lines {
			b.WriteString("  " + safe(line) + "\n")
		}
		if block.Grid != nil {
			b.WriteString(fitted(block.Grid, width))
		}
	}
	_, err := io.WriteString(out, b.String())
	return err
}

// fitted cuts the columns after the fixed ones in two until each table fits.
func fitted(g *Grid, width int) string {
	table := textTable(g) + "\n"
	first, _, _ := strings.Cut(table, "\n")
	if width == 0 || g.Fixed == 0 || text.StringWidthWithoutEscSequences(first) <= width || len(g.Columns) < g.Fixed+2 {
		return table
	}
	middle := (g.Fixed + len(g.Columns) + 1) / 2
	return fitted(g.columns(g.Fixed, middle), width) + fitted(g.columns(middle, len(g.Columns)), width)
}

// columns is the grid with its fixed columns and those of a range.
func (g *Grid) columns(from, to int) *Grid {
	part := &Grid{Columns: cut(g.Columns, g.Fixed, from, to), Fixed: g.Fixed}
	for _, r := range g.Rows {
		part.Rows = append(part.Rows, cut(r, g.Fixed, from, to))
	}
	if g.Footer != nil {
		part.Footer = cut(g.Footer, g.Fixed, from, to)
	}
	return part
}

func cut[T any](all []T, fixed, from, to int) []T {
	return append(slices.Clone(all[:fixed]), all[from:to]...)
}

func textTable(g *Grid) string {
	// the width must not hang on the language of the machine
	text.OverrideRuneWidthEastAsianWidth(false)
	t := table.NewWriter()
	style := table.StyleLight
	style.Format.Header, style.Format.Footer = text.FormatDefault, text.FormatDefault
	t.SetStyle(style)
	configs := make([]table.ColumnConfig, len(g.Columns))
	for i, c := range g.Columns {
		configs[i] = table.ColumnConfig{Number: i + 1}
		if c.Right {
			configs[i].Align, configs[i].AlignHeader, configs[i].AlignFooter = text.AlignRight, text.AlignRight, text.AlignRight
		}
	}
	t.SetColumnConfigs(configs)
	t.AppendHeader(row(g.heads()))
	for _, r := range g.Rows {
		t.AppendRow(row(r))
	}
	if g.Footer != nil {
		t.AppendFooter(row(g.Footer))
	}
	return t.Render()
}

func (g *Grid) heads() []string {
	heads := make([]string, len(g.Columns))
	for i, c := range g.Columns {
		heads[i] = c.Head
	}
	return heads
}

func row(cells []string) table.Row {
	r := make(table.Row, len(cells))
	for i, c := range cells {
		r[i] = safe(c)
	}
	return r
}
