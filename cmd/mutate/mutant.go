package main

import (
	"bytes"
	"fmt"
	"strings"
)

// mutant is one file with one mistake in it.
type mutant struct {
	file     string
	at       int // where in the file the old words stand
	old, new string
	line     int
	change   string
	src      []byte
}

func (m mutant) String() string { return fmt.Sprintf("%s:%d: %s", m.file, m.line, m.change) }

// edited is the mutant of a file that has other words at one place.
func edited(file string, src []byte, at int, old, new string) mutant {
	var out bytes.Buffer
	out.Write(src[:at])
	out.WriteString(new)
	out.Write(src[at+len(old):])
	first := bytes.LastIndexByte(src[:at], '\n') + 1
	last := len(src)
	if n := bytes.IndexByte(src[at:], '\n'); n >= 0 {
		last = at + n
	}
	line := bytes.TrimSpace(src[first:last])
	return mutant{file: file, at: at, old: old, new: new, line: bytes.Count(src[:at], []byte("\n")) + 1, src: out.Bytes(),
		change: fmt.Sprintf("%s → %s at column %d of: %s", oneLine(old), oneLine(new), at-first+1, line)}
}

// oneLine is source text as one short line.
func oneLine(s string) string {
	words := []rune(strings.Join(strings.Fields(s), " "))
	if len(words) > 60 {
		return string(words[:60]) + "…"
	}
	return string(words)
}
