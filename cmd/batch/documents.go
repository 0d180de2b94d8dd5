package batch

import (
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
	text  []byte // of what is longer than a project may be just the beginning
	size  int    // bytes of the document, as they came
	first int    // line of text
	found int
	yield func(Item) bool
}

func eachDocument(r *disk.LineReader, yield func(Item) bool) bool {
	d := documents{first: 1, yield: yield}
	var buffer []byte
	for n := 1; ; n++ {
		line, err := r.Next(buffer)
		buffer = line.Text
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
func (d *documents) add(l disk.Line, n int) bool {
	line, bare := l.Text, unmarked(l.Text)
	begins := isMarker(bare, "---")
	if begins && (isBlank(d.text) || !isPrelude(d.text)) || isMarker(bare, "...") {
		if !d.flush() {
			return false
		}
		d.first = n
		if !begins {
			d.first++
			return true
		}
	}
	if len(d.text) == 0 { // a mark begins a document; in its middle it is none
		line = bare
	}
	d.size += l.Size
	if d.size <= project.MaxBytes {
		d.text = append(d.text, line...)
	}
	return true
}

// flush hands the document over, if there is anything in it.
func (d *documents) flush() bool {
	i := Item{Line: d.first, Text: d.text}
	if d.size > project.MaxBytes {
		i.bad = project.TooLong("", d.first, d.text)
	}
	rest := d.text
	if isMarker(rest, "---") {
		rest = rest[3:]
	}
	d.text, d.size = nil, 0
	if i.bad == nil && isBlank(rest) {
		return true
	}
	d.found++
	return d.yield(i)
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
