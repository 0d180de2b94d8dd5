// Package shanting is the district of Shanting (Zaozhuang, Shandong): its documents in order.
// A new document is one new folder beside this file and one line in it.
package shanting

import (
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/rules/shanting/finance2022"
	"github.com/shanting/fuchi/rules/shanting/measures2022"
)

// documents lists each document: its figures, and the document made with them.
// Their order is the one by which a tie is decided.
var documents = []struct {
	figures func() (*calc.Figures, error)
	make    func(*calc.Figures) *calc.Policy
}{
	{measures2022.Figures, measures2022.New},
	{finance2022.Figures, finance2022.New},
}

// Documents are all documents, as they were issued or with amendments laid
// over them.
func Documents(amendments ...calc.Amendment) ([]*calc.Policy, error) {
	all := make([]*calc.Policy, 0, len(documents))
	for place, d := range documents {
		figures, err := d.figures()
		if err != nil {
			return nil, err
		}
		document := d.make(figures)
		for _, a := range amendments {
			if a.Policy == document.ID {
				figures = figures.With(a.Changes)
				made := d.make(figures)
				made.Amended = append(document.Amended, a)
				document = made
			}
		}
		document.Place = place
		all = append(all, document)
	}
	return all, nil
}

// Vocabulary are the words that a project file may use because documents
// define them: awards, matters, readings.
func Vocabulary(documents []*calc.Policy) project.Vocabulary {
	v := project.Vocabulary{Districts: []project.Option{{Name: "shanting", Zh: "山亭区"}}}
	for _, d := range documents {
		for _, r := range d.Rules {
			v.Awards = append(v.Awards, r.ID)
			if !slices.Contains(v.Matters, r.Matter) {
				v.Matters = append(v.Matters, r.Matter)
			}
		}
		for _, r := range d.Readings {
			choices := make([]string, len(r.Choices))
			for i, c := range r.Choices {
				choices[i] = c.ID
			}
			v.Readings = append(v.Readings, project.Reading{ID: r.ID, Choices: choices})
		}
	}
	return v
}
