package sweep

import (
	"math/big"

	"github.com/shanting/fuchi/calc/money"
)

// Formula is what a line pays over a stretch: Slope × value + Start, in fen and
// counted in the axis's steps, rounded once to the fen; half up, or down where
// the law says "not above". It is exact.
type Formula struct {
	Slope, Start *big.Rat
	Down         bool
	// Rest: it is what the earlier lines of the award leave of Start, the cap on all of them.
	Rest bool
}

func constant(a money.Amount) Formula { return Formula{Slope: new(big.Rat), Start: fen(a)} }

// through is the formula of the exact amounts at two values.
func through(x, next int64, at, after *big.Rat) Formula {
	slope := new(big.Rat).Sub(after, at)
	slope.Quo(slope, new(big.Rat).SetInt64(next-x))
	start := new(big.Rat).Sub(at, new(big.Rat).Mul(slope, new(big.Rat).SetInt64(x)))
	return Formula{Slope: slope, Start: start}
}

// exact is the amount before it is rounded, in fen.
func (f Formula) exact(x int64) *big.Rat {
	v := new(big.Rat).SetInt64(x)
	return v.Add(v.Mul(v, f.Slope), f.Start)
}

// IsConstant says whether the value changes nothing.
func (f Formula) IsConstant() bool { return f.Slope.Sign() == 0 && !f.Rest }

// At is what the line pays, where the earlier lines of its award pay so much.
func (f Formula) At(x int64, earlier money.Amount) money.Amount {
	a := amount(f.exact(x))
	switch {
	case f.Rest:
		return a.Sub(earlier).Round()
	case f.Down:
		return a.Floor()
	}
	return a.Round()
}

// fen is an amount as a fraction of fen.
func fen(a money.Amount) *big.Rat { return a.InFen() }

// amount is a fraction of fen as an amount.
func amount(r *big.Rat) money.Amount { return money.FromFen(r) }
