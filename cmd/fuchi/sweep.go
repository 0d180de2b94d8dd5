package main

import (
	"github.com/spf13/cobra"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/sweep"
	"github.com/shanting/fuchi/cmd/fault"
	"github.com/shanting/fuchi/cmd/report"
)

type sweepOptions struct {
	factOptions
	output
	shifted
	vary repeated
}

func newSweep(a *app) *cobra.Command {
	var o sweepOptions
	c := &cobra.Command{
		Use:   "sweep FILE --vary PATH=FROM..TO",
		Short: a.t("一个事实变动时支付多少、在哪里转折", "what is paid as one fact moves, and where it turns"),
		Long: a.t(`在一段取值上考察一个事实：每一段支付常数还是公式，每个转折点上多一元、少一元值多少，什么条件、档次或上限变了。
转折点由政策和文件自己的数得出并逐一验证，不按固定步长。写两次 --vary 列成网格；选项和是否只写路径。`,
			`Look at one fact over a span of values: whether each stretch pays a constant or a formula, what one yuan more and one less are worth at
each turn, and which condition, tier or cap moved. The turns come from the figures of the documents and of the file and are proved; there is
no step. Written twice, --vary makes a grid; of a choice or a yes/no the path alone is written.`),
		Example: "  fuchi sweep project.yaml --vary investment.fixed_assets.audited=0..6亿元\n  fuchi sweep " +
			"project.yaml --vary contract.agreed_production=2024-01..2026-12 -o csv\n  fuchi sweep project.yaml " +
			"--vary investment.foreign.total=0美元..4000万美元 --vary project.foreign_invested --lang en",
		Args: oneFile,
		RunE: func(_ *cobra.Command, args []string) error { return runSweep(a, o, args[0]) },
	}
	o.factOptions.flags(a, c)
	o.shifted.flag(a, c)
	o.output.flags(a, c, dataFormats...)
	c.Flags().Var(&o.vary, "vary", a.t("变动的事实：路径=从..到；写两次为网格", "the fact that moves: path=from..to; twice for a grid"))
	return c
}

// oneFile asks for one file.
func oneFile(c *cobra.Command, names []string) error {
	if err := files(c, names); err != nil {
		return err
	}
	if len(names) > 1 {
		return fault.Usage(lang.F("多余的参数「%s」", "one word too many: %q", names[1]),
			lang.T("一次一个项目文件", "one project file at a time"))
	}
	return nil
}

func runSweep(a *app, o sweepOptions, name string) error {
	format, err := o.output.chosen(name)
	if err != nil {
		return err
	}
	spans, err := o.spans()
	if err != nil {
		return err
	}
	q, err := a.question(name, o.factOptions, &o.shifted)
	if err != nil {
		return err
	}
	if len(spans) == 2 {
		grid, bad := sweep.GridOf(q, spans[0], spans[1])
		if bad != nil {
			return wrongOption("--vary", bad)
		}
		return o.output.print(a, format, report.Content{Data: report.SweepGrid(grid)})
	}
	swept, bad := sweep.Of(q, spans[0])
	if bad != nil {
		return wrongOption("--vary", bad)
	}
	return o.output.print(a, format, report.Content{Data: report.Sweep(swept)})
}

// spans are the facts that move.
func (o *sweepOptions) spans() (all []sweep.Span, err error) {
	example := lang.T("例如 --vary investment.fixed_assets.audited=0..6亿元",
		"for example --vary investment.fixed_assets.audited=0..6亿元")
	if len(o.vary) == 0 {
		return nil, fault.Usage(lang.T("没有写变动哪个事实", "no fact is named that moves"), example)
	}
	if len(o.vary) > 2 {
		return nil, fault.Usage(lang.T("--vary 至多写两次", "--vary stands twice at the most"),
			lang.T("一次一个或两个事实", "one fact at a time, or two"))
	}
	for _, s := range o.vary {
		span, bad := sweep.ParseSpan(s)
		if bad != nil {
			return nil, wrongOption("--vary", bad)
		}
		all = append(all, span)
	}
	return all, nil
}
