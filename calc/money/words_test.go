package money

import (
	"math"
	"math/big"
	"testing"

	"pgregory.net/rapid"
)

// TestWordsSayWhetherTheyHoldTheAnswer: a product or a sum that fits between
// −MaxInt64 and MaxInt64 is given, and nothing else is.
func TestWordsSayWhetherTheyHoldTheAnswer(t *testing.T) {
	edge := big.NewInt(math.MaxInt64)
	fits := func(n *big.Int) bool { return n.CmpAbs(edge) <= 0 }
	held := func(t *rapid.T, name string, got int64, ok bool, want *big.Int) {
		if ok != fits(want) || ok && big.NewInt(got).Cmp(want) != 0 || !ok && name == "mul" && got != 0 {
			t.Fatalf("%s: %d %v, should be %s", name, got, ok, want)
		}
	}
	factor := rapid.OneOf(words(), rapid.SampledFrom([]int64{0, 1, -1, 2, 3, 7, -7, 1 << 31, 1 << 32, 1 << 33, -(1 << 32), math.MaxInt64 / 7, math.MaxInt64/7 + 1}))
	rapid.Check(t, func(t *rapid.T) {
		a, b := factor.Draw(t, "a"), factor.Draw(t, "b")
		product, ok := mul(a, b)
		held(t, "mul", product, ok, new(big.Int).Mul(big.NewInt(a), big.NewInt(b)))
	})
	rapid.Check(t, func(t *rapid.T) {
		a, b := factor.Draw(t, "a"), factor.Draw(t, "b")
		sum, ok := add(a, b)
		if want := new(big.Int).Add(big.NewInt(a), big.NewInt(b)); ok != want.IsInt64() || ok && big.NewInt(sum).Cmp(want) != 0 {
			t.Fatalf("add: %d %v, should be %s", sum, ok, want)
		}
	})
}
