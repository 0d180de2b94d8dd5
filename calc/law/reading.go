package law

import "github.com/shanting/fuchi/calc/lang"

// Reading is a switch for an unclear clause; the first choice is the default.
// A rule asks it by its handle and not by its name, so that two documents may
// use one name without knowing each other.
type Reading struct {
	ID      string
	Where   lang.Text
	Text    lang.Text
	Choices []Choice
	// BearersOnly: it moves money between bearers and changes no amount.
	BearersOnly bool
}

// Choice is one way to read the clause.
type Choice struct {
	ID   string
	Text lang.Text
}

// NewReading makes a reading of its choices, the default first.
func NewReading(id string, where, text lang.Text, choices ...Choice) *Reading {
	return &Reading{ID: id, Where: where, Text: text, Choices: choices}
}

// Way is one way to read a clause, in both languages.
func Way(id, zh, en string) Choice { return Choice{id, lang.T(zh, en)} }

// ForBearers marks a reading that changes who bears and not how much.
func (r *Reading) ForBearers() *Reading {
	r.BearersOnly = true
	return r
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

// Has says whether the clause can be read so.
func (r *Reading) Has(choice string) bool {
	for i := range r.Choices {
		if r.Choices[i].ID == choice {
			return true
		}
	}
	return false
}

// Default is the choice taken where nothing else is said.
func (r *Reading) Default() string { return r.Choices[0].ID }

// Said is a reading as a sentence names it, with what a project file writes.
func (r *Reading) Said() lang.Text {
	key := "readings." + r.ID
	return lang.T(r.Text.In(lang.Chinese)+"："+key, key)
}
