package shanting_test

import (
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
)

// texts are all that a result says in two languages.
func texts(r *calc.Result) (all []lang.Text) {
	for _, p := range r.Standings {
		all = append(all, p.Reasons...)
	}
	for _, f := range r.Findings {
		all = append(all, f.Message)
	}
	for _, f := range r.Benefits {
		all = append(all, f.Text)
	}
	for _, c := range r.Choices {
		for _, x := range c.Candidates {
			all = append(all, x.Strings)
		}
	}
	for _, c := range r.Readings {
		all = append(all, c.Text, c.Where, c.Meaning(c.Chosen))
	}
	for _, a := range r.Awards {
		all = slices.Concat(all, a.Reasons, a.Asides)
		all = append(all, a.Rule.Title, a.Rule.Strings)
		for c := range a.All {
			all = append(all, c.Label())
			if c.Options != nil {
				all = append(all, c.Options.Label(c.Actual.Word))
			}
		}
		for _, l := range a.Lines {
			all = append(all, l.Reasons...)
			for _, s := range l.Steps {
				all = append(all, s.Text)
			}
		}
	}
	return all
}
