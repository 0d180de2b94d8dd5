package batch

import (
	"bufio"
	"errors"
	"os"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/cmd/fault"
)

// sink is where the results of a job go, in the order of the input.
type sink interface {
	// write adds the output of a bundle, which the tally has; idle says that
	// nothing more is to come yet.
	write(b []byte, t *tally, idle bool) error
	pause(t *tally) error // leaves what there is, and is the Interrupted that says so
	finish() error        // puts the whole result in its place
	close() error         // gives back what was opened, after a failure
}

// open makes the sink; a tally that an earlier run left is taken up.
func (j *Job) open(t *tally) (sink, error) {
	path, err := j.Out.Target()
	if err != nil {
		return nil, err
	}
	if path == "" {
		return j.openStream(&stream{out: bufio.NewWriterSize(j.Out.Std, 1<<16)})
	}
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() { // a device, a pipe
		return j.openDevice(path)
	}
	g := &growing{path: path}
	if err := j.grow(g, t); err != nil {
		_ = g.close()
		return nil, err
	}
	return g, nil
}

// Streams says whether the results go to standard output.
func (j *Job) Streams() bool { return j.Out.Name == "" || j.Out.Name == "-" }

// stream is standard output, a device or a pipe: what is written is gone, and
// cannot be taken up.
type stream struct {
	out    *bufio.Writer
	device *os.File // nil where it is standard output
}

func (j *Job) openStream(s *stream) (sink, error) {
	if _, err := s.out.Write(j.Head); err != nil {
		return nil, fault.Machine(err)
	}
	return s, nil
}

// openDevice writes straight to what is no file and cannot be put in its place.
func (j *Job) openDevice(path string) (sink, error) {
	if j.Resume {
		return nil, fault.Usage(lang.F("--out %s 不是文件，不能继续", "--out %s is no file and cannot go on", path),
			lang.T("不加 --resume", "leave out --resume"))
	}
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return nil, fault.Machine(err)
	}
	return j.openStream(&stream{bufio.NewWriterSize(f, 1<<16), f})
}

// write gives the stream a result at once when there is nothing more to come yet.
func (s *stream) write(b []byte, _ *tally, idle bool) error {
	_, err := s.out.Write(b)
	if err == nil && idle {
		err = s.out.Flush()
	}
	return asMachine(err)
}

func (s *stream) pause(t *tally) error {
	if err := s.finish(); err != nil {
		return err
	}
	return Interrupted{Projects: t.Projects}
}

func (s *stream) finish() error { return asMachine(errors.Join(s.out.Flush(), s.close())) }

func (s *stream) close() error {
	if s.device == nil {
		return nil
	}
	return s.device.Close()
}

func asMachine(err error) error {
	if err == nil {
		return nil
	}
	return fault.Machine(err)
}
