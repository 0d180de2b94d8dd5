package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// What follows completes values, each with what it is. A shell that is to complete
// a word wants no failure: where something is wrong there is nothing to complete.

// completes says how a shell completes the value of an option. The command parser
// keeps that, and with it all the command holds, for the life of the process:
// only a shell that asks is told.
func (a *app) completes(c *cobra.Command, option string, f cobra.CompletionFunc) {
	if a.completing {
		_ = c.RegisterFlagCompletionFunc(option, f)
	}
}

// awardsOf completes the awards that a file asks for, in the second place.
func (a *app) awardsOf(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	if len(args) != 1 {
		return nil, cobra.ShellCompDirectiveDefault
	}
	src, err := a.read(args[0])
	if err != nil || args[0] == "-" || a.load() != nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	answer, problems := a.engine.Answer(engine.Source{Name: args[0], Text: src}, engine.Ask{})
	if len(problems) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	var all []string
	for _, award := range answer.Awards {
		_, short, _ := strings.Cut(award.Name(), "/")
		all = append(all, value(short, award.Label().In(a.lang)))
	}
	return all, cobra.ShellCompDirectiveNoFileComp
}

// documents completes a document and, after it, its articles.
func (a *app) policies(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	var all []string
	if a.load() != nil || len(args) > 1 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	if len(args) == 0 {
		for _, d := range a.engine.Documents() {
			all = append(all, value(d.ID, d.Called().In(a.lang)))
		}
		return append(all, value("findings", a.t("提示一览", "every finding"))), cobra.ShellCompDirectiveNoFileComp
	}
	if d, err := a.document(args[0]); err == nil {
		provisions, _ := d.Provisions()
		for _, p := range provisions {
			all = append(all, value(p.Article, p.Title.In(a.lang)))
		}
	}
	return all, cobra.ShellCompDirectiveNoFileComp
}

// readingNames completes a document or a reading.
func (a *app) readingNames(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	var all []string
	if len(args) == 0 && a.load() == nil {
		for _, d := range a.engine.Documents() {
			all = append(all, value(d.ID, d.Called().In(a.lang)))
		}
		for _, book := range a.engine.Books() {
			for _, r := range book.Readings {
				all = append(all, value(book.ReadingName(r), r.Text.In(a.lang)))
			}
		}
	}
	return all, cobra.ShellCompDirectiveNoFileComp
}

// readingChoices completes a reading and, after its =, the choices.
func (a *app) readingChoices(_ *cobra.Command, _ []string, word string) ([]string, cobra.ShellCompDirective) {
	id, _, chosen := strings.Cut(word, "=")
	var all []string
	if a.load() != nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	for _, book := range a.engine.Books() {
		for _, r := range book.Readings {
			name := book.ReadingName(r)
			if !chosen {
				all = append(all, value(name+"=", r.Text.In(a.lang)))
				continue
			}
			for _, c := range r.Choices {
				if name == id {
					all = append(all, value(id+"="+c.ID, c.Text.In(a.lang)))
				}
			}
		}
	}
	slices.Sort(all)
	directive := cobra.ShellCompDirectiveNoFileComp
	if !chosen {
		directive |= cobra.ShellCompDirectiveNoSpace
	}
	return slices.Compact(all), directive
}

// sections completes a part of the project file.
func (a *app) sections(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	var all []string
	for _, s := range project.Sections() {
		all = append(all, value(s.In(lang.English), s.In(lang.Chinese)))
	}
	return all, cobra.ShellCompDirectiveNoFileComp
}

// value is a value with what it is.
func value(word, what string) string {
	return word + "\t" + strings.NewReplacer("\n", " ", "\t", " ").Replace(what)
}
