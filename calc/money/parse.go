package money

import (
	"errors"
	"strings"

	"github.com/shopspring/decimal"
)

// ParseCNY reads an amount in yuan: 1234567.89, 1,234,567.89, 1.2亿, 3000万元,
// 50元, ￥50. A bare number is yuan; bare says that it was one. Signed lets a
// minus sign pass.
func ParseCNY(s string, signed bool) (a Amount, bare bool, err error) {
	if a, bare, ok := plainCNY(s); ok {
		return a, bare, nil
	}
	return generalCNY(s, signed)
}

// generalCNY reads every form, plain ones too, and says what is wrong.
func generalCNY(s string, signed bool) (a Amount, bare bool, err error) {
	if isForeign(s) {
		return Zero, false, ErrCurrency
	}
	rest := s
	for _, mark := range []string{"￥", "¥"} {
		if after, ok := strings.CutPrefix(rest, mark); ok {
			rest = strings.TrimLeft(after, " ")
			break
		}
	}
	rest, _ = strings.CutSuffix(rest, "元")
	number, shift := unit(rest)
	if a, err = amount(number, shift, signed); err != nil {
		return Zero, false, err
	}
	return a, number == s, nil
}

// plainCNY reads the usual forms, digits with at most a point and a unit,
// without the checks that the others need; it leaves what it does not know.
func plainCNY(s string) (a Amount, bare, ok bool) {
	number, _ := strings.CutSuffix(s, "元")
	shift := 2
	if rest, ok := strings.CutSuffix(number, "万"); ok {
		number, shift = rest, 6
	} else if rest, ok := strings.CutSuffix(number, "亿"); ok {
		number, shift = rest, 10
	}
	fen, places := int64(0), -1
	if number == "" || len(number) > 12 || number[0] == '0' && len(number) > 1 && number[1] != '.' || number[len(number)-1] == '.' {
		return Zero, false, false
	}
	for i := range len(number) {
		switch c := number[i]; {
		case c >= '0' && c <= '9':
			fen = fen*10 + int64(c-'0')
			if places >= 0 {
				places++
			}
		case c == '.' && places < 0 && i > 0:
			places = 0
		default:
			return Zero, false, false
		}
	}
	for places = max(places, 0); places < shift; places++ {
		if fen > maxFen/10 {
			return Zero, false, false
		}
		fen *= 10
	}
	if places != shift { // more decimals than a fen has
		return Zero, false, false
	}
	return Fen(fen), len(number) == len(s), true
}

// ParseUSD reads an amount in US dollars: 1000万美元, USD 10,000,000,
// 10000000 USD, $10,000,000. The currency must be written.
func ParseUSD(s string) (Amount, error) {
	for _, mark := range []string{"USD", "US$", "$"} {
		if rest, ok := strings.CutPrefix(s, mark); ok {
			return dollars(rest)
		}
	}
	for _, mark := range []string{"美元", "USD"} {
		if rest, ok := strings.CutSuffix(s, mark); ok {
			return dollars(rest)
		}
	}
	switch {
	case s == "":
		return Zero, ErrEmpty
	case strings.Contains(s, "美元") || strings.Contains(strings.ToUpper(s), "USD"):
		return Zero, ErrForm
	case strings.ContainsAny(s, "元￥¥") || isForeign(s):
		return Zero, ErrCurrency
	}
	return Zero, ErrNoUnit
}

func dollars(s string) (Amount, error) {
	number, shift := unit(strings.Trim(s, " "))
	return amount(number, shift, false)
}

// unit cuts 万 or 亿 off and gives the power of ten it stands for.
func unit(s string) (number string, shift int32) {
	if rest, ok := strings.CutSuffix(s, "亿"); ok {
		return strings.TrimRight(rest, " "), 8
	}
	if rest, ok := strings.CutSuffix(s, "万"); ok {
		return strings.TrimRight(rest, " "), 4
	}
	return strings.TrimRight(s, " "), 0
}

func isForeign(s string) bool {
	upper := strings.ToUpper(s)
	for _, mark := range []string{"$", "€", "£", "美元", "欧元", "港币", "港元", "日元", "英镑", "韩元", "澳元", "加元", "新台币",
		"USD", "EUR", "HKD", "JPY", "GBP", "KRW", "AUD", "CAD", "TWD"} {
		if strings.Contains(upper, mark) {
			return true
		}
	}
	return false
}

func amount(number string, shift int32, signed bool) (Amount, error) {
	d, err := ParseNumber(number, signed)
	if errors.Is(err, ErrForm) && strings.ContainsAny(number, "百千万亿元") {
		err = ErrUnit
	}
	if err != nil {
		return Zero, err
	}
	fen := d.Shift(shift + 2)
	if !fen.IsInteger() {
		return Zero, ErrPlaces
	}
	if fen.Abs().Cmp(tooMuch) >= 0 {
		return Zero, ErrTooLong
	}
	return Fen(fen.IntPart()), nil
}

// tooMuch is the first amount, in fen, with more than MaxDigits digits of yuan.
var tooMuch = decimal.New(1, MaxDigits+2)
