package main

import (
	"strings"
	"unicode"

	"github.com/jedib0t/go-pretty/v6/text"
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
	text.OverrideRuneWidthEastAsianWidth(false)
	return strings.Repeat(" ", text.StringWidthWithoutEscSequences(clean(string(line))))
}
