package lang

import "strings"

// The signs of numerals: 0 to 9, and ten, a hundred, a thousand.
const (
	ones   = "零一二三四五六七八九"
	places = "十百千"
)

// signAt is the n-th of some signs.
func signAt(signs string, n int) string { return string([]rune(signs)[n]) }

// Numeral writes a whole number from 1 to 9999 as articles are numbered: 二十,
// 一百零三; no article has another.
func Numeral(n int) string {
	if n < 1 || n > 9999 {
		return ""
	}
	numeral := ""
	for place, rest := 0, n; rest > 0; place, rest = place+1, rest/10 {
		digit := rest % 10
		switch {
		case digit > 0 && place > 0:
			numeral = signAt(ones, digit) + signAt(places, place-1) + numeral
		case digit > 0:
			numeral = signAt(ones, digit)
		case numeral != "" && !strings.HasPrefix(numeral, "零"): // a gap, however long
			numeral = "零" + numeral
		}
	}
	if n >= 10 && n < 20 { // a single ten is not counted
		return strings.TrimPrefix(numeral, "一")
	}
	return numeral
}

// number reads a numeral back, 0 where it is none.
func number(numeral string) int {
	sum, digit := 0, 0
	for _, r := range numeral {
		worth := 1
		for _, place := range places {
			if worth *= 10; place == r {
				sum += max(digit, 1) * worth
				digit = 0
			}
		}
		if i := strings.IndexRune(ones, r); i >= 0 {
			digit = i / len("零")
		}
	}
	if sum += digit; Numeral(sum) != numeral {
		return 0
	}
	return sum
}

// Number reads a numeral back: 三 is 3.
func Number(numeral string) (int, bool) {
	n := number(numeral)
	return n, n > 0
}
