package report

import (
	"bytes"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/shanting/fuchi/calc/money"
)

// TestFoldedTablesLineUp: at any width of the terminal every line of a table is
// as wide as its frame, no wider than the terminal where its figures leave room
// for that, and no word is lost.
func TestFoldedTablesLineUp(t *testing.T) {
	word := rapid.SampledFrom([]string{"项目", "固定资产投资", "a", "land", "premium（第一条）", "是", "1,000.00", "城头镇"})
	rapid.Check(t, func(t *rapid.T) {
		g := &Grid{Columns: columns("条件", ">Actual", "结论 Finding", ">Amount")[:rapid.IntRange(2, 4).Draw(t, "columns")]}
		for range rapid.IntRange(1, 4).Draw(t, "rows") {
			row := make([]string, len(g.Columns))
			for i, c := range g.Columns {
				if c.Right() {
					row[i] = rapid.SampledFrom([]string{"", "0.01", "305,000,000.00"}).Draw(t, "figure")
				} else {
					row[i] = strings.Join(rapid.SliceOfN(word, 0, 9).Draw(t, "words"), rapid.SampledFrom([]string{"", " "}).Draw(t, "gap"))
				}
			}
			g.add(words(row...)...)
		}
		width := rapid.IntRange(56, 140).Draw(t, "width")
		frame, shown := 0, ""
		for line := range strings.Lines(fitted(g, width)) {
			line = strings.TrimRight(line, "\n")
			if strings.HasPrefix(line, "┌") {
				frame = Width(line)
			}
			if line != "" && (Width(line) != frame || frame > width) {
				t.Fatalf("a line of %d in a frame of %d on %d columns: %s", Width(line), frame, width, line)
			}
			shown += line
		}
		if got, want := letters(shown), letters(strings.Join(g.heads(), "")+strings.Join(flat(read(g)), "")); got < want {
			t.Fatalf("%d letters of %d are shown", got, want)
		}
	})
}

// columns makes heads; those that begin with ">" hold figures.
func columns(heads ...string) []Column {
	out := make([]Column, len(heads))
	for i, h := range heads {
		if name, figures := strings.CutPrefix(h, ">"); figures {
			out[i] = Column{name, Money}
		} else {
			out[i] = Column{h, Text}
		}
	}
	return out
}

// read is what people read in a grid below its heads.
func read(g *Grid) [][]string {
	rows := make([][]string, len(g.Rows))
	for i, row := range g.Rows {
		for _, c := range row {
			rows[i] = append(rows[i], c.String())
		}
	}
	return rows
}

func flat(rows [][]string) (cells []string) {
	for _, r := range rows {
		cells = append(cells, r...)
	}
	return cells
}

// letters counts what is neither blank nor frame.
func letters(s string) int {
	return len([]rune(s)) - strings.Count(s, " ") - strings.Count(s, "─") - strings.Count(s, "│") - len([]rune(strings.Map(func(r rune) rune {
		if strings.ContainsRune("┌┬┐├┼┤└┴┘", r) {
			return r
		}
		return -1
	}, s)))
}

// TestWordsAmongFiguresAreFoldedAndHeadingsToo, so that no line is wider than the terminal.
func TestWordsAmongFiguresAreFoldedAndHeadingsToo(t *testing.T) {
	g := &Grid{Columns: []Column{{"Condition", Text}, {"Required", Money}}}
	g.add(text("not owned by the state"), text("not solely owned by a district state enterprise"))
	g.add(text("fixed assets"), amount(money.Fen(12_345_678_901_200)))
	p := &Page{Title: "How unclear clauses are read (the first choice is the default)"}
	p.grid("Which of the conditions of the award are met by the facts of the file", g)
	var out bytes.Buffer
	if err := writeText(&out, p, 50); err != nil {
		t.Fatal(err)
	}
	for _, line := range strings.Split(out.String(), "\n") {
		if Width(line) > 50 {
			t.Errorf("%d columns: %s", Width(line), line)
		}
	}
	if !strings.Contains(out.String(), "123,456,789,012.00") {
		t.Errorf("a figure is folded:\n%s", &out)
	}
}
