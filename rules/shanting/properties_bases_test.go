package shanting_test

import (
	"math/big"
	"testing"

	"pgregory.net/rapid"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// onDays is what of an amount in fen falls on the days of a window, counted
// day by day.
func onDays(a money.Amount, span, window civil.Period) *big.Rat {
	common := 0
	for day := span.From; day <= span.To; day++ {
		if window.From <= day && day <= window.To {
			common++
		}
	}
	return new(big.Rat).Mul(a.Ratio(fen(1)), big.NewRat(int64(common), int64(span.To-span.From)+1))
}

// holdsBases wants every known base of an award to be a sum, to the last
// fraction of a fen.
func holdsBases(r *rapid.T, a *calc.Award, src string, sum func(window civil.Period) *big.Rat) {
	for _, l := range a.Lines {
		if l.Base == nil {
			continue
		}
		if want := sum(l.Window); l.Base.Ratio(fen(1)).Cmp(want) != 0 {
			r.Fatalf("%s, line %d: the base is %s fen, want %s\n%s", a.Name(), l.N, l.Base.Ratio(fen(1)), want, src)
		}
	}
}

// TestARentBelongsToItsDays: the base of a factory rent is what was paid for
// the days of the year, each entry split exactly and none rounded; or, if so
// read, what was paid on them.
func TestARentBelongsToItsDays(t *testing.T) {
	onRandomProjects(t, func(b bench, r *rapid.T, src string) {
		result := b.compute(src)
		cash := map[string]string{}
		for _, c := range result.Readings {
			cash[c.ID] = c.Chosen
		}
		for _, a := range result.Awards {
			if a.Rule.ID != "measures2022/factory_rent" {
				continue
			}
			holdsBases(r, a, src, func(window civil.Period) *big.Rat {
				sum := new(big.Rat)
				for _, e := range result.Project.Factory().Rent {
					span := e.Period.Value
					if cash["rent_timing"] == "cash" {
						span = civil.Period{From: e.Paid.Value, To: e.Paid.Value}
					}
					if e.Paid.Known {
						sum.Add(sum, onDays(e.Amount.Value, span, window))
					}
				}
				return sum
			})
		}
	})
}

// TestATaxBelongsToItsDays: the base of a rebate is the district's net part of
// the days of the year, whatever the form of an entry; what a refund leaves
// over goes on only where it is read so.
func TestATaxBelongsToItsDays(t *testing.T) {
	onRandomProjects(t, func(b bench, r *rapid.T, src string) {
		result := b.compute(src, "readings.negative_base=floor")
		for _, a := range result.Awards {
			if a.Rule.ID != "measures2022/tax_rebate" {
				continue
			}
			holdsBases(r, a, src, func(window civil.Period) *big.Rat {
				sum := new(big.Rat)
				for i := range result.Project.Taxes.Entries {
					e := &result.Project.Taxes.Entries[i]
					sum.Add(sum, onDays(netPart(e), e.Span(), window))
				}
				return sum
			})
		}
	})
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
