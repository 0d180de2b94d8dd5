package main

import (
	"bufio"
	"errors"
	"os"

	"github.com/gofrs/flock"

	"github.com/shanting/fuchi/calc/lang"
)

// sink is where a batch writes. With a path, results grow in PATH.part and a
// journal beside it says how much of it is whole, so that a run that was
// killed at any moment can be taken up without losing or repeating a project.
type sink struct {
	path    string // empty: a stream
	out     *bufio.Writer
	part    *os.File
	journal *os.File
	lock    *flock.Flock
	skip    int // projects that an earlier run has written
	written int64
	since   int // bundles since the last entry of the journal
	listed  int // problems that the journal has
}

func (j *batchJob) openSink() (*sink, error) {
	path, err := j.options.target()
	if err != nil {
		return nil, err
	}
	s := &sink{path: path}
	if s.path == "" {
		s.out = bufio.NewWriterSize(j.app.out, 1<<16)
		return s, s.head(j)
	}
	if info, err := os.Stat(s.path); err == nil && !info.Mode().IsRegular() { // a device, a pipe
		return j.openDevice(s)
	}
	if err := j.openPart(s); err != nil {
		_ = s.close()
		return nil, err
	}
	return s, nil
}

// openPart opens the part and its journal, taking up what an earlier run left.
func (j *batchJob) openPart(s *sink) error {
	if err := s.ours(j.sources); err != nil {
		return err
	}
	if err := s.alone(); err != nil {
		return err
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
		return machineError{called(s.path, err)}
	}
	s.out = bufio.NewWriterSize(s.part, 1<<16)
	if j.options.resume {
		if err := s.takeUp(j); err != nil || s.written > 0 || s.skip > 0 {
			return err
		}
	}
	if err := s.log(entry{Task: j.task()}); err != nil {
		return machineError{err}
	}
	return s.head(j)
}

// alone keeps a second run from writing into the same part.
func (s *sink) alone() error {
	for {
		s.lock = flock.New(s.path + ".lock")
		held, err := s.lock.TryLock()
		switch {
		case err != nil:
			return machineError{called(s.path, err)}
		case !held:
			return usageError{lang.F("另一个进程正在写 %s", "another run is writing %s", s.path), lang.T("等它写完，或用 --out 写到别处", "wait for it, or write elsewhere with --out")}
		}
		mine, err := s.lock.Stat()
		if there, gone := os.Stat(s.lock.Path()); err == nil && gone == nil && os.SameFile(mine, there) {
			return nil
		}
		_ = s.lock.Unlock() // the run that held it has just removed it
	}
}

// openDevice writes straight to what is no file and cannot be put in its place.
func (j *batchJob) openDevice(s *sink) (*sink, error) {
	if j.options.resume {
		return nil, usageError{lang.F("--out %s 不是文件，不能继续", "--out %s is no file and cannot go on", s.path), lang.T("不加 --resume", "leave out --resume")}
	}
	f, err := os.OpenFile(s.path, os.O_WRONLY, 0)
	if err != nil {
		return nil, machineError{err}
	}
	s.path, s.part, s.out = "", f, bufio.NewWriterSize(f, 1<<16)
	return s, s.head(j)
}

// head writes what stands before the first project.
func (s *sink) head(j *batchJob) error {
	n, err := s.out.Write(j.stream().Head)
	s.written += int64(n)
	if err != nil {
		return machineError{err}
	}
	return nil
}

// write adds the output of a bundle and now and then an entry of the journal;
// a stream gets it at once when there is nothing more to come yet.
func (s *sink) write(b []byte, j *batchJob, idle bool) error {
	n, err := s.out.Write(b)
	s.written += int64(n)
	if err != nil {
		return err
	}
	if s.path == "" {
		if idle {
			return s.out.Flush()
		}
		return nil
	}
	if s.since++; s.since%perEntry == 0 {
		return s.checkpoint(j)
	}
	return nil
}

// failed is a failure to write, which can be taken up where there is a journal.
func (s *sink) failed(err error) error {
	if s.path != "" {
		err = hinted{err, lang.T("排除故障后用同样的命令加 --resume 继续", "mend it and go on with the same command and --resume")}
	}
	return machineError{err}
}

// pause leaves everything ready to be taken up.
func (s *sink) pause(j *batchJob) error {
	if s.path == "" {
		return errors.Join(s.out.Flush(), s.close())
	}
	return errors.Join(s.checkpoint(j), s.close())
}

// close gives back what was opened, a failure or not: it can be taken up.
func (s *sink) close() error { return errors.Join(s.closeFiles(), s.leave()) }

func (s *sink) closeFiles() (err error) {
	for _, f := range []*os.File{s.part, s.journal} {
		if f != nil {
			err = errors.Join(err, f.Close())
		}
	}
	return err
}

// leave lets another run write.
func (s *sink) leave() error {
	if s.lock == nil || !s.lock.Locked() {
		return nil
	}
	return errors.Join(os.Remove(s.lock.Path()), s.lock.Unlock())
}

// finish puts the whole result in its place.
func (s *sink) finish() error {
	if err := s.out.Flush(); err != nil {
		return err
	}
	if s.path == "" {
		return s.close()
	}
	if info, err := os.Stat(s.path); err == nil {
		if err := s.part.Chmod(info.Mode().Perm()); err != nil {
			return err
		}
	}
	if err := s.part.Sync(); err != nil {
		return err
	}
	err := errors.Join(s.closeFiles(), os.Rename(s.path+".part", s.path))
	if err == nil {
		err = os.Remove(s.path + ".journal")
	}
	return errors.Join(err, s.leave())
}
