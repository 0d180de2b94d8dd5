package finance2022

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/money"
)

// whoBears: the district bears every line. Read the other way, part of the
// awards that carry the note on municipal matching is the city's money; the
// listings of 三（一）（二） do not carry it (B61).
func whoBears(f *act) func(c *calc.Case, r *calc.Rule) calc.Division {
	city := f.Rate("clause2_1.city_part").Decimal
	shared := calc.Division{{Bearer: calc.BearerDistrict, Weight: money.Whole.Sub(city)},
		{Bearer: calc.BearerCity, Weight: city}}
	return func(c *calc.Case, r *calc.Rule) calc.Division {
		if c.Reads(municipalMatch, "half") && r.Matter != "listing:" {
			return shared
		}
		return calc.Solely(calc.BearerDistrict)
	}
}
