package calc

import (
	"maps"
	"slices"

	"github.com/shanting/fuchi/calc/law"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// Spread is what the unclear clauses are worth to one project: each reading by
// itself, and the least and the most that all of them together can come to.
type Spread struct {
	Total   money.Amount // under the readings chosen
	Effects []Effect     // largest first; readings that change nothing are left out
	Least   Combination
	Most    Combination
	Tried   int // combinations computed
	Unknown int // of them those that leave unknown what is known: no total to compare
}

// Effect is what one other choice of one reading changes, all else as chosen.
type Effect struct {
	Reading *law.Reading
	Choice  string
	Total   money.Amount
	Change  money.Amount // of the total
	Moved   money.Amount // that changes its bearer, where the total does not change
	Unknown bool         // it leaves unknown what is known: the change is of the rest
}

// Combination is a total and the readings, other than those chosen, that give it.
type Combination struct {
	Total    money.Amount
	Readings map[string]string
}

// SpreadOf tries every reading by itself and every combination that can
// matter, over those that are given. Unknown is not zero: a combination that
// leaves unknown what is known as chosen has no total to compare. A reading
// that a computation never asks about cannot change it, so only those that are
// asked about are tried further; readings that move money between bearers
// alone cannot change a total. Progress is told the number of combinations computed so far.
func SpreadOf(p *project.Project, book *Rulebook, given map[string]string, progress func(tried int)) Spread {
	base := Compute(p, book, Options{Readings: given})
	as := Combination{Total: base.Totals.Amount}
	s := search{project: p, book: book, given: given, known: counting(base), chosen: map[string]string{}, progress: progress}
	s.Spread = Spread{Total: as.Total, Effects: EffectsOf(base, book, given), Least: as, Most: as}
	for _, r := range base.Readings {
		s.chosen[r.Name] = r.Chosen
	}
	s.try(nil)
	return s.Spread
}

// EffectsOf is what each other choice of each reading changes by itself,
// largest first. A result has to say which readings its money hangs on.
func EffectsOf(base *Result, book *Rulebook, given map[string]string) []Effect {
	effects, known := []Effect{}, counting(base)
	for _, r := range base.Readings {
		if !r.asked {
			continue // it can change nothing
		}
		for _, choice := range r.Choices {
			if choice.ID == r.Chosen {
				continue
			}
			result := Compute(base.Project, book, Options{Readings: with(given, r.Name, choice.ID), aside: true})
			other := result.Totals
			e := Effect{Reading: r.Reading, Choice: choice.ID, Total: other.Amount, Change: other.Amount.Sub(base.Totals.Amount), Unknown: hides(result, known)}
			if e.Change.Sign() == 0 {
				e.Moved = moved(base.Totals.ByBearer, other.ByBearer)
			}
			if e.size().Sign() != 0 || e.Unknown {
				effects = append(effects, e)
			}
		}
	}
	slices.SortStableFunc(effects, func(a, b Effect) int { return b.size().Cmp(a.size()) })
	return effects
}

func (e Effect) size() money.Amount {
	return money.Max(e.Moved, money.Max(e.Change, e.Change.Neg()))
}

// moved is how much of the same total another bearer bears.
func moved(before, after []Share) money.Amount {
	sum := money.Zero
	for _, a := range after {
		was := money.Zero
		for _, b := range before {
			if b.Name == a.Name {
				was = b.Amount
			}
		}
		sum = sum.Add(money.Max(money.Zero, a.Amount.Sub(was)))
	}
	return sum
}

// counting are the awards of a result that count, by their names.
func counting(r *Result) map[string]*Award {
	awards := map[string]*Award{}
	for _, a := range r.Awards {
		if a.Status.Counts() {
			awards[a.Name()] = a
		}
	}
	return awards
}

// hides says whether a result leaves unknown an award, or a line of it, that
// is known.
func hides(result *Result, known map[string]*Award) bool {
	for _, a := range result.Awards {
		was := known[a.Name()]
		if was == nil {
			continue
		}
		if a.Status == NotKnown {
			return true
		}
		for i := range min(len(a.Lines), len(was.Lines)) {
			if a.Lines[i].Amount == nil && was.Lines[i].Amount != nil {
				return true
			}
		}
	}
	return false
}

// search is the work on a spread.
type search struct {
	Spread
	project  *project.Project
	book     *Rulebook
	known    map[string]*Award // what counts as chosen
	given    map[string]string // readings the caller chose
	chosen   map[string]string // every reading as it is chosen
	progress func(tried int)
}

// try computes what is fixed, and then fixes the readings that the
// computation asked about one after the other, so that every combination that
// can matter is computed once.
func (s *search) try(fixed map[string]string) {
	readings := map[string]string{}
	maps.Copy(readings, s.given)
	maps.Copy(readings, fixed)
	result := Compute(s.project, s.book, Options{Readings: readings, aside: true})
	s.Tried++
	if s.progress != nil {
		s.progress(s.Tried)
	}
	if hides(result, s.known) {
		s.Unknown++
	} else {
		s.note(result.Totals.Amount, fixed)
	}
	for _, r := range result.Readings {
		if _, done := fixed[r.Name]; done || !r.asked || r.BearersOnly {
			continue
		}
		// this one is decided here, in every other way; below, as it is now
		for _, choice := range r.Choices {
			if choice.ID != r.Chosen {
				s.try(with(fixed, r.Name, choice.ID))
			}
		}
		fixed = with(fixed, r.Name, r.Chosen)
	}
}

// note keeps the least and the most, of equal ones that with the fewest
// other readings, and of those the first tried.
func (s *search) note(total money.Amount, fixed map[string]string) {
	other := map[string]string{}
	for id, choice := range fixed {
		if s.chosen[id] != choice {
			other[id] = choice
		}
	}
	keep := func(c *Combination, beyond bool) {
		if beyond || total.Cmp(c.Total) == 0 && len(other) < len(c.Readings) {
			*c = Combination{Total: total, Readings: other}
		}
	}
	keep(&s.Least, total.Cmp(s.Least.Total) < 0)
	keep(&s.Most, total.Cmp(s.Most.Total) > 0)
}

// with is a copy of readings with one more.
func with(readings map[string]string, id, choice string) map[string]string {
	out := map[string]string{}
	maps.Copy(out, readings)
	out[id] = choice
	return out
}
