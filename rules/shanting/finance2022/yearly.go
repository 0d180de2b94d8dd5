package finance2022

import (
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// countedYear is a calendar year of 四（一） or （三）: the figure that chooses
// the tier, and what the year has to meet.
type countedYear struct {
	year       int
	figure     project.Fact[money.Amount]
	conditions []calc.Condition
}

func (y countedYear) met() calc.Truth {
	met := calc.Yes
	for _, c := range y.conditions {
		met = met.And(c.Met)
	}
	return met
}

// payYears pays each year that falls in force by its tier. A year that does
// not meet the clause is a line of nothing; where no year does or may, the
// award is not met and the conditions say why.
func payYears(w *calc.Working, f *act, years []countedYear, tiers []tier) {
	slices.SortFunc(years, func(a, b countedYear) int { return a.year - b.year })
	var counted []countedYear
	reached, failed := false, []calc.Condition(nil)
	for _, y := range years {
		if !yearInForce(f, y.year) {
			outOfTerm(w.Case, y.figure.Path(), lang.F("%d 年", "%d", y.year))
			failed = append(failed, inForce(f, lang.F("%d 年末于有效期内", "the end of %d while in force", y.year), project.Known(civil.CalendarYear(y.year).To)))
			continue
		}
		counted = append(counted, y)
		reached = reached || y.met() != calc.No
		failed = append(failed, y.conditions...)
	}
	if !reached {
		w.Require(failed...)
	}
	if !w.Open() {
		return
	}
	for n, y := range counted {
		w.FixedYear(n+1, civil.CalendarYear(y.year), y.amount(w, tiers))
	}
}

// amount is the sum of the highest tier that the figure reaches.
func (y countedYear) amount(w *calc.Working, tiers []tier) calc.Value {
	v := w.Start()
	switch y.met() {
	case calc.Unknown:
		for _, c := range y.conditions {
			v = v.Lacks(c.Missing...)
		}
		return v
	case calc.No:
		return v.Sum(lang.F("%d 年未达条件", "%d does not meet the conditions", y.year))
	}
	var reached tier
	for _, t := range tiers {
		if y.figure.Value.Cmp(t.from) >= 0 {
			reached = t
		}
	}
	return v.Plus(lang.F("%d 年达 %s 一档", "%d: the tier from %s", y.year, reached.from), reached.award)
}
