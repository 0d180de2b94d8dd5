package batch

import (
	"bytes"
	"errors"
	"io"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/cmd/disk"
	"github.com/shanting/fuchi/cmd/fault"
)

// eachLine streams NDJSON: one project a line, blank lines passed over unless
// they are wanted, as by what counts lines. Where
// the reader may have to wait for more, a project that is whole does not.
func (in intake) eachLine(r *disk.LineReader, waits bool, yield func(Item) bool) bool {
	for n := 1; ; n++ {
		var room []byte
		if in.room != nil {
			room = in.room()
		}
		line, err := r.Next(room)
		i := Item{Line: n, Text: bytes.TrimRight(unmarked(line.Text), "\r\n"), last: waits && !r.Ahead()}
		if line.TooLong() {
			i.bad = project.TooLong("", n, line.Text)
		}
		if in.blank && i.bad == nil && len(bytes.TrimSpace(i.Text)) == 0 && len(line.Text) > 0 {
			i.bad = blankLine(n) // and not the nothing after the last
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

// blankLine says that a line holds no project.
func blankLine(n int) error {
	return project.Problems{{Pos: project.Pos{Line: int32(n), Col: 1}, Message: lang.T("空行", "a blank line"),
		Hint: lang.T("一行写一个项目", "one project a line")}}
}
