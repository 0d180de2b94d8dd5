package cash

import (
	"math/big"

	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/money"
)

// yearDays is the year of a discount: days are counted, and 365 are one.
const yearDays = 365

// Of is what an amount payable on a day is worth on the day of the discount:
// amount ÷ (1 + rate)^(days ÷ 365), rounded once to the fen, half up. What is
// payable already is worth itself. It is exact: the power is never taken out of
// its root, whole numbers are compared instead.
func (d *Discount) Of(a money.Amount, day civil.Date) money.Amount {
	days := int64(day - d.Day)
	if days <= 0 || a.Sign() <= 0 || d.Rate.Sign() == 0 {
		return a
	}
	power, root := reduced(days, yearDays)
	factor := new(big.Rat).Add(big.NewRat(1, 1), d.Rate.Rat())
	whole := a.Round().Ratio(money.Fen(1)).Num()
	// n fen, or more, where (2n − 1)^root × (1 + rate)^power ≤ (2a)^root
	up := new(big.Int).Exp(factor.Num(), big.NewInt(power), nil)
	down := new(big.Int).Exp(factor.Denom(), big.NewInt(power), nil)
	most := new(big.Int).Lsh(whole, 1)
	most.Exp(most, big.NewInt(root), nil).Mul(most, down)
	reaches := func(n *big.Int) bool {
		odd := new(big.Int).Lsh(n, 1)
		odd.Sub(odd, big.NewInt(1)).Exp(odd, big.NewInt(root), nil)
		return odd.Mul(odd, up).Cmp(most) <= 0
	}
	low, high := new(big.Int), new(big.Int).Add(whole, big.NewInt(1))
	for one := big.NewInt(1); new(big.Int).Sub(high, low).Cmp(one) > 0; {
		mid := new(big.Int).Add(low, high)
		if mid.Rsh(mid, 1); reaches(mid) {
			low = mid
		} else {
			high = mid
		}
	}
	return money.FromFen(new(big.Rat).SetInt(low))
}

// reduced is a fraction in its lowest terms.
func reduced(n, d int64) (int64, int64) {
	r := big.NewRat(n, d)
	return r.Num().Int64(), r.Denom().Int64()
}
