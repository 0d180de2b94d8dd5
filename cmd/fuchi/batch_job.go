package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"sync"
	"syscall"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/cmd/report"
)

// batchJob is one run over many projects: a reader, workers side by side, and
// a writer that puts their results back into input order.
type batchJob struct {
	app      *app
	options  batchOptions
	format   string
	readings map[string]string
	sources  []source
	paths    []string
	problems project.Problems // in input order
	bad      int              // projects with problems
	done     int              // projects of this run and, resumed, of those before it
}

// bundle is a run of items that one worker takes at a time.
type bundle struct {
	items []item
	out   []byte
	bad   []project.Problems
	fatal error
	ready chan struct{}
}

const perBundle = 64

func (j *batchJob) run() error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	sink, err := j.openSink()
	if err != nil {
		return err
	}
	bar := j.app.progress(j.app.t("项目", "projects"))
	err = j.pump(ctx, sink, bar)
	bar.done()
	if err != nil {
		sink.abandon()
		return err
	}
	if ctx.Err() != nil {
		return j.interrupted(sink)
	}
	if err := sink.finish(); err != nil {
		return machineError{err}
	}
	if j.bad > 0 {
		fmt.Fprintln(j.app.errs, lang.F("已算 %d 个项目，其中 %d 个有问题：", "%d projects computed, %d of them with problems:", j.done, j.bad).In(j.app.lang))
		return j.problems
	}
	return nil
}

// pump moves bundles from the reader through the workers to the sink. What is
// on its way at one time is bounded, so memory does not grow with the input.
func (j *batchJob) pump(ctx context.Context, sink *sink, bar *progress) error {
	work := make(chan *bundle, j.options.workers)
	order := make(chan *bundle, 4*j.options.workers)
	quit := make(chan struct{})
	var once sync.Once
	stop := func() { once.Do(func() { close(quit) }) }
	defer stop()
	go j.feed(ctx, quit, work, order, sink.skip)
	var workers sync.WaitGroup
	for range j.options.workers {
		workers.Go(func() {
			reader := project.NewReader(j.app.words)
			for b := range work {
				j.compute(b, reader)
				close(b.ready)
			}
		})
	}
	defer workers.Wait()
	for b := range order {
		<-b.ready
		if b.fatal != nil {
			stop()
			return b.fatal
		}
		j.collect(b)
		if err := sink.write(b.out, j); err != nil {
			stop()
			return machineError{err}
		}
		bar.at(j.done)
	}
	return nil
}

// feed cuts the sources into bundles, past what an earlier run has done.
func (j *batchJob) feed(ctx context.Context, quit <-chan struct{}, work, order chan<- *bundle, skip int) {
	defer close(work)
	defer close(order)
	next := &bundle{}
	send := func() bool {
		if len(next.items) == 0 {
			return true
		}
		b := next
		next = &bundle{}
		b.ready = make(chan struct{})
		select {
		case order <- b:
		case <-ctx.Done():
			return false
		case <-quit:
			return false
		}
		select {
		case work <- b:
			return true
		case <-quit:
			return false
		}
	}
	j.app.each(j.sources, func(i item) bool {
		if i.seq < skip {
			return ctx.Err() == nil
		}
		next.items = append(next.items, i)
		return len(next.items) < perBundle || send()
	})
	if ctx.Err() == nil {
		send()
	}
}

// compute makes the output of a bundle; a project with problems gives none.
func (j *batchJob) compute(b *bundle, reader *project.Reader) {
	for _, i := range b.items {
		p, problems, err := j.decode(i, reader)
		if err != nil {
			b.fatal = err
			return
		}
		if len(problems) > 0 {
			b.bad = append(b.bad, problems)
			continue
		}
		r := calc.Compute(p, j.app.documents, calc.Options{Readings: j.readings})
		switch {
		case j.format == "ndjson":
			b.out = report.JSONLine(b.out, r, j.app.lang)
		case j.options.totals:
			b.out = report.TotalsRow(b.out, r)
		default:
			b.out = report.CSVRows(b.out, r)
		}
	}
}

func (j *batchJob) decode(i item, reader *project.Reader) (*project.Project, project.Problems, error) {
	if i.bad != nil {
		problems, ok := i.bad.(project.Problems)
		if !ok {
			return nil, nil, i.bad
		}
		return nil, problems, nil
	}
	if i.json {
		p, problems := reader.Read(i.file, i.text, i.line)
		return p, problems, nil
	}
	p, problems := project.DecodeYAML(i.file, i.text, j.app.words)
	for k := range problems {
		problems[k].Pos.Line += int32(i.line - 1)
	}
	return p, problems, nil
}

// maxListed is how many problems a batch remembers; the rest it counts.
const maxListed = 10_000

func (j *batchJob) collect(b *bundle) {
	j.done += len(b.items)
	j.bad += len(b.bad)
	for _, problems := range b.bad {
		if len(j.problems) < maxListed {
			j.problems = append(j.problems, problems...)
		}
	}
}

// interrupted says how far the work came and how to go on.
func (j *batchJob) interrupted(s *sink) error {
	if err := s.pause(j); err != nil {
		return machineError{err}
	}
	hint := lang.T("写到标准输出的结果不能继续；用 --out 可以", "output to a stream cannot go on; with --out it can")
	if s.path != "" {
		hint = lang.T("用同样的命令加 --resume 继续", "go on with the same command and --resume")
	}
	return machineError{interruption{lang.F("中断：已写出前 %d 个项目。%s", "interrupted: the first %d projects are written. %s", j.done, hint).In(j.app.lang)}}
}

type interruption struct{ text string }

func (i interruption) Error() string { return i.text }
