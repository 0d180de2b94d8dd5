// Package verify asks of a result that was printed whether it would be printed
// again: it is computed anew from its receipt and from the file as it stands,
// and of each line that moved is said what moved it: a fact, a figure, a
// reading, the program. It is a question put to the engine.
package verify

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"

	"github.com/shanting/fuchi/calc/money"
)

// Paper is a result as it was printed, read back.
type Paper struct {
	Receipt   Receipt
	Project   struct{ Name, Enterprise string }
	Documents []Document `json:"policies"`
	Awards    []Award
	Readings  []Reading
	Schedule  struct {
		Rows []struct{ Award string }
	}
	Totals struct {
		Amount   *money.Amount
		Complete bool
	}
	Altered []string `json:"-"` // sheets of its workbook that are not as they were printed

	AlteredPage bool           `json:"-"` // its page does not read as it was printed
	parts       map[string]any // what is compared besides the lines
}

// Receipt is what the result says of what it was made.
type Receipt struct {
	Program  string
	Input    string
	Figures  map[string]string // the hash of the figures of each document
	Facts    facts             // nil where the result was printed without them
	LaidOver []string          `json:"laid_over"`
}

// Document is a document, with the figures that an amendment gave it.
type Document struct {
	ID      string
	Amended []struct {
		Name, Cite string
		Figures    map[string]string
	}
}

// Reading is how an unclear clause was read.
type Reading struct{ ID, Chosen string }

// Award is one award and its lines.
type Award struct {
	ID, Instance, Title, Article, Status string
	Conditions                           []Condition
	Lines                                []Line
}

// Condition is what an award asks, with the figure of the law that it asks for.
type Condition struct {
	ID, Label string
	Threshold any
}

// Line is what an award pays for one award year.
type Line struct {
	N              int
	From, To       string
	PayableFrom    string `json:"payable_from"`
	Rate           *string
	Amount         *money.Amount
	Estimate, Lost bool
	Partial        bool
	Bearers        []Share
}

// Share is what one bearer bears of a line.
type Share struct {
	Bearer string
	Amount money.Amount
}

// name is the award's id, with its instance where it has one.
func (a *Award) name() string {
	if a.Instance == "" {
		return a.ID
	}
	return a.ID + "#" + a.Instance
}

// ErrNoReceipt is a result that does not say of what it was made.
var ErrNoReceipt = errors.New("no receipt")

// Parse reads results: one, a list of several, one a line, or those that a printed
// page or a workbook carries. What is none of them, or has no receipt, is an error.
func Parse(b []byte) (papers []*Paper, err error) {
	var altered []string
	if isBook(b) {
		if b, altered, err = inBook(b); err != nil {
			return nil, err
		}
	}
	var page bool
	if isPage(b) {
		b, page = inPage(b)
	}
	d := json.NewDecoder(bytes.NewReader(bytes.TrimPrefix(b, []byte("\ufeff"))))
	for {
		var one json.RawMessage
		if err := d.Decode(&one); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return nil, err
		}
		list := []json.RawMessage{one}
		if one[0] == '[' {
			if err := json.Unmarshal(one, &list); err != nil {
				return nil, err
			}
		}
		for _, text := range list {
			p, err := parseOne(text)
			if err != nil {
				return nil, err
			}
			p.Altered, p.AlteredPage = altered, page
			papers = append(papers, p)
		}
	}
	if len(papers) == 0 {
		return nil, ErrNoReceipt
	}
	return papers, nil
}

func parseOne(text []byte) (*Paper, error) {
	p := &Paper{}
	if err := json.Unmarshal(text, p); err != nil {
		return nil, err
	}
	if p.Receipt.Input == "" || p.Receipt.Program == "" {
		return nil, ErrNoReceipt
	}
	return p, json.Unmarshal(text, &p.parts)
}

// ErrNotOne says that no result, or more than one, is of a project.
var ErrNotOne = errors.New("not one result of the project")

// Choose finds the result of a project among several: the only one there is, the
// one that was made of the same bytes, or the one of its name.
func Choose(papers []*Paper, input string, name func() (name, enterprise string)) (*Paper, error) {
	if len(papers) == 1 {
		return papers[0], nil
	}
	for _, p := range papers {
		if p.Receipt.Input == input {
			return p, nil
		}
	}
	called, enterprise := name()
	var of []*Paper
	for _, p := range papers {
		if p.Project.Name == called && p.Project.Enterprise == enterprise {
			of = append(of, p)
		}
	}
	if len(of) != 1 {
		return nil, ErrNotOne
	}
	return of[0], nil
}
