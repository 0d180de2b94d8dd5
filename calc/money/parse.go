package money

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/shopspring/decimal"
)

// MaxDigits is the most digits a number of a project file may have before the point.
const MaxDigits = 15

// maxFen is the largest amount in fen: MaxDigits digits of yuan.
const maxFen = 99_999_999_999_999_999

// MaxPlaces is the most digits a number may have after the point; money has at most two.
const MaxPlaces = 12

// What can be wrong with a number; callers name the mend in the user's language.
var (
	ErrEmpty     = errors.New("empty")
	ErrForm      = errors.New("not a number of this form")
	ErrExponent  = errors.New("written with an exponent")
	ErrNegative  = errors.New("negative")
	ErrGrouping  = errors.New("thousands not grouped by three")
	ErrLeading   = errors.New("leading zero")
	ErrTooLong   = errors.New("too many digits")
	ErrPlaces    = errors.New("more than two decimals")
	ErrFullWidth = errors.New("full-width digits")
	ErrCurrency  = errors.New("another currency")
	ErrNoUnit    = errors.New("the currency is not written")
	ErrUnit      = errors.New("units other than one 万 or one 亿")
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
	a, err = amount(number, shift, signed)
	return a, number == s, err
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
	return Fen(fen), len(number) == len(s), places == shift
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

// ParseNumber reads a plain decimal number with at most MaxDigits before the
// point and MaxPlaces after it, its thousands grouped by commas or not. The
// form is checked first: the decimal parser accepts exponents that take it
// hours to print.
func ParseNumber(s string, signed bool) (decimal.Decimal, error) {
	if err := checkForm(s, signed); err != nil {
		return decimal.Zero, err
	}
	d, err := decimal.NewFromString(strings.ReplaceAll(s, ",", ""))
	if err != nil {
		return decimal.Zero, ErrForm
	}
	return d, nil
}

func checkForm(s string, signed bool) error {
	if s == "" {
		return ErrEmpty
	}
	body, minus := strings.CutPrefix(s, "-")
	if minus && !signed {
		return ErrNegative
	}
	whole, places, point := strings.Cut(body, ".")
	if strings.ContainsAny(s, "０１２３４５６７８９．，％－") {
		return ErrFullWidth
	}
	if isExponent(body) {
		return ErrExponent
	}
	whole, err := ungroup(whole)
	switch {
	case err != nil:
		return err
	case !isDigits(whole) || (point && !isDigits(places)):
		return ErrForm
	case len(whole) > MaxDigits:
		return ErrTooLong
	case len(whole) > 1 && whole[0] == '0':
		return ErrLeading
	case len(places) > MaxPlaces:
		return ErrPlaces
	}
	return nil
}

func isExponent(s string) bool {
	mantissa, exponent, ok := strings.Cut(strings.ToLower(s), "e")
	exponent = strings.TrimLeft(exponent, "+-")
	return ok && isDigits(strings.Replace(mantissa, ".", "", 1)) && isDigits(exponent)
}

// ungroup takes the commas out of 1,234,567 and refuses 12,34.
func ungroup(s string) (string, error) {
	if !strings.Contains(s, ",") {
		return s, nil
	}
	groups := strings.Split(s, ",")
	for i, g := range groups {
		if !isDigits(g) || len(g) > 3 || (i > 0 && len(g) != 3) {
			return "", ErrGrouping
		}
	}
	return strings.Join(groups, ""), nil
}

func isDigits(s string) bool {
	for _, c := range []byte(s) {
		if c < '0' || c > '9' {
			return false
		}
	}
	return s != ""
}

// ParseRate reads a rate: 40%, 2.5%, 0.4. Whether it may pass 100% is for the
// caller to say.
func ParseRate(s string) (Rate, error) {
	number, percent := strings.CutSuffix(s, "%")
	d, err := ParseNumber(strings.TrimRight(number, " "), false)
	if percent {
		d = d.Shift(-2)
	}
	return Rate{d}, err
}

// Rate is a share of an amount, exact: 0.4 is 40%.
type Rate struct{ decimal.Decimal }

// Whole is the rate of 100%.
var Whole = Rate{decimal.New(1, 0)}

// String prints the rate in per cent without needless zeros: 100%, 1.5%, 0.005%.
func (r Rate) String() string { return r.Shift(2).String() + "%" }

// Format prints the rate as String does, whatever the verb.
func (r Rate) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, r.String()) }

// MarshalText prints the rate as String does.
func (r Rate) MarshalText() ([]byte, error) { return []byte(r.String()), nil }

// ParseArea reads an area and gives it in mu: 120亩, 120, 40001平方米, 40001㎡,
// 40001 m2. A square metre is 3/2000 mu, exactly.
func ParseArea(s string) (decimal.Decimal, error) {
	if number, ok := strings.CutSuffix(s, "亩"); ok {
		return ParseNumber(strings.TrimRight(number, " "), false)
	}
	for _, mark := range []string{"平方米", "㎡", "m2", "m²"} {
		if number, ok := strings.CutSuffix(s, mark); ok {
			d, err := ParseNumber(strings.TrimRight(number, " "), false)
			return d.Mul(muOfMetre), err
		}
	}
	return ParseNumber(s, false)
}

var muOfMetre = decimal.New(15, -4)
