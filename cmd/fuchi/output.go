package main

import (
	"bytes"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/cmd/disk"
	"github.com/shanting/fuchi/cmd/fault"
	"github.com/shanting/fuchi/cmd/report"
)

// output is where a result goes and in which format.
type output struct {
	format, path string
	formats      []string
	in           io.Reader // what - stands for
	std          io.Writer // what the result goes to without --out
	lang         lang.Language
	given        *pflag.FlagSet // nil where the command has no options
}

func (o *output) flags(a *app, c *cobra.Command, formats ...string) {
	o.formats, o.in, o.std, o.lang, o.given = formats, a.in, a.out, a.lang, c.Flags()
	c.Flags().StringVarP(&o.format, "output", "o", "", a.t("格式：", "format: ")+strings.Join(formats, ", "))
	c.Flags().StringVar(&o.path, "out", "", a.t("写入文件；写完整后才替换原文件", "write to a file, replaced only when complete"))
	_ = c.RegisterFlagCompletionFunc("output", cobra.FixedCompletions(formats, cobra.ShellCompDirectiveNoFileComp))
}

// chosen is the format: as asked, else by the ending of --out, else the first.
// An output that is one of the inputs is refused.
func (o *output) chosen(inputs ...string) (string, error) {
	if err := o.named(); err != nil {
		return "", err
	}
	for _, name := range inputs {
		if out := (disk.Out{Name: o.path, In: o.in, Std: o.std}); out.Is(name) {
			return "", out.AlsoRead()
		}
	}
	return o.fitting(disk.Out{Name: o.path}.IsStream())
}

// named refuses an option that was given as nothing: a script whose variable is
// empty meant something else.
func (o *output) named() error {
	switch {
	case o.given != nil && o.given.Changed("out") && o.path == "":
		return fault.Usage(lang.T("--out 没有值", "--out is nothing"), lang.T("写出文件名；- 表示标准输出", "name a file; - is standard output"))
	case o.given != nil && o.given.Changed("output") && o.format == "":
		return fault.Usage(lang.T("-o 没有值", "-o is nothing"), lang.F("可选 %s", "one of %s", strings.Join(o.formats, ", ")))
	}
	return nil
}

// fitting is the format that is asked for, or that the ending of --out is of.
// The two must agree: under the ending of another format a result is taken for
// what it is not, or lies over a file that holds something else. A stream has
// no ending.
func (o *output) fitting(stream bool) (string, error) {
	format, ending := o.format, strings.ToLower(strings.TrimPrefix(filepath.Ext(o.path), "."))
	if stream {
		ending = ""
	}
	if format == "" {
		format = ending
		for _, f := range o.formats {
			if slices.Contains(endings[f], ending) {
				format = f
			}
		}
	}
	switch {
	case format == "":
		return o.formats[0], nil
	case !slices.Contains(o.formats, format):
		return "", fault.Usage(lang.F("没有格式「%s」", "no format %q", format), lang.F("可选 %s", "one of %s", strings.Join(o.formats, ", ")))
	case ending != "" && !slices.Contains(endings[format], ending):
		return "", fault.Usage(lang.F("--out 的扩展名 .%s 不是 %s 的", "the ending .%s of --out is not that of %s", ending, format),
			lang.F("写 .%s，或不写扩展名", "write .%s, or no ending", strings.Join(endings[format], lang.T("、.", ", .").In(o.lang))))
	}
	return format, nil
}

// endings are those of each format, the usual one first.
var endings = map[string][]string{
	"table": {"txt"}, "json": {"json"}, "csv": {"csv"}, "md": {"md", "markdown"}, "ndjson": {"ndjson", "jsonl", "json"},
}

// out is where the result goes.
func (o *output) out(a *app) disk.Out { return disk.Out{Name: o.path, Std: a.out, In: a.in} }

// write makes the whole result first and then puts it where it goes.
func (o *output) write(a *app, build func(w io.Writer) error) error {
	target, err := o.out(a).Target()
	if err != nil {
		return err
	}
	var b bytes.Buffer
	if err := build(&b); err != nil {
		return err
	}
	return target.Write(b.Bytes())
}

// pages writes pages as text or Markdown.
func pages(width int, format string, w io.Writer, list []*report.Page) error {
	for i, p := range list {
		if i > 0 {
			if _, err := io.WriteString(w, "\n"); err != nil {
				return err
			}
		}
		var err error
		if format == "md" {
			err = report.Markdown(w, p)
		} else {
			err = report.Text(w, p, width)
		}
		if err != nil {
			return err
		}
	}
	return nil
}
