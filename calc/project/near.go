package project

import "strings"

// Nearest is the one of several names that a written one is probably meant to
// be, or nothing: options are mistyped as keys are.
func Nearest(written string, names []string) string { return nearest(written, names) }

// nearest gives the known name that a written one is probably meant to be,
// or nothing where none is near.
func nearest(written string, names []string) string {
	if len(written) > maxWord {
		return ""
	}
	best, at := "", 0
	word := []rune(strings.ToLower(written))
	for _, name := range names {
		runes := []rune(strings.ToLower(name))
		limit := max(1, len(runes)/3)
		if len(word) > len(runes)+limit || len(runes) > len(word)+limit {
			continue // the lengths alone are further apart
		}
		d := distance(word, runes)
		if d <= limit && (best == "" || d < at) {
			best, at = name, d
		}
	}
	if best == "" {
		return onlyPart(word, names)
	}
	return best
}

// onlyPart is the one known name of which a written Chinese word is a part, or
// the other way round: 出让金 of 土地出让金. Of several none is meant more.
func onlyPart(word []rune, names []string) (found string) {
	if len(word) < 2 || word[0] < 0x80 {
		return ""
	}
	for _, name := range names {
		if len([]rune(name)) < 2 || !strings.Contains(name, string(word)) && !strings.Contains(string(word), name) {
			continue
		}
		if found != "" {
			return ""
		}
		found = name
	}
	return found
}

// distance counts the letters to insert, drop, change or swap with their
// neighbour to turn one word into the other.
func distance(a, b []rune) int {
	rows, width := make([][]int, len(a)+1), len(b)+1
	cells := make([]int, len(rows)*width)
	for i := range rows {
		rows[i] = cells[i*width : (i+1)*width]
		rows[i][0] = i
	}
	for j := range rows[0] {
		rows[0][j] = j
	}
	for i := 1; i <= len(a); i++ {
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			rows[i][j] = min(rows[i-1][j]+1, rows[i][j-1]+1, rows[i-1][j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				rows[i][j] = min(rows[i][j], rows[i-2][j-2]+1)
			}
		}
	}
	return rows[len(a)][len(b)]
}
