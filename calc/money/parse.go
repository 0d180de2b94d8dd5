package money

import (
	"strings"

	"github.com/shopspring/decimal"
)

// ParseCNY reads an amount in yuan: 1234567.89, 1,234,567.89, 1.2亿,
// 1亿2000万元整, 3000万元, 50元, ￥50, RMB 90,000,000, 90 million yuan. A bare
// number is yuan; bare says that it was one. Signed lets a minus sign pass.
func ParseCNY(s string, signed bool) (a Amount, bare bool, err error) {
	if a, bare, ok := plainCNY(s); ok {
		return a, bare, nil
	}
	return generalCNY(s, signed)
}

// The marks of yuan before and after an amount; a code stands on one side only.
var (
	yuanBefore = []string{"￥", "¥", "RMB", "CNY", "人民币"}
	yuanAfter  = []string{"元人民币", "元", "圆", "yuan"}
	yuanCode   = []string{"RMB", "CNY", "人民币"}
)

// generalCNY reads every form, plain ones too, and says what is wrong.
func generalCNY(s string, signed bool) (a Amount, bare bool, err error) {
	rest, marked := cutBefore(s, yuanBefore...)
	rest, _ = cutAfter(rest, "整", "正")
	rest, named := cutAfter(rest, yuanAfter...)
	if !named && !marked {
		rest, named = cutAfter(rest, yuanCode...)
	}
	a, err = amount(rest, signed, named)
	if err != nil {
		return Zero, false, reason(s, err, isForeign)
	}
	return a, isBare(s), nil
}

// isBare says whether an amount that was read has neither unit nor currency.
func isBare(s string) bool { return strings.Trim(s, "-0123456789,.") == "" }

// plainCNY reads the usual forms, digits with at most a point and a unit,
// without the checks that the others need; it leaves what it does not know.
func plainCNY(s string) (a Amount, bare, ok bool) {
	number, _ := strings.CutSuffix(s, "元")
	a, bare, ok = plain(number)
	return a, bare && len(number) == len(s), ok
}

// mostPlain is how long a number may be for plain: its fen are then no more than
// maxFen.
const mostPlain = MaxDigits + 2

// plain reads digits with at most a point and a unit, and says whether there
// was none.
func plain(s string) (a Amount, bare, ok bool) {
	number, shift := s, 2
	if rest, ok := strings.CutSuffix(number, "万"); ok {
		number, shift = rest, 6
	} else if rest, ok := strings.CutSuffix(number, "亿"); ok {
		number, shift = rest, 10
	}
	if a, ok = figure(number, shift); !ok {
		return Zero, false, false
	}
	return a, len(number) == len(s), true
}

// PlainCNY reads yuan as programs write them, digits with at most a point; it
// leaves whatever else ParseCNY reads or refuses.
func PlainCNY(number []byte) (Amount, bool) { return figure(number, 2) }

// figure reads digits with at most a point; the unit has that many decimals
// down to a fen.
func figure[S string | []byte](number S, shift int) (Amount, bool) {
	fen, places := int64(0), -1
	if len(number) == 0 || len(number) > mostPlain || number[0] == '0' && len(number) > 1 && number[1] != '.' ||
		number[len(number)-1] == '.' {
		return Zero, false
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
			return Zero, false
		}
	}
	for places = max(places, 0); places < shift; places++ {
		if fen > maxFen/10 {
			return Zero, false
		}
		fen *= 10
	}
	if places != shift { // more decimals than a fen has
		return Zero, false
	}
	return Fen(fen), true
}

// The marks of dollars before and after an amount.
var (
	dollarBefore = []string{"USD", "US$", "US $", "$", "美元", "美金"}
	dollarAfter  = []string{"美元", "美金", "USD", "US dollars", "US dollar", "dollars", "dollar"}
)

// ParseUSD reads an amount in US dollars: 1000万美元, 1000万美金,
// USD 10,000,000, 10000000 USD, $10,000,000, US$25 million, USD 25m. The
// currency must be written.
func ParseUSD(s string) (Amount, error) {
	rest, ok := cutBefore(s, dollarBefore...)
	if !ok {
		rest, ok = cutAfter(s, dollarAfter...)
	}
	if ok {
		if a, _, ok := plain(rest); ok {
			return a, nil
		}
		a, err := amount(rest, false, false)
		if err != nil {
			return Zero, reason(s, err, isNoDollar)
		}
		return a, nil
	}
	switch {
	case s == "":
		return Zero, ErrEmpty
	case strings.HasPrefix(s, "-"):
		return Zero, ErrNegative
	case strings.Contains(s, "美元") || strings.Contains(s, "美金") || strings.Contains(strings.ToUpper(s), "USD"):
		return Zero, reason(s, ErrForm, isNoDollar)
	case isNoDollar(s):
		return Zero, ErrCurrency
	}
	return Zero, reason(s, ErrNoUnit, isNoDollar)
}

// foreignMarks are those of other currencies than the yuan and the dollar.
var foreignMarks = []string{"€", "£", "₩", "₽", "₹",
	"欧元", "港币", "港元", "日元", "日圆", "英镑", "韩元", "澳元", "加元", "新元", "新台币", "台币", "卢布", "瑞郎",
	"EUR", "HKD", "HK$", "JPY", "GBP", "KRW", "AUD", "A$", "CAD", "C$", "SGD", "S$", "TWD", "NT$", "CHF", "RUB", "INR",
	"euro", "pound", "yen"}

func isForeign(s string) bool {
	return hasAny(s, foreignMarks) || hasAny(s, dollarAfter) || strings.Contains(s, "$")
}

// isNoDollar says whether an amount is in yuan or in a third currency.
func isNoDollar(s string) bool {
	plain := strings.ReplaceAll(strings.ReplaceAll(s, "美元", ""), "US$", "$")
	return hasAny(plain, foreignMarks) || hasAny(plain, yuanBefore) || hasAny(plain, yuanAfter)
}

// hasAny says whether a text holds one of the marks, in any case of letters.
func hasAny(s string, marks []string) bool {
	s = strings.ToUpper(s)
	for _, mark := range marks {
		if strings.Contains(s, strings.ToUpper(mark)) {
			return true
		}
	}
	return false
}

// amount reads what is left of an amount of money without its currency.
func amount(s string, signed, closed bool) (Amount, error) {
	s, minus := strings.CutPrefix(s, "-")
	if minus && !signed {
		return Zero, ErrNegative
	}
	if minus && (s == "" || s[0] == '-') {
		return Zero, ErrForm
	}
	d, ok, err := scaled(s)
	if !ok {
		d, err = quantity(s, closed)
	}
	if err != nil {
		return Zero, err
	}
	if minus {
		d = d.Neg()
	}
	fen := d.Shift(2)
	if !fen.IsInteger() {
		return Zero, ErrFen
	}
	if fen.Abs().Cmp(tooMuch) >= 0 {
		return Zero, ErrTooLong
	}
	return Fen(fen.IntPart()), nil
}

// tooMuch is the first amount, in fen, with more than MaxDigits digits of yuan.
var tooMuch = decimal.New(1, MaxDigits+2)
