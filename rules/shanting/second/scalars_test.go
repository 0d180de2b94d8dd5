package second

import (
	"math/big"
	"strconv"
	"strings"
)

// rat reads a plain decimal; a figure the tests themselves wrote wrong must stop them.
func rat(s string) *big.Rat {
	r, ok := new(big.Rat).SetString(s)
	if !ok {
		panic("not a number: " + s)
	}
	return r
}

func times(a, b *big.Rat) *big.Rat { return new(big.Rat).Mul(a, b) }
func plus(a, b *big.Rat) *big.Rat  { return new(big.Rat).Add(a, b) }
func minus(a, b *big.Rat) *big.Rat { return new(big.Rat).Sub(a, b) }

// less is a difference that is known only where both sides are.
func less(a, b *big.Rat) *big.Rat {
	if a == nil || b == nil {
		return nil
	}
	return minus(a, b)
}

func least(a, b *big.Rat) *big.Rat {
	if a.Cmp(b) <= 0 {
		return a
	}
	return b
}

// scaled strips a unit and multiplies by what it stands for.
func scaled(s string, units []string, factors []string) *big.Rat {
	for i, u := range units {
		if strings.HasSuffix(s, u) {
			return times(rat(strings.TrimSpace(strings.TrimSuffix(s, u))), rat(factors[i]))
		}
	}
	return rat(strings.TrimSpace(s))
}

// What stands between the digits of an amount, and between those of a date.
var (
	yuanSigns   = strings.NewReplacer(",", "", "￥", "", " ", "", "RMB", "", "人民币", "", "yuan", "")
	dollarSigns = strings.NewReplacer(",", "", "USD", "", "$", "", " ", "")
	dateWords   = strings.NewReplacer("年", "-", "月", "-", "日", "", "/", "-")
)

// parseMoney gives yuan; nil is a figure left out.
func parseMoney(s string) *big.Rat {
	if s == "" {
		return nil
	}
	s = yuanSigns.Replace(s)
	return scaled(s, []string{"亿元", "万元", "亿", "万", "元"}, []string{"100000000", "10000", "100000000", "10000", "1"})
}

func parseUSD(s string) *big.Rat {
	if s == "" {
		return nil
	}
	s = dollarSigns.Replace(s)
	return scaled(s, []string{"亿美元", "万美元", "美元"}, []string{"100000000", "10000", "1"})
}

// parseArea gives mu; square metres convert exactly.
func parseArea(s string) *big.Rat {
	if s == "" {
		return nil
	}
	return scaled(s, []string{"亩", "万平方米", "平方米", "㎡", "m2"}, []string{"1", "15", "3/2000", "3/2000", "3/2000"})
}

func parseRate(s string) *big.Rat {
	if s == "" {
		return nil
	}
	return scaled(s, []string{"%"}, []string{"1/100"})
}

// noDay is a date nobody has given.
const noDay day = -1 << 40

func parseDate(s string) day {
	if s == "" {
		return noDay
	}
	s = dateWords.Replace(s)
	p := strings.Split(s, "-")
	if len(p) != 3 {
		return noDay
	}
	return civil(integer(p[0]), integer(p[1]), integer(p[2]))
}

func integer(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		panic("not a whole number: " + s)
	}
	return n
}

// parsePeriod reads a year, a quarter, a month or a range, both days included.
func parsePeriod(s string) span {
	if from, to, ranged := strings.Cut(s, "/"); ranged {
		return span{parseDate(from), parseDate(to) + 1}
	}
	if y, q, quarterly := strings.Cut(s, "Q"); quarterly {
		return months(integer(y), 3*integer(q)-2, 3)
	}
	if y, m, monthly := strings.Cut(s, "-"); monthly {
		return months(integer(y), integer(m), 1)
	}
	return months(integer(s), 1, 12)
}

// round gives the fen: half up, away from zero for the few negative figures shown.
func round(r *big.Rat) *big.Rat {
	if r.Sign() < 0 {
		return new(big.Rat).Neg(round(new(big.Rat).Neg(r)))
	}
	return floorFen(plus(r, rat("0.005")))
}

// floorFen serves the ceilings ("at most"), where rounding up would exceed the text.
func floorFen(r *big.Rat) *big.Rat {
	fen := times(r, rat("100"))
	whole := new(big.Int).Div(fen.Num(), fen.Denom())
	return new(big.Rat).SetFrac(whole, big.NewInt(100))
}

// show writes two decimals; nothing for a figure that is not known.
func show(r *big.Rat) *string {
	if r == nil {
		return nil
	}
	s := round(r).FloatString(2)
	return &s
}
