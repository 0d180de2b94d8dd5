package batch

import (
	"bytes"
	"errors"
	"io"

	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/cmd/disk"
	"github.com/shanting/fuchi/cmd/fault"
)

// eachLine streams NDJSON: one project a line, blank lines passed over. Where
// the reader may have to wait for more, a project that is whole does not.
func eachLine(r *disk.LineReader, waits bool, yield func(Item) bool) bool {
	for n := 1; ; n++ {
		line, err := r.Next(nil)
		i := Item{Line: n, Text: bytes.TrimRight(unmarked(line.Text), "\r\n"), last: waits && !r.Ahead()}
		if line.TooLong() {
			i.bad = project.TooLong("", n, line.Text)
		}
		if (len(bytes.TrimSpace(i.Text)) > 0 || i.bad != nil) && !yield(i) {
			return false
		}
		if err != nil {
			return errors.Is(err, io.EOF) || yield(Item{Line: n, bad: fault.Machine(err)})
		}
	}
}

// unmarked is a line without the byte order mark that it begins with where
// files were put one after the other. Two of them are a mistake, and stay.
func unmarked(line []byte) []byte {
	rest, ok := bytes.CutPrefix(line, []byte(disk.Mark))
	if !ok || bytes.HasPrefix(rest, []byte(disk.Mark)) {
		return line
	}
	return rest
}
