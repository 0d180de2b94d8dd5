// Package batch computes many projects: it finds the files, cuts them into
// projects, has workers compute those side by side, and writes the results in
// the order of the input. What computes one project is handed in.
package batch

import (
	"context"
	"crypto/sha256"
	"io"
	"runtime"
	"time"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/cmd/disk"
)

// Worker adds the result of a project to out, or says what is wrong with it;
// places count from the beginning of the item's text. What it gives has to
// hang on the item alone. Of two items of one project the identity is the same;
// 0 is of none.
type Worker func(out []byte, i Item) (result []byte, identity uint64, problems project.Problems)

// Inline adds to out what stands in the place of the result of an item that
// has problems. The places of those in standard input are within the item, so
// that a shard of the input gives that shard of the output.
type Inline func(out []byte, i Item, problems project.Problems) []byte

// Join takes up results in the order of the input, one bundle after the other, and
// gives what is written of them.
type Join func(results []byte) ([]byte, error)

// Job is one run over many projects: a reader, workers side by side, and a
// writer that puts their results back into the order of the input.
type Job struct {
	Sources  []Source
	In       io.Reader // what the source - stands for
	Out      disk.Out
	Head     []byte        // stands before the first result
	Worker   func() Worker // makes one for each that works at the same time
	Join     Join          // what is written of the results of a bundle; nil for what they are
	Foot     func() ([]byte, error)
	Workers  int
	Resume   bool
	Task     []Aspect      // all that the results hang on, but for the projects: only the same work is taken up
	Language lang.Language // of the problems that are kept for a later run
	Inline   Inline        // what stands in the place of a result that there is none of; nil lists them instead
	Listed   int           // how many problems are kept, to be listed
	Progress func(done int, read int64)
}

// Done is how far a job came.
type Done struct {
	Projects int              // of this run and, resumed, of those before it
	Bad      int              // of them with problems
	Found    int              // problems in all
	Problems project.Problems // those found first, in the order of the input
	Twice    Twice            // projects that stand in the input more than once
}

// Interrupted says that a job was stopped before its end.
type Interrupted struct {
	Projects int  // whose results are written
	Resumes  bool // it can be taken up
}

func (i Interrupted) Error() string { return "interrupted" }

// Run does the job, until ctx is done; Done holds as far as it came.
func (j *Job) Run(ctx context.Context) (Done, error) {
	t := &tally{keep: j.Listed}
	s, err := j.open(t)
	if err != nil {
		return t.Done, err
	}
	j.Progress(t.Projects, 0)
	if err := j.pump(ctx, s, t); err != nil {
		_ = s.close()
		return t.Done, err
	}
	if ctx.Err() != nil {
		return t.Done, s.pause(t)
	}
	if err := j.foot(s); err != nil {
		_ = s.close()
		return t.Done, err
	}
	return t.Done, s.finish()
}

// pump moves bundles from the reader through the workers to the sink. What is
// on its way at one time is bounded, so memory does not grow with the input. It
// does not wait for the reader, which may be waiting for standard input.
func (j *Job) pump(ctx context.Context, s sink, t *tally) error {
	// to compute takes nothing but a core: more workers than there are of those
	// would only hold memory
	workers := min(j.Workers, runtime.GOMAXPROCS(0))
	work, order := make(chan *bundle, workers), make(chan *bundle, 2*workers)
	l, quit := newLoad(), make(chan struct{})
	defer l.stop()
	defer close(quit)
	written := make(chan *bundle, cap(order)+workers)
	f := &feeder{sources: j.Sources, intake: intake{in: j.In, blank: j.Inline != nil}, spare: written,
		work: work, order: order, load: l, quit: quit, skip: t.Projects, want: t.sum}
	if _, grows := s.(*growing); grows {
		f.sum = sha256.New()
	}
	go f.run()
	spare := make(chan []byte, cap(order)+workers)
	for range workers {
		go j.compute(work, spare, l)
	}
	w := waiting{ctx, s, t, time.NewTicker(time.Second)}
	defer w.tick.Stop()
	for {
		b, err := w.next(order)
		switch {
		case err != nil || b == nil:
			return err
		case b.fatal != nil:
			return b.fatal
		}
		t.add(b)
		err = j.write(s, b.out)
		if l.written(b); err != nil {
			return err
		}
		j.Progress(t.Projects, b.read)
		if cap(b.out) <= mostSpare {
			offer(spare, b.out[:0])
		}
		if b.isUsual() {
			offer(written, b.emptied())
		}
	}
}

// offer gives memory to whoever may need it, if there is not enough already.
func offer[T any](to chan<- T, memory T) {
	select {
	case to <- memory:
	default:
	}
}

// write writes what comes of the results of a bundle.
func (j *Job) write(s sink, results []byte) (err error) {
	if j.Join != nil {
		if results, err = j.Join(results); err != nil {
			return err
		}
	}
	return s.write(results)
}

// foot writes what stands after the last result.
func (j *Job) foot(s sink) error {
	if j.Foot == nil {
		return nil
	}
	b, err := j.Foot()
	if err != nil {
		return err
	}
	return s.write(b)
}
