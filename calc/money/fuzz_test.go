package money

import (
	"math/big"
	"regexp"
	"strings"
	"testing"
)

var seeds = []string{"1234567.89", "1,234,567.89", "1.2亿元", "3000万", "￥50", "-5", "1e8", "inf", "0x1F", "010", "1_000", "5美元", "USD 10,000,000", "1000万美元",
	"$5", "120亩", "40001 m2", "40%", "0.4", "１２", "1亿2000万", "RMB 90 million", "US$25m", "8公顷", "人民币1亿零5万元整", "999999999999999", "0.000000000001", ""}

var (
	number = `-?(?:[1-9][0-9]{0,2}(?:,[0-9]{3}){1,4}|[1-9][0-9]{0,14}|0)(?:\.[0-9]{1,12})?`
	counts = number + `(?: *[亿万](?: *零?` + number + ` *[亿万])*(?: *零?` + number + `)?)?`
	scale  = ` *(?:thousand|million|mln|mn|m|billion|bn|k)`
	yuan   = regexp.MustCompile(`(?i)^(?:(?:[￥¥]|RMB|CNY|人民币) *)?(` + counts + `|` + number + scale + `) *(?:元人民币|元|圆|yuan|RMB|CNY|人民币)? *[整正]?$`)
	dollar = regexp.MustCompile(`(?i)^(?:USD|US\$|US \$|\$|美元|美金)? *(` + counts + `|` + number + scale + `) *(?:美元|美金|USD|US dollars|dollars)?$`)
	part   = regexp.MustCompile(`(?i)(` + number + `) *(亿|万|[a-z]*)`)
)

// fen is what a match stands for, by other means than the parser's: the sum of
// its parts.
func fen(match []string) *big.Rat {
	sum, minus := new(big.Rat), strings.HasPrefix(match[1], "-")
	for _, m := range part.FindAllStringSubmatch(match[1], -1) {
		r, _ := new(big.Rat).SetString(strings.ReplaceAll(m[1], ",", ""))
		times := map[string]int64{"": 1, "万": 1e4, "亿": 1e8, "thousand": 1e3, "k": 1e3, "million": 1e6, "mln": 1e6, "mn": 1e6, "m": 1e6, "billion": 1e9, "bn": 1e9}[strings.ToLower(m[2])]
		r.Mul(r.Abs(r), big.NewRat(100*times, 1))
		sum.Add(sum, r)
	}
	if minus {
		sum.Neg(sum)
	}
	return sum
}

var (
	plot  = regexp.MustCompile(`(?i)^(` + counts + `) *(亩|市亩|mu|平方公里|平方千米|km2|km²|sq km|平方米|平米|㎡|m2|m²|m\^2|sqm|sq m|sq\. m|square metres|square meters|公顷|hectares?|ha)?$`)
	share = regexp.MustCompile(`^(` + number + `) *(%)?$`)
)

// muOf is the area of a match: 2,000 square metres are 3 mu.
func muOf(match []string) *big.Rat {
	r := fen(match[:2])
	r.Quo(r, big.NewRat(100, 1))
	switch unit := strings.ToLower(match[2]); {
	case strings.HasSuffix(unit, "亩"), unit == "mu", unit == "":
		return r
	case unit == "公顷", strings.HasPrefix(unit, "h"):
		return r.Mul(r, big.NewRat(15, 1))
	case strings.Contains(unit, "k"), strings.Contains(unit, "公里"), strings.Contains(unit, "千米"):
		return r.Mul(r, big.NewRat(1500, 1))
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
		if m == nil || !same(a, fen(m)) || a.Sign() < 0 || !strings.ContainsAny(s, "$Dd美") {
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
		mu, _, err := ParseArea(s)
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
		if again, _, err := ParseArea(mu.String() + "亩"); err != nil || !again.Equal(mu) {
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
