package calc

import "github.com/shanting/fuchi/calc/lang"

// Form is a form that a document prescribes, filled in from a result. What the
// facts do not say stays blank: nothing is guessed on paper that is signed.
type Form struct {
	ID    string
	Annex string // its citation
	Title lang.Text
	Dated bool // a line for the day stands below the title
	Rows  []FormRow
}

// FormRow is a row of one field, or of two beside each other.
type FormRow struct {
	Fields []FormField
	Height int // in millimetres, 0 for that of a line
}

// FormField is a label and what stands beside it.
type FormField struct {
	Label   lang.Text
	Value   lang.Text
	Missing []string    // the facts for want of which it is blank
	Beyond  bool        // no fact of a project file says it: it is written by hand
	Signed  []lang.Text // it is for signatures: the lines below the label
}
