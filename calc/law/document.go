// Package law is a document as it is written: its figures, its articles in our
// own words, its unclear clauses and how they may be read, what amends it, and
// the checks made when it is loaded. What is computed of it is package calc.
package law

import (
	"strings"

	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
)

// Document is what a document says of itself.
type Document struct {
	ID, Number string
	Title      lang.Text
	Known      lang.Text    // the short name people use, where it is not the number
	InForce    civil.Period // its first and last day as it is read by default; none where it sets no term
	Figures    *Figures
	Readings   []*Reading
	Amended    []Amendment // what was laid over the figures
	// Written are the articles in our own words (ParseProvisions).
	Written []byte
}

// Short is the number of the document as it is cited: 5号.
func (d *Document) Short() string {
	if i := strings.LastIndex(d.Number, "〕"); i >= 0 {
		return d.Number[i+len("〕"):]
	}
	return d.Number
}

// Holds is how long the document holds.
func (d *Document) Holds() lang.Text {
	if d.InForce == (civil.Period{}) {
		return lang.T("未定期限", "sets no term")
	}
	return lang.F("%s 至 %s", "%s to %s", d.InForce.From, d.InForce.To)
}

// Called is what the document is called on a page: by its short name in the
// language of the page or, where it has none, by its number.
func (d *Document) Called() lang.Text {
	if d.Known.IsZero() {
		return lang.Same(d.Number)
	}
	return d.Known
}

// Provisions are the articles in our own words, with the figures in force.
func (d *Document) Provisions() ([]Provision, error) { return ParseProvisions(d.Written, d.Figures) }
