// Package money computes with exact amounts. Nothing is rounded on the way:
// an amount keeps every fraction of a fen until Round or Floor is called,
// which happens once a line (READING, one rounding).
package money

import (
	"cmp"
	"math/big"

	"github.com/shopspring/decimal"
)

// Amount is an exact sum of money in one currency, counted in its hundredth
// part (fen, cent). It is the fraction num/den where that fits into machine
// words and a big.Rat where it does not; both compute the same. The zero
// Amount is nothing.
type Amount struct {
	num, den int64 // den 0 stands for 1; den is never negative
	wide     *big.Rat
}

// Fen is a whole number of fen.
func Fen(n int64) Amount { return Amount{num: n} }

// Zero is no money.
var Zero = Amount{}

// fromRat keeps a fraction of fen, in machine words where they hold it.
func fromRat(r *big.Rat) Amount {
	if r.Num().IsInt64() && r.Denom().IsInt64() {
		return Amount{num: r.Num().Int64(), den: r.Denom().Int64()}
	}
	return Amount{wide: r}
}

// rat gives the amount in fen as a fraction; the result is the caller's.
func (a Amount) rat() *big.Rat {
	if a.wide != nil {
		return new(big.Rat).Set(a.wide)
	}
	return big.NewRat(a.num, a.denom())
}

func (a Amount) denom() int64 { return max(a.den, 1) }

// Add gives a + b.
func (a Amount) Add(b Amount) Amount {
	if sum, ok := addSmall(a, b); ok {
		return sum
	}
	return added([]Amount{a, b})
}

// Neg gives −a.
func (a Amount) Neg() Amount {
	if a.wide == nil && a.num != minInt64 {
		a.num = -a.num
		return a
	}
	return fromRat(a.rat().Neg(a.rat()))
}

// Sub gives a − b.
func (a Amount) Sub(b Amount) Amount { return a.Add(b.Neg()) }

// Times gives a × factor, exactly: a rate, an area in mu.
func (a Amount) Times(factor decimal.Decimal) Amount {
	if product, ok := timesSmall(a, factor); ok {
		return product
	}
	return fromRat(a.rat().Mul(a.rat(), factor.Rat()))
}

// Part gives a × n ÷ d, exactly: the share of n days among d. d is at least 1.
func (a Amount) Part(n, d int) Amount {
	if part, ok := partSmall(a, int64(n), int64(d)); ok {
		return part
	}
	return fromRat(a.rat().Mul(a.rat(), big.NewRat(int64(n), int64(d))))
}

// Cmp is −1, 0 or 1 as a is less than, equal to or more than b.
func (a Amount) Cmp(b Amount) int {
	switch {
	case a.wide != nil || b.wide != nil:
		return a.rat().Cmp(b.rat())
	case a.denom() == b.denom():
		return cmp.Compare(a.num, b.num)
	}
	return cmpSmall(a, b)
}

// Sign is −1, 0 or 1 as a is below, at or above zero.
func (a Amount) Sign() int {
	switch {
	case a.wide != nil:
		return a.wide.Sign()
	case a.num < 0:
		return -1
	case a.num > 0:
		return 1
	}
	return 0
}

// Min is the smaller of two amounts.
func Min(a, b Amount) Amount {
	if b.Cmp(a) < 0 {
		return b
	}
	return a
}

// Max is the larger of two amounts.
func Max(a, b Amount) Amount {
	if b.Cmp(a) > 0 {
		return b
	}
	return a
}

// Ratio gives a ÷ b as an exact fraction, or nil where b is nothing.
func (a Amount) Ratio(b Amount) *big.Rat {
	if b.Sign() == 0 {
		return nil
	}
	return a.rat().Quo(a.rat(), b.rat())
}

// InFen is the amount as a fraction of fen, which is the caller's.
func (a Amount) InFen() *big.Rat { return a.rat() }

// FromFen is the amount of a fraction of fen, exactly.
func FromFen(r *big.Rat) Amount { return fromRat(new(big.Rat).Set(r)) }
