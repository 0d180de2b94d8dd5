// Package civil counts calendar days. The law counts in days, months and
// years of the calendar and never in hours, so no clock and no time zone can
// move an award: a date is a day number and nothing more.
package civil

import "fmt"

// Date is a day of the Gregorian calendar, held as its distance in days from
// 1 January 1970. The zero Date is that day.
type Date int32

// The days a project file may speak of; a year outside is a slip of the pen.
const (
	FirstYear = 1900
	LastYear  = 2199

	FirstDay Date = -25567 // the first of January of the first year
	LastDay  Date = 84005  // the last of December of the last, for what runs without an end
)

// Day makes the date of a year, month and day, and says whether there is such a day.
func Day(year, month, day int) (Date, bool) {
	if year < FirstYear || year > LastYear || month < 1 || month > 12 || day < 1 || day > daysIn(year, month) {
		return 0, false
	}
	return number(year, month, day), true
}

// MustDay is Day for dates that are written in the program's own code.
func MustDay(year, month, day int) Date {
	d, ok := Day(year, month, day)
	if !ok {
		panic(fmt.Sprintf("no such day: %d-%d-%d", year, month, day))
	}
	return d
}

// number counts the days since 1970 in years that begin in March, so that
// the leap day is the last of its year.
func number(year, month, day int) Date {
	y, m := year, month-3
	if m < 0 {
		y, m = y-1, m+12
	}
	return Date(365*y + y/4 - y/100 + y/400 + (153*m+2)/5 + day - 1 - 719468)
}

// Parts gives the year, month and day of a date.
func (d Date) Parts() (year, month, day int) {
	n := int(d) + 719468
	era := n / 146097
	ofEra := n - era*146097
	y := (ofEra - ofEra/1460 + ofEra/36524 - ofEra/146096) / 365
	ofYear := ofEra - (365*y + y/4 - y/100)
	m := (5*ofYear + 2) / 153
	day = ofYear - (153*m+2)/5 + 1
	year, month = y+era*400, m+3
	if month > 12 {
		year, month = year+1, month-12
	}
	return year, month, day
}

// Year is the calendar year of a date.
func (d Date) Year() int { y, _, _ := d.Parts(); return y }

// String prints a date as 2006-01-02.
func (d Date) String() string { return string(d.Append(make([]byte, 0, 10))) }

// Append adds the date as 2006-01-02 to b.
func (d Date) Append(b []byte) []byte {
	y, m, day := d.Parts()
	return append(b, byte('0'+y/1000), byte('0'+y/100%10), byte('0'+y/10%10), byte('0'+y%10), '-',
		byte('0'+m/10), byte('0'+m%10), '-', byte('0'+day/10), byte('0'+day%10))
}

// isLeap says whether a year has a 29 February.
func isLeap(year int) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }

// daysIn is the number of days of a month.
func daysIn(year, month int) int {
	switch month {
	case 2:
		if isLeap(year) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

// Later is the later of two dates.
func Later(a, b Date) Date { return max(a, b) }

// YearsOn is the first day of the award year that begins n years after d:
// the same day of the calendar, and 1 March where a 29 February has none
// (READING, award years).
func (d Date) YearsOn(n int) Date {
	y, m, day := d.Parts()
	return number(y+n, m, day) // which counts on from the end of February
}

// Deadline is the last day in time of a term that runs for so many years and
// months from d: d itself is not counted, the last day has the same day
// number, or is the month's last where there is none (READING, deadlines).
func (d Date) Deadline(years, months int) Date {
	y, m, day := d.Parts()
	m += months
	y, m = y+years+(m-1)/12, (m-1)%12+1
	return number(y, m, min(day, daysIn(y, m)))
}

// NextWorkday is the day itself, or the Monday after it where it is a Saturday
// or Sunday.
func (d Date) NextWorkday() Date {
	for d.IsWeekend() {
		d++
	}
	return d
}

// IsWeekend says whether d is a Saturday or a Sunday. Holidays and the
// working days that make up for them are no part of the sources.
func (d Date) IsWeekend() bool {
	w := ((int(d)+4)%7 + 7) % 7 // 1970-01-01 was a Thursday
	return w == 0 || w == 6
}
