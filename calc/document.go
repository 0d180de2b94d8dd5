package calc

import (
	"errors"
	"fmt"
	"slices"
	"sync"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/law"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/calc/workdays"
)

// Document is a document and what is computed of it: its rules and what it
// says beside them. A hook that a document does not need is left out.
type Document struct {
	law.Document
	Place int // among the district's documents: a tie goes to the first
	Rules []Rule
	Words Wording
	// Claimed says whether the project asks anything of the document at all; without it every project does.
	Claimed func(p *project.Project) bool
	// Gates are the conditions of every award, each with the text that names its failure.
	Gates []Gate
	// CaseByCase says whether the project is to be negotiated one by one.
	CaseByCase func(c *Case) (bool, lang.Text)
	// Bearers says who bears a line of a rule; without it the district does, and
	// where it names nobody the line is unallocated.
	Bearers func(c *Case, r *Rule) Division
	// Recovery names the causes for which payments come back.
	Recovery func(c *Case) []Cause
	// OneOf are rules of which, as it may be read, one alone stands.
	OneOf *OneOf
	// Remarks adds benefits, findings and deadlines that belong to no award.
	Remarks func(c *Case)
	// ByContract: what is paid is what the contract promises, where that is less.
	ByContract bool
	// Findings are the kinds that the document finds.
	Findings []*Kind
	// Unnamed are the facts for want of which nobody can tell which award of the document the project asks for, where
	// it asks for one, so that nothing adds up to a whole.
	Unnamed func(c *Case) []string
	// Closing adds what can be said only once it is decided what is paid.
	Closing func(c *Case)
}

// asked says whether a project asks anything of the document.
func (d *Document) asked(p *project.Project) bool { return d.Claimed == nil || d.Claimed(p) }

// division is who bears a line of a rule.
func (d *Document) division(c *Case, r *Rule) Division {
	if d.Bearers == nil {
		return Solely(BearerDistrict)
	}
	if division := d.Bearers(c, r); len(division) > 0 {
		return division
	}
	return Solely(BearerUnallocated)
}

// Published is a document as it is published: its figures file and the
// function that makes the document of the figures, those or amended ones.
type Published struct {
	Figures []byte
	Make    func(*law.Figures) *Document
}

// District is a district as a value: its documents in the order by which a tie
// is decided, and how what several of them support is compared.
type District struct {
	ID        string
	Name      lang.Text
	Published []Published
	// Comparison is the reading of what is compared to find the higher, with the
	// choices Life and Annual; without it the whole life is.
	Comparison *law.Reading
	// Agreement is the reading of how an agreement of one project stands beside
	// our awards, with the choices Replaces, Floor, Ceiling and Adds; without it it
	// replaces them.
	Agreement *law.Reading
	// MatterScope is the reading of what one matter is, with ByPremises among its
	// choices; without it a matter is a project's.
	MatterScope *law.Reading
}

// Rulebook is what the documents of a district come to once they are made.
type Rulebook struct {
	*District
	Documents []*Document
	Readings  []*law.Reading     // the documents' in order, then the district's
	Calendar  *workdays.Calendar // by which the last day of a term moves, nil by weekends and nothing sure
	names     []string           // of the readings, as a project file writes them
	owners    []string           // of the readings: a document, or the district
	defaults  []ChosenReading    // each reading as it is read by default
}

// Rulebook makes the documents of a district, as they were issued or with
// amendments laid over them, and checks each.
func (t *District) Rulebook(amendments ...law.Amendment) (*Rulebook, error) {
	book := &Rulebook{District: t}
	var wrong []error
	for place, published := range t.Published {
		d, err := published.document(amendments)
		if err != nil {
			wrong = append(wrong, fmt.Errorf("document %d: %w", place+1, err))
			continue
		}
		d.Place = place
		wrong = append(wrong, d.whole(book.Documents), d.Check(d.awards()))
		book.Documents = append(book.Documents, d)
	}
	book.listReadings()
	if err := errors.Join(wrong...); err != nil {
		return nil, err
	}
	return book, nil
}

// document makes a document and lays over its figures what amends it.
func (published Published) document(amendments []law.Amendment) (*Document, error) {
	figures, err := law.ParseFigures(published.Figures)
	if err != nil {
		return nil, err
	}
	d := published.make(figures)
	for _, a := range amendments {
		if a.Document == d.ID {
			amended := published.make(d.Figures.With(a.Changes))
			amended.Amended = append(d.Amended, a)
			d = amended
		}
	}
	return d, nil
}

func (published Published) make(f *law.Figures) *Document {
	d := published.Make(f)
	d.Figures = f
	f.Seal()
	return d
}

func (d *Document) awards() []string {
	ids := make([]string, len(d.Rules))
	for i := range d.Rules {
		ids[i] = d.Rules[i].ID
	}
	return ids
}

// listReadings names every reading by its bare id, but where the district or a
// document before has one of that id: then by the document's id and its own. So a
// document that is issued later changes the meaning of no file that is there.
func (b *Rulebook) listReadings() {
	taken := map[string]bool{}
	add := func(owner string, r *law.Reading, bare bool) {
		name := r.ID
		if !bare || taken[name] {
			name = owner + "." + r.ID
		}
		taken[name] = true
		b.Readings, b.names, b.owners = append(b.Readings, r), append(b.names, name), append(b.owners, owner)
		b.defaults = append(b.defaults, ChosenReading{Reading: r, Name: name, Document: owner, Chosen: r.Default()})
	}
	own := slices.DeleteFunc([]*law.Reading{b.Comparison, b.Agreement, b.MatterScope},
		func(r *law.Reading) bool { return r == nil })
	for _, d := range b.Documents {
		for _, r := range d.Readings {
			add(d.ID, r, !slices.ContainsFunc(own, func(o *law.Reading) bool { return o.ID == r.ID }))
		}
	}
	for _, r := range own {
		add(b.ID, r, true)
	}
}

// ReadingName is how a project file, an option and a result name a reading.
func (b *Rulebook) ReadingName(r *law.Reading) string { return b.names[slices.Index(b.Readings, r)] }

// MatterName is what a matter is called, else its own name.
func (b *Rulebook) MatterName(matter string) lang.Text {
	for _, d := range b.Documents {
		if name := d.Matter(matter); !name.IsZero() {
			return name
		}
	}
	return lang.Same(matter)
}

// Vocabulary are the words that a project file may use because documents
// define them: awards, matters, readings.
func (b *Rulebook) Vocabulary() project.Vocabulary {
	v := project.Vocabulary{Districts: []project.Option{{Name: b.ID, Zh: b.Name.In(lang.Chinese)}},
		Called: sync.OnceValue(b.called)}
	v.Cited = map[string][]lang.Text{}
	known := map[string]bool{}
	for _, d := range b.Documents {
		for path, where := range d.Words.Keys {
			v.Cited[path] = append(v.Cited[path], where)
		}
		for _, r := range d.Rules {
			v.Awards = append(v.Awards, r.ID)
			if !known[r.Matter] {
				known[r.Matter] = true
				v.Matters = append(v.Matters, r.Matter)
			}
		}
	}
	for i, r := range b.Readings {
		choices := make([]string, len(r.Choices))
		for k, c := range r.Choices {
			choices[k] = c.ID
		}
		v.Readings = append(v.Readings, project.Reading{ID: b.names[i], Choices: choices})
	}
	return v
}
