package shanting_test

import (
	"math/big"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// dayBook is what a window holds, counted day by day: the money in fen, and of how
// many of the days that owe something it is recorded.
type dayBook struct {
	sum      *big.Rat
	days, of int
	touched  bool // something of the window is recorded, else it is unknown
}

func (d dayBook) whole() bool { return d.days == d.of }

// onDays is what of an amount in fen falls on the days of a window, counted
// day by day.
func onDays(a money.Amount, span, window civil.Period) *big.Rat {
	common := 0
	for day := span.From; day <= span.To; day++ {
		if window.Has(day) {
			common++
		}
	}
	return new(big.Rat).Mul(a.Ratio(fen(1)), big.NewRat(int64(common), int64(span.To-span.From)+1))
}

// holdsBook wants a line to say what the days of its window hold: the base to
// the last fraction of a fen, the days recorded, and nothing where nothing is.
func holdsBook(r *rapid.T, a *calc.Award, l calc.Line, want dayBook, src string) {
	if !want.touched {
		if l.Base != nil {
			r.Fatalf("%s, line %d: the base is %s, and nothing is recorded\n%s", a.Name(), l.N, l.Base, src)
		}
		return
	}
	switch {
	case l.Base == nil:
		r.Fatalf("%s, line %d: no base, want %s fen\n%s", a.Name(), l.N, want.sum.RatString(), src)
	case l.Base.Ratio(fen(1)).Cmp(want.sum) != 0:
		r.Fatalf("%s, line %d: the base is %s fen, want %s\n%s", a.Name(), l.N, l.Base.Ratio(fen(1)).RatString(), want.sum.RatString(), src)
	case l.Recorded == nil && !want.whole() && !settled(l):
		r.Fatalf("%s, line %d: whole, and %d of %d days are recorded\n%s", a.Name(), l.N, want.days, want.of, src)
	case l.Recorded != nil && (l.Recorded.Days != want.days || l.Recorded.Of != want.of || want.whole()):
		r.Fatalf("%s, line %d: %d of %d days recorded, want %d of %d\n%s", a.Name(), l.N, l.Recorded.Days, l.Recorded.Of, want.days, want.of, src)
	}
}

// settled lines are known though their facts are not: they are at their cap.
func settled(l calc.Line) bool {
	return l.Limit != nil && l.Amount != nil && l.Amount.Cmp(*l.Limit) == 0
}

// uncut takes away what pays less than a line's own base, whose days are then
// not asked about: promises of contracts, and windows that stop.
var uncut = []string{"readings.running_windows=continue", "other_awards="}

// TestARentBelongsToItsDays: the base of a factory rent is what was paid, or is
// forecast, for the days of the year, each entry split exactly and none rounded;
// or, if so read, what was paid on them. A day is recorded when every factory
// leased on it has rent for it; of days on which a lease does not run nothing counts.
func TestARentBelongsToItsDays(t *testing.T) {
	onRandomProjects(t, func(b bench, r *rapid.T, src string) {
		result := b.compute(src, uncut...)
		cash := chosen(result, "rent_timing") == "cash"
		for _, a := range result.Awards {
			for _, l := range a.Lines {
				if a.Rule.ID == "measures2022/factory_rent" {
					holdsBook(r, a, l, factoryBook(result.Project, l.Window, cash), src)
				}
			}
		}
	})
}

// factoryBook is the rent of the factories that Art. 5 supports.
func factoryBook(p *project.Project, window civil.Period, cash bool) dayBook {
	book := dayBook{sum: new(big.Rat)}
	all := fitting(p)
	for _, f := range all {
		for _, e := range f.Rent {
			span, days := e.Period.Value, window.Overlap(leasedDays(f))
			if cash && e.Paid.Known {
				span, days = civil.Period{From: e.Paid.Value, To: e.Paid.Value}, window
			}
			if counts(e) {
				part := onDays(e.Amount.Value, span, days)
				book.sum.Add(book.sum, part)
				book.touched = book.touched || part.Sign() != 0 || cash && e.Paid.Known && window.Has(e.Paid.Value)
			}
		}
	}
	for day := window.From; day <= window.To; day++ {
		owes, lacks := false, false
		for _, f := range all {
			if day < f.LeaseEffective.Value || f.LeaseEnd.Known && day > f.LeaseEnd.Value {
				continue
			}
			covered := slices.ContainsFunc(f.Rent, func(e project.Rent) bool { return counts(e) && e.Period.Value.Has(day) })
			owes, lacks, book.touched = true, lacks || !covered, book.touched || covered
		}
		if owes {
			book.of++
		}
		if owes && !lacks {
			book.days++
		}
	}
	book.touched = book.touched || book.whole() // where nothing is owed nothing lacks
	return book
}

// leasedDays are the days on which a lease runs, for which alone rent counts.
func leasedDays(f project.Factory) civil.Period {
	days := civil.Period{From: f.LeaseEffective.Value, To: civil.LastDay}
	if f.LeaseEnd.Known {
		days.To = f.LeaseEnd.Value
	}
	return days
}

// counts says whether a rent is recorded: paid, forecast, or of nothing.
func counts(e project.Rent) bool {
	return e.Paid.Known || e.Projected.Value || e.Amount.Known && e.Amount.Value.Sign() == 0
}

func fitting(p *project.Project) (all []project.Factory) {
	for _, f := range p.Factories {
		outside := f.LeaseEffective.Value < civil.MustDay(2022, 4, 16) // of an expansion too: it is the project's own
		if f.Standard.Value && f.InZonePark.Value && f.LeaseEffective.Known && !outside {
			all = append(all, f)
		}
	}
	return all
}

// TestATaxBelongsToItsDays: the base of a rebate is the district's net part of
// the days of the year, whatever the form of an entry; a year that no entry and
// no complete list touches is unknown, even within a ledger. What a refund leaves
// over goes on only where it is read so. A day is recorded within the period of
// an entry, from the first dated entry to the last, and where the list is complete.
func TestATaxBelongsToItsDays(t *testing.T) {
	onRandomProjects(t, func(b bench, r *rapid.T, src string) {
		result := b.compute(src, append([]string{"readings.negative_base=floor", "readings.rebate_base=whole", "readings.annual_entries=by_day"}, uncut...)...)
		for _, a := range result.Awards {
			for _, l := range a.Lines {
				if a.Rule.ID == "measures2022/tax_rebate" && !forked(l) {
					holdsBook(r, a, l, taxBook(&result.Project.Taxes, l.Window), src)
				}
			}
		}
	})
}

// forked lines are not known because a tier is not, whatever their days hold.
func forked(l calc.Line) bool {
	return l.Amount == nil && slices.ContainsFunc(l.Missing, func(path string) bool { return !slices.Contains([]string{"taxes.entries"}, path) })
}

func taxBook(t *project.Taxes, window civil.Period) dayBook {
	book := dayBook{sum: new(big.Rat), of: window.Days(), touched: t.Complete.Known && t.Complete.Value.Common(window) > 0}
	first, last := civil.LastDay, civil.FirstDay
	for i := range t.Entries {
		e := &t.Entries[i]
		book.sum.Add(book.sum, onDays(netPart(e), e.Span(), window))
		book.touched = book.touched || e.Span().Common(window) > 0
		if e.Entered.Known {
			first, last = min(first, e.Entered.Value), max(last, e.Entered.Value)
		}
	}
	for day := window.From; day <= window.To; day++ {
		recorded := first <= day && day <= last || t.Complete.Known && t.Complete.Value.Has(day) ||
			slices.ContainsFunc(t.Entries, func(e project.TaxEntry) bool { return e.Period.Known && e.Period.Value.Has(day) })
		if recorded {
			book.days++
		}
	}
	return book
}

// netPart is the district's part at the shares of the drawn projects: a fifth
// of value-added tax and four twenty-fifths of income tax.
func netPart(e *project.TaxEntry) money.Amount {
	net := e.Net.Value.Add(e.Revenue.Value).Sub(e.Refund.Value)
	for _, tax := range e.ByTax {
		parts := map[string]int{"vat": 20, "cit": 16}[tax.Tax]
		net = net.Add(tax.Paid.Value.Sub(tax.Refunded.Value).Part(parts, 100))
	}
	return net
}

// TestAnIncrementIsOfWholeYears: what an upgrade adds is a year's net part less
// that of the year compared with, and known only where every day of the latter
// is recorded, since a base too small would pay too much.
func TestAnIncrementIsOfWholeYears(t *testing.T) {
	onRandomProjects(t, func(b bench, r *rapid.T, src string) {
		result := b.compute(src, append([]string{"project.nature=expansion", "readings.rebate_base=whole", "readings.annual_entries=by_day"}, uncut...)...)
		for _, a := range result.Awards {
			for i, l := range a.Lines {
				if a.Rule.ID != "measures2022/upgrade_rebate" {
					continue
				}
				compared := a.Lines[max(i-1, 0)].Window
				if i == 0 || chosen(result, "increment") == "base_year" {
					compared = yearBefore(a.Lines[0].Window)
				}
				want, base := taxBook(&result.Project.Taxes, l.Window), taxBook(&result.Project.Taxes, compared)
				if !base.whole() || !base.touched {
					if l.Base != nil {
						r.Fatalf("%s, line %d: %s though %d of %d days of %s are recorded\n%s", a.Name(), l.N, l.Base, base.days, base.of, compared, src)
					}
					continue
				}
				want.sum.Sub(want.sum, base.sum)
				holdsBook(r, a, l, want, src)
			}
		}
	})
}

// yearBefore is the twelve months, or the calendar year, before one.
func yearBefore(year civil.Period) civil.Period {
	return civil.Period{From: year.From.YearsOn(-1), To: year.From - 1}
}

// TestTheDistrictsShareIsItsPartOfTheBase: read so, the base of Art. 2 is the
// district's parts of it where the line is shared 4:6, and else all of it.
func TestTheDistrictsShareIsItsPartOfTheBase(t *testing.T) {
	shared := 0
	onRandomProjectsUntil(t, func() bool { return shared > 0 }, func(b bench, r *rapid.T, src string) {
		facts := []string{"readings.negative_base=floor", "readings.bearers=all"}
		whole := b.compute(src, append(facts, "readings.rebate_base=whole")...)
		part := b.compute(src, append(facts, "readings.rebate_base=district_share")...)
		d, t := b.int("article11.district_parts"), b.int("article11.town_parts")
		for i, a := range whole.Awards {
			if a.Rule.ID != "measures2022/tax_rebate" {
				continue
			}
			for n, l := range a.Lines {
				z := part.Awards[i].Lines[n]
				if l.Base == nil || z.Base == nil {
					continue
				}
				want := *l.Base
				if slices.ContainsFunc(l.Bearers, func(s calc.Share) bool { return s.Name == "甲镇" }) && zoned(whole) {
					want, shared = want.Part(d, d+t), shared+1
				}
				if z.Base.Cmp(want) != 0 {
					r.Fatalf("%s, line %d: the base is %s, want %s\n%s", a.Name(), l.N, z.Base, want, src)
				}
			}
		}
	})
	if shared == 0 {
		t.Error("no line is shared")
	}
}

func zoned(r *calc.Result) bool { return r.Project.Site.Location.Value == "zone" }
