package money

import (
	"slices"
	"strconv"
	"strings"
)

// Numerals are the signs of Chinese numbers below 万, in the plain and in the
// financial writing.
const Numerals = "〇零一二三四五六七八九十百千两壹贰叁肆伍陆柒捌玖拾佰仟"

// digitOf gives what a sign of a numeral counts, and its power of ten.
func digitOf(r rune) (digit, power int) {
	for digit, signs := range []string{"〇零", "一壹", "二两贰", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖"} {
		if strings.ContainsRune(signs, r) {
			return digit, 0
		}
	}
	for i, signs := range []string{"十拾", "百佰", "千仟"} {
		if strings.ContainsRune(signs, r) {
			return -1, i + 1
		}
	}
	return -1, 0
}

// Plain writes a text with ASCII digits where it has full-width ones or Chinese
// numerals: 500万元 for 五百万元, 3000万 for 3千万. It is what to propose, never
// what to take. What could be meant in two ways stays as it is: 一千二, 1.5千.
func Plain(s string) string {
	var out strings.Builder
	run := []rune(nil)
	for _, r := range strings.Map(halfWidth, s) {
		digit, power := digitOf(r)
		if digit >= 0 || power > 0 || r >= '0' && r <= '9' || (r == '点' || r == '.') && len(run) > 0 {
			run = append(run, r)
			continue
		}
		out.WriteString(counting(run))
		out.WriteRune(r)
		run = run[:0]
	}
	out.WriteString(counting(run))
	return out.String()
}

// halfWidth is the ASCII form of a full-width sign.
func halfWidth(r rune) rune {
	switch {
	case r >= '！' && r <= '～':
		return r - '！' + '!'
	case r == '　':
		return ' '
	case r == '−': // the sign of mathematics
		return '-'
	}
	return r
}

// counting writes one run of digits and numerals in digits: as a number where
// it has powers of ten, sign by sign where it has none.
func counting(run []rune) string {
	if !slices.ContainsFunc(run, func(r rune) bool { _, power := digitOf(r); return power > 0 }) {
		return signBySign(run)
	}
	sum, last, above, zero := 0, -1, 4, false // last is a digit that waits for its power, above the power before
	for _, r := range run {
		digit, power := digitOf(r)
		switch {
		case power > 0 && power < above:
			if last < 0 { // 十五
				last = 1
			}
			sum, last, above, zero = sum+last*ten(power), -1, power, false
		case digit == 0 && last < 0:
			zero = true
		case digit > 0 && last < 0:
			last = digit
		case r >= '1' && r <= '9' && last < 0:
			last = int(r - '0')
		default:
			return string(run)
		}
	}
	if last > 0 && above > 1 && !zero {
		return string(run)
	}
	return strconv.Itoa(sum + max(last, 0))
}

func signBySign(run []rune) string {
	return strings.Map(func(r rune) rune {
		if digit, _ := digitOf(r); digit >= 0 {
			return rune('0' + digit)
		}
		if r == '点' {
			return '.'
		}
		return r
	}, string(run))
}

func ten(power int) int { return [...]int{1, 10, 100, 1000}[power] }
