package batch

import (
	"encoding/json"
	"errors"
	"io"
	"os"
	"strings"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/cmd/fault"
)

// journal says, entry by entry, how much of a part is whole.
type journal struct {
	file     *os.File
	language lang.Language
	listed   int // problems that it has
}

// entry is one line of the journal.
type entry struct {
	Task    string `json:"task,omitempty"`
	Done    int    `json:"done"`
	Written int64  `json:"written"`
	Bad     int    `json:"bad"`
	Found   int    `json:"found"`
	Sum     uint32 `json:"sum"`
	Listed  []note `json:"listed,omitempty"` // problems since the entry before
}

// journalHead is how every journal begins.
const journalHead = `{"task":"`

// note is a problem as it is printed.
type note struct {
	File          string
	Line, Col     int32
	Path          string
	Message, Hint string
}

func noted(p project.Problem, l lang.Language) note {
	return note{p.File, p.Pos.Line, p.Pos.Col, p.Path, p.Message.In(l), p.Hint.In(l)}
}

func (n note) problem() project.Problem {
	return project.Problem{File: n.File, Pos: project.Pos{Line: n.Line, Col: n.Col}, Path: n.Path,
		Message: lang.Same(n.Message), Hint: lang.Same(n.Hint)}
}

func openJournal(path string, flags int, l lang.Language) (*journal, error) {
	f, err := os.OpenFile(path, flags, 0o644)
	return &journal{file: f, language: l}, err
}

// taken is what a journal says of an earlier run.
type taken struct {
	last   entry
	listed project.Problems
	whole  int64 // bytes of whole entries
}

// read reads up to the last whole entry.
func (l *journal) read(task string) (t taken, err error) {
	text, err := io.ReadAll(l.file)
	if err != nil {
		return t, fault.Machine(err)
	}
	for _, line := range strings.SplitAfter(string(text), "\n") {
		var e entry
		if !strings.HasSuffix(line, "\n") || json.Unmarshal([]byte(line), &e) != nil {
			break // the run was killed while it wrote this line
		}
		if t.whole == 0 && e.Task != task {
			return t, fault.Usage(lang.F("%s 不是这项工作的断点", "%s does not belong to this work", l.file.Name()),
				lang.T("输入、选项和版本须与中断时相同；不加 --resume 则从头开始", "inputs, options and version must be as before; without --resume it begins anew"))
		}
		t.whole += int64(len(line))
		t.last = e
		for _, n := range e.Listed {
			t.listed = append(t.listed, n.problem())
		}
	}
	return t, nil
}

// cutTo leaves what was read, for more to be added.
func (l *journal) cutTo(t taken) error {
	l.listed = len(t.listed)
	return cutTo(l.file, t.whole)
}

func cutTo(f *os.File, size int64) error {
	err := f.Truncate(size)
	if err == nil {
		_, err = f.Seek(size, io.SeekStart)
	}
	return err
}

func (l *journal) log(e entry) error {
	line, err := json.Marshal(e)
	if err == nil {
		_, err = l.file.Write(append(line, '\n'))
	}
	return err
}

// checkpoint says that so much of the part is whole.
func (l *journal) checkpoint(t *tally, written int64) error {
	e := entry{Done: t.Projects, Written: written, Bad: t.Bad, Found: t.Found, Sum: t.sum}
	for _, p := range t.Problems[l.listed:] {
		e.Listed = append(e.Listed, noted(p, l.language))
	}
	l.listed = len(t.Problems)
	return errors.Join(l.log(e), l.file.Sync())
}
