// Package workdays counts working days. Which days are holidays and which
// weekends are made up for is announced year by year: it is an input, and where
// it lacks the count goes by weekdays and says so.
package workdays

import "github.com/shanting/fuchi/calc/civil"

// Calendar are the holidays and the weekends worked of some years. No calendar
// counts by weekdays.
type Calendar struct {
	Name  string // of its file
	rest  map[civil.Date]bool
	work  map[civil.Date]bool
	years map[int]bool // of which it says something
}

// After is the day so many working days after another, which is not counted,
// and whether the calendar speaks of every year on the way.
func (c *Calendar) After(day civil.Date, n int) (last civil.Date, sure bool) {
	sure = c.covers(day)
	for last = day; n > 0 && last < civil.LastDay; {
		last++
		sure = sure && c.covers(last)
		if c.isWorkday(last) {
			n--
		}
	}
	return last, sure
}

// Next is the first working day from a day on, which a term that ends on a day of
// rest ends on, and whether that is sure: of a weekend it is where the calendar
// speaks of the days.
func (c *Calendar) Next(day civil.Date) (next civil.Date, sure bool) {
	if !c.covers(day) {
		return day.NextWorkday(), !day.IsWeekend()
	}
	for next = day; !c.isWorkday(next) && next < civil.LastDay; {
		next++
	}
	return next, c.covers(next)
}

// isWorkday says whether people work on a day.
func (c *Calendar) isWorkday(day civil.Date) bool {
	switch {
	case c != nil && c.rest[day]:
		return false
	case c != nil && c.work[day]:
		return true
	}
	return !day.IsWeekend()
}

func (c *Calendar) covers(day civil.Date) bool { return c != nil && c.years[day.Year()] }
