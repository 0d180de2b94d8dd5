package desk

import "github.com/shanting/fuchi/cmd/report"

// blocks are those of a report as the page reads them: every word and figure in
// them was written there.
func blocks(p *report.Page) []any { return listed(p.Blocks, block) }

func block(b report.Block) Tree {
	t := Tree{"heading": report.Safe(b.Heading), "lines": listed(b.Lines, report.Safe)}
	if b.Grid != nil {
		t["grid"] = grid(b.Grid)
	}
	return t
}

func grid(g *report.Grid) Tree {
	t := Tree{"columns": listed(g.Columns, column), "rows": listed(g.Rows, cells)}
	if g.Footer != nil {
		t["footer"] = cells(g.Footer)
	}
	return t
}

func column(c report.Column) Tree { return Tree{"head": report.Safe(c.Head), "right": c.Right()} }

func cells(row []report.Cell) []any { return listed(row, cell) }

// cell has the text that people read and, of an amount, the bare number, by
// which a chart draws.
func cell(c report.Cell) Tree {
	t := Tree{"text": report.Safe(c.String())}
	switch c.Kind {
	case report.Text:
		t["words"] = true // which may take several lines, in a column of figures too
	case report.Unknown:
		t["open"] = true
	case report.Partial:
		t["open"], t["amount"] = true, c.Amount.String()
	case report.Money:
		t["amount"] = c.Amount.String()
	}
	return t
}
