package disk

import (
	"bufio"
	"bytes"
	"errors"
	"io"

	"github.com/shanting/fuchi/calc/project"
)

// LineReader reads a text line by line, never keeping more of one than a project
// may have.
type LineReader struct{ r *bufio.Reader }

// Line is a line of a text with its end.
type Line struct {
	Text []byte // of a line that is too long just the beginning
	Size int    // how many bytes it has, its end among them
	End  int    // how many its end has
}

// TooLong says whether the line is longer than a project may be. Every byte
// before its end counts, be it a byte order mark or a blank.
func (l Line) TooLong() bool { return l.Size-l.End > project.MaxBytes }

// LinesOf reads the lines of r.
func LinesOf(r io.Reader) *LineReader { return &LineReader{bufio.NewReaderSize(r, 1<<16)} }

// Next gives the next line, in the memory of text; with io.EOF what stands
// after the last line end.
func (l *LineReader) Next(text []byte) (Line, error) {
	line := Line{Text: text[:0]}
	var last byte // before the part
	for {
		part, err := l.r.ReadSlice('\n')
		line.Size += len(part)
		if room := project.MaxBytes + 2 - len(line.Text); room > 0 {
			line.Text = append(line.Text, part[:min(len(part), room)]...)
		}
		if errors.Is(err, bufio.ErrBufferFull) {
			last = part[len(part)-1]
			continue
		}
		if err == nil {
			line.End = endOf(last, part)
		}
		return line, err
	}
}

// endOf is how many bytes the end of a line has, of which last stands before
// the part that holds it.
func endOf(last byte, part []byte) int {
	if n := len(part); n > 1 {
		last = part[n-2]
	}
	if last == '\r' {
		return 2
	}
	return 1
}

// Ahead says whether another whole line that is not blank can be had without
// waiting for more input.
func (l *LineReader) Ahead() bool {
	there, _ := l.r.Peek(l.r.Buffered())
	return bytes.IndexByte(bytes.TrimLeft(there, " \t\r\n"), '\n') > 0
}
