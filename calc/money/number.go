package money

import (
	"errors"
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
	ErrPlaces    = errors.New("too many decimals")
	ErrFen       = errors.New("more than two decimals of a yuan")
	ErrFullWidth = errors.New("full-width digits")
	ErrNumerals  = errors.New("numerals in words")
	ErrCurrency  = errors.New("another currency")
	ErrNoUnit    = errors.New("the currency is not written")
	ErrUnit      = errors.New("units that are no run of 亿, 万 and 元")
	ErrBlank     = errors.New("a blank inside the number")
	ErrAbout     = errors.New("no exact figure")
	ErrSpan      = errors.New("a span of figures")
	ErrNotFinite = errors.New("no finite number")
	ErrBase      = errors.New("not written in tens")
	ErrMeasure   = errors.New("another measure of area")
	ErrNoMeasure = errors.New("no measure of area")
)

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
	if strings.ContainsAny(s, fullWidth) {
		return ErrFullWidth
	}
	if isExponent(strings.ReplaceAll(body, ",", "")) {
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
