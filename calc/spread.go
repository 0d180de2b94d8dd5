package calc

import (
	"maps"
	"math/big"

	"github.com/shanting/fuchi/calc/money"
)

// Spread is what the unclear clauses are worth to one project: each reading by
// itself, and the least and the most that all of them together can come to.
type Spread struct {
	Total        money.Amount // under the readings chosen
	Effects      []Effect     // largest first; readings that change nothing are left out
	Least        Combination
	Most         Combination
	Combinations *big.Int // that the range covers, of the readings that were asked about
	Unknown      *big.Int // of them those that leave open what is settled as chosen: no total to compare
	Computed     int      // computations it took, each of one part of the project
	Partial      bool     // stopped or too many: the range is that of the combinations covered, no more
}

// Combination is a total and the readings, other than those chosen, that give it.
type Combination struct {
	Total    money.Amount
	Readings map[string]string
	Open     bool // the total is not complete
}

// Watch is how a caller looks on at a long search; either may be nil.
type Watch struct {
	Progress func(computed int) // told the number of computations so far
	Stopped  func() bool        // asked before each; once it is true the range so far is given
}

func (w *Watch) stopped() bool { return w.Stopped != nil && w.Stopped() }

// SpreadOf gives the range over all combinations of readings of a project
// computed under the readings given.
//
// Unknown is not zero, and partial is not whole: a combination that leaves open
// what is settled as chosen has no total to compare. Who bears a line is not computed, for it
// changes no total, nor are the readings tried that only this hangs on.
//
// The total is a sum over parts that do not touch each other (see part), so
// each part is computed only under the readings it asks about (see grow), and
// the parts are then added up where they agree on the readings they share (see
// solve). The combinations multiply; the computations add up.
//
// Of several combinations that come to the same, the one with the fewest
// readings other than chosen is named; of those the one that changes the
// reading that stands first in the list of readings, and of those the one with
// the choice that stands first.
func SpreadOf(base *Result, book *Rulebook, given map[string]string, w Watch) Spread {
	effects, whole := base.Effects, !base.EffectsCut
	if effects == nil {
		effects, whole = EffectsOf(base, book, given, w)
	}
	s := newGrower(base, book, 0, w).spread(base.Totals.Amount)
	s.Effects, s.Partial = effects, s.Partial || !whole
	if s.Partial {
		s.widen(book)
	}
	s.Least.complete(base, book, given)
	s.Most.complete(base, book, given)
	return s
}

// SpreadIn gives the range over all combinations of readings of what is payable
// in a calendar year, without what each reading does by itself.
func SpreadIn(base *Result, book *Rulebook, year int, w Watch) Spread {
	g := newGrower(base, book, year, w)
	sum := money.Zero
	for _, a := range base.Awards {
		if a.Status.Counts() {
			sum = sum.Add(g.worth(a))
		}
	}
	return g.spread(sum)
}

// worth is what an award pays: in all, or of what is payable in a year.
func (g *grower) worth(a *Award) money.Amount {
	if g.payable == 0 {
		return a.PaidTotal()
	}
	sum := money.Zero
	for i := range a.Lines {
		if l := &a.Lines[i]; !l.Lost && l.Amount != nil && l.PayableFrom.Year() == g.payable {
			sum = sum.Add(*l.Amount)
		}
	}
	return sum
}

// spread grows all parts of a project and adds them up; total is what they come
// to as chosen.
func (g *grower) spread(total money.Amount) Spread {
	base, trees := g.base, g.all()
	v := solver{asChosen: unchanged(len(base.Readings)), readings: base.Readings, left: mostSteps,
		watch: g.Watch}
	all, sum := g.combinations(), v.solve(trees)
	s := Spread{Total: total, Computed: g.computed, Partial: g.cut || v.cut}
	s.Combinations = count(all, sum.tried)
	s.Unknown = new(big.Int).Sub(s.Combinations, count(all, sum.known))
	least, most := v.chosen(s.Total), v.chosen(s.Total) // in the range whatever is known of it
	if sum.least.before(least, -1) {
		least = sum.least
	}
	if sum.most.before(most, 1) {
		most = sum.most
	}
	s.Least, s.Most = v.combination(least), v.combination(most)
	return s
}

// widen lets a range that is not whole reach what single readings come to,
// which are tried first.
func (s *Spread) widen(book *Rulebook) {
	for _, e := range s.Effects {
		if e.Unknown || e.Part {
			continue
		}
		alone := Combination{Total: e.Total, Readings: map[string]string{book.ReadingName(e.Reading): e.Choice}}
		if alone.Total.Cmp(s.Least.Total) < 0 {
			s.Least = alone
		}
		if alone.Total.Cmp(s.Most.Total) > 0 {
			s.Most = alone
		}
	}
}

// complete says whether anything is left open of the total of a combination.
func (c *Combination) complete(base *Result, book *Rulebook, given map[string]string) {
	result := base
	if len(c.Readings) > 0 {
		readings := map[string]string{}
		maps.Copy(readings, given)
		maps.Copy(readings, c.Readings)
		result = Compute(base.Project, book, Options{Readings: readings, Aside: true})
	}
	c.Open = !result.Totals.Complete
}

// count is a part of a number of combinations; parts are made of whole ones.
func count(all *big.Int, part *big.Rat) *big.Int {
	n := new(big.Rat).SetInt(all)
	return new(big.Int).Set(n.Mul(n, part).Num())
}
