package calc

import (
	"errors"
	"fmt"

	"github.com/shanting/fuchi/calc/lang"
)

// Kind is what is the same of all findings of one code: a catalogue lists it
// once, and nothing is found that is not of a kind, so that no code can be
// misspelt.
type Kind struct {
	Code     string
	Severity Severity // the most severe that it is found with
	Means    lang.Text
	Do       lang.Text // what a person does about it
}

// NewKind is a kind of finding.
func NewKind(code string, severity Severity, means, do lang.Text) *Kind {
	return &Kind{Code: code, Severity: severity, Means: means, Do: do}
}

// Noted is the kind as it is found where it is no more than a note.
func (k *Kind) Noted() *Kind {
	noted := *k
	noted.Severity = SeverityNote
	return &noted
}

// finding is a finding of the kind.
func (k *Kind) finding(path string, message lang.Text) Finding {
	return Finding{Code: k.Code, Severity: k.Severity, Path: path, Message: message}
}

// wholeFindings says what a document's kinds of findings lack, and which code
// is also that of another.
func (d *Document) wholeFindings(before []*Document) error {
	var wrong []error
	taken := map[string]bool{}
	for _, k := range Findings() {
		taken[k.Code] = true
	}
	for _, other := range before {
		for _, k := range other.Findings {
			taken[k.Code] = true
		}
	}
	for _, k := range d.Findings {
		if taken[k.Code] {
			wrong = append(wrong, fmt.Errorf("%s: two kinds of findings are called %q", d.ID, k.Code))
		}
		taken[k.Code] = true
		if k.Code == "" || k.Severity == "" || k.Means.IsZero() || k.Do.IsZero() {
			wrong = append(wrong, fmt.Errorf("%s: the finding %q lacks a word", d.ID, k.Code))
		}
	}
	return errors.Join(wrong...)
}
