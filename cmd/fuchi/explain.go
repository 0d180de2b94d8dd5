package main

import (
	"strings"

	"github.com/spf13/cobra"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/cmd/fault"
	"github.com/shanting/fuchi/cmd/report"
)

type explainOptions struct {
	factOptions
	output
}

func newExplain(a *app) *cobra.Command {
	var o explainOptions
	c := &cobra.Command{
		Use:   "explain FILE AWARD",
		Short: a.t("说明一项奖补的每一步", "explain every step of one award"),
		Long: a.t("列出依据、事实、逐步计算、舍入、承担方，以及未取的做法和原因。AWARD 可写编号或其后半，如 tax_rebate，也可写名称、条款：引荐奖励、第二条、2、五。",
			"Citation, facts, arithmetic step by step, the rounding, the bearers, and what was not taken and why. "+
				"AWARD is an id or its last part, such as tax_rebate, or what it is called: Tax rebate, Art. 2(1), 2."),
		Example: "  fuchi explain project.yaml tax_rebate\n  fuchi explain project.yaml measures2022/talent_tax#李某 " +
			"--lang en",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) < 2 {
				return fault.Usage(lang.T("要写项目文件和奖项", "a project file and an award are needed"),
					lang.T("例如 fuchi explain project.yaml tax_rebate",
						"for example fuchi explain project.yaml tax_rebate"))
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error {
			return runExplain(a, o, args[0], strings.Join(args[1:], " "))
		},
	}
	c.ValidArgsFunction = a.awardsOf
	o.factOptions.flags(a, c)
	o.output.flags(a, c, report.AsTable, report.AsMarkdown, report.AsJSON)
	return c
}

func runExplain(a *app, o explainOptions, file, name string) error {
	format, err := o.output.chosen(file)
	if err != nil {
		return err
	}
	answers, err := a.answer([]string{file}, o.factOptions, engine.Ask{Explain: true, Effects: true})
	if err != nil {
		return err
	}
	r := answers[0].Result
	kept, err := a.awards(r, name)
	if err != nil {
		return err
	}
	return o.output.print(a, format, report.Content{Answers: answers, Awards: kept, Pages: func() []*report.Page {
		return []*report.Page{report.Explain(r, kept, a.engine.Provision, a.lang)}
	}})
}

// awards finds awards by id, by the last part of it, or by article.
func (a *app) awards(r *calc.Result, name string) ([]*calc.Award, error) {
	var kept []*calc.Award
	var known []lang.Text
	for _, award := range r.Awards {
		_, short, _ := strings.Cut(award.Rule.ID, "/")
		known = append(known, lang.F("%s（%s）", "%s (%s)", award.Label(), award.Name()))
		switch name {
		case award.Name(), strings.TrimPrefix(award.Name(), award.Rule.ID[:len(award.Rule.ID)-len(short)]):
			kept = append(kept, award)
			continue
		}
		if a.isAward(award.Rule, name) || isArticle(award.Article, name) ||
			isCalledSo(name, award.Label(), lang.Same(award.Instance)) {
			kept = append(kept, award)
		}
	}
	if len(kept) > 0 {
		return kept, nil
	}
	for _, d := range a.engine.Documents() {
		for i := range d.Rules {
			if r := &d.Rules[i]; a.isAward(r, name) {
				return nil, fault.Usage(lang.F("文件没有申请 %s（%s）", "the file does not ask for %s (%s)", r.Title, r.ID),
					lang.F("文件申请了 %s", "it asks for %s", lang.Join(known)))
			}
		}
	}
	return nil, fault.Usage(lang.F("没有奖项「%s」", "no award %q", name), lang.F("可选 %s", "one of %s", lang.Join(known)))
}
