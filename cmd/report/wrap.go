package report

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// leastProse is how narrow prose is wrapped at the most.
const leastProse = 20

// Wrapped is a line of prose behind its indent, in as many lines as it takes to
// fit the width of a terminal, broken between words; width 0 is no limit. The
// lines after the first stand further in.
func Wrapped(line, indent string, width int) string {
	line = safe(line)
	if width == 0 || Width(indent+line) <= width {
		return indent + line + "\n"
	}
	return indent + strings.Join(Fold(line, width-len(indent)-2), "\n"+indent+"  ") + "\n"
}

// Fold breaks a text into lines of a width: at blanks, and between the signs of
// Chinese, but never within a word or a path, before a mark that closes or after
// one that opens. What is too long for a line by itself is broken anywhere.
func Fold(s string, width int) (lines []string) {
	width = max(width, leastProse)
	line, wide := "", 0
	for _, word := range proseWords(s) {
		w := Width(word)
		if wide+Width(strings.TrimRight(word, " ")) > width && strings.TrimSpace(line) != "" {
			lines = append(lines, strings.TrimRight(line, " "))
			line, wide = "", 0
			word = strings.TrimLeft(word, " ")
			w = Width(word)
		}
		for wide+w > width && Width(strings.TrimRight(word, " ")) > width {
			cut := cutAt(word, width-wide)
			lines = append(lines, line+word[:cut])
			line, wide, word = "", 0, word[cut:]
			w = Width(word)
		}
		line, wide = line+word, wide+w
	}
	return append(lines, strings.TrimRight(line, " "))
}

// cutAt is how many bytes of a text fit a width, one sign at the least.
func cutAt(s string, width int) int {
	fits := 0
	for i, r := range s {
		end := i + utf8.RuneLen(r)
		if fits > 0 && Width(s[:end]) > width {
			break
		}
		fits = end
	}
	return fits
}

// proseWords are the pieces between which a line may end, blanks behind them.
func proseWords(s string) (words []string) {
	var word strings.Builder
	last := ' '
	for _, r := range s {
		if word.Len() > 0 && mayBreak(last, r) {
			words = append(words, word.String())
			word.Reset()
		}
		word.WriteRune(r)
		last = r
	}
	return append(words, word.String())
}

func mayBreak(before, after rune) bool {
	switch {
	case before == ' ':
		return after != ' '
	case after == ' ', strings.ContainsRune("，。；：、）」”》〕！？…,;:)]", after), strings.ContainsRune("（「“《〔([", before):
		return false
	}
	return isWideSign(before) || isWideSign(after)
}

// isWideSign says whether a line may end on either side of a sign.
func isWideSign(r rune) bool {
	return unicode.Is(unicode.Han, r) || strings.ContainsRune("，。；：、）」”》〕（「“《〔！？", r)
}
