package money

import (
	"strings"

	"github.com/shopspring/decimal"
)

// A square metre is 3/2000 mu, a hectare 15 and a square kilometre 1,500.
var (
	muOfMu        = decimal.New(1, 0)
	muOfMetre     = decimal.New(15, -4)
	muOfHectare   = decimal.New(15, 0)
	muOfKilometre = decimal.New(1500, 0)
)

// areas are the units of area and their mu; of two that end alike the longer
// comes first.
var areas = []struct {
	mu    decimal.Decimal
	marks []string
}{
	{muOfMu, []string{"市亩", "亩", "mu"}},
	{muOfKilometre, []string{"平方公里", "平方千米", "km2", "km²", "sq km"}},
	{muOfMetre, []string{"平方米", "平米", "㎡", "m2", "m²", "m^2", "sqm", "sq m", "sq. m", "sq.m", "sq.m.", "square metres",
		"square meters", "square metre", "square meter"}},
	{muOfHectare, []string{"公顷", "hectares", "hectare", "ha"}},
}

// foreignAreas are measures that are not taken.
var foreignAreas = []string{"acre", "英亩", "公亩", "sq ft", "sqft", "square feet", "ft2", "平方英尺", "坪"}

// ParseArea reads an area and gives it in mu, exactly: 120亩, 120, 90 mu,
// 40001平方米, 4万平方米, 40001㎡, 40001 m2, 60,000 sqm, 8公顷. Bare says that
// there was no unit, which is then mu.
func ParseArea(s string) (mu decimal.Decimal, bare bool, err error) {
	number, factor, bare := s, muOfMu, true
	for _, a := range areas {
		if rest, ok := cutAfter(s, a.marks...); ok && !hasAny(s, foreignAreas) {
			number, factor, bare = rest, a.mu, false
			break
		}
	}
	read := func(s string) (decimal.Decimal, error) { return quantity(s, false) }
	if bare {
		read = func(s string) (decimal.Decimal, error) { return ParseNumber(s, false) }
	}
	d, err := read(number)
	switch {
	case bare && err != nil && isQuantity(s):
		err = ErrNoMeasure
	case err == nil && strings.Contains(number, "亿"):
		err = ErrMeasure
	case err != nil && strings.HasPrefix(number, "-"):
		err = ErrNegative
	case err != nil && hasAny(s, foreignAreas):
		err = ErrMeasure
	case err == nil && !d.Mul(factor).LessThan(tooLarge):
		err = ErrTooLong
	}
	if err != nil {
		return decimal.Zero, false, reason(s, err, nothing)
	}
	return d.Mul(factor), bare, nil
}

// isQuantity says whether a text is a number of 万 or 亿, of nothing.
func isQuantity(s string) bool {
	_, err := quantity(s, false)
	return err == nil
}

// tooLarge is the first area with more than MaxDigits digits of mu.
var tooLarge = decimal.New(1, MaxDigits)
