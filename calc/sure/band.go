package sure

import (
	"strings"

	"github.com/shopspring/decimal"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// Band is how far figures may lie from what the file has, in hundredths of a per
// cent: −2000 to 2000 is −20% to +20%.
type Band struct{ From, To int64 }

// The bounds of a band: nothing is left of a figure, or it is eleven times as large.
const least, most = -100_00, 1000_00

// ParseBand reads from..to: -20%..+20%; 20% alone is −20% to +20%.
func ParseBand(s string) (Band, *project.Problem) {
	from, to, two := strings.Cut(s, "..")
	if !two {
		from, to = "-"+strings.TrimLeft(from, "±+"), strings.TrimLeft(from, "±+")
	}
	a, ok := parsePart(from)
	b, fine := parsePart(to)
	if !ok || !fine || a > b || a < least || b > most {
		return Band{}, &project.Problem{Message: lang.F("「%s」不是 从..到", "%q is not from..to", project.Shown(s)),
			Hint: lang.T("写成 -20%..+20%，到百分之 0.01 为止，不低于 -100%",
				"write -20%..+20%, to a hundredth of a per cent, not below -100%")}
	}
	return Band{a, b}, nil
}

// parsePart reads +20%, -12.5%, 0 in hundredths of a per cent.
func parsePart(s string) (int64, bool) {
	s = strings.TrimSpace(s)
	bare, percent := strings.CutSuffix(strings.TrimLeft(s, "+-−"), "%")
	n, err := money.ParseNumber(strings.TrimSpace(bare), false)
	n = n.Shift(2)
	if err != nil || !percent && !n.IsZero() || !n.IsInteger() || n.GreaterThan(decimal.New(most, 0)) {
		return 0, false
	}
	if strings.HasPrefix(s, "-") || strings.HasPrefix(s, "−") {
		n = n.Neg()
	}
	return n.IntPart(), true
}

// Percent is a part of a band as people write it: −20%, +12.5%.
func Percent(at int64) string {
	s := decimal.New(at, -2).String() + "%"
	if at > 0 {
		return "+" + s
	}
	return s
}

// scaled is an amount so much larger or smaller, rounded to the fen.
func scaled(a money.Amount, at int64) money.Amount {
	return a.Times(decimal.New(100_00+at, -4)).Round()
}
