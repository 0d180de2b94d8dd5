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
	Awards  []string  // the rules it leads to
	Why     lang.Text // why it holds no arithmetic, where it leads to none
	Figures []string  // the numbers it speaks of
	zh, en  string    // its text, with the ids of figures in their places
	numbers *Figures
}

// Text is the article in our own words. The figures are put in their places when
// somebody reads it: a document is checked whenever the program starts, and
// hardly ever read.
func (p *Provision) Text() lang.Text {
	return lang.T(fill(p.zh, p.numbers, lang.Chinese), fill(p.en, p.numbers, lang.English))
}

// ParseProvisions reads a provisions file, which speaks of figures by their ids.
func ParseProvisions(src []byte, f *Figures) ([]Provision, error) {
	const begins = "\n## "
	text := string(src)
	_, rest, more := strings.Cut(text, begins)
	if strings.HasPrefix(text, begins[1:]) { // no title before it
		rest, more = text[len(begins)-1:], true
	}
	all := make([]Provision, 0, strings.Count(text, begins)+1)
	for more {
		var section string
		section, rest, more = strings.Cut(rest, begins)
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
	p.numbers = f
	awards := ""
	for line := range strings.SplitSeq(body, "\n") {
		key, value, ok := strings.Cut(line, ": ")
		if !ok {
			continue
		}
		switch value = strings.TrimSpace(value); key {
		case "title":
			p.Title = pair(value)
		case "why":
			p.Why = pair(value)
		case "awards":
			awards = value
		case "zh":
			p.zh = value
		case "en":
			p.en = value
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
	if awards != "none" {
		p.Awards = strings.FieldsFunc(awards, func(r rune) bool { return r == ',' || r == ' ' })
	}
	if p.zh == "" || p.en == "" || p.Title.IsZero() || len(p.Awards) == 0 && p.Why.IsZero() {
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
	return ok && group != "" && name != "" && !strings.ContainsFunc(group, foreign) &&
		!strings.ContainsFunc(name, foreign)
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
