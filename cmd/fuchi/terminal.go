package main

import (
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
	f, ok := a.out.(*os.File)
	if !ok || o.path != "" {
		return 0
	}
	columns, _, err := term.GetSize(int(f.Fd()))
	if err != nil {
		return 0
	}
	return columns
}
