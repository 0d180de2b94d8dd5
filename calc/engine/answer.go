package engine

import (
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/project"
)

// Ask is what is asked about a project besides its schedule.
type Ask struct {
	Set        []project.Setting // facts laid over the file
	Later      Later             // facts laid over once the project is read, where they hang on it
	Readings   map[string]string // over those of the file, by the names of Words
	Explain    bool              // record every step
	Effects    bool              // what each other reading would change
	Range      bool              // the least and the most over all readings together
	RangeIn    int               // the least and the most of what is payable in this year instead
	Unclaimed  bool              // the awards that the project does not ask for, too
	Brief      bool              // of many: no facts in the receipt, no readings that are the default
	Program    string            // the release, for the receipt; without it there is none
	LaidOver   []string          // what options change, as they were written, for the receipt
	calc.Watch                   // how effects and a range are looked on at
}

// Later gives facts that hang on the project itself: what is moved in time.
type Later func(p *project.Project) ([]project.Setting, *project.Problem)

// Answer is a result and what else was asked about it. Nobody alters it.
type Answer struct {
	*calc.Result
	Before *calc.Result // as issued, where an amendment is laid over the documents
	Spread *calc.Spread // the range over all readings, where it was asked for
	// Receipt says of what the result was made.
	Receipt *Receipt
	// Brief: readings that are the default are not told.
	Brief bool
}

// Answer reads one project and works out all that is asked about it. Where
// there is any problem there is no answer.
func (e *Engine) Answer(s Source, ask Ask) (*Answer, project.Problems) {
	s = s.kept()
	p, problems := e.read(s, ask)
	if len(problems) > 0 {
		return nil, problems
	}
	return e.About(p, s, ask)
}

// read reads a project with all that is laid over it.
func (e *Engine) read(s Source, ask Ask) (*project.Project, project.Problems) {
	p, problems := s.decode(e.words, ask.Set)
	if len(problems) > 0 || ask.Later == nil {
		return p, problems
	}
	sets, bad := ask.Later(p)
	if bad != nil {
		bad.File, bad.Pos = s.Name, project.Pos{Line: 1, Col: 1}
		return nil, project.Problems{*bad}
	}
	return s.decode(e.words, slices.Concat(ask.Set, sets))
}

// About works out all that is asked about a project that was read from a
// source, under the documents of its district.
func (e *Engine) About(p *project.Project, s Source, ask Ask) (*Answer, project.Problems) {
	return e.about(p, s, ask, calc.Compute)
}

// compute is Compute, with memory of its own or new memory.
type compute func(*project.Project, *calc.Rulebook, calc.Options) *calc.Result

func (e *Engine) about(p *project.Project, s Source, ask Ask, compute compute) (*Answer, project.Problems) {
	o := e.of(p)
	if problems := o.unread(p, s.Name, ask.Readings); len(problems) > 0 {
		return nil, problems
	}
	options := calc.Options{Readings: ask.Readings, Explain: ask.Explain, Unclaimed: ask.Unclaimed}
	a := &Answer{Result: compute(p, o.book, options), Receipt: o.receipt(p, s.Text, ask), Brief: ask.Brief}
	if ask.Unclaimed && a.Unclaimed == nil { // asked for, and there are none
		a.Unclaimed = []calc.Unclaimed{}
	}
	if ask.Effects {
		effects, whole := calc.EffectsOf(a.Result, o.book, ask.Readings, ask.Watch)
		a.Effects, a.EffectsCut = effects, !whole
	}
	if o.issued != nil {
		a.Before = calc.Compute(p, o.issued, calc.Options{Readings: ask.Readings})
	}
	if ask.Range {
		spread := calc.SpreadOf(a.Result, o.book, ask.Readings, ask.Watch)
		a.Spread = &spread
	}
	if ask.RangeIn != 0 {
		spread := calc.SpreadIn(a.Result, o.book, ask.RangeIn, ask.Watch)
		a.Spread = &spread
	}
	return a, nil
}

// Suppose computes facts that are at hand: those of a file as they were read, or
// as somebody may have taken them to be. A question that is put to an answer (an
// audit) asks so what a mistake would have come to.
func (e *Engine) Suppose(p *project.Project, ask Ask) *calc.Result {
	return calc.Compute(p, e.of(p).book, calc.Options{Readings: ask.Readings, Explain: ask.Explain})
}

// Book are the documents that answer for a project.
func (e *Engine) Book(p *project.Project) *calc.Rulebook { return e.of(p).book }
