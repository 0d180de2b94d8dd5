package batch

import (
	"bufio"
	"errors"
	"io"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/cmd/fault"
)

// sink is where the results of a job go, in the order of the input.
type sink interface {
	write(b []byte) error  // adds the output of a bundle
	idle() error           // gives out what it holds: nothing more is to come yet
	secure(t *tally) error // makes what there is safe, once in a while
	pause(t *tally) error  // leaves what there is, and is the Interrupted that says so
	finish() error         // puts the whole result in its place
	close() error          // gives back what was opened, after a failure
}

// open makes the sink; a tally that an earlier run left is taken up.
func (j *Job) open(t *tally) (sink, error) {
	if j.Resume && j.Out.IsStream() { // before a pipe is opened, which waits for its reader
		return nil, fault.Usage(lang.F("--out %s 不是文件，不能继续", "--out %s is no file and cannot go on",
			fault.Name(j.Out.Name)),
			lang.T("不加 --resume", "leave out --resume"))
	}
	target, err := j.Out.Target()
	switch {
	case err != nil:
		return nil, err
	case target.Stream != nil:
		s := &stream{bufio.NewWriterSize(target.Stream, 1<<16), target.Stream}
		return s, s.write(j.Head)
	}
	g := &growing{path: target.Path}
	if err := j.grow(g, t); err != nil {
		_ = g.close()
		return nil, err
	}
	return g, nil
}

// stream is standard output, a device or a pipe: what is written is gone, and
// cannot be taken up.
type stream struct {
	out *bufio.Writer
	to  io.Closer
}

func (s *stream) write(b []byte) error {
	_, err := s.out.Write(b)
	return asMachine(err)
}

func (s *stream) idle() error { return asMachine(s.out.Flush()) }

func (s *stream) secure(*tally) error { return s.idle() }

func (s *stream) pause(t *tally) error {
	if err := s.finish(); err != nil {
		return err
	}
	return Interrupted{Projects: t.Projects}
}

func (s *stream) finish() error { return asMachine(errors.Join(s.out.Flush(), s.close())) }

func (s *stream) close() error { return s.to.Close() }

func asMachine(err error) error {
	if err == nil {
		return nil
	}
	return fault.Machine(err)
}
