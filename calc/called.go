package calc

import (
	"maps"
	"slices"
	"strings"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// called are the names of all awards and matters as they are printed: awards by
// title and by article, with the document or without, in both languages.
func (b *Rulebook) called() (all []project.Called) {
	for _, d := range b.Documents {
		for i := range d.Rules {
			all = append(all, d.called(&d.Rules[i])...)
		}
		for _, matter := range slices.Sorted(maps.Keys(d.Words.Matters)) {
			name := d.Words.Matters[matter]
			all = append(all, project.Call(matter, name.In(lang.Chinese)),
				project.Call(matter, name.In(lang.English)))
		}
	}
	return all
}

// Titled is an award of the document as it is printed, by its name in a file,
// whether a project claims it or not; no text where the document has none such.
func (d *Document) Titled(name string) lang.Text {
	id, instance, _ := strings.Cut(name, "#")
	r := d.rule(id)
	if r == nil {
		return lang.Text{}
	}
	return (&Award{Rule: r, Instance: instance}).Label()
}

// Titled is an award as it is printed, by its name in a file; a name of none
// stands as it is.
func (c *Case) Titled(name string) lang.Text {
	for _, d := range c.book.Documents {
		if title := d.Titled(name); !title.IsZero() {
			return title
		}
	}
	return lang.Same(name)
}

func (d *Document) called(r *Rule) (all []project.Called) {
	for _, l := range []lang.Language{lang.Chinese, lang.English} {
		all = append(all, project.Call(r.ID, r.Title.In(l)))
		for _, place := range places(r.Article) {
			article := lang.Cite(place).In(l)
			for _, name := range []string{article, lang.Cite(d.Short() + " " + place).In(l),
				lang.Cite(d.Short()).In(l) + " " + article} {
				all = append(all, project.Call(r.ID, name))
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
