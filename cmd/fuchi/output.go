package main

import (
	"bytes"
	"cmp"
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
	formats      []report.Format
	in           io.Reader      // what - stands for
	std          io.Writer      // what the result goes to without --out
	given        *pflag.FlagSet // nil where the command has no options
}

func (o *output) flags(a *app, c *cobra.Command, formats ...report.Format) {
	o.formats, o.in, o.std, o.given = formats, a.in, a.out, c.Flags()
	c.Flags().StringVarP(&o.format, "output", "o", "", a.t("格式：", "format: ")+strings.Join(o.names(), ", "))
	c.Flags().StringVar(&o.path, "out", "", a.t("写入文件；写完整后才替换原文件", "write to a file, replaced only when complete"))
	a.completes(c, "output", cobra.FixedCompletions(o.names(), cobra.ShellCompDirectiveNoFileComp))
}

// chosen is the format: as asked, else by the ending of --out, else the first.
// An output that is one of the inputs is refused.
func (o *output) chosen(inputs ...string) (report.Format, error) {
	if err := o.named(); err != nil {
		return 0, err
	}
	for _, name := range inputs {
		if out := (disk.Out{Name: o.path, In: o.in, Std: o.std}); out.Is(name) {
			return 0, out.AlsoRead()
		}
	}
	return o.fitting(disk.Out{Name: o.path}.IsStream())
}

// named refuses an option that was given as nothing: a script whose variable is
// empty meant something else.
func (o *output) named() error {
	switch {
	case o.given != nil && o.given.Changed("out") && o.path == "":
		return fault.Usage(lang.T("--out 没有值", "--out is nothing"),
			lang.T("写出文件名；- 表示标准输出", "name a file; - is standard output"))
	case o.given != nil && o.given.Changed("output") && o.format == "":
		return fault.Usage(lang.T("-o 没有值", "-o is nothing"),
			lang.F("可选 %s", "one of %s", strings.Join(o.names(), ", ")))
	}
	return nil
}

// fitting is the format that is asked for, or that the ending of --out is of.
// The two must agree: under the ending of another format a result is taken for
// what it is not, or lies over a file that holds something else. A stream has
// no ending.
func (o *output) fitting(stream bool) (report.Format, error) {
	ending := strings.ToLower(strings.TrimPrefix(filepath.Ext(o.path), "."))
	if stream {
		ending = ""
	}
	asked := func(f report.Format) bool { return f.String() == o.format }
	if o.format == "" {
		asked = func(f report.Format) bool { return f.Ends(ending) }
	}
	i := slices.IndexFunc(o.formats, asked)
	switch {
	case i < 0 && o.format == "" && ending == "":
		return o.formats[0], nil
	case i < 0:
		return 0, fault.Usage(lang.F("没有格式「%s」", "no format %q", cmp.Or(o.format, ending)),
			lang.F("可选 %s", "one of %s", strings.Join(o.names(), ", ")))
	case ending != "" && !o.formats[i].Ends(ending):
		return 0, fault.Usage(lang.F("--out 的扩展名 .%s 不是 %s 的", "the ending .%s of --out is not that of %s", ending,
			o.formats[i]),
			lang.T("写这个格式的扩展名，或不写扩展名", "write the ending of that format, or none"))
	}
	return o.formats[i], nil
}

// names are those of the formats that the command offers.
func (o *output) names() []string {
	names := make([]string, len(o.formats))
	for i, f := range o.formats {
		names[i] = f.String()
	}
	return names
}

// print writes content in a format.
func (o *output) print(a *app, f report.Format, c report.Content) error {
	c.Lang, c.Width = a.lang, a.width(*o)
	if f.Binary() {
		if err := a.noTerminal(*o); err != nil {
			return err
		}
	}
	return o.write(a, func(w io.Writer) error { return f.Write(w, c) })
}

// out is where the result goes.
func (o *output) out(a *app) disk.Out { return disk.Out{Name: o.path, Std: a.out, In: a.in} }

// write makes the whole result first and then puts it where it goes.
func (o *output) write(a *app, build func(w io.Writer) error) error {
	return o.writeTo(o.out(a), build)
}

func (o *output) writeTo(out disk.Out, build func(w io.Writer) error) error {
	target, err := out.Target()
	if err != nil {
		return err
	}
	var b bytes.Buffer
	if err := build(&b); err != nil {
		return err
	}
	return target.Write(b.Bytes())
}
