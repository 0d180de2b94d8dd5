package engine

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/project"
)

// Ask is what is asked about a project besides its schedule.
type Ask struct {
	Set        []project.Setting // facts laid over the file
	Readings   map[string]string // over those of the file, by the names of Words
	Explain    bool              // record every step
	Effects    bool              // what each other reading would change
	Range      bool              // the least and the most over all readings together
	calc.Watch                   // how a range is looked on at
}

// Answer is a result and what else was asked about it. Nobody alters it.
type Answer struct {
	*calc.Result
	Before *calc.Result // as issued, where an amendment is laid over the documents
	Spread *calc.Spread // the range over all readings, where it was asked for
}

// Answer reads one project and works out all that is asked about it. Where
// there is any problem there is no answer.
func (e *Engine) Answer(s Source, ask Ask) (*Answer, project.Problems) {
	p, problems := s.decode(e.words, ask.Set)
	if len(problems) > 0 {
		return nil, problems
	}
	return e.About(p, s, ask)
}

// About works out all that is asked about a project that was read from a
// source, under the documents of its district.
func (e *Engine) About(p *project.Project, s Source, ask Ask) (*Answer, project.Problems) {
	o := e.of(p)
	if problems := o.unread(p, s.Name, ask.Readings); len(problems) > 0 {
		return nil, problems
	}
	a := &Answer{Result: calc.Compute(p, o.book, calc.Options{Readings: ask.Readings, Explain: ask.Explain})}
	if ask.Effects {
		a.Effects = calc.EffectsOf(a.Result, o.book, ask.Readings)
	}
	if o.issued != nil {
		a.Before = calc.Compute(p, o.issued, calc.Options{Readings: ask.Readings})
	}
	if ask.Range {
		spread := calc.SpreadOf(a.Result, o.book, ask.Readings, ask.Watch)
		a.Spread = &spread
	}
	return a, nil
}
