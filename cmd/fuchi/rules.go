package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/law"
	"github.com/shanting/fuchi/cmd/fault"
	"github.com/shanting/fuchi/cmd/report"
)

func newRules(a *app) *cobra.Command {
	var o output
	c := &cobra.Command{
		Use:   "rules [POLICY [ARTICLE] | findings]",
		Short: a.t("各条款的内容和数值", "each article in our own words, with its figures"),
		Long: a.t("列出文件、某一文件，或其中一条：用自己的话说明，并列出每个数值及出处。POLICY 可写编号或文号，ARTICLE 可写 5 或 第五条。fuchi rules findings "+
			"列出全部提示的代码、含义与处理。",
			"List the documents, one document, or one article of it, in our own words with each figure and its "+
				"source. POLICY is an id or a number, ARTICLE is 5 or 第五条. fuchi rules findings lists every "+
				"finding: its code, what it means and what to do."),
		Example: "  fuchi rules\n  fuchi rules measures2022 第五条\n  fuchi rules measures2022 2 --lang en\n  fuchi " +
			"rules findings",
		RunE: func(_ *cobra.Command, args []string) error { return runRules(a, o, args) },
	}
	c.ValidArgsFunction = a.policies
	o.flags(a, c, report.AsTable, report.AsMarkdown)
	return c
}

func runRules(a *app, o output, args []string) error {
	format, err := o.chosen()
	if err != nil {
		return err
	}
	if err := a.load(); err != nil {
		return err
	}
	documents := a.engine.Documents()
	if len(args) == 1 && slices.Contains([]string{"findings", "提示"}, strings.ToLower(args[0])) {
		return o.print(a, format, report.Content{Pages: func() []*report.Page {
			return []*report.Page{report.Findings(documents, a.lang)}
		}})
	}
	asked := "" // an article, or an award of one
	named := 0  // words of the document's name
	if len(args) > 0 {
		d, n, err := a.documentIn(args)
		switch whole := strings.Join(args, " "); {
		case err == nil:
			documents, named = []*calc.Document{d}, n
			asked = strings.Join(args[n:], " ")
		case a.hasProvision(whole):
			asked = whole
		default:
			return err
		}
	}
	keep := func(p law.Provision) bool { return asked == "" || a.isProvision(p, asked) }
	var list []*report.Page
	for _, d := range documents {
		page, err := report.Rules(d, keep, a.lang)
		if err != nil {
			return fault.Machine(err)
		}
		if len(page.Blocks) > 0 {
			list = append(list, page)
		} else if named > 0 {
			return fault.Usage(lang.F("%s 没有「%s」", "%s has no %q", d.Called(), asked),
				lang.F("fuchi rules %s 列出全部条款", "fuchi rules %s lists all articles", d.ID))
		}
	}
	return o.print(a, format, report.Content{Pages: func() []*report.Page { return list }})
}

// documentIn finds the document that the first words name, and says how many
// they are: a printed name has blanks.
func (a *app) documentIn(args []string) (d *calc.Document, words int, err error) {
	for n := range args {
		if d, err = a.document(strings.Join(args[:n+1], " ")); err == nil {
			return d, n + 1, nil
		}
	}
	return nil, 0, err
}

// document finds a document by id, number or the short form of it (3号), or by
// what it is called in English, whole or in part (No. 3, Measures).
func (a *app) document(name string) (*calc.Document, error) {
	for _, d := range a.engine.Documents() {
		if d.ID == name || d.Number == name || strings.HasSuffix(d.Number, "〕"+name) ||
			isCalled(d.Called().In(lang.English), name) ||
			isCalledSo(name, d.Called(), d.Title, lang.Same(d.Number), lang.Same(d.Short()), lang.Cite(d.Short())) {
			return d, nil
		}
	}
	return nil, fault.Usage(lang.F("没有文件「%s」", "no document %q", name),
		lang.F("可选 %s", "one of %s", lang.Join(a.knownDocuments())))
}

// knownDocuments are the documents as a hint names them.
func (a *app) knownDocuments() (known []lang.Text) {
	for _, d := range a.engine.Documents() {
		known = append(known, lang.F("%s（%s）", "%s (%s)", d.ID, d.Called()))
	}
	return known
}

// isCalled says whether a name is an English name of a document or one of its
// parts: Measures, No. 3 [2022] by Measures, by No. 3.
func isCalled(called, name string) bool {
	word, number, _ := strings.Cut(called, ", ")
	short, _, _ := strings.Cut(number, " [")
	return slices.ContainsFunc([]string{called, word, number, short},
		func(s string) bool { return s != "" && strings.EqualFold(s, name) })
}

// isProvision says whether an article is asked for: by its number, its title or
// an award that it leads to.
func (a *app) isProvision(p law.Provision, name string) bool {
	if isArticle(p.Article, name) || isCalledSo(name, p.Title, p.Place) {
		return true
	}
	for _, d := range a.engine.Documents() {
		for i := range d.Rules {
			if r := &d.Rules[i]; slices.Contains(p.Awards, r.ID) && a.isAward(r, name) {
				return true
			}
		}
	}
	return false
}

// hasProvision says whether any document has an article of that name.
func (a *app) hasProvision(name string) bool {
	return slices.ContainsFunc(a.engine.Documents(), func(d *calc.Document) bool {
		provisions, err := d.Provisions()
		return err == nil && slices.ContainsFunc(provisions,
			func(p law.Provision) bool { return a.isProvision(p, name) })
	})
}
