package calc

import (
	"slices"
	"strings"

	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/project"
)

// AwardOf is the award a payment is for: by its name or, where it names no
// instance, the only one, or the one of whom received it; nil where none is meant
// or more than one.
func (r *Result) AwardOf(paid *project.Payment) *Award {
	id, instance, named := strings.Cut(paid.Award.Value, "#")
	var of []*Award
	for _, a := range r.Awards {
		if a.Rule.ID == id && (!named || sameName(a.Instance) == sameName(instance)) {
			of = append(of, a)
		}
	}
	if len(of) > 1 {
		payee := r.called(paid.Payee.Value)
		of = slices.DeleteFunc(of, func(a *Award) bool { return sameName(a.Payee) != payee })
	}
	if len(of) != 1 {
		return nil
	}
	return of[0]
}

// called is what tells a payee from all others, as names are compared: of a
// person written by the id the name and, where another has it too, the id.
func (r *Result) called(payee string) string {
	name := sameName(payee)
	for i := range r.Project.Talent {
		if p := &r.Project.Talent[i]; name != "" && sameName(p.ID.Value) == name {
			return sameName(p.Called())
		}
	}
	return name
}

// namesUnder are the awards of one rule, by their names in a file.
func (r *Result) namesUnder(id string) (names []string) {
	for _, a := range r.Awards {
		if a.Rule.ID == id {
			names = append(names, a.Name())
		}
	}
	return names
}

// DocumentOf is the document under whose award a payment was made; nil where no
// document has the award.
func (c *Case) DocumentOf(paid *project.Payment) *Document {
	for _, d := range c.book.Documents {
		if d.Has(paid.Award.Value) {
			return d
		}
	}
	return nil
}

// Has says whether an award, named with its instance or without, is one of the
// document.
func (d *Document) Has(award string) bool {
	id, _, _ := strings.Cut(award, "#")
	return d.rule(id) != nil
}

// LineOf is the line of an award that a payment is for: of its award year or of its
// column; where it names none, of those that pay just so much, or else of all, the
// last that was payable by its day, or else the first; nil of a year that the award
// does not have.
func (a *Award) LineOf(paid *project.Payment) *Line {
	if paid.Year.Known {
		return a.Numbered(paid.Year.Value)
	}
	just := func(l *Line) bool { return l.Amount != nil && l.Amount.Cmp(paid.Amount.Value) == 0 }
	if a.find(just) == nil {
		just = func(*Line) bool { return true }
	}
	if paid.Date.Known {
		if l := a.lastBy(paid.Date.Value, just); l != nil {
			return l
		}
	}
	return a.find(just)
}

// LinesFor are the lines of an award that a payment is for: the only one, those that
// are known to stand in its column, or the one of LineOf.
func (a *Award) LinesFor(paid *project.Payment) []*Line {
	if len(a.Lines) == 1 {
		return []*Line{&a.Lines[0]}
	}
	if column := a.Column(paid.Year); column != nil {
		return slices.DeleteFunc(column, func(l *Line) bool { return !l.Dated() })
	}
	if l := a.LineOf(paid); l != nil {
		return []*Line{l}
	}
	return nil
}

// Column are the lines of a calendar year where several fall in it, by the number
// that a payment for all of them gives; none of any other year.
func (a *Award) Column(year project.Fact[int]) []*Line {
	if lines := a.linesOf(year); year.Known && year.Value >= civil.FirstYear && len(lines) > 1 {
		return lines
	}
	return nil
}

// LinesOf are the lines of an award year, or of a column.
func (a *Award) LinesOf(year int) []*Line { return a.linesOf(project.Known(year)) }

// Numbered is the line of an award year or, of a calendar year, that of its column.
func (a *Award) Numbered(year int) *Line {
	if l := a.find(func(l *Line) bool { return l.N == year }); l != nil {
		return l
	}
	return a.find(func(l *Line) bool { return l.Year == year })
}

// PayableBy is the last line that was payable by a day.
func (a *Award) PayableBy(day civil.Date) *Line {
	return a.lastBy(day, func(*Line) bool { return true })
}

// lastBy is the last of some lines that was payable by a day.
func (a *Award) lastBy(day civil.Date, is func(*Line) bool) (last *Line) {
	for i := range a.Lines {
		if l := &a.Lines[i]; is(l) && l.PayableFrom <= day && (last == nil || l.PayableFrom > last.PayableFrom) {
			last = l
		}
	}
	return last
}

func (a *Award) find(is func(*Line) bool) *Line {
	for i := range a.Lines {
		if is(&a.Lines[i]) {
			return &a.Lines[i]
		}
	}
	return nil
}
