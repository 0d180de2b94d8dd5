package rules_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// cut is where an entry is split: into its first n days of so many.
type cut struct{ n, of int }

// unit is the number of fen that all amounts of an entry have to be a multiple
// of so that both parts are whole fen in exact proportion to their days.
func (c cut) unit() int64 {
	a, b := c.n, c.of
	for b > 0 {
		a, b = b, a%b
	}
	return int64(c.of / a)
}

// even brings an amount to a multiple of the unit.
func (c cut) even(f project.Fact[money.Amount]) project.Fact[money.Amount] {
	if f.Known {
		f.Value = fen(fenOf(f.Value) / c.unit() * c.unit())
	}
	return f
}

// parts are the two parts of an even amount.
func (c cut) parts(f project.Fact[money.Amount]) (first, rest project.Fact[money.Amount]) {
	first, rest = f, f
	if f.Known {
		first.Value = f.Value.Part(c.n, c.of)
		rest.Value = f.Value.Sub(first.Value)
	}
	return first, rest
}

// splitDays draws a day to split a period at, most often one that leaves the
// parts of other windows with fractions of a fen.
func splitDays(r *rapid.T, p civil.Period) (cut, bool) {
	if p.Days() < 2 {
		return cut{}, false
	}
	n := rapid.IntRange(1, p.Days()-1).Draw(r, "days")
	for _, factor := range []int{73, 61, 50, 13, 5} {
		if p.Days()%factor == 0 && rapid.Bool().Draw(r, "common factor") {
			n = max(factor, n/factor*factor)
			break
		}
	}
	return cut{n, p.Days()}, n < p.Days()
}

func (c cut) periods(p civil.Period) (first, rest project.Fact[civil.Period]) {
	last := p.From + civil.Date(c.n) - 1
	return project.Known(civil.Period{From: p.From, To: last}), project.Known(civil.Period{From: last + 1, To: p.To})
}

// rent makes an entry even and gives it beside its two parts.
func (c cut) rent(whole project.Rent) (even, first, rest project.Rent) {
	whole.Amount = c.even(whole.Amount)
	first, rest = whole, whole
	first.Period, rest.Period = c.periods(whole.Period.Value)
	first.Amount, rest.Amount = c.parts(whole.Amount)
	return whole, first, rest
}

// tax makes an entry of a period even and gives it beside its two parts,
// whatever the form of its amounts.
func (c cut) tax(whole project.TaxEntry) (even, first, rest project.TaxEntry) {
	whole.Net, whole.Revenue, whole.Refund, whole.ByTax = c.even(whole.Net), c.even(whole.Revenue), c.even(whole.Refund), slices.Clone(whole.ByTax)
	for i := range whole.ByTax {
		whole.ByTax[i].Paid, whole.ByTax[i].Refunded = c.even(whole.ByTax[i].Paid), c.even(whole.ByTax[i].Refunded)
	}
	first, rest = whole, whole
	if whole.Period.Known {
		first.Period, rest.Period = c.periods(whole.Period.Value)
	}
	first.Net, rest.Net = c.parts(whole.Net)
	first.Revenue, rest.Revenue = c.parts(whole.Revenue)
	first.Refund, rest.Refund = c.parts(whole.Refund)
	first.ByTax, rest.ByTax = slices.Clone(whole.ByTax), slices.Clone(whole.ByTax)
	for i := range whole.ByTax {
		first.ByTax[i].Paid, rest.ByTax[i].Paid = c.parts(whole.ByTax[i].Paid)
		first.ByTax[i].Refunded, rest.ByTax[i].Refunded = c.parts(whole.ByTax[i].Refunded)
	}
	return whole, first, rest
}

// sameLines wants every line of two results equal: its base to the fraction
// of a fen, and its amount. Whether a line is an estimate may differ: that is
// what a split is made for.
func sameLines(r *rapid.T, what string, before, after *calc.Result) {
	for i, a := range before.Awards {
		for k, l := range a.Lines {
			z := after.Awards[i].Lines[k]
			bases := (l.Base == nil) == (z.Base == nil) && (l.Base == nil || l.Base.Cmp(*z.Base) == 0)
			if !bases || amountOf(l) != amountOf(z) {
				r.Fatalf("%s, line %d: %s of %s, and split %s of %s; %s", a.Name(), l.N, amountOf(l), l.Base, amountOf(z), z.Base, what)
			}
		}
	}
}

// TestARentMayBeEnteredInTwo: a rent, split at a day into two amounts of whole
// fen in exact proportion to their days and paid on the same day, changes no
// base by a fraction and no line by a fen: nothing is rounded before the one
// rounding.
func TestARentMayBeEnteredInTwo(t *testing.T) {
	checked(t, func(b bench, r *rapid.T, src string) {
		p := b.decoded(src)
		lists := []*[]project.Rent{&p.Factory.Rent}
		for i := range p.Offices {
			if p.Offices[i].Lease.Given {
				lists = append(lists, &p.Offices[i].Lease.Rent)
			}
		}
		for _, list := range lists {
			at := rapid.IntRange(0, len(*list)-1).Draw(r, "entry")
			c, ok := splitDays(r, (*list)[at].Period.Value)
			if !ok {
				continue
			}
			even, first, rest := c.rent((*list)[at])
			(*list)[at] = even
			before := b.of(p)
			*list = slices.Concat((*list)[:at], []project.Rent{first, rest}, (*list)[at+1:])
			sameLines(r, src, before, b.of(p))
		}
	})
}

// TestATaxMayBeEnteredInTwo: the same of receipts of a period, net, as revenue
// and refund, or by tax; and of one of a day, which has two parts of that day.
// Where entries that straddle a year are refused a split decides whether they
// do, which is the point of that reading, and it is left out.
func TestATaxMayBeEnteredInTwo(t *testing.T) {
	checked(t, func(b bench, r *rapid.T, src string) {
		p := b.decoded(src, "readings.annual_entries=by_day")
		for at := 0; at < len(p.Taxes.Entries); at += 2 {
			whole := p.Taxes.Entries[at]
			c := cut{1, 3}
			if whole.Period.Known {
				var ok bool
				if c, ok = splitDays(r, whole.Period.Value); !ok {
					continue
				}
			}
			even, first, rest := c.tax(whole)
			p.Taxes.Entries[at] = even
			before := b.of(p)
			p.Taxes.Entries = slices.Concat(p.Taxes.Entries[:at], []project.TaxEntry{first, rest}, p.Taxes.Entries[at+1:])
			sameLines(r, src, before, b.of(p))
		}
	})
}

// TestTheFormOfATaxDoesNotMatter: a net part may be written as revenue less a
// refund, and what is given by tax as the net part it comes to.
func TestTheFormOfATaxDoesNotMatter(t *testing.T) {
	checked(t, func(b bench, r *rapid.T, src string) {
		p := b.decoded(src)
		before := b.of(p)
		p.Taxes.Entries = slices.Clone(p.Taxes.Entries)
		for i := range p.Taxes.Entries {
			switch e := &p.Taxes.Entries[i]; {
			case e.Net.Known:
				e.Refund = project.Known(fen(rapid.Int64Range(0, 1e8).Draw(r, "refund")))
				e.Revenue, e.Net = project.Known(e.Net.Value.Add(e.Refund.Value)), project.Fact[money.Amount]{}
			case e.Revenue.Known:
				e.Net, e.Revenue = project.Known(e.Revenue.Value.Sub(e.Refund.Value)), project.Fact[money.Amount]{}
			default:
				e.Net, e.ByTax = project.Known(netPart(e)), nil
			}
		}
		sameLines(r, src, before, b.of(p))
	})
}
