package calc

import (
	"maps"
	"slices"

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
}

// Effect is what one other choice of one reading changes, all else as chosen.
type Effect struct {
	Reading *Reading
	Choice  string
	Total   money.Amount
	Change  money.Amount // of the total
	Moved   money.Amount // that changes its bearer, where the total does not change
}

// Combination is a total and the readings, other than those chosen, that give it.
type Combination struct {
	Total    money.Amount
	Readings map[string]string
}

// SpreadOf tries every reading by itself and every combination that can
// matter. A reading that a computation never asks about cannot change it, so
// only those that are asked about are tried further; readings that move money
// between bearers alone cannot change a total. Progress is told the number of
// combinations computed so far.
func SpreadOf(p *project.Project, documents []*Policy, o Options, progress func(tried int)) Spread {
	o.Explain = false
	base := Compute(p, documents, o)
	s := Spread{Total: base.Totals.Amount, Least: Combination{Total: base.Totals.Amount}, Most: Combination{Total: base.Totals.Amount}}
	s.Effects = EffectsOf(base, documents, o)
	chosen := map[string]string{}
	for _, r := range base.Readings {
		chosen[r.ID] = r.Chosen
	}
	s.search(p, documents, o, chosen, map[string]string{}, progress)
	return s
}

// EffectsOf is what each other choice of each reading changes by itself,
// largest first. A result has to say which readings its money hangs on.
func EffectsOf(base *Result, documents []*Policy, o Options) []Effect {
	effects, chosen := []Effect{}, o.Readings
	o.Explain = false
	for _, r := range base.Readings {
		for _, choice := range r.Choices {
			if choice.ID == r.Chosen || !r.asked {
				continue
			}
			o.Readings = with(chosen, r.ID, choice.ID)
			other := Compute(base.Project, documents, o).Totals
			e := Effect{Reading: r.Reading, Choice: choice.ID, Total: other.Amount, Change: other.Amount.Sub(base.Totals.Amount)}
			if e.Change.Sign() == 0 {
				e.Moved = moved(base.Totals.ByBearer, other.ByBearer)
			}
			if e.size().Sign() != 0 {
				effects = append(effects, e)
			}
		}
	}
	slices.SortStableFunc(effects, func(a, b Effect) int { return b.size().Cmp(a.size()) })
	return effects
}

func (e Effect) size() money.Amount {
	size := e.Change.Add(e.Moved)
	if size.Sign() < 0 {
		return size.Neg()
	}
	return size
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

// search fixes the readings that a computation asks about one after the
// other, so that every combination that can matter is computed once.
func (s *Spread) search(p *project.Project, documents []*Policy, o Options, chosen, fixed map[string]string, progress func(int)) {
	o.Readings = with(o.Readings, "", "")
	maps.Copy(o.Readings, fixed)
	result := Compute(p, documents, o)
	s.Tried++
	if progress != nil {
		progress(s.Tried)
	}
	s.note(result.Totals.Amount, chosen, fixed)
	for _, r := range result.Readings {
		if _, done := fixed[r.ID]; done || !r.asked || r.BearersOnly {
			continue
		}
		// this one is decided here, in every other way; below, as it is now
		for _, choice := range r.Choices {
			if choice.ID != r.Chosen {
				s.search(p, documents, o, chosen, with(fixed, r.ID, choice.ID), progress)
			}
		}
		fixed = with(fixed, r.ID, r.Chosen)
	}
}

// note keeps the least and the most, of equal ones that with the fewest
// other readings.
func (s *Spread) note(total money.Amount, chosen, fixed map[string]string) {
	other := map[string]string{}
	for id, choice := range fixed {
		if chosen[id] != choice {
			other[id] = choice
		}
	}
	better := func(c *Combination, sign int) {
		if d := total.Cmp(c.Total) * sign; d > 0 || d == 0 && len(other) < len(c.Readings) {
			*c = Combination{Total: total, Readings: other}
		}
	}
	better(&s.Least, -1)
	better(&s.Most, 1)
}

// with is a copy of readings with one more.
func with(readings map[string]string, id, choice string) map[string]string {
	out := maps.Clone(readings)
	if out == nil {
		out = map[string]string{}
	}
	if id != "" {
		out[id] = choice
	}
	return out
}
