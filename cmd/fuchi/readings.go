package main

import (
	"github.com/spf13/cobra"

	"github.com/shanting/fuchi/cmd/report"
)

func newReadings(a *app) *cobra.Command {
	var o output
	c := &cobra.Command{
		Use:   "readings",
		Short: a.t("不明确的条款及其读法", "unclear clauses and the ways to read them"),
		Long: a.t("列出每处不明确的条款、可选的读法和默认读法。fuchi calc FILE --all-readings 给出每种读法对一个项目值多少钱。",
			"List every unclear clause, the ways to read it and the default. fuchi calc FILE --all-readings says "+
				"what each is worth to a project."),
		Example: "  fuchi readings\n  fuchi calc project.yaml --reading year_basis=calendar\n  fuchi calc " +
			"project.yaml --all-readings",
		Args: a.atMost(0),
		RunE: func(*cobra.Command, []string) error {
			format, err := o.chosen()
			if err != nil {
				return err
			}
			if err := a.load(); err != nil {
				return err
			}
			return o.print(a, format, report.Content{Pages: func() (list []*report.Page) {
				for _, book := range a.engine.Books() {
					page := report.Readings(book, a.lang)
					if len(a.engine.Books()) > 1 {
						page.Title = book.Name.In(a.lang) + a.t("：", ": ") + page.Title
					}
					list = append(list, page)
				}
				return list
			}})
		},
	}
	o.flags(a, c, report.AsTable, report.AsMarkdown)
	return c
}
