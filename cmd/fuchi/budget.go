package main

import (
	"context"
	"os/signal"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"

	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/cmd/batch"
	"github.com/shanting/fuchi/cmd/fault"
	"github.com/shanting/fuchi/cmd/report"
)

type budgetOptions struct {
	output
	year                int
	workers             int
	allReadings, settle bool
	reading             repeated
}

func newBudget(a *app) *cobra.Command {
	var o budgetOptions
	c := &cobra.Command{
		Use:   "budget YEAR PATH…",
		Short: a.t("某年预算：按可付日，分承担方、条款、项目", "the budget of a year: by payable day, bearer, article and project"),
		Long: a.t(`列出 YEAR 年内可付的各项：按可付日而不是按奖励年度，每个承担方、奖补、项目一行；确定、估算、部分记录、未知分列，
当年已付、往年结转未付、应收回另列；一事一议和其他政策的钱另计，不入合计。有误的文件和重复的项目各占一行，重复的只计一次。
--all-readings 另给最低和最高；--settle 列出承担方之间谁欠谁（相抵后）。PATH 同 batch，逐个读入，不占内存。`,
			`List what becomes payable in YEAR, by payable day and not by award year: a row a bearer, award and project; firm, estimated,
partial and unknown apart, with what was paid so far, carried over unpaid from before, and to be recovered. Agreements and other
policies stand beside it, in no sum. Files that fail and projects that stand twice are rows too; what stands twice counts once.
--all-readings adds the least and the most; --settle who owes whom among the bearers, netted. PATH is that of batch, read one by one.`),
		Example: "  fuchi budget 2026 projects/\n  fuchi budget 2026 projects/ -o csv --out budget.csv\n" +
			"  fuchi budget 2026 'in/*.yaml' --all-readings --settle --lang en",
		Args: func(_ *cobra.Command, words []string) error { return o.yearOf(words) },
		RunE: func(_ *cobra.Command, words []string) error { return runBudget(a, o, words[1:]) },
	}
	o.output.flags(a, c, report.AsTable, report.AsCSV, report.AsJSON, report.AsXLSX, report.AsHTML, report.AsMarkdown)
	c.Flags().IntVar(&o.workers, "workers", runtime.NumCPU(), a.t("并行数", "how many work side by side"))
	c.Flags().BoolVar(&o.allReadings, "all-readings", false,
		a.t("另给全部读法下的最低和最高", "the least and the most over all readings"))
	c.Flags().BoolVar(&o.settle, "settle", false, a.t("承担方之间谁欠谁，相抵后", "who owes whom among the bearers, netted"))
	c.Flags().Var(&o.reading, "reading", a.t("选一种读法：编号=选项，可多次", "choose a reading: id=choice, repeatable"))
	return c
}

// yearOf takes the year off the words of the command line, and asks for paths after it.
func (o *budgetOptions) yearOf(words []string) (err error) {
	hint := lang.T("例如 fuchi budget 2026 projects/", "for example fuchi budget 2026 projects/")
	if len(words) == 0 {
		return fault.Usage(lang.T("没有写年份", "no year is named"), hint)
	}
	if o.year, err = civil.ParseYear(words[0]); err != nil {
		return fault.Usage(lang.F("%s 不是年份", "%s is no year", words[0]), hint)
	}
	if len(words) == 1 {
		return fault.Usage(lang.T("没有写项目文件", "no project file is named"), hint)
	}
	return onceOnly(words)
}

func runBudget(a *app, o budgetOptions, paths []string) error {
	format, err := o.output.chosen()
	if err != nil {
		return err
	}
	if err := (&batchOptions{workers: o.workers, errors: "list"}).refuse(format); err != nil {
		return err
	}
	if format.Binary() {
		if err := a.noTerminal(o.output); err != nil {
			return err
		}
	}
	if err := a.load(); err != nil {
		return err
	}
	ask := engine.Ask{Brief: true}
	if err := (&factOptions{reading: o.reading}).lay(a.engine.Words(), &ask); err != nil {
		return err
	}
	if o.allReadings {
		ask.RangeIn = o.year
	}
	out := o.out(a)
	sources, err := batch.Find(paths, out)
	if err != nil {
		return err
	}
	sheet := newBudgetSheet(a, o, format)
	debug.SetGCPercent(800)
	debug.SetMemoryLimit(64 << 20)
	ctx, stop := signal.NotifyContext(context.Background(), ends()...)
	defer stop()
	bar := a.progress(a.t("项目", "projects"))
	bar.total = batch.Size(sources)
	job := &batch.Job{
		Sources: sources, In: a.in, Out: out, Head: sheet.head(),
		Worker: a.budgeter(o, ask), Inline: a.failed, Join: sheet.join, Foot: sheet.foot,
		Workers: o.workers, Language: a.lang, Listed: mostListed, Progress: bar.read,
		Task: []batch.Aspect{{Name: "budget", Value: "of a year", Label: lang.T("选项", "the options")}},
	}
	done, err := job.Run(ctx)
	bar.done()
	return a.tellBatch(done, err)
}
