package calc

import (
	"slices"

	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// mostSupposed is in how many ways an award is worked out at most for what it may
// come to: where there are more, nobody says.
const mostSupposed = 256

// supposed is an award as it comes out in one of the ways in which facts that it
// lacks may be.
type supposed struct {
	*Award
	project *project.Project
}

// most is the most that it may come to in that way.
func (s *supposed) most(counts func(l *Line) bool) *money.Amount {
	if s.Status == NotMet {
		nothing := money.Zero
		return &nothing
	}
	most, _ := s.Award.most(s.project, counts)
	return most
}

// supposing works an award out in every way that the facts it lacks may be, of
// those that are a yes or no or a choice: of days and figures there is no end.
type supposing struct {
	*Case
	award *Award
	base  *project.Base
	left  int // how many more ways it may take
	ways  []supposed
}

// suppose gives all those ways, none where there is but the one that the award is
// in or nobody can say what it comes to in each.
func (c *Case) suppose(a *Award) []supposed {
	ways, done := c.ways[a]
	if path, _ := a.undecided(); done || path == "" || c.options.amounts {
		return ways
	}
	s := supposing{Case: c, award: a, left: min(mostSupposed, mostGoneThrough/max(1, c.Project.Entries()))}
	if s.each(c.Project, nil) {
		ways = s.ways
	}
	if c.ways == nil {
		c.ways = map[*Award][]supposed{}
	}
	c.ways[a] = ways
	return ways
}

// each goes on from a project in which some facts are supposed, and says whether
// it came to an end.
func (s *supposing) each(p *project.Project, sets []project.Setting) bool {
	a := s.as(p)
	if a == nil {
		return false
	}
	path, words := "", []string(nil)
	if a.Status == NotKnown || anyOpen(a.Lines) {
		path, words = a.undecided()
	}
	if len(words) == 0 {
		s.ways = append(s.ways, supposed{a, p})
		return !a.shut() || a.Rule.AtMost != nil
	}
	if s.base == nil {
		s.base = project.NewBase(s.Project, s.book.Vocabulary())
	}
	for _, word := range words {
		with := append(slices.Clip(sets), project.Word(path, word))
		other, problems := s.base.With(with...)
		if s.left--; s.left < 0 || len(problems) > 0 || !s.each(other, with) {
			return false
		}
	}
	return true
}

// as is the award worked out anew for other facts, as the clauses are read, nil
// where those do not ask for it.
func (s *supposing) as(p *project.Project) *Award {
	a, instances := s.award, s.award.Rule.claims(p)
	index := slices.Index(instances, a.Instance)
	if index < 0 || slices.Contains(instances[index+1:], a.Instance) {
		return nil
	}
	c := &Case{Project: p, Result: &Result{Project: p, Readings: slices.Clone(s.Result.Readings)}, book: s.book,
		options: Options{Aside: true}}
	for i := range c.Result.Readings {
		c.Result.Readings[i].asked = false
	}
	out := c.workOut(a.Document, a.Rule, index, a.Instance, c.binding(a.Document, c.gates(a.Document), a.Rule, a.Instance))
	for i := range c.Result.Readings {
		if c.Result.Readings[i].asked {
			s.ask(i)
		}
	}
	return out
}

// undecided is the first fact that an award lacks of which there are but a few
// values, and those.
func (a *Award) undecided() (path string, words []string) {
	for _, path := range a.Missing {
		switch k := project.Table.Lookup(path); {
		case k == nil:
		case k.Type == project.TypeYesNo:
			return path, []string{yesNo(true), yesNo(false)}
		case k.Type == project.TypeChoice:
			for _, o := range k.Options.All {
				words = append(words, o.Name)
			}
			return path, words
		}
	}
	return "", nil
}
