package report

import "strings"

// leastProse is how narrow prose is wrapped at the most.
const leastProse = 20

// Wrapped is a line of prose behind its indent, in as many lines as it takes to
// fit the width of a terminal, broken between words where there are any; width 0
// is no limit. The lines after the first stand further in.
func Wrapped(line, indent string, width int) string {
	line = safe(line)
	if width == 0 || Width(indent+line) <= width {
		return indent + line + "\n"
	}
	lines := Fold(line, width-len(indent)-2)
	return indent + strings.Join(lines, "\n"+indent+"  ") + "\n"
}

// Fold breaks a text into lines of a width, between words where there are any.
func Fold(s string, width int) []string {
	lines := strings.Split(folded(s, max(width, leastProse)), "\n")
	for i, line := range lines {
		lines[i] = strings.TrimRight(line, " ")
	}
	return lines
}
