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

// eachLine streams NDJSON: one project a line, blank lines passed over.
func eachLine(r *bufio.Reader, yield func(Item) bool) bool {
	for line := 1; ; line++ {
		text, err := readLine(r, nil)
		if line == 1 {
			text = bytes.TrimPrefix(text, []byte(disk.Mark))
		}
		text = bytes.TrimRight(text, " \t\r\n")
		if len(text) > 0 && !yield(Item{Line: line, Text: text, last: r.Buffered() == 0}) {
			return false
		}
		if err != nil {
			return errors.Is(err, io.EOF) || yield(Item{Line: line, bad: fault.Machine(err)})
		}
	}
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
