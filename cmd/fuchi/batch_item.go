package main

import (
	"bufio"
	"bytes"
	"errors"
	"hash/crc32"
	"io"
	"strconv"

	"github.com/shanting/fuchi/calc/project"
)

// item is one project of a batch before it is read.
type item struct {
	seq   int // from 0, over all sources
	file  string
	line  int // its first line in the file
	text  []byte
	shape shape
	bad   error // it could not be read at all
	last  bool  // nothing more is at hand: to wait for more would keep this one back
}

// place is where a project stands: its file, and its line where it is not the
// first. Lines of standard input have none, so that a shard of the input gives
// that shard of the output.
func (i item) place() string {
	switch {
	case i.file == "-":
		return ""
	case i.line > 1:
		return i.file + ":" + strconv.Itoa(i.line)
	}
	return i.file
}

// sum carries the check of all projects so far on over this one.
func (i item) sum(before uint32) uint32 {
	return crc32.Update(crc32.Update(before, crc32.IEEETable, []byte(i.file+"\n")), crc32.IEEETable, i.text)
}

// each hands the projects of all sources over in order, until yield says stop.
func (a *app) each(sources []source, yield func(item) bool) {
	seq := 0
	for _, s := range sources {
		shape := s.shape()
		next := func(i item) bool {
			i.seq, i.file, i.shape = seq, s.name, shape
			seq++
			return yield(i)
		}
		if !a.eachOf(s, shape, next) {
			return
		}
	}
}

func (a *app) eachOf(s source, shape shape, yield func(item) bool) bool {
	if s.bad != nil {
		return yield(item{line: 1, bad: s.bad})
	}
	in, err := a.open(s.name)
	if err != nil {
		return yield(item{line: 1, bad: err})
	}
	defer in.Close()
	switch shape {
	case ndjson:
		return eachLine(bufio.NewReaderSize(in, 1<<16), yield)
	case jsonFile:
		text, err := limited(in)
		return yield(item{line: 1, text: bytes.TrimPrefix(text, mark), bad: err})
	}
	return eachDocument(bufio.NewReaderSize(in, 1<<16), yield)
}

// mark is the byte order mark that some editors begin a file with.
var mark = []byte("\ufeff")

// eachLine streams NDJSON: one project a line, blank lines passed over.
func eachLine(r *bufio.Reader, yield func(item) bool) bool {
	for line := 1; ; line++ {
		text, err := readLine(r, nil)
		if line == 1 {
			text = bytes.TrimPrefix(text, mark)
		}
		text = bytes.TrimRight(text, "\r\n")
		if len(bytes.TrimSpace(text)) > 0 && !yield(item{line: line, text: text, last: r.Buffered() == 0}) {
			return false
		}
		if err != nil {
			return errors.Is(err, io.EOF) || yield(item{line: line, bad: machineError{err}})
		}
	}
}

// documents cuts a YAML stream at its --- and ... lines, which costs nothing;
// the parser's own cutting grows with the stream. By the YAML standard such a
// line ends a document wherever it stands, also within a block of text, and
// what follows --- on its line belongs to the document.
type documents struct {
	text  []byte
	first int // line of text
	found int
	yield func(item) bool
}

func eachDocument(r *bufio.Reader, yield func(item) bool) bool {
	d := documents{first: 1, yield: yield}
	var buffer []byte
	for n := 1; ; n++ {
		line, err := readLine(r, buffer[:0])
		buffer = line
		if n == 1 {
			line = bytes.TrimPrefix(line, mark)
		}
		if !d.add(line, n) {
			return false
		}
		if err != nil && !errors.Is(err, io.EOF) {
			return yield(item{line: n, bad: machineError{err}})
		}
		if err != nil {
			return d.flush() && (d.found > 0 || yield(item{line: 1}))
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
	return d.yield(item{line: d.first, text: whole})
}

func isMarker(line []byte, mark string) bool {
	rest, ok := bytes.CutPrefix(line, []byte(mark))
	return ok && (len(rest) == 0 || bytes.IndexByte([]byte(" \t\r\n"), rest[0]) >= 0)
}

// readLine adds a line to text; of what is longer than a project may be it
// keeps just enough to be seen as such.
func readLine(r *bufio.Reader, text []byte) ([]byte, error) {
	for {
		part, err := r.ReadSlice('\n')
		if len(text) <= project.MaxBytes {
			text = append(text, part...)
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return text, err
		}
	}
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
