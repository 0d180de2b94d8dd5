//go:build js

package report

import "io"

// writeText draws nothing in the page, which has tables of its own: the library
// that lines up the columns of a terminal would weigh a tenth of it.
func writeText(io.Writer, *Page, int) error { return errNoFormat }

// writeWorkbook writes none: workbooks stay with the command.
func writeWorkbook(io.Writer, Content) error { return errNoFormat }

// Width is how many columns a text takes, so that a line is cut where the
// command cuts it.
func Width(s string) (columns int) {
	for _, r := range s {
		if columns++; isWide(r) {
			columns++
		}
	}
	return columns
}

// isWide says whether a sign takes two columns: those of East Asia, and no
// punctuation that stands in Latin text too.
func isWide(r rune) bool {
	return r >= 0x1100 && r <= 0x115F || r >= 0x2E80 && r <= 0x303E || r >= 0x3041 && r <= 0xA4CF ||
		r >= 0xAC00 && r <= 0xD7A3 || r >= 0xF900 && r <= 0xFAFF || r >= 0xFE30 && r <= 0xFE6F ||
		r >= 0xFF00 && r <= 0xFF60 || r >= 0xFFE0 && r <= 0xFFE6 || r >= 0x1F300 && r <= 0x1FAFF ||
		r >= 0x20000 && r <= 0x3FFFD
}
