package project

import (
	"bytes"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"
)

// shift is how much further to the right things stand in a line of a file than
// in the text that was made of it.
type shift struct{ line, col, by int }

// at is the place in the file of what the parser found.
func (w *walk) at(line, col int) Pos {
	for _, s := range w.shifts {
		if s.line == line && col > s.col {
			col += s.by
		}
	}
	return Pos{Line: int32(line), Col: int32(col)}
}

// jsonEscapes writes out the escapes of JSON in double quotes that YAML does not
// have, a slash and a pair of surrogates: what is JSON is to be read as such.
func jsonEscapes(src []byte) ([]byte, []shift) {
	var out []byte
	var shifts []shift
	quoted, line, col := false, 1, 1 // col of what comes next in out
	for i := 0; i < len(src); {
		c := src[i]
		written, size := src[i:i+1], 1
		switch {
		case c == '"':
			quoted = !quoted
		case c == '\\' && quoted && bytes.HasPrefix(src[i+1:], []byte("/")):
			written, size = []byte("/"), 2
		case c == '\\' && quoted:
			if r, ok := pair(src[i:]); ok {
				written, size = utf8.AppendRune(nil, r), len(`\ud83d\ude00`)
			} else {
				size = min(2, len(src)-i)
				written = src[i : i+size]
			}
		case c >= utf8.RuneSelf:
			_, size = utf8.DecodeRune(src[i:])
			written = src[i : i+size]
		}
		out = append(out, written...)
		if wide := utf8.RuneCount(src[i:i+size]) - utf8.RuneCount(written); wide > 0 {
			shifts = append(shifts, shift{line, col, wide})
			col += wide // later places are told in columns of the file
		}
		col += utf8.RuneCount(written)
		if i += size; c == '\n' {
			line, col, quoted = line+1, 1, false
		}
	}
	return out, shifts
}

// pair reads the escapes of two surrogates that make one character.
func pair(src []byte) (rune, bool) {
	if len(src) < len(`\ud83d\ude00`) || src[1] != 'u' || src[6] != '\\' || src[7] != 'u' {
		return 0, false
	}
	high, err1 := strconv.ParseUint(string(src[2:6]), 16, 16)
	low, err2 := strconv.ParseUint(string(src[8:12]), 16, 16)
	r := utf16.DecodeRune(rune(high), rune(low))
	return r, err1 == nil && err2 == nil && r != utf8.RuneError
}
