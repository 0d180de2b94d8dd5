package main

import (
	"strings"

	"github.com/spf13/cobra"

	"github.com/shanting/fuchi/calc/compare"
	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/cmd/fault"
	"github.com/shanting/fuchi/cmd/report"
)

type compareOptions struct {
	factOptions
	output
	shifted
	each bool
}

func newCompare(a *app) *cobra.Command {
	var o compareOptions
	c := &cobra.Command{
		Use:   "compare FILE…",
		Short: a.t("比较几个方案：每项奖补每年差多少、为什么", "set variants side by side: what each award and year changes, and why"),
		Long: a.t(`几个文件：每个与第一个比较。一个文件：与改了 --set、--reading、--shift 之后的自己比较；--each 使每个选项各成一个方案。
逐项奖补逐年列出差额和原因：哪个条件、档次、上限、窗口或从高选择变了。`,
			`Several files: each beside the first. One file: beside itself with --set, --reading and --shift; --each makes a variant of each option.
Listed award by award and year by year, with the reason: which condition, tier, cap, window or choice moved.`),
		Example: "  fuchi compare a.yaml b.yaml\n  fuchi compare project.yaml --set " +
			"investment.fixed_assets.audited=3.2亿元 --lang en\n  fuchi compare project.yaml --shift 6m --reading " +
			"year_basis=calendar --each -o csv",
		Args: files,
		RunE: func(_ *cobra.Command, names []string) error { return runCompare(a, o, names) },
	}
	o.factOptions.flags(a, c)
	o.shifted.flag(a, c)
	o.output.flags(a, c, dataFormats...)
	c.Flags().BoolVar(&o.each, "each", false, a.t("每个选项各成一个方案", "a variant of each option by itself"))
	return c
}

func runCompare(a *app, o compareOptions, names []string) error {
	format, err := o.output.chosen(names...)
	if err != nil {
		return err
	}
	variants, err := o.variants(a, names)
	if err != nil {
		return err
	}
	return o.output.print(a, format, report.Content{Data: report.Compare(fault.Name(names[0]), variants)})
}

// variants are the results beside the first.
func (o *compareOptions) variants(a *app, names []string) ([]report.Variant, error) {
	if len(names) > 1 {
		return o.amongFiles(a, names)
	}
	if len(o.set)+len(o.reading) == 0 && o.by == "" {
		return nil, fault.Usage(lang.T("没有可比的方案", "there is nothing to compare with"),
			lang.T("再写一个文件，或写 --set、--reading、--shift", "name another file, or write --set, --reading or --shift"))
	}
	if names[0] == "-" {
		return nil, fault.Usage(lang.T("- 只能读一次，不能与自己比较", "- can be read once only, and not be compared with itself"),
			lang.T("先存成文件", "save it as a file first"))
	}
	first, err := a.answer(names, factOptions{}, engine.Ask{})
	if err != nil {
		return nil, err
	}
	var all []report.Variant
	for _, other := range o.split() {
		answers, err := other.answer(a, names)
		if err != nil {
			return nil, err
		}
		v := report.Variant{Name: other.called(), Comparison: compare.Of(first[0].Result, answers[0].Result)}
		if len(other.done) > 0 {
			v.Shift = other.done[0]
		}
		all = append(all, v)
	}
	return all, nil
}

// amongFiles sets files side by side, all with the same options.
func (o *compareOptions) amongFiles(a *app, names []string) (all []report.Variant, err error) {
	answers, err := o.answer(a, names)
	if err != nil {
		return nil, err
	}
	for i := 1; i < len(answers); i++ {
		v := report.Variant{Name: fault.Name(names[i]), Comparison: compare.Of(answers[0].Result, answers[i].Result)}
		if i < len(o.done) {
			v.Shift = o.done[i]
		}
		all = append(all, v)
	}
	return all, nil
}

// answer answers for files under the options.
func (o *compareOptions) answer(a *app, names []string) ([]*engine.Answer, error) {
	var ask engine.Ask
	if err := o.shifted.lay(&ask); err != nil {
		return nil, err
	}
	return a.answer(names, o.factOptions, ask)
}

// split are the variants that the options make: one of all, or one of each.
func (o *compareOptions) split() (all []*compareOptions) {
	if !o.each {
		return []*compareOptions{o}
	}
	for _, s := range o.set {
		all = append(all, &compareOptions{factOptions: factOptions{set: repeated{s}}})
	}
	for _, r := range o.reading {
		all = append(all, &compareOptions{factOptions: factOptions{reading: repeated{r}}})
	}
	if o.by != "" {
		all = append(all, &compareOptions{shifted: shifted{by: o.by}})
	}
	return all
}

// called is the name of a variant: its options.
func (o *compareOptions) called() string {
	var words []string
	words = append(append(words, o.set...), o.reading...)
	if o.by != "" {
		words = append(words, "shift "+o.by)
	}
	return strings.Join(words, " ")
}
