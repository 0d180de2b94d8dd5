package money

import (
	"cmp"
	"math"
	"math/bits"

	"github.com/shopspring/decimal"
)

const minInt64 = math.MinInt64

// The functions of this file compute in machine words and say whether the
// answer fits; where it does not, the caller computes it in big.Rat.

func mul(a, b int64) (int64, bool) {
	hi, lo := bits.Mul64(abs(a), abs(b))
	if hi != 0 || lo > math.MaxInt64 {
		return 0, false
	}
	if a^b < 0 {
		return -int64(lo), true
	}
	return int64(lo), true
}

func add(a, b int64) (int64, bool) {
	sum := a + b
	return sum, (sum > a) == (b > 0)
}

func abs(a int64) uint64 {
	if a < 0 {
		return -uint64(a)
	}
	return uint64(a)
}

func addSmall(a, b Amount) (Amount, bool) {
	if a.wide != nil || b.wide != nil {
		return Amount{}, false
	}
	if a.denom() == b.denom() {
		num, ok := add(a.num, b.num)
		return Amount{num: num, den: a.den}, ok
	}
	left, ok1 := mul(a.num, b.denom())
	right, ok2 := mul(b.num, a.denom())
	den, ok3 := mul(a.denom(), b.denom())
	num, ok4 := add(left, right)
	return reduce(num, den), ok1 && ok2 && ok3 && ok4
}

// cmpSmall compares fractions across: their products fit into two words.
func cmpSmall(a, b Amount) int {
	if (a.num < 0) != (b.num < 0) {
		return cmp.Compare(a.num, b.num)
	}
	hi, lo := bits.Mul64(abs(a.num), uint64(b.denom()))
	otherHi, otherLo := bits.Mul64(abs(b.num), uint64(a.denom()))
	by := cmp.Or(cmp.Compare(hi, otherHi), cmp.Compare(lo, otherLo))
	if a.num < 0 {
		return -by
	}
	return by
}

func timesSmall(a Amount, factor decimal.Decimal) (Amount, bool) {
	top, bottom, ok := fraction(factor)
	if !ok {
		return Amount{}, false
	}
	return partSmall(a, top, bottom)
}

// fraction is a decimal as a numerator and a power of ten under it.
func fraction(d decimal.Decimal) (top, bottom int64, ok bool) {
	exp := d.Exponent()
	if exp < -18 || exp > 18 || d.NumDigits() > 18 {
		return 0, 0, false
	}
	top, bottom = d.CoefficientInt64(), 1
	for ; exp > 0; exp-- {
		if top, ok = mul(top, 10); !ok {
			return 0, 0, false
		}
	}
	for ; exp < 0; exp++ {
		bottom *= 10
	}
	return top, bottom, true
}

func partSmall(a Amount, top, bottom int64) (Amount, bool) {
	if a.wide != nil {
		return Amount{}, false
	}
	num, ok1 := mul(a.num, top)
	den, ok2 := mul(a.denom(), bottom)
	return reduce(num, den), ok1 && ok2
}

// reduce keeps whole fen whole, so that the usual amount stays the cheap one.
func reduce(num, den int64) Amount {
	if den > 1 && num%den == 0 {
		return Amount{num: num / den}
	}
	return Amount{num: num, den: den}
}
