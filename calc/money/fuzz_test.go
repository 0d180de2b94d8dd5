package money

import (
	"math/big"
	"regexp"
	"strings"
	"testing"
)

var seeds = []string{"1234567.89", "1,234,567.89", "1.2亿元", "3000万", "￥50", "-5", "1e8", "inf", "0x1F", "010", "1_000", "5美元", "USD 10,000,000", "1000万美元",
	"$5", "120亩", "40001 m2", "40%", "0.4", "１２", "1亿2000万", "999999999999999", "0.000000000001", ""}

var (
	number = `-?(?:0|[1-9][0-9]{0,14}|[1-9][0-9]{0,2}(?:,[0-9]{3}){1,4})(?:\.[0-9]{1,12})?`
	yuan   = regexp.MustCompile(`^(?:[￥¥] *)?(` + number + `) *([万亿]?)元?$`)
	dollar = regexp.MustCompile(`^(?:USD|US\$|\$)? *(` + number + `) *([万亿]?) *(?:美元|USD)?$`)
)

// fen is what a match stands for, by other means than the parser's.
func fen(match []string) *big.Rat {
	r, _ := new(big.Rat).SetString(strings.ReplaceAll(match[1], ",", ""))
	return r.Mul(r, big.NewRat(map[string]int64{"": 100, "万": 1_000_000, "亿": 10_000_000_000}[match[2]], 1))
}

var (
	plot  = regexp.MustCompile(`^(` + number + `) *(亩|平方米|㎡|m2|m²)?$`)
	share = regexp.MustCompile(`^(` + number + `) *(%)?$`)
)

// muOf is the area of a match: 2,000 square metres are 3 mu.
func muOf(match []string) *big.Rat {
	r, _ := new(big.Rat).SetString(strings.ReplaceAll(match[1], ",", ""))
	if match[2] == "" || match[2] == "亩" {
		return r
	}
	return r.Mul(r, big.NewRat(3, 2000))
}

// shareOf is the rate of a match.
func shareOf(match []string) *big.Rat {
	r, _ := new(big.Rat).SetString(strings.ReplaceAll(match[1], ",", ""))
	if match[2] == "" {
		return r
	}
	return r.Quo(r, big.NewRat(100, 1))
}

func FuzzParseCNY(f *testing.F) {
	for _, s := range seeds {
		f.Add(s, true)
		f.Add(s, false)
	}
	f.Fuzz(func(t *testing.T, s string, signed bool) {
		a, _, err := ParseCNY(s, signed)
		if err != nil {
			if a.Sign() != 0 {
				t.Fatalf("%q: %s beside %v", s, a, err)
			}
			return
		}
		m := yuan.FindStringSubmatch(s)
		if m == nil || !same(a, fen(m)) || (!signed && a.Sign() < 0) || !a.IsWholeFen() {
			t.Fatalf("%q is read as %s", s, a)
		}
		if again, _, err := ParseCNY(a.Grouped(), true); err != nil || again.Cmp(a) != 0 {
			t.Fatalf("%q prints %s, which is read as %s, %v", s, a.Grouped(), again, err)
		}
	})
}

func FuzzParseUSD(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		a, err := ParseUSD(s)
		if err != nil {
			if a.Sign() != 0 {
				t.Fatalf("%q: %s beside %v", s, a, err)
			}
			return
		}
		m := dollar.FindStringSubmatch(s)
		if m == nil || !same(a, fen(m)) || a.Sign() < 0 || !strings.ContainsAny(s, "$D美") {
			t.Fatalf("%q is read as %s", s, a)
		}
		if again, err := ParseUSD("USD " + a.Grouped()); err != nil || again.Cmp(a) != 0 {
			t.Fatalf("%q prints %s, which is read as %s, %v", s, a.Grouped(), again, err)
		}
	})
}

func FuzzParseArea(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		mu, err := ParseArea(s)
		if err != nil {
			if !mu.IsZero() {
				t.Fatalf("%q: %s beside %v", s, mu, err)
			}
			return
		}
		if m := plot.FindStringSubmatch(s); m == nil || mu.Rat().Cmp(muOf(m)) != 0 {
			t.Fatalf("%q is read as %s", s, mu)
		}
		if mu.Sign() < 0 || mu.NumDigits() > MaxDigits+MaxPlaces+4 {
			t.Fatalf("%q is read as %s", s, mu)
		}
		if mu.Exponent() < -MaxPlaces {
			return
		}
		if again, err := ParseArea(mu.String() + "亩"); err != nil || !again.Equal(mu) {
			t.Fatalf("%q prints %s, which is read as %s, %v", s, mu, again, err)
		}
	})
}

func FuzzParseRate(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		r, err := ParseRate(s)
		if err != nil {
			if !r.IsZero() {
				t.Fatalf("%q: %s beside %v", s, r, err)
			}
			return
		}
		if m := share.FindStringSubmatch(s); r.Sign() < 0 || m == nil || r.Rat().Cmp(shareOf(m)) != 0 {
			t.Fatalf("%q is read as %s", s, r)
		}
		if r.Cmp(Whole.Decimal) > 0 {
			return // it may have a digit too many to be read in per cent
		}
		if again, err := ParseRate(r.String()); err != nil || !again.Equal(r.Decimal) {
			t.Fatalf("%q prints %s, which is read as %s, %v", s, r, again, err)
		}
	})
}
