package main

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/cmd/report"
)

// sink is where a batch writes. With a path, results grow in PATH.part and a
// journal beside it says how much of it is whole, so that a run that was
// killed at any moment can be taken up without losing or repeating a project.
type sink struct {
	path    string // empty: a stream
	out     *bufio.Writer
	part    *os.File
	journal *os.File
	skip    int // projects that an earlier run has written
	written int64
	since   int // bundles since the last entry of the journal
	listed  int // problems that the journal has
}

// entry is one line of the journal.
type entry struct {
	Task    string `json:"task,omitempty"`
	Done    int    `json:"done"`
	Written int64  `json:"written"`
	Bad     int    `json:"bad"`
	Listed  []note `json:"listed,omitempty"` // problems since the entry before
}

// note is a problem as it is printed.
type note struct {
	File          string
	Line, Col     int32
	Path          string
	Message, Hint string
}

// perEntry is how many bundles go by between two entries.
const perEntry = 32

func (j *batchJob) openSink() (*sink, error) {
	s := &sink{path: j.options.path}
	if s.path == "" || s.path == "-" {
		s.path, s.out = "", bufio.NewWriterSize(j.app.out, 1<<16)
		return s, s.head(j)
	}
	flags := os.O_RDWR | os.O_CREATE
	if !j.options.resume {
		flags |= os.O_TRUNC
	}
	var err error
	if s.part, err = os.OpenFile(s.path+".part", flags, 0o644); err == nil {
		s.journal, err = os.OpenFile(s.path+".journal", flags, 0o644)
	}
	if err != nil {
		return nil, machineError{err}
	}
	s.out = bufio.NewWriterSize(s.part, 1<<16)
	if j.options.resume {
		if err := s.takeUp(j); err != nil {
			return nil, err
		}
	}
	if s.skip > 0 || s.written > 0 {
		return s, nil
	}
	if err := s.log(entry{Task: j.task()}); err != nil {
		return nil, machineError{err}
	}
	return s, s.head(j)
}

// head writes what stands before the first project.
func (s *sink) head(j *batchJob) error {
	if j.format != "csv" {
		return nil
	}
	n, err := s.out.Write(report.CSVHead(j.options.totals))
	s.written += int64(n)
	if err != nil {
		return machineError{err}
	}
	return nil
}

// task is the fingerprint of what was asked: only the same work can be taken up.
func (j *batchJob) task() string {
	h := sha256.New()
	fmt.Fprintln(h, version, j.format, j.options.totals, j.app.lang, j.options.reading, j.paths)
	for _, s := range j.sources {
		size := int64(-1)
		if info, err := os.Stat(s.name); err == nil {
			size = info.Size()
		}
		fmt.Fprintln(h, s.name, size)
	}
	return hex.EncodeToString(h.Sum(nil)[:12])
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
	j.done, j.bad, s.skip, s.written = last.Done, last.Bad, last.Done, last.Written
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

// write adds the output of a bundle and now and then an entry of the journal.
func (s *sink) write(b []byte, j *batchJob) error {
	n, err := s.out.Write(b)
	s.written += int64(n)
	if err != nil || s.path == "" {
		return err
	}
	if s.since++; s.since%perEntry == 0 {
		return s.checkpoint(j)
	}
	return nil
}

// checkpoint makes the part whole and says so.
func (s *sink) checkpoint(j *batchJob) error {
	if err := s.out.Flush(); err != nil {
		return err
	}
	e := entry{Done: j.done, Written: s.written, Bad: j.bad}
	for _, p := range j.problems[s.listed:] {
		e.Listed = append(e.Listed, note{p.File, p.Pos.Line, p.Pos.Col, p.Path, p.Message.In(j.app.lang), p.Hint.In(j.app.lang)})
	}
	s.listed = len(j.problems)
	return s.log(e)
}

// pause leaves everything ready to be taken up.
func (s *sink) pause(j *batchJob) error {
	if s.path == "" {
		return s.out.Flush()
	}
	return errors.Join(s.checkpoint(j), s.part.Close(), s.journal.Close())
}

// abandon closes what was written after a failure; it can be taken up.
func (s *sink) abandon() {
	if s.path != "" {
		s.part.Close()
		s.journal.Close()
	}
}

// finish puts the whole result in its place.
func (s *sink) finish() error {
	if err := s.out.Flush(); err != nil || s.path == "" {
		return err
	}
	if err := s.part.Sync(); err != nil {
		return err
	}
	err := errors.Join(s.part.Close(), s.journal.Close(), os.Rename(s.path+".part", s.path))
	if err == nil {
		if err = os.Remove(s.path + ".journal"); errors.Is(err, fs.ErrNotExist) {
			err = nil
		}
	}
	return err
}
