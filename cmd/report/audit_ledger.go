//go:build !js

package report

import (
	"strings"

	"github.com/shanting/fuchi/calc/ledger"
	"github.com/shanting/fuchi/calc/xlsx"
)

// ledgerSheet is a ledger as it stands, titles and totals too, each row in its
// line, with four columns more: what was concluded, what was due, by how much
// that differs, and by what.
func (p printer) ledgerSheet(name string, l *ledger.Ledger, marks map[int]mark) *xlsx.Sheet {
	s := &xlsx.Sheet{Name: name, Wide: true}
	columns := 0
	for _, row := range l.Sheet[l.Head:] {
		columns = max(columns, len(row))
	}
	line := 0
	for i, row := range l.Sheet {
		for ; line+1 < int(row[0].Pos.Line); line++ {
			s.Add()
		}
		line++
		line += l.Sheet.Multiline(i)
		switch m, marked := marks[i]; {
		case i < l.Head:
			s.Add(titleCells(row)...)
		case i == l.Head:
			s.Frozen, s.Filter = [2]int{len(s.Rows) + 1, 0}, len(s.Rows)+1
			s.Add(p.headCells(l, columns)...)
		case marked:
			s.Add(append(cellsOf(l, i, columns, m.ground), m.cells()...)...)
		default:
			s.Add(cellsOf(l, i, columns, xlsx.Unmarked)...)
		}
	}
	s.Widths = ledgerWidths(s, s.Filter)
	across(s)
	fold(s, s.Filter)
	return s
}

func titleCells(row []ledger.Cell) []xlsx.Out {
	if len(row) > 0 && isAlone(row) {
		return []xlsx.Out{xlsx.Say(oneLine(row[0].Text), xlsx.Line)}
	}
	cells := make([]xlsx.Out, len(row))
	for i, c := range row {
		cells[i] = xlsx.Say(oneLine(c.Text), xlsx.Plain)
	}
	return cells
}

// isAlone says whether the first cell of a row is the only one that says anything.
func isAlone(row []ledger.Cell) bool {
	for _, c := range row[1:] {
		if c.Text != "" {
			return false
		}
	}
	return row[0].Text != ""
}

func (p printer) headCells(l *ledger.Ledger, columns int) []xlsx.Out {
	heads := make([]xlsx.Out, columns, columns+4)
	for i := range heads {
		if i < len(l.Sheet[l.Head]) {
			heads[i].Text = oneLine(l.Sheet[l.Head][i].Text)
		}
		heads[i].Style = xlsx.Head
	}
	due, over := p.t("应付", "Due"), p.t("差额", "Difference")
	if !l.InYuan() {
		due, over = p.t("应付（元）", "Due (yuan)"), p.t("差额（元）", "Difference (yuan)")
	}
	for _, h := range []string{p.t("结论", "Conclusion"), due, over, p.t("依据", "Basis")} {
		heads = append(heads, xlsx.Say(h, xlsx.Head))
	}
	return heads
}

// cellsOf are the cells of a row: days are days and amounts numbers, as far as
// the heading says so; the rest is words.
func cellsOf(l *ledger.Ledger, row, columns int, ground xlsx.Ground) []xlsx.Out {
	cells := make([]xlsx.Out, columns)
	for i := range cells {
		cells[i].Style = xlsx.Wrapped
		if i < len(l.Sheet[row]) {
			cells[i] = cellOf(l, row, i)
		}
		cells[i].Ground = ground
	}
	return cells
}

func cellOf(l *ledger.Ledger, row, col int) xlsx.Out {
	if day, ok := l.Day(row, col); ok {
		return xlsx.OnDay(day, xlsx.Date)
	}
	if figure, ok := l.Figure(row, col); ok {
		style := xlsx.Money
		if !l.InYuan() {
			style = xlsx.Figure
		}
		return xlsx.Out{Text: figure, Number: true, Style: style}
	}
	text := l.Sheet[row][col].Text
	if l.IsYear(col) && isYear(text) {
		return xlsx.Out{Text: text, Number: true, Style: xlsx.Whole}
	}
	return xlsx.Say(oneLine(text), xlsx.Wrapped)
}

// isYear says whether a text is a plain number of a year.
func isYear(s string) bool {
	return s != "" && len(s) <= 4 && s[0] != '0' && strings.Trim(s, "0123456789") == ""
}

// oneLine is the words of a cell that somebody wrote over several lines.
func oneLine(s string) string {
	return safe(strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r == '\n' || r == '\r' }), " "))
}

func (m mark) cells() []xlsx.Out {
	cells := []xlsx.Out{xlsx.Say(m.conclusion, xlsx.Wrapped), m.due.out(false), m.over.out(false),
		xlsx.Say(m.basis, xlsx.Wrapped)}
	for i := range cells {
		cells[i].Ground = m.ground
	}
	return cells
}

// ledgerWidths are those of the widest cells from the heading on; words fold.
func ledgerWidths(s *xlsx.Sheet, from int) (widths []int) {
	for _, row := range s.Rows[from-1:] {
		for i, c := range row {
			for len(widths) <= i {
				widths = append(widths, narrowColumn)
			}
			w := min(Width(c.Text), widestWords)
			switch c.Style {
			case xlsx.Date:
				w = len("2022-04-16")
			case xlsx.Money:
				w = len(c.Text) * 4 / 3 // thousands are parted
			}
			widths[i] = max(widths[i], w+3)
		}
	}
	return widths
}

// fold gives rows of words that are longer than their columns the height that
// they take: a program for sheets that opens a file gives them none.
func fold(s *xlsx.Sheet, from int) {
	s.Tall = map[int]int{}
	for i, row := range s.Rows[from-1:] {
		lines := 1
		for k, c := range row {
			if !c.Number && !runsOn(c.Style) && k < len(s.Widths) {
				lines = max(lines, (Width(c.Text)*11/10+s.Widths[k]-1)/s.Widths[k])
			}
		}
		if lines > 1 && s.Across[from+i] == 0 {
			s.Tall[from+i] = lines
		}
	}
}

// runsOn says whether words go on over the cells beside theirs instead of folding.
func runsOn(s xlsx.Style) bool { return s == xlsx.Title || s == xlsx.Section || s == xlsx.Line }
