package main

import (
	"slices"

	"github.com/spf13/cobra"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/missing"
	"github.com/shanting/fuchi/cmd/report"
)

type checkOptions struct {
	facts
	output
	worth bool
}

func newCheck(a *app) *cobra.Command {
	var o checkOptions
	c := &cobra.Command{
		Use:   "check FILE…",
		Short: a.t("审查申报：逐条符合、不符合、未知", "examine an application: met, not met, unknown, article by article"),
		Long: a.t("逐条列出条件、实际数、要求、差距，所缺事实、期限、材料与程序。申请的和未申请的都没有可能兑现时退出码为 4。",
			"List every condition with its actual figure, its threshold and the distance, the facts to be supplied, "+
				"deadlines, papers and procedure. Exit code 4 where no award can be paid, asked for or not."),
		Example: "  fuchi check project.yaml\n  fuchi check project.yaml --lang en -o md",
		Args:    files,
		RunE:    func(_ *cobra.Command, names []string) error { return runCheck(a, o, names) },
	}
	o.facts.flags(a, c)
	o.output.flags(a, c, report.AsTable, report.AsMarkdown, report.AsJSON)
	missingFlag(a, c, &o.worth)
	return c
}

func runCheck(a *app, o checkOptions, names []string) error {
	format, err := o.output.chosen(names...)
	if err != nil {
		return err
	}
	answers, err := a.answer(names, o.facts, engine.Ask{Effects: true})
	if err != nil {
		return err
	}
	beside := make([]report.Beside, len(answers))
	for i, r := range answers {
		if o.worth {
			beside[i].Missing = a.missed(r, o.facts, missing.All)
		}
	}
	err = o.output.print(a, format, report.Content{Answers: answers, Beside: beside, Pages: func() (list []*report.Page) {
		for i, r := range answers {
			list = append(list, report.Check(r.Result, a.lang))
			if m := beside[i].Missing; m != nil {
				list = append(list, report.Missing(r.Result, m, a.lang))
			}
		}
		return list
	}})
	if err == nil {
		for _, r := range answers {
			if !eligible(r.Result) {
				return errAdverse
			}
		}
	}
	return err
}

// eligible says whether anything is or may become payable, of what the project
// asks for and of what it does not.
func eligible(r *calc.Result) bool {
	return slices.ContainsFunc(r.Awards, func(a *calc.Award) bool { return a.Status != calc.NotMet }) ||
		slices.ContainsFunc(r.Unclaimed, func(u calc.Unclaimed) bool { return u.Open })
}
