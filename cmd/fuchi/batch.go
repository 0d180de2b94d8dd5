package main

import (
	"context"
	"errors"
	"os/signal"
	"runtime"
	"runtime/debug"
	"time"

	"github.com/spf13/cobra"

	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/cmd/batch"
	"github.com/shanting/fuchi/cmd/fault"
	"github.com/shanting/fuchi/cmd/release"
	"github.com/shanting/fuchi/cmd/report"
)

type batchOptions struct {
	output
	workers        int
	totals, resume bool
	unclaimed      bool
	reading        repeated
	rows           rowOptions
	errors         string
}

func newBatch(a *app) *cobra.Command {
	var o batchOptions
	c := &cobra.Command{
		Use:   "batch PATH…",
		Short: a.t("批量计算文件夹、YAML 流和 NDJSON", "compute folders, YAML streams and NDJSON"),
		Long: a.t(`逐个计算 PATH 中的项目：文件、文件夹（其中的 .yaml .yml .json .jsonl .ndjson）、通配符，或 - 表示标准输入的 NDJSON。
结果按输入次序输出，与 --workers 无关；有误的项目不影响其他，最后一并列出（退出码 1）。
用 --out 时逐段写入 PATH.part，完成后才成为 PATH；中断后以同样的命令加 --resume 继续。`,
			`Compute every project of PATH: files, folders (their .yaml .yml .json .jsonl .ndjson), patterns, or - for NDJSON on standard input.
Results come in input order whatever --workers is; a bad project never stops the rest and is listed at the end (exit code 1).
With --out the result grows in PATH.part and becomes PATH when it is complete; interrupted, the same command with --resume goes on.`),
		Example: "  fuchi batch projects/ -o csv --totals --out totals.csv\n  fuchi batch - < projects.ndjson > " +
			"results.ndjson\n  fuchi batch 'in/*.yaml' --out results.ndjson --resume",
		Args: files,
		RunE: func(_ *cobra.Command, paths []string) error { return runBatch(a, o, paths) },
	}
	o.output.flags(a, c, report.AsNDJSON, report.AsCSV)
	c.Flags().IntVar(&o.workers, "workers", runtime.NumCPU(), a.t("并行数", "how many work side by side"))
	o.rows.flags(a, c)
	c.Flags().StringVar(&o.errors, "errors", "list", a.t("有误的项目：list 最后列出，inline 在结果原位写出（每个项目一行，次序不变）",
		"projects with problems: list them at the end, or inline, each in the place of its result"))
	a.completes(c, "errors",
		cobra.FixedCompletions([]string{"list", "inline"}, cobra.ShellCompDirectiveNoFileComp))
	c.Flags().BoolVar(&o.totals, "totals", false, a.t("csv 每个项目一行合计", "csv with one row of totals a project"))
	c.Flags().BoolVar(&o.resume, "resume", false, a.t("从中断处继续写入 --out", "go on into --out where it was interrupted"))
	c.Flags().BoolVar(&o.unclaimed, "unclaimed", false,
		a.t("也列出项目未申请的奖补（仅 ndjson）", "the awards that a project does not ask for, too (ndjson only)"))
	c.Flags().Var(&o.reading, "reading", a.t("选一种读法：编号=选项，可多次", "choose a reading: id=choice, repeatable"))
	a.completes(c, "reading", a.readingChoices)
	return c
}

func runBatch(a *app, o batchOptions, paths []string) error {
	job, err := a.job(o, paths)
	if err != nil {
		return err
	}
	// a stream of small results makes much garbage and keeps little: collect
	// it seldom, but keep the memory level however long the stream is
	debug.SetGCPercent(500)
	debug.SetMemoryLimit(48 << 20)
	ctx, stop := signal.NotifyContext(context.Background(), ends()...)
	defer stop()
	// a second signal ends the program at once, but not the same one that a
	// shell and its child both send
	defer context.AfterFunc(ctx, func() { time.AfterFunc(time.Second, stop) })()
	bar := a.progress(a.t("项目", "projects"))
	bar.total = batch.Size(job.Sources)
	if job.Out.IsStd() && isTerminal(a.out) {
		bar.tick = nil // the results themselves go by
	}
	job.Progress = bar.read
	done, err := job.Run(ctx)
	bar.done()
	return a.tellBatch(done, err)
}

