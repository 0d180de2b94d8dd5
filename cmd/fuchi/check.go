package main

import (
	"errors"
	"slices"

	"github.com/spf13/cobra"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/check"
	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/workdays"
	"github.com/shanting/fuchi/cmd/report"
)

type checkOptions struct {
	factOptions
	output
	ics, calendar string
	brief         bool
}

func newCheck(a *app) *cobra.Command {
	var o checkOptions
	c := &cobra.Command{
		Use: "check FILE…",
		Short: a.t("审查申报：能得什么、缺什么、何时办、凭什么",
			"examine an application: what comes of it, what lacks, by when, proved by what"),
		Long: a.t(`先列每项奖补的结论，未申请的也列；所缺事实按所系金额排列；各数字距门槛、档次多远，越过后和少一元各差多少；
期限，逾期在前，--ics 写成日历；数字凭什么证据、哪些是暂定；程序；最后逐条列出条件、实际数、要求、差距。
几个文件或文件夹：先每个项目一行。申请的和未申请的都没有可能兑现时退出码为 4。`,
			`First the verdict on each award, asked for or not; missing facts by the money that hangs on them; how far each figure
lies from an edge, what lies beyond and what one yuan less costs; last days, what is overdue first, with --ics as a
calendar; which papers prove the figures and what is provisional; the procedure; last every condition with its figure, its
threshold and the distance. Of several files or a folder first a line each. Exit code 4 where no award can be paid, asked for or not.`),
		Example: "  fuchi check project.yaml\n  fuchi check project.yaml --lang en -o md\n  fuchi check projects " +
			"--brief\n  fuchi check project.xlsx --ics days.ics --calendar holidays.csv",
		Args: files,
		RunE: func(_ *cobra.Command, names []string) error { return runCheck(a, o, names) },
	}
	o.factOptions.flags(a, c)
	o.output.flags(a, c, report.AsTable, report.AsMarkdown, report.AsJSON, report.AsXLSX, report.AsHTML)
	c.Flags().StringVar(&o.ics, "ics", "", a.t("把期限写成日历文件 .ics", "write the last days to a calendar file .ics"))
	c.Flags().StringVar(&o.calendar, "calendar", "", a.t("节假日日历，按它计工作日、定期限末日：每行 日期或一段日期,放假|上班",
		"a calendar of holidays to count working days and move last days by: day or run of days,holiday|workday a line"))
	c.Flags().BoolVar(&o.brief, "brief", false, a.t("几个项目时只列一行，不列细目", "of several projects only the line of each"))
	return c
}

// checked are the projects that were examined.
type checked struct {
	names   []string
	answers []*engine.Answer
	checks  []*check.Check
	sources []engine.Source
}

// beside is what stands beside each answer for programs.
func (c *checked) beside() []report.Beside {
	all := make([]report.Beside, len(c.checks))
	for i, one := range c.checks {
		all[i] = report.Beside{Missing: &report.Missed{All: one.Missing}, Check: one}
	}
	return all
}

func runCheck(a *app, o checkOptions, names []string) error {
	if err := o.paths(a, names); err != nil {
		return err
	}
	names, folder, err := o.expand(a, names)
	if err != nil {
		return err
	}
	format, err := o.output.chosen(names...)
	if err != nil {
		return err
	}
	calendar, err := a.holidays(o.calendar)
	if err != nil {
		return err
	}
	if calendar != nil {
		if err := a.load(); err != nil {
			return err
		}
		a.engine.CountBy(calendar)
	}
	all, failed := o.examine(a, names, folder, calendar)
	if len(all.answers) == 0 {
		return failed
	}
	content := report.Content{Answers: all.answers, Sources: all.sources, Beside: all.beside(),
		Pages: func() []*report.Page { return o.pages(a, all) }}
	if err := o.output.print(a, format, content); err != nil {
		return err
	}
	if err := a.writeICS(o.ics, all); err != nil {
		return err
	}
	adverse := slices.ContainsFunc(all.answers, func(r *engine.Answer) bool { return !eligible(r.Result) })
	if failed == nil && adverse {
		return errAdverse
	}
	return failed
}

// examine asks about each file. Of a folder what can be read is examined and the
// problems of the rest are told after it; else all are or none.
func (o *checkOptions) examine(a *app, names []string, folder bool, calendar *workdays.Calendar) (all checked,
	failed error) {
	groups := [][]string{names}
	if folder {
		groups = slices.Collect(slices.Chunk(names, 1))
	}
	for _, group := range groups {
		answers, sources, err := a.answered(group, o.factOptions, engine.Ask{Effects: true})
		if err != nil {
			failed = errors.Join(failed, err)
			continue
		}
		all.names, all.sources = append(all.names, group...), append(all.sources, sources...)
		for _, r := range answers {
			all.answers = append(all.answers, r)
			all.checks = append(all.checks, check.Of(a.again(r, o.factOptions), calendar, o.brief && len(names) > 1))
		}
	}
	return all, failed
}

func (o *checkOptions) pages(a *app, all checked) (list []*report.Page) {
	if len(all.answers) > 1 {
		list = append(list, report.Overview(all.names, all.answers, all.checks, a.lang))
		if o.brief {
			return list
		}
	}
	for i, r := range all.answers {
		list = append(list, report.Check(r.Result, all.checks[i], a.lang, i+1))
	}
	return list
}

// eligible says whether anything is or may become payable, of what the project
// asks for and of what it does not.
func eligible(r *calc.Result) bool {
	return slices.ContainsFunc(r.Awards, func(a *calc.Award) bool { return a.Status != calc.NotMet }) ||
		slices.ContainsFunc(r.Unclaimed, func(u calc.Unclaimed) bool { return u.Open })
}
