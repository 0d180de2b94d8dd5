package main

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/cmd/fault"
	"github.com/shanting/fuchi/cmd/paper"
	"github.com/shanting/fuchi/cmd/report"
)

type formOptions struct {
	factOptions
	output
	which  string
	letter bool
}

func newForm(a *app) *cobra.Command {
	var o formOptions
	o.in, o.std = a.in, a.out
	c := &cobra.Command{
		Use:   "form FILE",
		Short: a.t("填好的审批表、审查表或审核意见", "the filled forms of a project, or a letter on it"),
		Long: a.t("按公报的表式填写附件5（奖励兑现审批表）和附件3（审查表），A4，可打印。文件没有的栏留空，并列在末页和标准错误上。--letter 写审核意见：每一笔及其条款、由谁承担、不予兑现和未取的原因。",
			"Fill in annex 5 (the payout approval) and annex 3 (the review form) as the gazette has them, on A4. "+
				"What the file lacks stays blank and is listed on the last page and on stderr. --letter writes a "+
				"letter: every amount with its article, who bears it, what is refused or was not taken and why."),
		Example: "  fuchi form project.yaml --out forms.docx\n  fuchi form project.xlsx --form payout --out " +
			"payout.html\n  fuchi form project.yaml --letter --lang en --out letter.docx",
		Args: func(c *cobra.Command, args []string) error {
			if err := files(c, args); err != nil {
				return err
			}
			return a.atMost(1)(c, args)
		},
		RunE: func(_ *cobra.Command, names []string) error { return runForm(a, o, names[0]) },
	}
	o.factOptions.flags(a, c)
	c.Flags().StringVarP(&o.format, "output", "o", "", a.t("格式：html, docx", "format: html, docx"))
	c.Flags().StringVar(&o.path, "out", "", a.t("写入文件；写完整后才替换原文件", "write to a file, replaced only when complete"))
	c.Flags().StringVar(&o.which, "form", "", a.t("只写一张表：payout（附件5）或 review（附件3）",
		"one form alone: payout (annex 5) or review (annex 3)"))
	c.Flags().BoolVar(&o.letter, "letter", false, a.t("写审核意见", "write the letter"))
	o.given = c.Flags()
	return c
}

// docx says whether the document is for a program of text, by the format that
// is asked for or by the ending of --out; the two agree.
func (o *formOptions) docx() (bool, error) {
	ending := strings.TrimPrefix(strings.ToLower(filepath.Ext(o.path)), ".")
	if ending == "htm" {
		ending = "html"
	}
	asked := o.format
	if asked == "" {
		asked = ending
	}
	switch {
	case asked == "":
		return false, nil
	case asked != "docx" && asked != "html":
		return false, fault.Usage(lang.F("没有格式「%s」", "no format %q", asked), lang.F("可选 %s", "one of %s", "html, docx"))
	case ending != "" && ending != asked:
		return false, fault.Usage(lang.F("--out 的扩展名 .%s 不是 %s 的", "the ending .%s of --out is not that of %s",
			ending, asked), lang.T("写这个格式的扩展名，或不写扩展名", "write the ending of that format, or none"))
	}
	return asked == "docx", nil
}

func runForm(a *app, o formOptions, file string) error {
	if err := o.named(); err != nil {
		return err
	}
	docx, err := o.docx()
	if err != nil {
		return err
	}
	if docx {
		if err := a.noTerminal(o.output); err != nil {
			return err
		}
	}
	if out := o.out(a); out.Is(file) {
		return out.AlsoRead()
	}
	answers, err := a.answer([]string{file}, o.factOptions, engine.Ask{Explain: true})
	if err != nil {
		return err
	}
	d, err := a.onPaper(answers[0].Result, o)
	if err != nil {
		return err
	}
	return o.write(a, func(w io.Writer) error {
		if docx {
			return d.DOCX(w)
		}
		return d.HTML(w)
	})
}

// onPaper is the letter or the forms; what of these is blank is told.
func (a *app) onPaper(r *calc.Result, o formOptions) (*paper.Document, error) {
	if o.letter {
		return report.Letter(r, a.lang), nil
	}
	var forms []calc.Form
	var ids []string
	for _, f := range report.FormsOf(r) {
		ids = append(ids, f.ID)
		if o.which == "" || o.which == f.ID {
			forms = append(forms, f)
		}
	}
	switch {
	case len(ids) == 0:
		return nil, fault.Usage(lang.T("这个项目没有要填的表", "no form is prescribed for this project"), lang.T(
			"--letter 写审核意见", "--letter writes a letter"))
	case len(forms) == 0:
		return nil, fault.Usage(lang.F("这个项目没有表「%s」", "this project has no form %q", o.which), lang.F("可选 %s", "one of %s", strings.Join(
			ids, ", ")))
	}
	for _, b := range report.Blanks(forms, a.lang) {
		fmt.Fprintf(a.errs, "%s\n", clean(lang.F("留空：%s %s（%s）", "blank: %s %s (%s)", b.Form, b.Field, b.Why).In(
			a.lang)))
	}
	return report.Forms(r, forms, a.lang), nil
}
