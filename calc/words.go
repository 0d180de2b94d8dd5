package calc

import (
	"math/big"
	"strings"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// Wording is what a document calls its own things, so that whoever prints a
// result knows no law. What has no word here is called by its id.
type Wording struct {
	// Bare: an article says by itself whose it is, so that it is cited without the number of the document.
	Bare bool
	// Matters by name; the name of one that goes on with an instance ends in ":".
	Matters   map[string]lang.Text
	Deadlines map[string]lang.Text
	// Keys says of keys of the project file, by their paths, where the document
	// asks for them; the schema tells it beside what the key means.
	Keys map[string]lang.Text
	// Indicators are looked at beside the conditions; it may be nil.
	Indicators func(p *project.Project) Indicators
	// Procedure is what to hand in, to whom, and who decides; it may be nil.
	Procedure func(r *Result) []Section
	// Papers are what proves the facts that the document asks for.
	Papers []Paper
	// Terms are the steps that take so many working days; it may be nil.
	Terms func(r *Result) []Term
	// Forms are those of the document, filled in as far as the facts go; it may be nil.
	Forms func(r *Result) []Form
}

// Section is a heading and its lines.
type Section struct {
	Heading lang.Text
	Lines   []lang.Text
}

// Indicators are ratios that a document wants to see, and what it calls them.
type Indicators struct {
	Heading lang.Text
	All     []Indicator
}

// Indicator is one ratio beside what is required; it holds no money.
type Indicator struct {
	ID               string
	Label            lang.Text
	Actual, Required *big.Rat // nil while unknown; fen a mu where it is money
	Scale            Scale
	Missing          []string // what the actual figure needs
}

// Scale is how an indicator is counted.
type Scale int

// The scales of indicators.
const (
	Times   Scale = iota // so many times the other
	Percent              // a share of it
	MoneyMu              // money a mu
)

// Met says whether the indicator is reached, on unrounded figures.
func (i Indicator) Met() Truth {
	if i.Actual == nil || i.Required == nil {
		return Unknown
	}
	return TruthOf(i.Actual.Cmp(i.Required) >= 0)
}

// Cite is an article of the document as it is cited beside other documents.
func (d *Document) Cite(article string) lang.Text {
	if d.Words.Bare {
		return lang.Cite(article)
	}
	return lang.Cite(d.Short() + " " + article)
}

// Matter is what the document calls a matter, with its instance where there
// are several; no text where it has no word for it.
func (d *Document) Matter(matter string) lang.Text {
	base, instance, several := strings.Cut(matter, ":")
	if !several {
		return d.Words.Matters[matter]
	}
	base += ":"
	word, ok := d.Words.Matters[base]
	if !ok {
		return lang.Text{}
	}
	label := lang.Same(instance)
	for i := range d.Rules {
		if r := &d.Rules[i]; r.Matter == base && r.Instance != nil {
			label = r.Instance(instance)
			break
		}
	}
	return lang.F("%s：%s", "%s: %s", word, label)
}

// Label is the title of the award, with what its instance is called.
func (a *Award) Label() lang.Text {
	switch {
	case a.Instance == "":
		return a.Rule.Title
	case a.Rule.Instance == nil:
		return lang.F("%s（%s）", "%s (%s)", a.Rule.Title, a.Instance)
	}
	return lang.F("%s（%s）", "%s (%s)", a.Rule.Title, a.Rule.Instance(a.Instance))
}
