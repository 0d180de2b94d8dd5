package money

import (
	"math"
	"math/big"
	"testing"

	"github.com/shopspring/decimal"
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

// TestWordsTakeWhatFits: factors of up to eighteen digits and as many powers
// of ten are computed in machine words, larger ones are left.
func TestWordsTakeWhatFits(t *testing.T) {
	for _, c := range []struct {
		coefficient int64
		exp         int32
		fits        bool
	}{
		{999_999_999_999_999_999, 0, true}, {1_000_000_000_000_000_000, 0, false}, {-999_999_999_999_999_999, 0, true},
		{7, 18, true}, {0, 19, false}, {7, -18, true}, {0, -19, false}, {10, 18, false}, {0, 18, true},
	} {
		got, ok := timesSmall(Fen(1), decimal.New(c.coefficient, c.exp))
		if ok != c.fits {
			t.Errorf("%de%d: %v", c.coefficient, c.exp, ok)
		}
		if ok && c.exp == 0 && (got.denom() != 1 || got.num != c.coefficient) {
			t.Errorf("%de%d is %v", c.coefficient, c.exp, got)
		}
	}
	if _, ok := timesSmall(wide(Fen(1)), decimal.New(1, 0)); ok {
		t.Error("a wide amount was taken for nothing")
	}
	beyond := decimal.NewFromBigInt(new(big.Int).Lsh(big.NewInt(1), 63), 0) // nineteen digits, one more than a word holds
	if got := Fen(1).Times(beyond); !same(got, beyond.Rat()) {
		t.Errorf("%s is %s", beyond, got.rat())
	}
}
