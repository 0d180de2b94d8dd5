package money

import (
	"errors"
	"strings"

	"github.com/shopspring/decimal"
)

// quantity reads a number with its units of counting: 1.2亿, 3000 万,
// 1亿2000万. In a run of several each but the last is whole and each is less
// than one of the unit before it. Closed says that a unit of its own follows,
// as 元 does, so that a run may end in a bare number: 1亿2000万5000.
func quantity(s string, closed bool) (decimal.Decimal, error) {
	sum, runs, below := decimal.Zero, 0, int32(0)
	for rest := s; ; runs++ {
		number, shift, after := counted(rest)
		if runs > 0 && number == "" {
			return decimal.Zero, ErrUnit
		}
		d, err := ParseNumber(number, false)
		if runs > 0 && errors.Is(err, ErrNegative) {
			err = ErrForm
		}
		if err != nil {
			return decimal.Zero, err
		}
		last := after == ""
		if runs > 0 && (shift >= below || !d.LessThan(decimal.New(1, below-shift)) || last && shift == 0 && !closed) ||
			!last && !d.IsInteger() {
			return decimal.Zero, ErrUnit
		}
		sum, below = sum.Add(d.Shift(shift)), shift
		if last {
			return sum, nil
		}
		rest = strings.TrimPrefix(after, "零")
	}
}

// counted cuts the first number of a run from its unit, 亿 or 万, and gives the
// power of ten it stands for and what follows.
func counted(s string) (number string, shift int32, after string) {
	at := strings.IndexAny(s, "亿万")
	if at < 0 {
		return strings.TrimRight(s, " "), 0, ""
	}
	shift = 8
	if strings.HasPrefix(s[at:], "万") {
		shift = 4
	}
	return strings.TrimRight(s[:at], " "), shift, strings.TrimLeft(s[at+len("万"):], " ")
}

// scales are the English words for powers of ten.
var scales = []struct {
	word  string
	shift int32
}{{"thousand", 3}, {"million", 6}, {"mln", 6}, {"mn", 6}, {"m", 6}, {"billion", 9}, {"bn", 9}, {"k", 3}}

// scaled reads 25 million or 25m, and says whether it ends in such a word.
func scaled(s string) (decimal.Decimal, bool, error) {
	for _, scale := range scales {
		number, ok := cutAfter(s, scale.word)
		if !ok || number == "" || !isDigit(number[len(number)-1]) {
			continue
		}
		d, err := ParseNumber(number, false)
		return d.Shift(scale.shift), true, err
	}
	return decimal.Zero, false, nil
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// cutAfter cuts the first of the marks that a text ends with, in any case of
// its letters, and the blanks before it.
func cutAfter(s string, marks ...string) (string, bool) {
	for _, mark := range marks {
		if at := len(s) - len(mark); at >= 0 && strings.EqualFold(s[at:], mark) {
			return strings.TrimRight(s[:at], " "), true
		}
	}
	return s, false
}

// cutBefore cuts the first of the marks that a text begins with, in any case of
// its letters, and the blanks after it.
func cutBefore(s string, marks ...string) (string, bool) {
	for _, mark := range marks {
		if len(s) >= len(mark) && strings.EqualFold(s[:len(mark)], mark) {
			return strings.TrimLeft(s[len(mark):], " "), true
		}
	}
	return s, false
}
