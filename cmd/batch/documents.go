package batch

import (
	"bufio"
	"bytes"
	"errors"
	"io"

	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/cmd/disk"
	"github.com/shanting/fuchi/cmd/fault"
)

// documents cuts a YAML stream at its --- and ... lines, which costs nothing;
// the parser's own cutting grows with the stream. By the YAML standard such a
// line ends a document wherever it stands, also within a block of text, and
// what follows --- on its line belongs to the document.
type documents struct {
	text  []byte
	first int // line of text
	found int
	yield func(Item) bool
}

func eachDocument(r *bufio.Reader, yield func(Item) bool) bool {
	d := documents{first: 1, yield: yield}
	var buffer []byte
	for n := 1; ; n++ {
		line, err := readLine(r, buffer[:0])
		buffer = line
		if n == 1 {
			line = bytes.TrimPrefix(line, []byte(disk.Mark))
		}
		if !d.add(line, n) {
			return false
		}
		if err != nil && !errors.Is(err, io.EOF) {
			return yield(Item{Line: n, bad: fault.Machine(err)})
		}
		if err != nil {
			return d.flush() && (d.found > 0 || yield(Item{Line: 1}))
		}
	}
}

// add takes a line; it is false when no more are wanted.
func (d *documents) add(line []byte, n int) bool {
	begins := isMarker(line, "---")
	if begins && (isBlank(d.text) || !isPrelude(d.text)) || isMarker(line, "...") {
		if !d.flush() {
			return false
		}
		d.first = n
		if !begins {
			d.first++
			return true
		}
	}
	if len(d.text) <= project.MaxBytes { // just enough to be seen as too long
		d.text = append(d.text, line...)
	}
	return true
}

// flush hands the document over, if there is anything in it.
func (d *documents) flush() bool {
	whole := d.text
	d.text = nil
	rest := whole
	if isMarker(whole, "---") {
		rest = whole[3:]
	}
	if len(whole) <= project.MaxBytes && isBlank(rest) {
		return true
	}
	d.found++
	return d.yield(Item{Line: d.first, Text: whole})
}

func isMarker(line []byte, mark string) bool {
	rest, ok := bytes.CutPrefix(line, []byte(mark))
	return ok && (len(rest) == 0 || bytes.IndexByte([]byte(" \t\r\n"), rest[0]) >= 0)
}

// isBlank says whether a part holds nothing but blank lines and comments.
func isBlank(part []byte) bool { return holdsOnly(part, "#") }

// isPrelude says whether a part can only stand before the --- of its document:
// comments and directives.
func isPrelude(part []byte) bool { return holdsOnly(part, "#%") }

func holdsOnly(part []byte, marks string) bool {
	for l := range bytes.SplitSeq(part, []byte("\n")) {
		if l = bytes.TrimSpace(l); len(l) > 0 && bytes.IndexByte([]byte(marks), l[0]) < 0 {
			return false
		}
	}
	return true
}
