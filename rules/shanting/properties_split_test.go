package shanting_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// cut is where an entry is split: into its first n days of so many. The parts
// of an amount are in exact proportion to them or, as a person would enter
// them, the first is rounded to the fen and the second is the rest.
type cut struct {
	n, of   int
	rounded bool
}

// cutIn draws a day to cut a period at; one of a single day has none.
func cutIn(r *rapid.T, p civil.Period, rounded bool) (cut, bool) {
	if p.Days() < 2 {
		return cut{}, false
	}
	return cut{rapid.IntRange(1, p.Days()-1).Draw(r, "days"), p.Days(), rounded}, true
}

func (c cut) amounts(f project.Fact[money.Amount]) (first, rest project.Fact[money.Amount]) {
	first, rest = f, f
	if first.Value = f.Value.Part(c.n, c.of); c.rounded {
		first.Value = first.Value.Round()
	}
	rest.Value = f.Value.Sub(first.Value)
	return first, rest
}

func (c cut) periods(p civil.Period) (first, rest project.Fact[civil.Period]) {
	last := p.From + civil.Date(c.n) - 1
	return project.Known(civil.Period{From: p.From, To: last}), project.Known(civil.Period{From: last + 1, To: p.To})
}

func (c cut) rent(whole project.Rent) []project.Rent {
	first, rest := whole, whole
	first.Period, rest.Period = c.periods(whole.Period.Value)
	first.Amount, rest.Amount = c.amounts(whole.Amount)
	return []project.Rent{first, rest}
}

// tax cuts an entry whatever the form of its amounts; one of a day has two
// parts of that day.
func (c cut) tax(whole project.TaxEntry) []project.TaxEntry {
	first, rest := whole, whole
	if whole.Period.Known {
		first.Period, rest.Period = c.periods(whole.Period.Value)
	}
	first.Net, rest.Net = c.amounts(whole.Net)
	first.Revenue, rest.Revenue = c.amounts(whole.Revenue)
	first.Refund, rest.Refund = c.amounts(whole.Refund)
	first.ByTax, rest.ByTax = slices.Clone(whole.ByTax), slices.Clone(whole.ByTax)
	for i, tax := range whole.ByTax {
		first.ByTax[i].Paid, rest.ByTax[i].Paid = c.amounts(tax.Paid)
		first.ByTax[i].Refunded, rest.ByTax[i].Refunded = c.amounts(tax.Refunded)
	}
	return []project.TaxEntry{first, rest}
}

// holding is what has to hold of a project's results before and after a change.
type holding func(b bench, r *rapid.T, what string, before, after *calc.Result)

// rentsInTwo cuts an entry of every list of rents, one after the other; both
// parts are paid on the day of the whole.
func rentsInTwo(rounded bool, holds holding) func(b bench, r *rapid.T, src string) {
	return func(b bench, r *rapid.T, src string) {
		p := b.decoded(src)
		lists := []*[]project.Rent{&p.Factory().Rent}
		for i := range p.Offices {
			if p.Offices[i].Lease.Given {
				lists = append(lists, &p.Offices[i].Lease.Rent)
			}
		}
		before := b.of(p)
		for _, list := range lists {
			if len(*list) == 0 {
				continue
			}
			at := rapid.IntRange(0, len(*list)-1).Draw(r, "entry")
			if c, ok := cutIn(r, (*list)[at].Period.Value, rounded); ok {
				*list = slices.Concat((*list)[:at], c.rent((*list)[at]), (*list)[at+1:])
				after := b.of(p)
				holds(b, r, src, before, after)
				before = after
			}
		}
	}
}

// taxesInTwo cuts every entry of the taxes, one after the other. Where entries
// that straddle a year are refused a cut decides whether they do, which is the
// point of that reading, and it is left out; and the day of the first tax is
// known, for which the last day of the first entry may stand in.
func taxesInTwo(rounded bool, holds holding) func(b bench, r *rapid.T, src string) {
	return func(b bench, r *rapid.T, src string) {
		p := b.decoded(src, "readings.annual_entries=by_day", "milestones.first_tax=2024-03-01")
		before := b.of(p)
		for at := 0; at < len(p.Taxes.Entries); at++ {
			whole := p.Taxes.Entries[at]
			c, ok := cut{1, 3, rounded}, true
			if whole.Period.Known {
				c, ok = cutIn(r, whole.Period.Value, rounded)
			}
			if ok {
				p.Taxes.Entries = slices.Concat(p.Taxes.Entries[:at], c.tax(whole), p.Taxes.Entries[at+1:])
				after := b.of(p)
				holds(b, r, src, before, after)
				before, at = after, at+1
			}
		}
	}
}

// beside wants the same awards on both sides, as many lines of each, and no
// other status but for those that are alike, and gives them in pairs.
func beside(r *rapid.T, what string, before, after *calc.Result, alike []calc.Status, pair func(a, z *calc.Award)) {
	if len(before.Awards) != len(after.Awards) {
		r.Fatalf("%d awards, and then %d; %s", len(before.Awards), len(after.Awards), what)
	}
	for i, a := range before.Awards {
		z := after.Awards[i]
		same := a.Status == z.Status || slices.Contains(alike, a.Status) && slices.Contains(alike, z.Status)
		if a.Name() != z.Name() || len(a.Lines) != len(z.Lines) || !same {
			r.Fatalf("%s is %s with %d lines, and then %s is %s with %d; %s", a.Name(), a.Status, len(a.Lines), z.Name(), z.Status, len(z.Lines), what)
		}
		pair(a, z)
	}
}

