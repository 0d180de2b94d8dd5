package main

import (
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"os"
	"strings"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

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

// perEntry is how many bundles go by between two entries: what a run that was
// killed computes again.
const perEntry = 64

// task is the fingerprint of what was asked: only the same work can be taken
// up. That the projects are the same too, the check of their text tells.
func (j *batchJob) task() string {
	h := fnv.New128a()
	fmt.Fprintln(h, version, j.format, j.options.totals, j.options.unclaimed, j.app.lang, j.options.reading)
	return hex.EncodeToString(h.Sum(nil))
}

// takeUp finds the last whole entry of the journal and cuts the part back to it.
func (s *sink) takeUp(j *batchJob) error {
	text, err := io.ReadAll(s.journal)
	if err != nil {
		return machineError{err}
	}
	var last entry
	whole := 0
	for _, line := range strings.SplitAfter(string(text), "\n") {
		var e entry
		if !strings.HasSuffix(line, "\n") || json.Unmarshal([]byte(line), &e) != nil {
			break // the run was killed while it wrote this line
		}
		if whole == 0 && e.Task != j.task() {
			return usageError{lang.F("%s 不是这项工作的断点", "%s does not belong to this work", s.path+".journal"), lang.T("输入、选项和版本须与中断时相同；不加 --resume 则从头开始", "inputs, options and version must be as before; without --resume it begins anew")}
		}
		whole += len(line)
		last = e
		for _, n := range e.Listed {
			j.problems = append(j.problems, project.Problem{File: n.File, Pos: project.Pos{Line: n.Line, Col: n.Col}, Path: n.Path, Message: lang.Same(n.Message), Hint: lang.Same(n.Hint)})
		}
	}
	if info, err := s.part.Stat(); err != nil || info.Size() < last.Written { // the part is already in its place, or lost
		last, whole, j.problems = entry{}, 0, nil
	}
	j.done, j.bad, j.found, j.sum, s.skip, s.written = last.Done, last.Bad, last.Found, last.Sum, last.Done, last.Written
	for f, size := range map[*os.File]int64{s.journal: int64(whole), s.part: last.Written} {
		if err := f.Truncate(size); err != nil {
			return machineError{err}
		}
		if _, err := f.Seek(size, io.SeekStart); err != nil {
			return machineError{err}
		}
	}
	s.listed = len(j.problems)
	return nil
}

func (s *sink) log(e entry) error {
	line, err := json.Marshal(e)
	if err == nil {
		_, err = s.journal.Write(append(line, '\n'))
	}
	return err
}

// checkpoint makes the part whole on the disk and then says so, so that the
// journal is true after a loss of power too.
func (s *sink) checkpoint(j *batchJob) error {
	if err := errors.Join(s.out.Flush(), s.part.Sync()); err != nil {
		return err
	}
	e := entry{Done: j.done, Written: s.written, Bad: j.bad, Found: j.found, Sum: j.sum}
	for _, p := range j.problems[s.listed:] {
		e.Listed = append(e.Listed, note{p.File, p.Pos.Line, p.Pos.Col, p.Path, p.Message.In(j.app.lang), p.Hint.In(j.app.lang)})
	}
	s.listed = len(j.problems)
	return errors.Join(s.log(e), s.journal.Sync())
}
