package civil

import "cmp"

// Period is a run of days, both ends included.
type Period struct{ From, To Date }

// CalendarYear is the period from 1 January to 31 December.
func CalendarYear(year int) Period {
	return Period{number(year, 1, 1), number(year, 12, 31)}
}

// Days is the number of days of the period.
func (p Period) Days() int { return int(p.To-p.From) + 1 }

// Common is the number of days that two periods share, 0 where they are apart.
func (p Period) Common(q Period) int { return max(0, p.Overlap(q).Days()) }

// Overlap is the days that two periods share; where they are apart it has
// none, and ends before it begins.
func (p Period) Overlap(q Period) Period { return Period{max(p.From, q.From), min(p.To, q.To)} }

// Has says whether a day lies in the period.
func (p Period) Has(d Date) bool { return p.From <= d && d <= p.To }

// Compare orders periods by their first day and then by their last, so that
// what is named first does not hang on the order of a file.
func (p Period) Compare(q Period) int {
	if p.From != q.From {
		return cmp.Compare(p.From, q.From)
	}
	return cmp.Compare(p.To, q.To)
}

// Within says whether p lies wholly inside q.
func (p Period) Within(q Period) bool { return q.From <= p.From && p.To <= q.To }

// String prints a period as 2024-01-01/2024-12-31.
func (p Period) String() string { return p.From.String() + "/" + p.To.String() }

// AwardYears are the n award years of a window that begins on start: award
// year i runs from start plus i−1 years to the day before start plus i years,
// so that they tile with no gap (READING, award years).
func AwardYears(start Date, n int) []Period { return LayAwardYears(make([]Period, n), start) }

// LayAwardYears is AwardYears in memory that is there.
func LayAwardYears(years []Period, start Date) []Period {
	from := start
	y, m, d := start.Parts()
	for i := range years {
		next := number(y+i+1, m, d) // which is start.YearsOn(i + 1)
		years[i], from = Period{from, next - 1}, next
	}
	return years
}

// CalendarYears are n calendar years of which the first is what is left of
// the year of start (READING, reading year_basis: calendar).
func CalendarYears(start Date, n int) []Period {
	years := make([]Period, n)
	for i := range years {
		years[i] = CalendarYear(start.Year() + i)
	}
	years[0].From = start
	return years
}
