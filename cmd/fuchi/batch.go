package main

import (
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"

	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/cmd/report"
)

type batchOptions struct {
	output
	workers        int
	totals, resume bool
	unclaimed      bool
	reading        repeated
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
		Example: "  fuchi batch projects/ -o csv --totals --out totals.csv\n  fuchi batch - < projects.ndjson > results.ndjson\n  fuchi batch 'in/*.yaml' --out results.ndjson --resume",
		Args:    files,
		RunE:    func(_ *cobra.Command, paths []string) error { return runBatch(a, o, paths) },
	}
	o.output.flags(a, c, report.AsNDJSON, report.AsCSV)
	c.Flags().IntVar(&o.workers, "workers", runtime.NumCPU(), a.t("并行数", "how many work side by side"))
	c.Flags().BoolVar(&o.totals, "totals", false, a.t("csv 每个项目一行合计", "csv with one row of totals a project"))
	c.Flags().BoolVar(&o.unclaimed, "unclaimed", false, a.t("也列出项目未申请的奖补（仅 ndjson）", "the awards that a project does not ask for, too (ndjson only)"))
	c.Flags().BoolVar(&o.resume, "resume", false, a.t("从中断处继续写入 --out", "go on into --out where it was interrupted"))
	c.Flags().Var(&o.reading, "reading", a.t("选一种读法：编号=选项，可多次", "choose a reading: id=choice, repeatable"))
	return c
}

func runBatch(a *app, o batchOptions, paths []string) error {
	format, err := o.output.chosen()
	if err != nil {
		return err
	}
	switch {
	case o.workers < 1 || o.workers > 1024:
		return usageError{lang.F("--workers 不能是 %d", "--workers cannot be %d", o.workers), lang.T("写 1 到 1024 的整数", "write a whole number from 1 to 1024")}
	case o.resume && (o.path == "" || o.path == "-"):
		return usageError{lang.T("--resume 要与 --out 同用", "--resume goes with --out"), lang.T("例如 --out results.ndjson --resume", "for example --out results.ndjson --resume")}
	case o.totals && format != report.AsCSV:
		return usageError{lang.T("--totals 是 csv 的选项", "--totals is for csv"), lang.T("加 -o csv", "add -o csv")}
	case o.unclaimed && format != report.AsNDJSON:
		return usageError{lang.T("--unclaimed 是 ndjson 的选项", "--unclaimed is for ndjson"), lang.T("去掉 -o csv，或不写 --unclaimed", "leave out -o csv, or --unclaimed")}
	}
	if err := a.load(); err != nil {
		return err
	}
	ask := engine.Ask{Unclaimed: o.unclaimed, Brief: true}
	if err := (&facts{reading: o.reading}).lay(a.engine.Words(), &ask); err != nil {
		return err
	}
	if format == report.AsNDJSON {
		ask.Program = release // rows have no receipt
	}
	sources, err := a.sourcesOf(paths, &o.output)
	if err != nil {
		return err
	}
	// a stream of small results makes much garbage and keeps little: collect
	// it seldom, but keep the memory level however long the stream is
	debug.SetGCPercent(800)
	debug.SetMemoryLimit(64 << 20)
	job := &batchJob{app: a, options: o, format: format, ask: ask, sources: sources}
	return job.run()
}
