package report

import (
	"io"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"
)

// Text prints a page with tables whose columns line up in Chinese and English.
func Text(out io.Writer, p *Page) error {
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
			b.WriteString(textTable(block.Grid) + "\n")
		}
	}
	_, err := io.WriteString(out, b.String())
	return err
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
