package main

import (
	"errors"
	"slices"

	"github.com/spf13/cobra"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/cmd/fault"
	"github.com/shanting/fuchi/cmd/report"
)

type calcOptions struct {
	factOptions
	output
	shifted
	coming
	sureness
	explain, allReadings, missing bool
	amend                         repeated
	rows                          rowOptions
}

func newCalc(a *app) *cobra.Command {
	var o calcOptions
	c := &cobra.Command{
		Use:   "calc FILE…",
		Short: a.t("计算逐年兑现表", "compute the schedule year by year"),
		Long: a.t("计算一个或多个项目文件，列出逐年兑现表、承担方、从高选择、期限和提示。- 表示标准输入。",
			"Compute one or more project files: the schedule year by year, who bears it, the choices, deadlines and "+
				"findings. - is standard input."),
		Example: "  fuchi calc project.yaml\n  fuchi calc project.yaml -o json --lang en\n  fuchi calc project.yaml " +
			"--set investment.fixed_assets.audited=3亿元\n  fuchi calc project.yaml --explain\n  fuchi calc " +
			"project.yaml --out schedule.xlsx\n  fuchi calc project.yaml --out schedule.html",
		Args: files,
		RunE: func(_ *cobra.Command, names []string) error { return runCalc(a, o, names) },
	}
	o.factOptions.flags(a, c)
	o.shifted.flag(a, c)
	o.coming.flags(a, c)
	o.sureness.flags(a, c)
	o.output.flags(a, c, report.AsTable, report.AsJSON, report.AsNDJSON, report.AsCSV, report.AsMarkdown,
		report.AsXLSX, report.AsHTML)
	o.rows.flags(a, c)
	missingFlag(a, c, &o.missing)
	c.Flags().Var(&o.amend, "amend", a.t("在文件数值上叠加修订文件，并列出差额",
		"lay an amendment file over the figures and show the difference"))
	c.Flags().BoolVar(&o.allReadings, "all-readings", false,
		a.t("列出每种读法的影响及全部读法的范围", "what each reading is worth, and the range over all"))
	c.Flags().BoolVar(&o.explain, "explain", false, a.t("逐项说明每一步计算", "explain every step of every award"))
	return c
}

// files asks for at least one file.
func files(c *cobra.Command, names []string) error {
	if len(names) == 0 {
		hint := lang.F("例如 %s project.yaml；- 表示标准输入", "for example %s project.yaml; - is standard input",
			c.CommandPath())
		return fault.Usage(lang.T("没有写项目文件", "no project file is named"), hint)
	}
	return onceOnly(names)
}

// onceOnly refuses standard input written twice.
func onceOnly(names []string) error {
	if first := slices.Index(names, "-"); first >= 0 && slices.Contains(names[first+1:], "-") {
		return fault.Usage(lang.T("- 写了两次", "- stands twice"),
			lang.T("标准输入只能读一次", "standard input can be read once only"))
	}
	return nil
}

func runCalc(a *app, o calcOptions, names []string) error {
	format, err := o.output.chosen(append(o.amend, names...)...)
	if err != nil {
		return err
	}
	if err := o.noCSV(format); err != nil {
		return err
	}
	if err := o.rows.refuse(format); err != nil {
		return err
	}
	if err := errors.Join(o.coming.read(), o.sureness.read()); err != nil {
		return err
	}
	if err := a.load(o.amend...); err != nil {
		return err
	}
	var interrupt interrupts
	defer interrupt.end()
	explain := o.explain || format == report.AsHTML // a page unfolds what it explains
	// rows have no room for the effects
	ask := engine.Ask{Explain: explain, Effects: format != report.AsCSV, Range: o.allReadings}
	if err := o.shifted.lay(&ask); err != nil {
		return err
	}
	answers, sources, err := a.ranges(interrupt.came, names, o.factOptions, ask)
	if err != nil {
		return err
	}
	if err := o.coming.days(answers); err != nil {
		return err
	}
	if format == report.AsCSV {
		a.tellAmended() // a row has no room for it
	}
	files := make([]string, len(names))
	for i, name := range names {
		if name != "-" {
			files[i] = fault.Name(name)
		}
	}
	beside := o.beside(a, format, answers, interrupt.came)
	pages := func() []*report.Page { return o.pages(a, answers, beside, explain) }
	err = o.output.print(a, format, report.Content{Answers: answers, Sources: sources, Files: files,
		Options: o.rows.chosen(), Beside: beside, Pages: pages})
	if err == nil {
		err = a.rangeSoFar(interrupt.came, answers, beside)
	}
	return err
}

