package money

import (
	"math"
	"math/big"
	"testing"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"
)

// wide is the same amount held as a big.Rat, so that it takes the other path.
func wide(a Amount) Amount { return Amount{wide: a.rat()} }

// words draws integers of every size, and often the edges of a machine word.
func words() *rapid.Generator[int64] {
	return rapid.OneOf(rapid.Int64(), rapid.Int64Range(-200, 200), rapid.Int64Range(-1e12, 1e12),
		rapid.SampledFrom([]int64{math.MinInt64, math.MinInt64 + 1, -math.MaxInt64 / 2, math.MaxInt64 / 2, math.MaxInt64/2 + 1, math.MaxInt64 - 1, math.MaxInt64}))
}

func amounts() *rapid.Generator[Amount] {
	return rapid.Custom(func(t *rapid.T) Amount {
		den := rapid.OneOf(rapid.Just(int64(1)), rapid.Int64Range(1, 1000), rapid.Int64Range(1, math.MaxInt64)).Draw(t, "den")
		return Amount{num: words().Draw(t, "num"), den: den}
	})
}

func factors() *rapid.Generator[decimal.Decimal] {
	return rapid.Custom(func(t *rapid.T) decimal.Decimal {
		return decimal.New(words().Draw(t, "coefficient"), rapid.Int32Range(-20, 20).Draw(t, "exponent"))
	})
}

// same says whether an amount is the fraction r.
func same(a Amount, r *big.Rat) bool { return a.rat().Cmp(r) == 0 }

// TestWordsAndRationalsAgree holds the machine words against big.Rat alone.
func TestWordsAndRationalsAgree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b, f := amounts().Draw(t, "a"), amounts().Draw(t, "b"), factors().Draw(t, "f")
		n, d := int(words().Draw(t, "n")), int(rapid.Int64Range(1, math.MaxInt64).Draw(t, "d"))
		x, y := a.rat(), b.rat()
		check := func(name string, words, wide Amount, want *big.Rat) {
			if !same(words, want) || !same(wide, want) {
				t.Fatalf("%s: %s in words, %s wide, should be %s", name, words.rat(), wide.rat(), want)
			}
		}
		check("Add", a.Add(b), wide(a).Add(wide(b)), new(big.Rat).Add(x, y))
		check("Sub", a.Sub(b), wide(a).Sub(wide(b)), new(big.Rat).Sub(x, y))
		check("Neg", a.Neg(), wide(a).Neg(), new(big.Rat).Neg(x))
		check("Times", a.Times(f), wide(a).Times(f), new(big.Rat).Mul(x, f.Rat()))
		check("Part", a.Part(n, d), wide(a).Part(n, d), new(big.Rat).Mul(x, big.NewRat(int64(n), int64(d))))
		check("Round", a.Round(), wide(a).Round(), half(x))
		check("Floor", a.Floor(), wide(a).Floor(), floor(x))
		if c := x.Cmp(y); a.Cmp(b) != c || wide(a).Cmp(wide(b)) != c || a.Cmp(wide(b)) != c || wide(a).Cmp(b) != c {
			t.Fatalf("Cmp: %d, should be %d", a.Cmp(b), c)
		}
		if a.Sign() != x.Sign() || wide(a).Sign() != x.Sign() || a.IsWholeFen() != x.IsInt() {
			t.Fatalf("Sign %d, whole %v", a.Sign(), a.IsWholeFen())
		}
		if want := new(big.Rat).Quo(half(x), big.NewRat(100, 1)).FloatString(2); a.String() != want || wide(a).String() != want {
			t.Fatalf("%s and %s, should be %s", a, wide(a), want)
		}
		if a.String() != wide(a).String() || Min(a, b).Cmp(Max(a, b)) > 0 {
			t.Fatalf("%s and %s", a, wide(a))
		}
	})
}

// floor is the largest whole number not above r.
func floor(r *big.Rat) *big.Rat {
	return new(big.Rat).SetInt(new(big.Int).Div(r.Num(), r.Denom())) // Div is Euclidean
}

// half is r rounded to a whole number, a half away from zero.
func half(r *big.Rat) *big.Rat {
	h := big.NewRat(1, 2)
	if r.Sign() < 0 {
		return new(big.Rat).Neg(floor(h.Sub(h, r)))
	}
	return floor(h.Add(h, r))
}

func TestSplitAddsUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		whole := amounts().Draw(t, "whole").Round()
		weights := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) decimal.Decimal {
			return decimal.New(rapid.OneOf(rapid.Int64Range(0, 1e12), rapid.Int64Range(0, math.MaxInt64)).Draw(t, "weight"), rapid.Int32Range(-12, 2).Draw(t, "places"))
		}), 1, 5).Draw(t, "weights")
		weights[0] = weights[0].Add(decimal.New(1, -12))
		all := decimal.Sum(weights[0], weights[1:]...)
		sum, parts, others := Zero, whole.Split(weights...), wide(whole).Split(weights...)
		for i, p := range parts {
			sum = sum.Add(p)
			if p.Cmp(others[i]) != 0 || !p.IsWholeFen() {
				t.Fatalf("part %d: %s in words, %s wide", i, p, others[i])
			}
			want := new(big.Rat).Mul(whole.rat(), new(big.Rat).Quo(weights[i].Rat(), all.Rat()))
			if i < len(parts)-1 && !same(p, half(want)) {
				t.Fatalf("part %d: %s, should be %s", i, p, want)
			}
		}
		if sum.Cmp(whole) != 0 {
			t.Fatalf("parts add up to %s, not %s", sum, whole)
		}
	})
}

func TestPrintedYuanReadTheSame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := Fen(rapid.Int64Range(-99_999_999_999_999_999, 99_999_999_999_999_999).Draw(t, "fen"))
		for _, s := range []string{a.String(), a.Grouped(), "￥" + a.Grouped() + "元"} {
			if got, _, err := ParseCNY(s, true); err != nil || got.Cmp(a) != 0 {
				t.Fatalf("%q: %s, %v", s, got, err)
			}
		}
	})
}

// TestAmountsBeyondAWordPrint: an amount that no machine word holds prints as
// any other, rounded half up.
func TestAmountsBeyondAWordPrint(t *testing.T) {
	for fen, want := range map[string]string{
		"9223372036854775808": "92,233,720,368,547,758.08", "-9223372036854775809": "-92,233,720,368,547,758.09",
		"10000000000000000000000001/2": "50,000,000,000,000,000,000,000.01", "-10000000000000000000000001/2": "-50,000,000,000,000,000,000,000.01",
		"10000000000000000000000001/3": "33,333,333,333,333,333,333,333.34",
	} {
		r, _ := new(big.Rat).SetString(fen)
		if a := (Amount{wide: r}); a.Grouped() != want || a.IsWholeFen() != r.IsInt() {
			t.Errorf("%s fen: %s, want %s", fen, a.Grouped(), want)
		}
	}
}
