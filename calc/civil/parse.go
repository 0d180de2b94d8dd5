package civil

import (
	"errors"
	"strconv"
	"strings"
)

// What can be wrong with a date or a period; callers name the mend.
var (
	ErrForm     = errors.New("not a date")
	ErrNoSuch   = errors.New("no such day in the calendar")
	ErrRange    = errors.New("a year that no project file speaks of")
	ErrReversed = errors.New("ends before it starts")
)

// ParseDate reads 2022-09-01 or 2022年9月1日.
func ParseDate(s string) (Date, error) {
	if rest, ok := strings.CutSuffix(s, "日"); ok {
		return parseChinese(rest)
	}
	if len(s) != 10 || s[4] != '-' || s[7] != '-' {
		return 0, ErrForm
	}
	return fromParts(s[:4], s[5:7], s[8:])
}

func parseChinese(s string) (Date, error) {
	y, rest, ok1 := strings.Cut(s, "年")
	m, d, ok2 := strings.Cut(rest, "月")
	if !ok1 || !ok2 || len(y) != 4 || len(m) > 2 || len(d) > 2 {
		return 0, ErrForm
	}
	return fromParts(y, m, d)
}

func fromParts(y, m, d string) (Date, error) {
	year, ok1 := digits(y)
	month, ok2 := digits(m)
	day, ok3 := digits(d)
	if !ok1 || !ok2 || !ok3 {
		return 0, ErrForm
	}
	if year < FirstYear || year > LastYear {
		return 0, ErrRange
	}
	date, ok := Day(year, month, day)
	if !ok {
		return 0, ErrNoSuch
	}
	return date, nil
}

// digits reads a short run of ASCII digits and nothing else.
func digits(s string) (int, bool) {
	n, err := strconv.ParseUint(s, 10, 16)
	return int(n), err == nil
}

// ParsePeriod reads a calendar year (2024, 2024年), a quarter (2024Q1), a
// month (2024-03, 2024年3月), a day (2024-03-15) or a run of days with both ends
// included (2024-01-01/2024-06-30).
func ParsePeriod(s string) (Period, error) {
	if from, to, ok := strings.Cut(s, "/"); ok {
		return between(from, to)
	}
	if len(s) == len("2024-03-15") || strings.HasSuffix(s, "日") {
		return between(s, s)
	}
	s = plainPeriod(s)
	year, ok := digits(s[:min(4, len(s))])
	if !ok {
		return Period{}, ErrForm
	}
	switch {
	case len(s) == 4:
		return months(year, 1, 12)
	case len(s) == 6 && s[4] == 'Q' && s[5] >= '1' && s[5] <= '4':
		return months(year, int(s[5]-'1')*3+1, 3)
	case len(s) == 7 && s[4] == '-':
		month, ok := digits(s[5:])
		if !ok {
			return Period{}, ErrForm
		}
		return months(year, month, 1)
	}
	return Period{}, ErrForm
}

// plainPeriod turns the Chinese spelling of a year or a month into the plain one.
func plainPeriod(s string) string {
	y, rest, ok := strings.Cut(s, "年")
	if !ok {
		return s
	}
	m, isMonth := strings.CutSuffix(rest, "月")
	switch {
	case rest == "":
		return y
	case isMonth && len(m) == 1:
		return y + "-0" + m
	case isMonth && len(m) == 2:
		return y + "-" + m
	}
	return s
}

func between(from, to string) (Period, error) {
	a, err := ParseDate(from)
	if err != nil {
		return Period{}, err
	}
	b, err := ParseDate(to)
	if err != nil {
		return Period{}, err
	}
	if b < a {
		return Period{}, ErrReversed
	}
	return Period{a, b}, nil
}

func months(year, first, n int) (Period, error) {
	if year < FirstYear || year > LastYear {
		return Period{}, ErrRange
	}
	from, ok := Day(year, first, 1)
	if !ok {
		return Period{}, ErrNoSuch
	}
	last := first + n - 1
	return Period{from, number(year, last, DaysIn(year, last))}, nil
}
