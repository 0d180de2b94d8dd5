package money

import (
	"cmp"
	"math/big"
	"strconv"

	"github.com/shopspring/decimal"
)

// Round gives the amount in whole fen, half a fen upwards (away from zero):
// the only rounding of a line (READING, one rounding).
func (a Amount) Round() Amount {
	if a.wide == nil {
		if a.denom() == 1 {
			return Amount{num: a.num}
		}
		q, r := a.num/a.den, a.num%a.den
		if 2*abs(r) >= uint64(a.den) {
			q += int64(cmp.Compare(a.num, 0))
		}
		return Amount{num: q}
	}
	return fromRat(new(big.Rat).SetInt(roundRat(a.wide)))
}

// roundRat rounds half away from zero.
func roundRat(r *big.Rat) *big.Int {
	twice := new(big.Int).Lsh(new(big.Int).Abs(r.Num()), 1)
	twice.Add(twice, r.Denom())
	q := twice.Quo(twice, new(big.Int).Lsh(r.Denom(), 1))
	return q.Mul(q, big.NewInt(int64(r.Sign())))
}

// Floor gives the amount in whole fen, downwards: for a ceiling that the law
// words as "not above" (5号 二（三）, 三（四）).
func (a Amount) Floor() Amount {
	r := a.rat()
	q, rest := new(big.Int).QuoRem(r.Num(), r.Denom(), new(big.Int))
	if rest.Sign() < 0 {
		q.Sub(q, big.NewInt(1))
	}
	return fromRat(new(big.Rat).SetInt(q))
}

// Split divides a rounded amount by weights into parts that add up to it:
// each part is rounded half up, the last takes the remainder (READING,
// bearers). The weights are not negative and not all zero.
func (a Amount) Split(weights ...decimal.Decimal) []Amount {
	whole := decimal.Zero
	for _, w := range weights {
		whole = whole.Add(w)
	}
	parts, rest := make([]Amount, len(weights)), a
	for i, w := range weights[:len(weights)-1] {
		parts[i] = a.share(w, whole).Round()
		rest = rest.Sub(parts[i])
	}
	parts[len(parts)-1] = rest
	return parts
}

// share gives a × w ÷ whole, exactly.
func (a Amount) share(w, whole decimal.Decimal) Amount {
	if part, ok := timesSmall(a, w); ok && whole.IsInteger() && whole.BigInt().IsInt64() {
		if part, ok = partSmall(part, 1, whole.IntPart()); ok {
			return part
		}
	}
	share := new(big.Rat).Quo(w.Rat(), whole.Rat())
	return fromRat(share.Mul(share, a.rat()))
}

// String prints the amount in yuan with two decimals, rounded as Round does.
func (a Amount) String() string { return string(a.Append(make([]byte, 0, 24))) }

// Grouped prints the amount for people, thousands apart: 1,234,567.89.
func (a Amount) Grouped() string {
	digits := a.String()
	whole := len(digits) - len(".00")
	b := make([]byte, 0, len(digits)+whole/3)
	for i := range whole {
		b = append(b, digits[i])
		if left := whole - i - 1; left != 0 && left%3 == 0 && digits[i] != '-' {
			b = append(b, ',')
		}
	}
	return string(append(b, digits[whole:]...))
}

// Append adds what String prints to b.
func (a Amount) Append(b []byte) []byte {
	r := a.Round()
	if r.wide != nil {
		return append(b, decimal.NewFromBigInt(r.wide.Num(), -2).StringFixed(2)...)
	}
	if r.num < 0 {
		b = append(b, '-')
	}
	return appendFen(b, abs(r.num))
}

func appendFen(b []byte, fen uint64) []byte {
	b = strconv.AppendUint(b, fen/100, 10)
	return append(b, '.', byte('0'+fen/10%10), byte('0'+fen%10))
}

// IsWholeFen says whether the amount has no fraction of a fen.
func (a Amount) IsWholeFen() bool {
	if a.wide == nil {
		return a.num%a.denom() == 0
	}
	return a.Cmp(a.Round()) == 0
}

// MarshalText prints the amount as String does, so that money is a string in JSON.
func (a Amount) MarshalText() ([]byte, error) { return a.Append(nil), nil }
