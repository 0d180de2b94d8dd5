package main

import (
	"io"
	"os"
	"strings"
	"unicode"

	"golang.org/x/term"

	"github.com/shanting/fuchi/cmd/report"
)

// clean takes out of a text from a file what could steer a terminal.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '\t' {
			return ' '
		}
		if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) {
			return '\uFFFD'
		}
		return r
	}, s)
}

// blanks are as wide on a terminal as the text.
func blanks(line []rune) string {
	return strings.Repeat(" ", report.Width(clean(string(line))))
}

// width is that of the terminal a result goes to, 0 where it goes elsewhere.
func (a *app) width(o output) int {
	if o.path != "" {
		return 0
	}
	return columns(a.out)
}

// columns are those of the terminal that something is written to, 0 where that
// is none.
func columns(w io.Writer) int {
	f, ok := w.(*os.File)
	if !ok {
		return 0
	}
	columns, _, err := term.GetSize(int(f.Fd()))
	if err != nil {
		return 0
	}
	return columns
}

// wrapped is prose whose lines are broken at words for the width of a terminal.
func wrapped(prose string, width int) string {
	if width == 0 {
		return prose
	}
	lines := strings.Split(prose, "\n")
	for i, line := range lines {
		if report.Width(line) > width {
			lines[i] = strings.Join(report.Fold(line, width), "\n")
		}
	}
	return strings.Join(lines, "\n")
}