// noCSV refuses what has no rows.
func (o *calcOptions) noCSV(format report.Format) error {
	for _, option := range []struct {
		name  string
		asked bool
	}{{"--all-readings", o.allReadings}, {"--missing", o.missing}, {"--sure", o.sureness.asked()}} {
		if option.asked && format == report.AsCSV {
			return fault.Usage(lang.F("%s 没有 csv 格式", "%s has no csv", option.name),
				lang.T("用 -o table、md 或 json", "use -o table, md or json"))
		}
	}
	return nil
}

// beside is what else was asked about each answer. A table of one project lists
// the missing facts that weigh most, unasked.
func (o *calcOptions) beside(a *app, format report.Format, answers []*engine.Answer,
	stopped func() bool) []report.Beside {
	all := make([]report.Beside, len(answers))
	for i, r := range answers {
		all[i].Coming = o.coming.of(r)
		all[i].Sure = o.sureness.of(a, r, o.factOptions, stopped)
		switch {
		case o.missing:
			all[i].Missing = a.missed(r, o.factOptions)
		case format == report.AsTable && len(answers) == 1:
			all[i].Missing = a.firstMissed(r, o.factOptions)
		}
	}
	return all
}

// pages are those of all answers.
func (o *calcOptions) pages(a *app, answers []*engine.Answer, beside []report.Beside,
	explain bool) (list []*report.Page) {
	for i, r := range answers {
		if s := beside[i].Sure; s != nil {
			list = append(list, report.Sure(s, a.lang))
		}
		list = append(list, a.pagesOf(r, explain)...)
		if c := beside[i].Coming; c != nil {
			list = append(list, report.Cash(r.Result, c, a.lang))
		}
		if m := beside[i].Missing; m != nil {
			list = append(list, report.Missing(r.Result, m, a.lang))
		}
		if i < len(o.done) {
			list = append(list, report.Shifted(r.Result, o.done[i], a.lang))
		}
	}
	return list
}

// ranges answers with the range over readings, where it is asked for, watched and interruptible.
func (a *app) ranges(stopped func() bool, names []string, f factOptions, ask engine.Ask) ([]*engine.Answer, []engine.Source,
	error) {
	bar := a.progress(a.t("次计算", "computations"))
	defer bar.done()
	if ask.Range { // else nothing is known yet that could be written: an interrupt ends the program
		ask.Watch = calc.Watch{Progress: bar.at, Stopped: stopped}
	}
	return a.answered(names, f, ask)
}

// rangeSoFar says of an interrupted search, once its ranges are written, that they are not whole.
func (a *app) rangeSoFar(stopped func() bool, answers []*engine.Answer, beside []report.Beside) error {
	partial := slices.ContainsFunc(answers, func(r *engine.Answer) bool {
		return r.Spread != nil &&
			r.Spread.Partial
	}) ||
		slices.ContainsFunc(beside, func(b report.Beside) bool { return b.Sure != nil && b.Sure.Partial })
	if !partial || !stopped() {
		return nil
	}
	return fault.Machine(interruption{a.t("中断：所列是目前为止的范围", "interrupted: the ranges are those so far")})
}

// pagesOf are the pages of one answer.
func (a *app) pagesOf(r *engine.Answer, explain bool) []*report.Page {
	first := report.Schedule
	if r.Spread != nil {
		first = func(result *calc.Result, l lang.Language) *report.Page { return report.Spread(result, r.Spread, l) }
	}
	list := []*report.Page{first(r.Result, a.lang)}
	if r.Before != nil {
		list = append(list, report.Difference(r.Before, r.Result, a.lang))
	}
	if explain {
		list = append(list, report.Explain(r.Result, r.Awards, a.engine.Provision, a.lang))
	}
	return list
}