// job is the batch that the command line asks for.
func (a *app) job(o batchOptions, paths []string) (*batch.Job, error) {
	format, err := o.output.chosen()
	if err != nil {
		return nil, err
	}
	if err := o.refuse(format); err != nil {
		return nil, err
	}
	if err := a.load(); err != nil {
		return nil, err
	}
	ask := engine.Ask{Unclaimed: o.unclaimed, Brief: true}
	if err := (&factOptions{reading: o.reading}).lay(a.engine.Words(), &ask); err != nil {
		return nil, err
	}
	if format == report.AsNDJSON {
		ask.Program = release.Program // rows have no receipt
	}
	out := o.out(a)
	sources, err := batch.Find(paths, out)
	if err != nil {
		return nil, err
	}
	var task []batch.Aspect
	if !out.IsStream() {
		if task, err = a.task(o, format); err != nil {
			return nil, err
		}
	}
	rows := o.rows.chosen()
	rows.Totals = o.totals
	stream, _ := format.Stream(a.lang, rows)
	job := &batch.Job{
		Sources: sources, In: a.in, Out: out, Head: stream.Head,
		Worker: a.worker(stream, ask), Workers: o.workers,
		Resume: o.resume, Task: task, Language: a.lang,
		Listed: mostListed, Progress: func(int, int64) {},
	}
	if o.errors == "inline" {
		job.Inline, job.Listed = inline(stream), 0
	}
	return job, nil
}

// refuse is what cannot go together.
func (o *batchOptions) refuse(format report.Format) error {
	switch {
	case o.workers < 1 || o.workers > 1024:
		return fault.Usage(lang.F("--workers 不能是 %d", "--workers cannot be %d", o.workers),
			lang.T("写 1 到 1024 的整数", "write a whole number from 1 to 1024"))
	case o.resume && (o.path == "" || o.path == "-"):
		return fault.Usage(lang.T("--resume 要与 --out 同用", "--resume goes with --out"),
			lang.T("例如 --out results.ndjson --resume", "for example --out results.ndjson --resume"))
	case o.unclaimed && format != report.AsNDJSON:
		return fault.Usage(lang.T("--unclaimed 是 ndjson 的选项", "--unclaimed is for ndjson"),
			lang.T("去掉 -o csv，或不写 --unclaimed", "leave out -o csv, or --unclaimed"))
	case o.errors != "list" && o.errors != "inline":
		return fault.Usage(lang.F("--errors 不能是「%s」", "--errors cannot be %q", o.errors),
			lang.T("写 --errors list 或 --errors inline", "write --errors list or --errors inline"))
	case o.totals && o.rows.split != "":
		return fault.Usage(lang.T("--split 与 --totals 不能同用", "--split and --totals do not go together"),
			lang.T("合计已列各承担方", "totals name every bearer"))
	case o.totals && format != report.AsCSV:
		return fault.Usage(lang.T("--totals 是 csv 的选项", "--totals is for csv"), lang.T("加 -o csv", "add -o csv"))
	}
	return o.rows.refuse(format)
}

// tellBatch lists the problems and says how far a batch came that was stopped.
func (a *app) tellBatch(done batch.Done, err error) error {
	var stopped batch.Interrupted
	switch {
	case err == nil:
		return a.listing(done)
	case !errors.As(err, &stopped):
		return err
	}
	hint := lang.T("用同样的命令加 --resume 继续", "go on with the same command and --resume")
	if !stopped.Resumes {
		hint = lang.T("写到标准输出的结果不能继续；用 --out 可以", "output to a stream cannot go on; with --out it can")
		if err := a.listing(done); err != nil {
			a.report(err)
		}
	}
	written := lang.F("中断：已写出前 %d 个项目。%s", "interrupted: the first %d projects are written. %s", stopped.Projects, hint)
	if stopped.Projects == 1 {
		written = lang.F("中断：已写出第 1 个项目。%s", "interrupted: the first project is written. %s", hint)
	}
	return fault.Machine(interruption{written.In(a.lang)})
}
