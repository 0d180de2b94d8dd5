package main

import (
	"github.com/spf13/cobra"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/cmd/report"
)

type checkOptions struct {
	facts
	output
}

func newCheck(a *app) *cobra.Command {
	var o checkOptions
	c := &cobra.Command{
		Use:   "check FILE…",
		Short: a.t("审查申报：逐条符合、不符合、未知", "examine an application: met, not met, unknown, article by article"),
		Long: a.t("逐条列出条件、实际数、要求、差距，所缺事实、期限、材料与程序。没有任何一项可能兑现时退出码为 4。",
			"List every condition with its actual figure, its threshold and the distance, the facts to be supplied, deadlines, papers and procedure. Exit code 4 where no award can be paid."),
		Example: "  fuchi check project.yaml\n  fuchi check project.yaml --lang en -o md",
		Args:    files,
		RunE:    func(_ *cobra.Command, names []string) error { return runCheck(a, o, names) },
	}
	o.facts.flags(a, c)
	o.output.flags(a, c, report.AsTable, report.AsMarkdown, report.AsJSON)
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
	err = o.output.print(a, format, report.Content{Answers: answers, Pages: func() []*report.Page {
		list := make([]*report.Page, len(answers))
		for i, r := range answers {
			list[i] = report.Check(r.Result, a.lang)
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

// eligible says whether anything the project asks for is or may become payable.
func eligible(r *calc.Result) bool {
	for _, a := range r.Awards {
		if a.Status != calc.NotMet {
			return true
		}
	}
	return false
}
