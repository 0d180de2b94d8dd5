package report

import (
	"strings"
	"testing"
)

// TestVariationSelectorsTakeNoColumn: which picture of a character is meant
// makes it no wider, in a caret's line and in a table.
func TestVariationSelectorsTakeNoColumn(t *testing.T) {
	for _, selector := range []string{"\ufe00", "\ufe0e", "\ufe0f", "\U000E0100", "\U000E01EF", "\u180b"} {
		for _, s := range []string{"葛", "a", "☀"} {
			if got, want := Width(s+selector), Width(s); got != want {
				t.Errorf("%q takes %d columns, not %d", s+selector, got, want)
			}
		}
		var out strings.Builder
		cell := func(name string) *Page {
			return &Page{Blocks: []Block{{Grid: &Grid{Columns: columns("x"), Rows: [][]Cell{{{Text: name}}, {{Text: "葛城"}}}}}}}
		}
		if err := writeText(&out, cell("葛"+selector+"城"), 0); err != nil {
			t.Fatal(err)
		}
		with := out.String()
		out.Reset()
		_ = writeText(&out, cell("葛城"), 0)
		if strings.ReplaceAll(with, selector, "") != out.String() {
			t.Errorf("%q bends the table:\n%s", selector, with)
		}
	}
}
