package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/law"
	"github.com/shanting/fuchi/cmd/fault"
	"github.com/shanting/fuchi/cmd/report"
)

func newReadings(a *app) *cobra.Command {
	var o output
	c := &cobra.Command{
		Use:   "readings [POLICY] [NAME]",
		Short: a.t("不明确的条款及其读法", "unclear clauses and the ways to read them"),
		Long: a.t("列出每处不明确的条款、可选的读法和默认读法。fuchi calc FILE --all-readings 给出每种读法对一个项目值多少钱。POLICY "+
			"只列一份文件的（编号或文号），NAME 只列一部分：读法编号、条款（第二条、2）或奖项（引荐奖励）。",
			"List every unclear clause, the ways to read it and the default. fuchi calc FILE --all-readings says "+
				"what each is worth to a project. POLICY lists those of one document, by its id or number, "+
				"and NAME some alone: a reading, an article (Art. 2, 2) or an award (Tax rebate)."),
		Example: "  fuchi readings\n  fuchi readings 第二条\n  fuchi readings 5号\n  fuchi calc project.yaml --reading year_basis=calendar\n " +
			" fuchi calc project.yaml --all-readings",
		RunE: func(_ *cobra.Command, args []string) error { return runReadings(a, o, args) },
	}
	c.ValidArgsFunction = a.readingNames
	o.flags(a, c, report.AsTable, report.AsMarkdown)
	return c
}

func runReadings(a *app, o output, args []string) error {
	format, err := o.chosen()
	if err != nil {
		return err
	}
	if err := a.load(); err != nil {
		return err
	}
	words := strings.Fields(strings.Join(args, " "))
	of, named, err := a.documentIn(words)
	if err != nil { // then all are names of readings
		of, named = nil, 0
	}
	asked := strings.Join(words[named:], " ")
	var list []*report.Page
	for _, book := range a.engine.Books() {
		keep := func(r *law.Reading) bool {
			return (of == nil || slices.Contains(book.Documents, of)) && a.isReading(book, r, of, asked)
		}
		page := report.Readings(book, keep, a.lang)
		if len(a.engine.Books()) > 1 {
			page.Title = book.Name.In(a.lang) + a.t("：", ": ") + page.Title
		}
		if len(page.Blocks) > 0 {
			list = append(list, page)
		}
	}
	if len(list) == 0 {
		return fault.Usage(lang.F("没有关于「%s」的读法", "there is no reading of %q", strings.Join(args, " ")),
			lang.F("fuchi readings 列出全部读法；可先写文件：%s",
				"fuchi readings lists all; a document may stand first: %s", lang.Join(a.knownDocuments())))
	}
	return o.print(a, format, report.Content{Pages: func() []*report.Page { return list }})
}
