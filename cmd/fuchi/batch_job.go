package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/cmd/report"
)

// batchJob is one run over many projects: a reader, workers side by side, and
// a writer that puts their results back into input order.
type batchJob struct {
	app      *app
	options  batchOptions
	format   report.Format
	ask      engine.Ask
	sources  []source
	problems project.Problems // in input order
	bad      int              // projects with problems
	found    int              // all problems, of which those first found are kept
	done     int              // projects of this run and, resumed, of those before it
	sum      uint32           // check of the text of those projects
}

// bundle is a run of items that one worker takes at a time.
type bundle struct {
	items []item
	out   []byte
	bad   []project.Problems
	size  int
	read  int64  // bytes up to here
	sum   uint32 // check of all text up to here
	fatal error
	ready chan struct{}
}

// A bundle is sent when it has so many projects or so many bytes.
const (
	perBundle    = 64
	bundledBytes = 256 << 10
)

func (j *batchJob) run() error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	// a second signal ends the program at once, but not the same one that a
	// shell and its child both send
	defer context.AfterFunc(ctx, func() { time.AfterFunc(time.Second, stop) })()
	sink, err := j.openSink()
	if err != nil {
		return err
	}
	bar := j.app.progress(j.app.t("项目", "projects"))
	bar.total, bar.last = totalSize(j.sources), j.done
	if sink.path == "" && isTerminal(j.app.out) {
		bar.tick = nil // the results themselves go by
	}
	err = j.pump(ctx, sink, bar)
	bar.done()
	if err != nil {
		_ = sink.close()
		return err
	}
	if ctx.Err() != nil {
		return j.interrupted(sink)
	}
	if err := sink.finish(); err != nil {
		return sink.failed(err)
	}
	return j.listing()
}

// pump moves bundles from the reader through the workers to the sink. What is
// on its way at one time is bounded, so memory does not grow with the input. It
// does not wait for the reader, which may be waiting for standard input.
func (j *batchJob) pump(ctx context.Context, sink *sink, bar *progress) error {
	work := make(chan *bundle, j.options.workers)
	order := make(chan *bundle, 4*j.options.workers)
	quit := make(chan struct{})
	defer close(quit)
	f := &feeder{job: j, work: work, order: order, quit: quit, skip: sink.skip, want: j.sum}
	go f.run()
	for range j.options.workers {
		go func() {
			reader := project.NewReader(j.app.engine.Words())
			for b := range work {
				j.compute(b, reader)
				close(b.ready)
			}
		}()
	}
	for {
		b := await(ctx, order)
		if b == nil {
			return nil
		}
		if b.fatal != nil {
			return b.fatal
		}
		j.collect(b)
		if err := sink.write(b.out, j, len(order) == 0); err != nil {
			return sink.failed(err)
		}
		bar.bytes = b.read
		bar.at(j.done)
	}
}

// await is the next bundle, computed, or nil at the end or when interrupted.
func await(ctx context.Context, order <-chan *bundle) *bundle {
	select {
	case b, ok := <-order:
		if !ok {
			return nil
		}
		select {
		case <-b.ready:
			return b
		case <-ctx.Done():
		}
	case <-ctx.Done():
	}
	return nil
}

// compute makes the output of a bundle; a project with problems gives none.
func (j *batchJob) compute(b *bundle, reader *project.Reader) {
	stream := j.stream()
	for _, i := range b.items {
		p, problems := j.app.decode(i, reader)
		if len(problems) == 0 {
			var answer *engine.Answer
			if answer, problems = j.app.engine.About(p, engine.Source{Name: i.file, Text: i.text}, j.ask); len(problems) == 0 {
				b.out = stream.Add(b.out, answer, i.place())
			}
		}
		if len(problems) > 0 {
			b.bad = append(b.bad, problems)
		}
	}
}

// stream is how the results are printed; what a batch offers all can be.
func (j *batchJob) stream() report.Stream {
	s, _ := j.format.Stream(j.app.lang, j.options.totals)
	return s
}

// maxListed is how many problems a batch remembers; the projects that have
// more it counts.
const maxListed = mostListed

func (j *batchJob) collect(b *bundle) {
	j.done += len(b.items)
	j.bad += len(b.bad)
	j.sum = b.sum
	for _, problems := range b.bad {
		j.found += len(problems)
		j.problems = append(j.problems, problems[:min(len(problems), maxListed-len(j.problems))]...)
	}
}

// listing says how many projects were computed and, where some have problems,
// lists those.
func (j *batchJob) listing() error {
	if j.bad == 0 {
		return nil
	}
	fmt.Fprintln(j.app.errs, lang.F("共 %d 个项目，其中 %d 个有问题，未算：", "of %d projects %d have problems and are not computed:", j.done, j.bad).In(j.app.lang))
	j.app.printProblems(j.problems, j.found)
	return errListed
}

// errListed says that there are problems and that they have been listed.
var errListed = errors.New("listed")

// interrupted says how far the work came and how to go on.
func (j *batchJob) interrupted(s *sink) error {
	if err := s.pause(j); err != nil {
		return machineError{err}
	}
	hint := lang.T("写到标准输出的结果不能继续；用 --out 可以", "output to a stream cannot go on; with --out it can")
	if s.path != "" {
		hint = lang.T("用同样的命令加 --resume 继续", "go on with the same command and --resume")
	} else if err := j.listing(); err != nil {
		j.app.report(err)
	}
	return machineError{interruption{lang.F("中断：已写出前 %d 个项目。%s", "interrupted: the first %d projects are written. %s", j.done, hint).In(j.app.lang)}}
}

type interruption struct{ text string }

func (i interruption) Error() string { return i.text }
