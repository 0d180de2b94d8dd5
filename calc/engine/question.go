package engine

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/law"
	"github.com/shanting/fuchi/calc/project"
)

// Question is one project about which the same is asked again and again, each
// time with other facts: what sweeps, solves and ranks rests on it. It is
// immutable: many may ask at once.
type Question struct {
	of      *opened
	base    *project.Base
	options calc.Options
	now     *calc.Result
}

// Question reads a project once. Where there is any problem there is none.
func (e *Engine) Question(s Source, ask Ask) (*Question, project.Problems) {
	p, problems := e.read(s, ask)
	if len(problems) > 0 {
		return nil, problems
	}
	o := e.of(p)
	if problems := o.unread(p, s.Name, ask.Readings); len(problems) > 0 {
		return nil, problems
	}
	q := &Question{of: o, base: project.NewBase(p, e.words), options: calc.Options{Readings: ask.Readings}}
	q.now = calc.Compute(p, o.book, q.options)
	return q, nil
}

// Again is the question about a project that is answered already, under the
// readings that were asked for.
func (e *Engine) Again(a *Answer, readings map[string]string) *Question {
	o := e.of(a.Project)
	return &Question{of: o, base: project.NewBase(a.Project, e.words), options: calc.Options{Readings: readings},
		now: a.Result}
}

// Now is the result of the project as it is.
func (q *Question) Now() *calc.Result { return q.now }

// Documents are those of the district that answers.
func (q *Question) Documents() []*calc.Document { return q.of.book.Documents }

// With is the result with facts laid over the project.
func (q *Question) With(sets ...project.Setting) (*calc.Result, project.Problems) {
	p, problems := q.base.With(sets...)
	if len(problems) > 0 {
		return nil, problems
	}
	return calc.Compute(p, q.of.book, calc.Options{Readings: q.options.Readings, Aside: true}), nil
}

// Range is what the project comes to over all readings together, and what each
// does by itself.
func (q *Question) Range(w calc.Watch) calc.Spread {
	return calc.SpreadOf(q.now, q.of.book, q.options.Readings, w)
}

// RangeWith is that range with facts laid over the project, without what each
// reading does by itself.
func (q *Question) RangeWith(w calc.Watch, sets ...project.Setting) (calc.Spread, project.Problems) {
	laid, problems := q.Laid(sets...)
	if len(problems) > 0 {
		return calc.Spread{}, problems
	}
	laid.now.Effects = []calc.Effect{} // nobody asks for them
	return laid.Range(w), nil
}

// ReadingName is what a reading is called among those of the district.
func (q *Question) ReadingName(r *law.Reading) string { return q.of.book.ReadingName(r) }

// Laid is the question about the project with facts laid over it for good.
func (q *Question) Laid(sets ...project.Setting) (*Question, project.Problems) {
	p, problems := q.base.With(sets...)
	if len(problems) > 0 {
		return nil, problems
	}
	laid := *q
	laid.base, laid.now = project.NewBase(p, q.base.Words()), calc.Compute(p, q.of.book, q.options)
	return &laid, nil
}
