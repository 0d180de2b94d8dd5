//go:build js

package report

import "io"

// writeText draws nothing in the page, which has tables of its own: the library
// that lines up the columns of a terminal would weigh a tenth of it.
func writeText(io.Writer, *Page, int) error { return errNoFormat }

// writeWorkbook writes none: workbooks stay with the command.
func writeWorkbook(io.Writer, Content) error { return errNoFormat }

// Width is how many columns a text takes, near enough to shorten a label.
func Width(s string) (columns int) {
	for _, r := range s {
		if columns++; r >= '\u1100' {
			columns++
		}
	}
	return columns
}
