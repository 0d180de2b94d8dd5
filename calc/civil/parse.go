package civil

import (
	"errors"
	"math"
	"strings"
)

// What can be wrong with a date or a period; callers name the mend.
var (
	ErrForm       = errors.New("not a date")
	ErrNoSuch     = errors.New("no such day in the calendar")
	ErrRange      = errors.New("a year that no project file speaks of")
	ErrReversed   = errors.New("ends before it starts")
	ErrYearFirst  = errors.New("the year of four digits does not come first")
	ErrFourDigits = errors.New("a year that has not four digits")
	ErrMonth      = errors.New("the month is a name")
	ErrNoDay      = errors.New("the day is lacking")
	ErrClock      = errors.New("a time of day follows")
	ErrAbout      = errors.New("no exact day")
	ErrQuarter    = errors.New("a year has four quarters")
)

// ParseDate reads 2022-09-01, 2022-9-1, 2022/9/1, 2022.9.1 or 2022年9月1日,
// blanks between the parts or not. The year comes first.
func ParseDate(s string) (Date, error) {
	d, err := day(s)
	return d, reason(s, err)
}

// day reads a date without asking why it is none.
func day(s string) (Date, error) {
	if d, ok := plainDay(s); ok {
		return d, nil
	}
	y, m, d, ok := dateParts(s)
	if !ok {
		return 0, ErrForm
	}
	return fromParts(y, m, d)
}

// PlainDate reads a date as programs write it, 2022-09-01; it leaves whatever
// else ParseDate reads or refuses.
func PlainDate(s []byte) (Date, bool) { return plainDay(s) }

// plainDay reads the usual form, 2022-09-01, and leaves what it does not know.
func plainDay[S string | []byte](s S) (Date, bool) {
	if len(s) != len("2022-09-01") || s[4] != '-' || s[7] != '-' {
		return 0, false
	}
	n := 0
	for i := range len(s) {
		switch c := s[i]; {
		case c >= '0' && c <= '9':
			n = 10*n + int(c-'0')
		case i != 4 && i != 7:
			return 0, false
		}
	}
	return Day(n/1_00_00, n/1_00%1_00, n%1_00)
}

// dateParts cuts a date at its marks, which are the same throughout.
func dateParts(s string) (y, m, d string, ok bool) {
	if len(s) == 10 && s[4] == '-' && s[7] == '-' { // the usual form
		return s[:4], s[5:7], s[8:], true
	}
	if rest, ok := strings.CutSuffix(s, "日"); ok {
		y, rest, ok1 := strings.Cut(rest, "年")
		m, d, ok2 := strings.Cut(rest, "月")
		return strings.TrimRight(y, " "), trimmed(m), trimmed(d), ok1 && ok2
	}
	for _, mark := range []string{"-", "/", "."} {
		if parts := strings.Split(s, mark); len(parts) == 3 {
			return strings.TrimRight(parts[0], " "), trimmed(parts[1]), strings.TrimLeft(parts[2], " "), true
		}
	}
	return "", "", "", false
}

func trimmed(s string) string { return strings.Trim(s, " ") }

func fromParts(y, m, d string) (Date, error) {
	year, ok1 := digits(y)
	month, ok2 := digits(m)
	day, ok3 := digits(d)
	if !ok1 || !ok2 || !ok3 || len(y) != 4 || len(m) > 2 || len(d) > 2 {
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
	n := 0
	for i := range len(s) {
		if n = 10*n + int(s[i]-'0'); s[i] < '0' || s[i] > '9' || n > math.MaxUint16 {
			return 0, false
		}
	}
	return n, s != ""
}
