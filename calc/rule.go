// Package calc turns the facts of a project and the rules of documents into
// awards, the choice among those that exclude each other, and a schedule. It
// knows no article: what the law says lies in rules/.
package calc

import (
	"strings"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// Policy is one document.
type Policy struct {
	ID, Number string
	Place      int // in the list of documents: a tie goes to the first
	Title      lang.Text
	Rules      []Rule
	Matters    []string
	Readings   []Reading
	Figures    *Figures
	Amended    []Amendment // what was laid over the figures
	// Provisions are the articles in our own words; they are read only when asked for.
	Provisions func() ([]Provision, error)
	// Claimed says whether the project asks anything of the document at all.
	Claimed func(p *project.Project) bool
	// Gates are the conditions of every award, each with the text that names its failure.
	Gates func(c *Case) []Gate
	// CaseByCase says whether the project is to be negotiated one by one.
	CaseByCase func(c *Case) (bool, lang.Text)
	// Bearers says who bears a line of a rule.
	Bearers func(c *Case, r *Rule) Division
	// Recovery names the causes for which payments come back.
	Recovery func(c *Case) []Cause
	// Remarks adds benefits, findings and deadlines that belong to no award.
	Remarks func(c *Case)
	// Closing adds what can be said only once it is decided what is paid; it may be nil.
	Closing func(c *Case)
}

// Short is the number of the document as it is cited: 5号.
func (d *Policy) Short() string {
	if i := strings.LastIndex(d.Number, "〕"); i >= 0 {
		return d.Number[i+len("〕"):]
	}
	return d.Number
}

// Gate is a condition of a whole document and what its failure means.
type Gate struct {
	Condition
	Failure  lang.Text
	Recovery bool // it fails because of an act that makes payments come back
	// StatusOnly gates speak of the document as a whole; each award asks for itself.
	StatusOnly bool
}

// Rule is one award: its citation as data and one function that reads like
// the article.
type Rule struct {
	ID      string
	Title   lang.Text
	Article string
	Matter  string // one that ends in ":" goes on with the instance
	Payee   string
	// Strings is what hangs on taking the award besides money; shown where it competes.
	Strings lang.Text
	// Overrides names other policies that give way to this award for its matter,
	// whether they are higher or lower.
	Overrides []string
	// Claims names the instances that the project asks for; none, and the
	// award is left out. A rule with one award has the instance "".
	Claims func(p *project.Project) []string
	// Work states the conditions and makes the lines.
	Work func(w *Working)
}

// Payees other than a person by name.
const (
	Enterprise  = "enterprise"
	Referrer    = "referrer"
	Institution = "institution"
	Investor    = "investor"
	Person      = "person" // the instance
)

// Once is the one instance of a rule whose section is given.
func Once(given bool) []string {
	if given {
		return []string{""}
	}
	return nil
}

// Reading is a switch for an unclear clause; the first choice is the default.
type Reading struct {
	ID      string
	Where   lang.Text
	Text    lang.Text
	Choices []ReadingChoice
	// BearersOnly: it moves money between bearers and changes no amount.
	BearersOnly bool
}

// ReadingChoice is one way to read the clause.
type ReadingChoice struct {
	ID   string
	Text lang.Text
}

// Meaning is what a choice says.
func (r *Reading) Meaning(choice string) lang.Text {
	for _, c := range r.Choices {
		if c.ID == choice {
			return c.Text
		}
	}
	return lang.Text{}
}

// Default is the choice taken where nothing else is said.
func (r *Reading) Default() string { return r.Choices[0].ID }
