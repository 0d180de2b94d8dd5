// Package shanting is the district of Shanting (Zaozhuang, Shandong): its documents in order.
// A new document is one new folder beside this file and one line in it.
package shanting

import (
	"slices"
	"strings"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
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
	v := project.Vocabulary{Districts: []project.Option{{Name: "shanting", Zh: "山亭区"}}, Called: func() []project.Called { return called(documents) }}
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

// called are the names of all awards as they are printed: by title and by
// article, with the document or without, in both languages.
func called(documents []*calc.Policy) (all []project.Called) {
	for _, d := range documents {
		for _, r := range d.Rules {
			for _, l := range []lang.Language{lang.Chinese, lang.English} {
				all = append(all, project.Called{ID: r.ID, Name: r.Title.In(l)})
				for _, place := range places(r.Article) {
					article := lang.Cite(place).In(l)
					for _, name := range []string{article, lang.Cite(d.Short() + " " + place).In(l), lang.Cite(d.Short()).In(l) + " " + article} {
						all = append(all, project.Called{ID: r.ID, Name: name})
					}
				}
			}
		}
	}
	return all
}

// places are an article and, where it names two items, each by itself, as it is
// printed once the tier is known: 第二条（一）（二）, 第二条（一）, 第二条（二）.
func places(article string) []string {
	all := []string{article}
	if parts := strings.SplitAfter(article, "）"); len(parts) > 2 && parts[2] == "" {
		base, _, _ := strings.Cut(parts[0], "（")
		all = append(all, parts[0], base+parts[1])
	}
	if first, second, ok := strings.Cut(article, "、"); ok {
		all = append(all, first, first[:len(first)-1]+second)
	}
	return all
}
