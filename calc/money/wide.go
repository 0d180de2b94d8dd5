package money

import "math/big"

// addWide gives w + b, where b is in machine words. A sum of very many parts of
// days has a denominator of hundreds of digits, and to reduce it as a whole at
// each step takes nearly all of the time. Only what the two denominators have in
// common can cancel, and that fits into a word.
func addWide(w *big.Rat, b Amount) *big.Rat {
	by := common(b.num, b.denom())
	num, den := b.num/by, b.denom()/by
	own, left := new(big.Int).QuoRem(w.Denom(), big.NewInt(den), new(big.Int))
	shared := den // as mostly, once the denominator has all that days are counted by
	sum := new(big.Int).Set(w.Num())
	if left.Sign() != 0 {
		shared = common(left.Int64(), den)
		own.Quo(w.Denom(), big.NewInt(shared))
		sum.Mul(sum, big.NewInt(den/shared))
	}
	sum.Add(sum, left.Mul(own, big.NewInt(num)))
	if again := common(rest(sum, shared), shared); again != 1 {
		sum.Quo(sum, big.NewInt(again))
		den /= again
	}
	return lowest(sum, own.Mul(own, big.NewInt(den)))
}

// lowest is a fraction that is in lowest terms already: SetFrac would reduce it
// once more, as a whole.
func lowest(num, den *big.Int) *big.Rat {
	r := big.NewRat(1, 2)
	r.Num().Set(num)
	r.Denom().Set(den)
	return r
}

// rest is what is left of n by a divisor that fits into a word.
func rest(n *big.Int, by int64) int64 { return new(big.Int).Rem(n, big.NewInt(by)).Int64() }

// common is the greatest common divisor of any number and one above zero.
func common(a, b int64) int64 {
	for a != 0 {
		a, b = b%a, a
	}
	return max(b, -b)
}
