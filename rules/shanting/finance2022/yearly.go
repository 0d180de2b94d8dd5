package finance2022

import (
	"slices"
	"strconv"
	"strings"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/calc/sorted"
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
// not meet the clause is a line of nothing, one that is not listed none at all;
// where no year does or may, the award is not met and the conditions say why.
func payYears(w *calc.Working, f *act, list string, years []countedYear, tiers []tier) {
	if len(years) == 0 {
		w.Require(calc.Needs("years", lang.T("各年业务", "the business of each year"), []string{list}))
	}
	sorted.Stable(years, func(a, b countedYear) int { return a.year - b.year })
	var counted []countedYear
	reached, failed := false, []calc.Condition(nil)
	for _, y := range years {
		if term := f.yearInTerm(w.Case, y.year); term.Met != calc.Yes {
			outOfTerm(w.Case, y.figure.Path(), lang.F("%d 年", "%d", y.year))
			failed = append(failed, term)
			continue
		}
		counted = append(counted, y)
		reached = reached || y.met() != calc.No
		failed = append(failed, y.conditions...)
	}
	if !reached {
		w.Require(failed...)
	}
	var lacking []string
	for _, y := range counted {
		lacking = append(lacking, y.lacking()...)
	}
	if !w.OpenLacking(lacking...) {
		return
	}
	f.nameUnlisted(w, list, years)
	for n, y := range counted {
		w.FixedYear(n+1, civil.CalendarYear(y.year), y.amount(w, tiers)).Limit = &tiers[len(tiers)-1].award
	}
}

// nameUnlisted leaves the years in force that are not listed unknown, from the
// opening on, and names in one note those of them that are over: by the day of
// the question, or by the last year listed.
func (f *act) nameUnlisted(w *calc.Working, list string, years []countedYear) {
	first, last := f.inForce.From.Year(), years[len(years)-1].year
	if w.Project.AsOf.Known {
		last = w.Project.AsOf.Value.Year() - 1
	}
	if opened := w.Project.Finance.Opened; opened.Known {
		first = max(first, opened.Value.Year())
	}
	var unlisted []int
	var over []string
	for year := first; year <= f.inForce.To.Year(); year++ {
		if slices.ContainsFunc(years, func(y countedYear) bool { return y.year == year }) {
			continue
		}
		unlisted = append(unlisted, year)
		if year <= last {
			over = append(over, strconv.Itoa(year))
		}
	}
	w.Unlisted(list, unlisted)
	if len(over) > 0 {
		w.Case.Find(foundYearsNotListed, list, lang.F("未列的年度不计，也不作为零：%s",
			"years that are not listed make no line, which is not to say that they are nothing: %s",
			strings.Join(over, ", ")))
	}
}

// claimed claims an award for which a list has entries, or is not known to have none.
func claimed[E any](list []E, listed project.Fact[bool]) []string {
	return calc.Once(len(list) > 0 || listed.SaidUnknown())
}

// upTo is the most that the tiers of a clause pay in a year; the highest is the last.
func upTo(tiers []tier, of lang.Text) []calc.Worth {
	return []calc.Worth{{AtMost: &tiers[len(tiers)-1].award, Per: calc.PerYear, Of: of}}
}

// lacking are the facts for want of which it is not known what a year comes to.
func (y countedYear) lacking() (paths []string) {
	if y.met() == calc.Unknown {
		for _, c := range y.conditions {
			paths = append(paths, c.Missing...)
		}
	}
	return paths
}

// amount is the sum of the highest tier that the figure reaches.
func (y countedYear) amount(w *calc.Working, tiers []tier) calc.Value {
	v := w.Start()
	switch y.met() {
	case calc.Unknown:
		return v.Lacks(y.lacking()...)
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
