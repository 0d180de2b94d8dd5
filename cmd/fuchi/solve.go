package main

import (
	"github.com/spf13/cobra"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/solve"
	"github.com/shanting/fuchi/calc/sweep"
	"github.com/shanting/fuchi/cmd/fault"
	"github.com/shanting/fuchi/cmd/report"
)

type solveOptions struct {
	factOptions
	output
	shifted
	target string
	vary   repeated
}

func newSolve(a *app) *cobra.Command {
	var o solveOptions
	c := &cobra.Command{
		Use:   "solve FILE --target WHAT=AMOUNT",
		Short: a.t("怎样改一个事实才能达到目标", "which one fact would have to be another for a sum to be reached"),
		Long: a.t(`逐个考察项目的事实（已写的和所缺的）：改到离目前最近的哪个值，合计、一项奖补、一年或一方承担额就达到目标；
都达不到的，列出最多能到多少和原因。WHAT 可写 total、奖项、年份或承担方。`,
			`Look at every fact of the project, stated or missing: the value nearest to the one it has at which the total, an award, a year or a
bearer's part reaches the target; of those that cannot, the most they reach and why. WHAT is total, an award, a year or a bearer.`),
		Example: "  fuchi solve project.yaml --target total=2000万元\n  fuchi solve project.yaml --target " +
			"tax_rebate=1500万元 --lang en\n  fuchi solve project.yaml --target 2027=500万元 --vary " +
			"investment.fixed_assets.audited",
		Args: oneFile,
		RunE: func(_ *cobra.Command, args []string) error { return runSolve(a, o, args[0]) },
	}
	o.factOptions.flags(a, c)
	o.shifted.flag(a, c)
	o.output.flags(a, c, dataFormats...)
	c.Flags().StringVar(&o.target, "target", "", a.t("目标：total、奖项、年份或承担方=金额",
		"the target: total, an award, a year or a bearer=amount"))
	c.Flags().Var(&o.vary, "vary", a.t("只考察这些事实，可多次", "look at these facts only, repeatable"))
	return c
}

func runSolve(a *app, o solveOptions, name string) error {
	format, err := o.output.chosen(name)
	if err != nil {
		return err
	}
	if o.target == "" {
		return fault.Usage(lang.T("没有写目标", "no target is named"),
			lang.T("例如 --target total=2000万元", "for example --target total=2000万元"))
	}
	var only []string
	for _, path := range o.vary {
		axis, bad := sweep.NewAxis(path)
		if bad != nil {
			return wrongOption("--vary", bad)
		}
		only = append(only, axis.Path)
	}
	q, err := a.question(name, o.factOptions, &o.shifted)
	if err != nil {
		return err
	}
	target, bad := solve.ParseTarget(o.target, q.Now())
	if bad != nil {
		return wrongOption("--target", bad)
	}
	return o.output.print(a, format, report.Content{Data: report.Solve(solve.Of(q, target, only...))})
}
