package xlsx

import (
	"strconv"
	"strings"
)

// A sheet writes what XML cannot hold as _x000D_; a text that has such a piece
// by itself is written so that it stays as it is.

func isEscape(s string) (rune, bool) {
	if len(s) < 7 || s[:2] != "_x" || s[6] != '_' {
		return 0, false
	}
	n, err := strconv.ParseUint(s[2:6], 16, 16)
	return rune(n), err == nil
}

func unescaped(s string) string {
	if !strings.Contains(s, "_x") {
		return s
	}
	var out strings.Builder
	for len(s) > 0 {
		if r, ok := isEscape(s); ok {
			out.WriteRune(r)
			s = s[7:]
			continue
		}
		out.WriteByte(s[0])
		s = s[1:]
	}
	return out.String()
}

func escaped(s string) string {
	if !strings.Contains(s, "_x") {
		return s
	}
	var out strings.Builder
	for i := range len(s) {
		if _, ok := isEscape(s[i:]); ok {
			out.WriteString("_x005F")
		}
		out.WriteByte(s[i])
	}
	return out.String()
}
