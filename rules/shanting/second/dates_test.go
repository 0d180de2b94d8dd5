package second

import (
	"fmt"
	"sort"
)

// day counts civil days, so that no zone and no clock can enter a date.
type day int

// civil counts the days to y-m-d. A day past the month's end runs into the
// next one, which is just what an award year begun on 29 February needs.
func civil(y, m, d int) day {
	if m <= 2 {
		y--
		m += 12
	}
	return day(365*y + y/4 - y/100 + y/400 + (153*(m-3)+2)/5 + d)
}

func (x day) parts() (y, m, d int) {
	y = int(x)/366 - 1
	for civil(y+1, 1, 1) <= x {
		y++
	}
	m = 12
	for civil(y, m, 1) > x {
		m--
	}
	return y, m, int(x-civil(y, m, 1)) + 1
}

func (x day) year() int {
	y, _, _ := x.parts()
	return y
}

func (x day) String() string {
	if x == noDay {
		return ""
	}
	y, m, d := x.parts()
	return fmt.Sprintf("%04d-%02d-%02d", y, m, d)
}

// plusYears is the start of a later award year: 29 February becomes 1 March.
func (x day) plusYears(n int) day {
	y, m, d := x.parts()
	return civil(y+n, m, d)
}

// deadline is the last day of a period in months: the same day number, or the month's last.
func (x day) deadline(n int) day {
	y, m, d := x.parts()
	m += n
	y, m = y+(m-1)/12, (m-1)%12+1
	last := months(y, m, 1).end - 1
	if same := civil(y, m, d); same < last {
		return same
	}
	return last
}

// grace is the last day on which an act may still be in time while nobody has
// said which days are holidays: the Monday after a last day on a weekend.
func (x day) grace() day {
	switch (int(x-civil(1900, 1, 1))%7 + 7) % 7 { // that day was a Monday
	case 5:
		return x + 2
	case 6:
		return x + 1
	}
	return x
}

func later(a, b day) day {
	if a > b {
		return a
	}
	return b
}

// span is half open: end is the first day outside.
type span struct{ from, end day }

func months(y, m, n int) span {
	next := m + n
	return span{civil(y, m, 1), civil(y+(next-1)/12, (next-1)%12+1, 1)}
}

func (s span) holds(d day) bool { return d >= s.from && d < s.end }
func (s span) days() int        { return max(0, int(s.end-s.from)) }

func (s span) meet(o span) span  { return span{later(s.from, o.from), min(s.end, o.end)} }
func (s span) common(o span) int { return s.meet(o).days() }

// awardYears tiles n years from start; by calendar the first is the rest of the start's own year.
func awardYears(start day, n int, basis string) []span {
	var out []span
	for i := range n {
		s := span{start.plusYears(i), start.plusYears(i + 1)}
		if basis == "calendar" {
			s = months(start.year()+i, 1, 12)
			s.from = later(s.from, start)
		}
		out = append(out, s)
	}
	return out
}

// covered counts the days of a window that any of the spans holds.
func covered(list []span, w span) int {
	cuts := make([]span, 0, len(list))
	for _, s := range list {
		if cut := s.meet(w); cut.days() > 0 {
			cuts = append(cuts, cut)
		}
	}
	sort.Slice(cuts, func(i, j int) bool { return cuts[i].from < cuts[j].from })
	n, done := 0, w.from
	for _, s := range cuts {
		n += span{later(s.from, done), s.end}.days()
		done = later(done, s.end)
	}
	return n
}
