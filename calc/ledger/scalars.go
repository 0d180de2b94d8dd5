package ledger

import (
	"errors"
	"regexp"
	"strconv"
	"strings"
	"sync"

	"golang.org/x/text/unicode/norm"

	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
)

// parseDate reads a day as ledgers write it: as a project file does, 20250301,
// and with a time of day after it, which counts nothing.
func parseDate(s string) (civil.Date, error) {
	s = strings.TrimSpace(norm.NFKC.String(s))
	for _, sign := range []string{" ", "T"} { // the time of day, or the day of the week
		if day, rest, ok := strings.Cut(s, sign); ok && (strings.Contains(rest, ":") || isWeekday(rest)) {
			s = day
		}
	}
	if n, err := strconv.Atoi(s); err == nil && n >= firstSerial && n <= lastSerial {
		return civil.MustDay(1900, 1, 1) + civil.Date(n-2), nil
	}
	if len(s) == 8 && strings.Trim(s, "0123456789") == "" {
		s = s[:4] + "-" + s[4:6] + "-" + s[6:]
	}
	return civil.ParseDate(s)
}

// The days from 2000 to 2099 as sheets count them, where a day lost its look.
const firstSerial, lastSerial = 36_526, 73_050

func isWeekday(s string) bool {
	s = strings.Trim(s, " ()")
	return strings.HasPrefix(s, "星期") || strings.HasPrefix(s, "周")
}

// errAmount is an amount that is none.
var errAmount = errors.New("not an amount")

// parseAmount reads an amount of a ledger in units of so many yuan: with
// thousands commas, a sign before it or brackets around it for what comes back.
// What is written with a unit of its own keeps it.
func parseAmount(s string, unit int64) (money.Amount, error) {
	s = strings.ReplaceAll(strings.TrimSpace(norm.NFKC.String(s)), "−", "-")
	s = strings.Trim(strings.ReplaceAll(s, " ", ""), "'")
	minus := false
	if inside, ok := strings.CutPrefix(s, "("); ok {
		s, minus = strings.TrimSuffix(inside, ")"), true
	}
	for _, sign := range []string{"-", "红字", "负", "+"} {
		if rest, ok := strings.CutPrefix(s, sign); ok {
			s, minus = rest, minus != (sign != "+")
			break
		}
	}
	if rest, ok := strings.CutSuffix(strings.TrimSuffix(s, "(红字)"), "-"); ok && !minus { // a sign at the end
		s, minus = rest, true
	} else if rest, ok := strings.CutSuffix(s, "(红字)"); ok && !minus {
		s, minus = rest, true
	}
	s = strings.TrimLeft(s, "¥￥")
	if rest, ok := strings.CutPrefix(s, "-"); ok { // ¥-5.00
		s, minus = rest, !minus
	}
	a, err := scaled(s, unit)
	if minus {
		a = a.Neg()
	}
	return a, err
}

func scaled(s string, unit int64) (money.Amount, error) {
	if strings.ContainsAny(s, "万亿千元圆") {
		a, _, err := money.ParseCNY(s, false)
		return a, err
	}
	d, err := money.ParseNumber(trimZeros(s), false)
	if err != nil {
		return money.Zero, errAmount
	}
	a := money.Fen(unit * 100).Times(d)
	if !a.IsWholeFen() {
		return money.Zero, money.ErrFen
	}
	return a, nil
}

// trimZeros takes off what a spreadsheet puts before a number: 0012 and .5.
func trimZeros(s string) string {
	whole, places, point := strings.Cut(s, ".")
	if whole = strings.TrimLeft(whole, "0"); whole == "" {
		whole = "0"
	}
	if point && places != "" {
		return whole + "." + places
	}
	return whole
}

var (
	awardYear = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`第\s*([0-9]{1,2}|[一二三四五六七八九十]{1,3})\s*(?:个)?(?:奖励|扶持|兑现)?年|(?i:year\s*([0-9]{1,2})(?:[^0-9]|$))`)
	})
	spans = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?:19|20|21)[0-9]{2}`) })

	calendarYear = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?:^|[^0-9])((?:19|20|21)[0-9]{2})\s*(?:年度|年(?:[^0-9０-９]|$)|税|[^0-9.年/-]|$)`)
	})
)

// parseYear reads an award year (3, 第3年, 第三年度) or a calendar year (2024,
// 2024年度); nothing where there is none.
func parseYear(s string) (int, bool) {
	s = strings.TrimSpace(norm.NFKC.String(s))
	if n, err := strconv.Atoi(strings.TrimSuffix(strings.TrimSuffix(s, ".0"), "年")); err == nil &&
		(n >= 1 && n <= 99 || n >= civil.FirstYear && n <= civil.LastYear) {
		return n, true
	}
	if n, ok := lang.Number(strings.TrimSuffix(s, "年")); ok && n <= 99 {
		return n, true
	}
	if strings.HasPrefix(s, "首年") || strings.HasPrefix(s, "首个") {
		return 1, true
	}
	// the year in which a period ends
	if all := spans().FindAllString(s, -1); len(all) > 0 && strings.HasPrefix(s, all[0]) {
		n, err := strconv.Atoi(all[len(all)-1])
		return n, err == nil
	}
	return yearIn(s)
}

// yearIn finds the year that a text speaks of.
func yearIn(s string) (int, bool) {
	s = norm.NFKC.String(s)
	if m := awardYear().FindStringSubmatch(s); m != nil {
		if n, err := strconv.Atoi(m[1] + m[2]); err == nil {
			return n, n > 0
		}
		return lang.Number(m[1])
	}
	if m := calendarYear().FindStringSubmatch(s); m != nil {
		n, err := strconv.Atoi(m[1])
		return n, err == nil
	}
	return 0, false
}