// sameLines wants every line of two results equal: its base to the fraction
// of a fen, and its amount. Whether it is an estimate may differ: that is what
// a tax is split for.
func sameLines(_ bench, r *rapid.T, what string, before, after *calc.Result) {
	beside(r, what, before, after, []calc.Status{calc.Due, calc.Estimate}, func(a, z *calc.Award) {
		for i, l := range a.Lines {
			if want, got := exactly(l), exactly(z.Lines[i]); got != want {
				r.Fatalf("%s, line %d: %s, and then %s; %s", a.Name(), l.N, want, got, what)
			}
		}
	})
}

// exactly is the amount of a line and its base, with any fraction of a fen.
func exactly(l calc.Line) string {
	if l.Base == nil {
		return amountOf(l) + " of no base"
	}
	return amountOf(l) + " of " + l.Base.Ratio(fen(1)).RatString() + " fen"
}

// sameMoney wants the same lines and all else that is printed of the money the
// same too, estimates included.
func sameMoney(b bench, r *rapid.T, what string, before, after *calc.Result) {
	sameLines(b, r, what, before, after)
	if want, got := printed(before), printed(after); got != want {
		r.Fatalf("%s\n%s", differ(want, got), what)
	}
}

// withinAFen wants no line to move by more than a fen; a fen may decide what
// is the higher, so an award may win or lose its matter. What a cap over all
// years leaves for a line moves as far as the lines before it together.
func withinAFen(b bench, r *rapid.T, what string, before, after *calc.Result) {
	beside(r, what, before, after, []calc.Status{calc.Due, calc.Estimate, calc.Superseded}, func(a, z *calc.Award) {
		_, whole := b.ceilings(before.Project, a.Rule.ID)
		earlier := money.Zero
		for i, l := range a.Lines {
			if l.Amount == nil || z.Lines[i].Amount == nil {
				if l.Amount != z.Lines[i].Amount {
					r.Fatalf("%s, line %d: %s, and then %s; %s", a.Name(), l.N, amountOf(l), amountOf(z.Lines[i]), what)
				}
				continue
			}
			most, moved := fen(1), z.Lines[i].Amount.Sub(*l.Amount)
			if len(whole) > 0 {
				most = money.Max(most, money.Max(earlier, earlier.Neg()))
			}
			if money.Max(moved, moved.Neg()).Cmp(most) > 0 {
				r.Fatalf("%s, line %d: %s, and then %s; %s", a.Name(), l.N, amountOf(l), amountOf(z.Lines[i]), what)
			}
			earlier = earlier.Add(moved)
		}
	})
}

// TestARentMayBeEnteredInTwo: a rent, cut at a day into two amounts in exact
// proportion to their days, changes nothing: no base by a fraction and no line
// by a fen, since no entry is rounded before the one rounding of its line.
func TestARentMayBeEnteredInTwo(t *testing.T) { onRandomProjects(t, rentsInTwo(false, sameMoney)) }

// TestARentMayBeEnteredInTwoToTheFen: cut into whole fen, it changes no line by
// more than a fen.
func TestARentMayBeEnteredInTwoToTheFen(t *testing.T) {
	onRandomProjects(t, rentsInTwo(true, withinAFen))
}

// TestATaxMayBeEnteredInTwo: the same of receipts, of a period or of a day, net,
// as revenue and refund, or by tax; but for what is an estimate.
func TestATaxMayBeEnteredInTwo(t *testing.T) { onRandomProjects(t, taxesInTwo(false, sameLines)) }

// TestATaxMayBeEnteredInTwoToTheFen: in any of these forms, cut into whole fen,
// it changes no line by more than a fen.
func TestATaxMayBeEnteredInTwoToTheFen(t *testing.T) {
	onRandomProjects(t, taxesInTwo(true, withinAFen))
}

// TestTheFormOfATaxDoesNotMatter: a net part may be written as revenue less a
// refund, and what is given by tax as the net part it comes to.
func TestTheFormOfATaxDoesNotMatter(t *testing.T) {
	onRandomProjects(t, func(b bench, r *rapid.T, src string) {
		p := b.decoded(src)
		before := b.of(p)
		p.Taxes.Entries = slices.Clone(p.Taxes.Entries)
		for i := range p.Taxes.Entries {
			switch e := &p.Taxes.Entries[i]; {
			case e.Net.Known:
				e.Refund = project.Known(fen(rapid.Int64Range(0, 1e8).Draw(r, "refund")).Sub(money.Min(e.Net.Value, money.Zero))) // no revenue is below zero
				e.Revenue, e.Net = project.Known(e.Net.Value.Add(e.Refund.Value)), project.Fact[money.Amount]{}
			case e.Revenue.Known:
				e.Net = project.Known(e.Revenue.Value.Sub(e.Refund.Value))
				e.Revenue, e.Refund = project.Fact[money.Amount]{}, project.Fact[money.Amount]{}
			default:
				e.Net, e.ByTax = project.Known(netPart(e)), nil
			}
		}
		sameMoney(b, r, src, before, b.of(p))
	})
}
