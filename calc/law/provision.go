package law

import (
	"fmt"
	"slices"
	"strings"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
)

// Provision is one article in our own words.
type Provision struct {
	Article string
	Place   lang.Text // the article as it is called in either language
	Title   lang.Text
	Text    lang.Text
	Awards  []string  // the rules it leads to
	Why     lang.Text // why it holds no arithmetic, where it leads to none
	Figures []string  // the numbers it speaks of
}

// ParseProvisions reads a provisions file and puts the figures in their places.
func ParseProvisions(src []byte, f *Figures) ([]Provision, error) {
	var all []Provision
	for _, section := range strings.Split("\n"+string(src), "\n## ")[1:] {
		head, body, _ := strings.Cut(section, "\n")
		place := pair(head)
		if place.IsZero() {
			return nil, fmt.Errorf("provision %q has no name in both languages", head)
		}
		p := Provision{Article: place.In(lang.Chinese), Place: place}
		if err := p.read(body, f); err != nil {
			return nil, fmt.Errorf("provision %s: %w", p.Article, err)
		}
		all = append(all, p)
	}
	return all, nil
}

func (p *Provision) read(body string, f *Figures) error {
	fields := map[string]string{}
	for _, line := range strings.Split(body, "\n") {
		if k, v, ok := strings.Cut(line, ": "); ok {
			fields[k] = strings.TrimSpace(v)
		}
	}
	for _, id := range placeholders(body) {
		if _, ok := f.Find(id); !ok {
			return fmt.Errorf("no figure %s", id)
		}
		if !slices.Contains(p.Figures, id) {
			p.Figures = append(p.Figures, id)
		}
	}
	p.Title, p.Why = pair(fields["title"]), pair(fields["why"])
	p.Text = lang.T(fill(fields["zh"], f, lang.Chinese), fill(fields["en"], f, lang.English))
	if awards := fields["awards"]; awards != "none" {
		p.Awards = strings.FieldsFunc(awards, func(r rune) bool { return r == ',' || r == ' ' })
	}
	if fields["zh"] == "" || fields["en"] == "" || p.Title.IsZero() || len(p.Awards) == 0 && p.Why.IsZero() {
		return fmt.Errorf("lacks a title, a text or a reason")
	}
	return nil
}

func pair(s string) lang.Text {
	zh, en, ok := strings.Cut(s, " | ")
	if !ok {
		return lang.Text{}
	}
	return lang.T(strings.TrimSpace(zh), strings.TrimSpace(en))
}

// placeholders are the ids that stand in braces for figures, whose numbers
// stand once: {article05.years}.
func placeholders(text string) (ids []string) {
	for {
		_, rest, ok := strings.Cut(text, "{")
		if !ok {
			return ids
		}
		id, _, closed := strings.Cut(rest, "}")
		if closed && isFigureID(id) {
			ids = append(ids, id)
		}
		text = rest
	}
}

// isFigureID says whether a word has the form of a figure's id: group.name.
func isFigureID(word string) bool {
	group, name, ok := strings.Cut(word, ".")
	foreign := func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') && r != '_' }
	return ok && group != "" && name != "" && !strings.ContainsFunc(group+name, foreign)
}

// fill puts the figures into a text.
func fill(text string, f *Figures, l lang.Language) string {
	for _, id := range placeholders(text) {
		figure, _ := f.Find(id)
		shown := figure.Value // the sentence names the unit
		if figure.Kind == "money" || figure.Kind == "usd" {
			shown = figure.Shown().In(l)
		}
		text = strings.ReplaceAll(text, "{"+id+"}", shown)
	}
	if l == lang.English {
		text = lang.Singular(text)
	}
	return text
}

// Shown is the figure as a person reads it in either language.
func (f Figure) Shown() lang.Text {
	switch f.Kind {
	case "money":
		a, _, _ := money.ParseCNY(f.Value, false)
		return lang.T(f.Value, a.Grouped()+" yuan")
	case "usd":
		a, _ := money.ParseUSD(f.Value)
		return lang.T(f.Value, "US$"+a.Grouped())
	case "years", "months", "days":
		unit := map[string]string{"years": "年", "months": "个月", "days": "个工作日"}[f.Kind]
		en := f.Kind
		if f.Kind == "days" {
			en = "working days"
		}
		if f.Value == "1" {
			en = strings.TrimSuffix(en, "s")
		}
		return lang.T(f.Value+unit, lang.Singular(f.Value+" "+en))
	}
	return lang.Same(f.Value)
}
