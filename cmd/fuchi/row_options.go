package main

import (
	"github.com/spf13/cobra"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/cmd/fault"
	"github.com/shanting/fuchi/cmd/report"
)

// rowOptions are what there is to choose about the rows of csv.
type rowOptions struct {
	split    string
	noHeader bool
}

func (o *rowOptions) flags(a *app, c *cobra.Command) {
	c.Flags().StringVar(&o.split, "split", "",
		a.t("csv 的行再按此分开：bearer 每个承担方一行", "split the rows of csv further: bearer is a row a line and bearer"))
	c.Flags().BoolVar(&o.noHeader, "no-header", false, a.t("csv 不写标题行", "csv without its heading"))
	a.completes(c, "split",
		cobra.FixedCompletions([]string{"bearer"}, cobra.ShellCompDirectiveNoFileComp))
}

// refuse is what cannot be asked for.
func (o *rowOptions) refuse(format report.Format) error {
	switch {
	case o.split != "" && o.split != "bearer" && o.split != "承担方":
		return fault.Usage(lang.F("--split 不能是「%s」", "--split cannot be %q", o.split),
			lang.T("写 --split bearer", "write --split bearer"))
	case (o.split != "" || o.noHeader) && format != report.AsCSV:
		return fault.Usage(lang.T("--split 和 --no-header 是 csv 的选项", "--split and --no-header are for csv"),
			lang.T("加 -o csv", "add -o csv"))
	}
	return nil
}

func (o *rowOptions) chosen() report.Options {
	return report.Options{ByBearer: o.split != "", NoHeader: o.noHeader}
}
