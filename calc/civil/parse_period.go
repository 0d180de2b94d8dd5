package civil

import "strings"

// ParsePeriod reads a calendar year (2024, 2024年), a quarter (2024Q1,
// 2024年一季度), a month (2024-03, 2024年3月), a day (2024-03-15) or a run of days
// or months with both ends included (2024-01-01/2024-06-30, 2024-01至2024-06).
func ParsePeriod(s string) (Period, error) {
	p, err := within(s)
	if err != ErrForm {
		return p, err
	}
	if len(s) == len("2024-01-01/2024-06-30") && s[10] == '/' { // the usual form
		p, err = between(s[:10], s[11:])
		return p, periodReason(s, err)
	}
	for _, mark := range []string{"至", "到", "~", " to ", " - ", "/"} {
		if from, to, ok := halves(s, mark); ok {
			p, err = between(from, to)
			break
		}
	}
	return p, periodReason(s, err)
}

// PlainPeriod reads a period as programs write it: 2024, a day, or two of them,
// 2024-01-01/2024-06-30. It leaves whatever else ParsePeriod reads or refuses.
func PlainPeriod(s []byte) (p Period, ok bool) {
	switch {
	case len(s) == len("2024"):
		year, ok := PlainYear(s)
		return CalendarYear(year), ok
	case len(s) == len("2024-01-01/2024-06-30") && s[10] == '/':
		from, ok := plainDay(s[:10])
		to, too := plainDay(s[11:])
		return Period{from, to}, ok && too && from <= to
	}
	day, ok := plainDay(s)
	return Period{day, day}, ok
}

// PlainYear reads a year of four digits; it leaves whatever else ParseYear reads
// or refuses.
func PlainYear(s []byte) (year int, ok bool) {
	if len(s) != len("2024") {
		return 0, false
	}
	for _, c := range s {
		if c < '0' || c > '9' {
			return 0, false
		}
		year = 10*year + int(c-'0')
	}
	return year, year >= FirstYear && year <= LastYear
}

// periodReason is the reason why a text is no period, which needs no day.
func periodReason(s string, met error) error {
	if err := reason(s, met); err != ErrNoDay {
		return err
	}
	return ErrForm
}

// ParseYear reads a calendar year: 2024, 2024年.
func ParseYear(s string) (int, error) {
	digitsOf := strings.TrimRight(strings.TrimSuffix(s, "年"), " ")
	y, ok := digits(digitsOf)
	switch {
	case ok && len(digitsOf) != 4:
		return 0, ErrFourDigits
	case !ok:
		return 0, ErrForm
	case y < FirstYear || y > LastYear:
		return 0, ErrRange
	}
	return y, nil
}

// halves cuts a text at the mark in the middle of it.
func halves(s, mark string) (from, to string, ok bool) {
	parts := strings.Split(s, mark)
	if n := len(parts); n%2 == 0 {
		return trimmed(strings.Join(parts[:n/2], mark)), trimmed(strings.Join(parts[n/2:], mark)), true
	}
	return "", "", false
}

// within reads what has one end only: a year, a quarter, a month or a day.
func within(s string) (Period, error) {
	year, rest := s[:min(4, len(s))], s[min(4, len(s)):]
	y, ok := digits(year)
	if !ok || len(year) != 4 {
		return Period{}, ErrForm
	}
	rest = strings.TrimLeft(rest, " ")
	if rest == "" || rest == "年" {
		return months(y, 1, 12)
	}
	if q, ok := quarter(rest); ok {
		return months(y, q*3-2, 3)
	}
	if m, ok := month(rest); ok {
		return months(y, m, 1)
	}
	d, err := day(s)
	return Period{d, d}, err
}

// quarter reads what follows the year of a quarter: Q1, q1, 年一季度, 年第1季度.
func quarter(s string) (int, bool) {
	if q, ok := strings.CutPrefix(strings.ToUpper(s), "Q"); ok && len(q) == 1 && q >= "1" && q <= "4" {
		return int(q[0] - '0'), true
	}
	s, isQuarter := strings.CutSuffix(s, "季度")
	s, ok := strings.CutPrefix(s, "年")
	if !ok || !isQuarter {
		return 0, false
	}
	q := trimmed(strings.TrimPrefix(trimmed(s), "第"))
	for i, signs := range [][2]string{{"1", "一"}, {"2", "二"}, {"3", "三"}, {"4", "四"}} {
		if q == signs[0] || q == signs[1] {
			return i + 1, true
		}
	}
	return 0, false
}

// month reads what follows the year of a month: -03, /3, 年3月.
func month(s string) (int, bool) {
	m, ok := strings.CutPrefix(s, "年")
	if ok {
		m, ok = strings.CutSuffix(m, "月")
	} else if s[0] == '-' || s[0] == '/' {
		m, ok = s[1:], true
	}
	m = trimmed(m)
	n, number := digits(m)
	return n, ok && number && len(m) <= 2
}

func between(from, to string) (Period, error) {
	a, err := end(from)
	if err != nil {
		return Period{}, err
	}
	b, err := end(to)
	if err != nil {
		return Period{}, err
	}
	if b.To < a.From {
		return Period{}, ErrReversed
	}
	return Period{a.From, b.To}, nil
}

// end reads one end of a run: a day or a month, since a run of years may be
// meant in two ways.
func end(s string) (Period, error) {
	p, err := within(s)
	if err == nil && p.Days() > 31 {
		return Period{}, ErrForm
	}
	return p, err
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
	return Period{from, number(year, last, daysIn(year, last))}, nil
}
