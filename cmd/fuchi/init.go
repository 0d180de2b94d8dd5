package main

import (
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/starter"
	"github.com/shanting/fuchi/calc/workbook"
	"github.com/shanting/fuchi/calc/xlsx"
	"github.com/shanting/fuchi/cmd/fault"
)

type initOptions struct {
	output
	blank, keys string
}

var initHelp = lang.T(`在终端上逐项询问：先问最要紧的事实，随时可停，同一文件再运行即接着填。
写明 --blank 或不在终端时，写一个待填的项目文件，每个键都有说明；-o xlsx 写一个待填的工作簿，填好后各命令都可直接读它。种类：
`, `On a terminal it asks: for the fact first on which most money hangs; stop at any time, and go on with the same file.
With --blank, or where there is no terminal, it writes a project file to be filled in, with a word on every key; -o xlsx
writes a workbook, which every command takes once it is filled in. Kinds:
`)

func newInit(a *app) *cobra.Command {
	var o initOptions
	o.in, o.std = a.in, a.out
	c := &cobra.Command{
		Use:   "init",
		Short: a.t("新写一个项目文件", "begin a project file"),
		Long:  a.t(initHelp.In(lang.Chinese)+kindsOf(lang.Chinese), initHelp.In(lang.English)+kindsOf(lang.English)),
		Example: "  fuchi init --out project.yaml\n  fuchi init --blank industrial --out project.yaml\n  fuchi init " +
			"--blank lead --keys en\n  fuchi init --out project.xlsx",
		Args: a.atMost(0),
		RunE: func(*cobra.Command, []string) error { return runInit(a, o) },
	}
	c.Flags().StringVarP(&o.format, "output", "o", "", a.t("格式：yaml, xlsx", "format: yaml, xlsx"))
	c.Flags().StringVar(&o.path, "out", "", a.t("写入文件；写完整后才替换原文件", "write to a file, replaced only when complete"))
	c.Flags().StringVar(&o.blank, "blank", "industrial", a.t("项目的种类", "the kind of project"))
	c.Flags().StringVar(&o.keys, "keys", "", a.t("键的语言：zh 或 en，默认同 --lang",
		"language of the keys: zh or en, that of --lang by default"))
	a.completes(c, "blank", cobra.FixedCompletions(kindNames(), cobra.ShellCompDirectiveNoFileComp))
	o.given = c.Flags()
	return c
}

func kindNames() (names []string) {
	for _, k := range starter.Kinds() {
		names = append(names, k.Name)
	}
	return names
}

func kindsOf(l lang.Language) string {
	var lines []string
	for _, k := range starter.Kinds() {
		lines = append(lines, "  "+k.Name+strings.Repeat(" ", 18-len(k.Name))+k.Title.In(l))
	}
	return strings.Join(lines, "\n")
}

func runInit(a *app, o initOptions) error {
	if err := o.named(); err != nil {
		return err
	}
	keys := a.lang
	if o.keys != "" {
		var ok bool
		if keys, ok = lang.Parse(o.keys); !ok {
			return fault.Usage(lang.F("没有语言「%s」", "no language %q", o.keys), lang.T("写 --keys zh 或 --keys en",
				"write --keys zh or --keys en"))
		}
	}
	ending := strings.TrimPrefix(strings.ToLower(filepath.Ext(o.path)), ".")
	if o.asks(a) && (ending == "" || ending == "yaml" || ending == "yml") {
		return a.wizard(o, keys)
	}
	switch {
	case o.format == "xlsx" || o.format == "" && ending == "xlsx":
		return a.blankWorkbook(o, keys)
	case o.format != "" && o.format != "yaml":
		return fault.Usage(lang.F("没有格式「%s」", "no format %q", o.format), lang.T("可选 yaml, xlsx", "one of yaml, xlsx"))
	case ending != "" && ending != "yaml" && ending != "yml":
		return fault.Usage(lang.F("--out 的扩展名 .%s 不是 %s 的", "the ending .%s of --out is not that of %s", ending,
			"yaml"), lang.T("写这个格式的扩展名，或不写扩展名", "write the ending of that format, or none"))
	}
	kinds := starter.Kinds()
	i := slices.IndexFunc(kinds, func(k starter.Kind) bool { return k.Name == o.blank })
	if i < 0 {
		return fault.Usage(lang.F("没有种类「%s」", "no kind %q", o.blank), lang.F("可选 %s", "one of %s", strings.Join(
			kindNames(), ", ")))
	}
	return o.write(a, func(w io.Writer) error { return kinds[i].Write(w, keys) })
}

func (a *app) blankWorkbook(o initOptions, keys lang.Language) error {
	if err := a.noTerminal(o.output); err != nil {
		return err
	}
	if err := a.load(); err != nil {
		return err
	}
	return o.write(a, func(w io.Writer) error { return xlsx.Write(w, workbook.Template(a.engine.Words(), keys)...) })
}

// noTerminal refuses to write what is no text to a terminal.
func (a *app) noTerminal(o output) error {
	if a.width(o) == 0 {
		return nil
	}
	return fault.Usage(lang.T("工作簿和文档不能显示在终端上", "a workbook or a document cannot be shown on a terminal"), lang.T(
		"用 --out 写入文件", "write it to a file with --out"))
}
