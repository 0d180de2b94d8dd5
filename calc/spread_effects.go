package calc

import (
	"maps"

	"github.com/shanting/fuchi/calc/law"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/sorted"
)

// Effect is what one other choice of one reading changes, all else as chosen.
type Effect struct {
	Reading *law.Reading
	Choice  string
	Total   money.Amount
	Change  money.Amount // of the total
	Moved   money.Amount // that changes its bearer, where the total does not change
	Back    money.Amount // the change of what is to be paid back
	Unknown bool         // one of the two makes unknown what the other knows: the change is of the rest
	Part    bool         // one of the two knows in part only what the other knows: the change is of what both know
	Hides   bool         // this choice leaves open what is settled as chosen: a range over readings leaves it out
	Open    bool         // the total under this choice is not complete
}

// EffectsOf is what each other choice of each reading changes by itself,
// largest first. A result has to say which readings its money hangs on. They are
// whole unless the search was stopped: then they are those that were tried.
func EffectsOf(base *Result, book *Rulebook, given map[string]string, w Watch) (effects []Effect, whole bool) {
	effects, whole = []Effect{}, true
	asChosen := settledIn(base, 0)
	compute := Compute
	if len(base.Awards) <= mostKept { // of a huge one the memory would only be held
		compute = NewComputer().Compute
	}
	for _, r := range base.Readings {
		if !r.asked {
			continue // it can change nothing
		}
		for _, choice := range r.Choices {
			if choice.ID == r.Chosen {
				continue
			}
			if whole = whole && !w.stopped(); !whole {
				break
			}
			result := compute(base.Project, book, Options{Readings: with(given, r.Name, choice.ID), Aside: true})
			other := result.Totals
			e := Effect{Reading: r.Reading, Choice: choice.ID, Total: other.Amount,
				Change: other.Amount.Sub(base.Totals.Amount), Open: !other.Complete}
			hides := asChosen.hiddenBy(result.Awards, result.Choices)
			either := max(hides, settledIn(result, 0).hiddenBy(base.Awards, base.Choices))
			e.Hides, e.Unknown = hides > hidesNothing, either == hidesAll
			e.Part = !e.Unknown && (either == hidesPart || other.Complete != base.Totals.Complete)
			e.Back = backOf(result).Sub(backOf(base))
			if e.Change.Sign() == 0 {
				e.Moved = moved(base.Totals.ByBearer, other.ByBearer)
			}
			if e.size().Sign() != 0 || e.Unknown || e.Part {
				effects = append(effects, e)
			}
		}
	}
	sorted.Stable(effects, func(a, b Effect) int { return b.size().Cmp(a.size()) })
	return effects, whole
}

func (e Effect) size() money.Amount {
	return money.Max(e.Moved, money.Max(magnitude(e.Change), magnitude(e.Back)))
}

func magnitude(a money.Amount) money.Amount { return money.Max(a, a.Neg()) }

// backOf is all that is to be paid back, whether it is enforced or not.
func backOf(r *Result) (sum money.Amount) {
	for i := range r.Recovery {
		sum = sum.Add(r.Recovery[i].Once())
	}
	return sum
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

// with is a copy of readings with one more.
func with(readings map[string]string, id, choice string) map[string]string {
	out := map[string]string{}
	maps.Copy(out, readings)
	out[id] = choice
	return out
}
