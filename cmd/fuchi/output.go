package main

import (
	"bytes"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

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
}

func (o *output) flags(a *app, c *cobra.Command, formats ...string) {
	o.formats, o.in = formats, a.in
	c.Flags().StringVarP(&o.format, "output", "o", "", a.t("格式：", "format: ")+strings.Join(formats, ", "))
	c.Flags().StringVar(&o.path, "out", "", a.t("写入文件；写完整后才替换原文件", "write to a file, replaced only when complete"))
	_ = c.RegisterFlagCompletionFunc("output", cobra.FixedCompletions(formats, cobra.ShellCompDirectiveNoFileComp))
}

// elsewhere are endings of formats that some command writes or a person may
// expect: what has one of them holds that format or is not written.
var elsewhere = []string{"csv", "json", "md", "xlsx", "xls", "html", "htm", "docx", "pdf"}

// chosen is the format: as asked, else by the ending of --out, else the first.
// An output that is one of the inputs is refused.
func (o *output) chosen(inputs ...string) (string, error) {
	for _, name := range inputs {
		if out := (disk.Out{Name: o.path, In: o.in}); out.Is(name) {
			return "", out.AlsoRead()
		}
	}
	format := o.format
	if format == "" {
		ending := strings.ToLower(strings.TrimPrefix(filepath.Ext(o.path), "."))
		lines := ending == "json" && o.formats[0] == "ndjson" // a .json of JSON lines
		if lines || !slices.Contains(o.formats, ending) && !slices.Contains(elsewhere, ending) {
			return o.formats[0], nil
		}
		format = ending
	}
	if !slices.Contains(o.formats, format) {
		return "", fault.Usage(lang.F("没有格式「%s」", "no format %q", format),
			lang.F("可选 %s", "one of %s", strings.Join(o.formats, ", ")))
	}
	return format, nil
}

// out is where the result goes.
func (o *output) out(a *app) disk.Out { return disk.Out{Name: o.path, Std: a.out, In: a.in} }

// write makes the whole result first and then puts it where it goes.
func (o *output) write(a *app, build func(w io.Writer) error) error {
	path, err := o.out(a).Target()
	if err != nil {
		return err
	}
	var b bytes.Buffer
	if err := build(&b); err != nil {
		return err
	}
	if path == "" {
		if _, err := a.out.Write(b.Bytes()); err != nil {
			return fault.Machine(err)
		}
		return nil
	}
	return disk.Put(path, b.Bytes())
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
