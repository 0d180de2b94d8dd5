package civil

import (
	"cmp"
	"errors"
	"fmt"
	"testing"
	"time"
)

// every does something with every day a file may speak of, beside the
// standard library's idea of it.
func every(do func(d Date, day time.Time)) {
	d := MustDay(FirstYear, 1, 1)
	for day := time.Date(FirstYear, 1, 1, 0, 0, 0, 0, time.UTC); day.Year() <= LastYear; day = day.AddDate(0, 0, 1) {
		do(d, day)
		d++
	}
}

func TestEveryDayIsTheCalendarsDay(t *testing.T) {
	every(func(d Date, day time.Time) {
		y, m, n := d.Parts()
		if y != day.Year() || m != int(day.Month()) || n != day.Day() || d.Year() != y {
			t.Fatalf("%s is %d-%d-%d", day, y, m, n)
		}
		if back, ok := Day(y, m, n); !ok || back != d || d.String() != day.Format(time.DateOnly) {
			t.Fatalf("%s is %s and %d, not %d", day, d, back, d)
		}
		if weekend := day.Weekday() == time.Saturday || day.Weekday() == time.Sunday; d.IsWeekend() != weekend {
			t.Fatalf("%s: weekend %v", day, d.IsWeekend())
		}
		if got, err := ParseDate(d.String()); err != nil || got != d {
			t.Fatalf("%s is read as %s, %v", d, got, err)
		}
		if got, err := ParseDate(fmt.Sprintf("%d年%d月%d日", y, m, n)); err != nil || got != d {
			t.Fatalf("%s in Chinese is read as %s, %v", d, got, err)
		}
	})
}

func TestAYearOnIsTheSameDayAndOneMarchForALeapDay(t *testing.T) {
	every(func(d Date, day time.Time) {
		for n := range 6 {
			// the standard library turns 29 February into 1 March as the reading does
			if want := day.AddDate(n, 0, 0).Format(time.DateOnly); d.YearsOn(n).String() != want {
				t.Fatalf("%s and %d years: %s, not %s", d, n, d.YearsOn(n), want)
			}
		}
	})
}

func TestADeadlineKeepsToTheMonth(t *testing.T) {
	for _, c := range []struct {
		from          string
		years, months int
		want          string
	}{
		{"2022-01-31", 0, 1, "2022-02-28"}, {"2024-01-31", 0, 1, "2024-02-29"}, {"2024-02-29", 1, 0, "2025-02-28"}, {"2024-02-29", 4, 0, "2028-02-29"},
		{"2023-02-28", 1, 0, "2024-02-28"}, {"2022-08-31", 0, 6, "2023-02-28"}, {"2022-10-31", 0, 6, "2023-04-30"}, {"2022-12-15", 0, 1, "2023-01-15"},
		{"2022-12-31", 0, 12, "2023-12-31"}, {"2022-03-31", 2, 15, "2025-06-30"}, {"2022-09-01", 3, 0, "2025-09-01"}, {"2022-05-05", 0, 0, "2022-05-05"},
	} {
		from, _ := ParseDate(c.from)
		if got := from.Deadline(c.years, c.months); got.String() != c.want {
			t.Errorf("%s, %d years %d months: %s, not %s", c.from, c.years, c.months, got, c.want)
		}
	}
	every(func(d Date, day time.Time) {
		for months := range 14 {
			y, m, n := d.Deadline(0, months).Parts()
			_, _, was := d.Parts()
			first := time.Date(day.Year(), day.Month()+time.Month(months), 1, 0, 0, 0, 0, time.UTC)
			last := first.AddDate(0, 1, -1).Day()
			if y != first.Year() || m != int(first.Month()) || n != min(was, last) {
				t.Fatalf("%s and %d months: %d-%d-%d", d, months, y, m, n)
			}
		}
	})
}

func TestAwardYearsTile(t *testing.T) {
	every(func(d Date, _ time.Time) {
		years := AwardYears(d, 5)
		if years[0].From != d || years[4].To != d.YearsOn(5)-1 {
			t.Fatalf("%s: %v", d, years)
		}
		for i := 1; i < len(years); i++ {
			if years[i].From != years[i-1].To+1 || years[i].Days() < 365 || years[i].Days() > 366 {
				t.Fatalf("%s: %v", d, years)
			}
		}
	})
}

func TestCalendarYearsBeginOnTheDay(t *testing.T) {
	years := CalendarYears(MustDay(2024, 7, 15), 3)
	if got := fmt.Sprint(years); got != "[2024-07-15/2024-12-31 2025-01-01/2025-12-31 2026-01-01/2026-12-31]" {
		t.Error(got)
	}
}

func TestDaysInCommon(t *testing.T) {
	p := func(from, to int) Period { return Period{Date(from), Date(to)} }
	for a := range 8 {
		for b := a; b < 8; b++ {
			for c := range 8 {
				for d := c; d < 8; d++ {
					n, inside := 0, true
					for day := range 8 {
						in := p(a, b).Has(Date(day))
						if in && p(c, d).Has(Date(day)) {
							n++
						}
						inside = inside && (!in || p(c, d).Has(Date(day)))
					}
					shared := p(a, b).Overlap(p(c, d))
					if p(a, b).Common(p(c, d)) != n || max(shared.Days(), 0) != n || n > 0 && !(shared.Within(p(a, b)) && shared.Within(p(c, d))) || p(a, b).Within(p(c, d)) != inside {
						t.Fatalf("%d–%d and %d–%d", a, b, c, d)
					}
					if want := cmp.Compare(a*10+b, c*10+d); p(a, b).Compare(p(c, d)) != want {
						t.Fatalf("%d–%d against %d–%d is not %d", a, b, c, d, want)
					}
				}
			}
		}
	}
}

func TestDatesRefused(t *testing.T) {
	for s, want := range map[string]error{
		"": ErrForm, "20220901": ErrForm, " 2022-09-01": ErrForm, "2022年9月1号": ErrForm, "9月1日": ErrYearFirst, "2022年9月001日": ErrForm, "日": ErrForm, "2022-09/01": ErrForm, "2022/09-01": ErrForm,
		"2022年009月1日": ErrForm, "2022月9年1日": ErrForm, "2022年日": ErrForm, "12022年9月1日": ErrForm, "+022-09-01": ErrForm, "2022-+9-01": ErrForm, "２０２２年9月1日": ErrForm, "2022-9-1-1": ErrForm,
		"2022--1": ErrForm, "2022 9 1": ErrForm, "2022\t-9-1": ErrForm,
		"2022-09": ErrNoDay, "2022": ErrNoDay, "2022年9月": ErrNoDay, "2022/9": ErrNoDay, "2022年": ErrNoDay,
		"2022-09-01T00:00:00Z": ErrClock, "2022-9-1 08:00": ErrClock, "2022年9月1日 8时": ErrClock,
		"03/04/2024": ErrYearFirst, "3.4.2024": ErrYearFirst, "01-09-2022": ErrYearFirst, "10 Mar 2024": ErrYearFirst, "March 10, 2024": ErrYearFirst, "22-09-01": ErrYearFirst, "22/9/1": ErrYearFirst,
		"22年9月1日": ErrYearFirst, "1日9月2022年": ErrYearFirst, "1st September 2022": ErrYearFirst, "2022 Mar 10": ErrMonth, "2022-Mar-10": ErrMonth,
		"约2022年9月1日": ErrAbout, "今日": ErrAbout, "预计2022年9月1日": ErrAbout, "2022-09-01之前": ErrAbout, "by 2022-09-01": ErrAbout, "2022年9月初": ErrAbout, "early 2022": ErrAbout, "2022年9月上旬": ErrAbout,
		"2022-02-30": ErrNoSuch, "2023-02-29": ErrNoSuch, "2022-13-01": ErrNoSuch, "2022-00-01": ErrNoSuch, "2022-09-00": ErrNoSuch, "2022年9月31日": ErrNoSuch, "2100-02-29": ErrNoSuch,
		"1899-12-31": ErrRange, "2200-01-01": ErrRange, "0000-00-00": ErrRange, "9999-12-31": ErrRange,
	} {
		if got, err := ParseDate(s); !errors.Is(err, want) || got != 0 {
			t.Errorf("%q: %s, %v; want %v", s, got, err, want)
		}
	}
}

// TestTheFirstAndTheLastYear: the years 1900 and 2199 are within, their
// neighbours are not.
func TestTheFirstAndTheLastYear(t *testing.T) {
	for _, s := range []string{"1900-01-01", "2199-12-31"} {
		if got, err := ParseDate(s); err != nil || got.String() != s {
			t.Errorf("%s: %s, %v", s, got, err)
		}
	}
	for s, want := range map[string]string{"1900": "1900-01-01/1900-12-31", "2199": "2199-01-01/2199-12-31"} {
		if got, err := ParsePeriod(s); err != nil || got.String() != want {
			t.Errorf("%s: %s, %v", s, got, err)
		}
	}
	for _, year := range []int{1899, 2200} {
		if d, ok := Day(year, 1, 1); ok || d != 0 {
			t.Errorf("%d: %s", year, d)
		}
	}
}

func TestPeriodsAsTheyAreWritten(t *testing.T) {
	for s, want := range map[string]string{
		"2024": "2024-01-01/2024-12-31", "2024年": "2024-01-01/2024-12-31", "2024Q1": "2024-01-01/2024-03-31", "2024Q2": "2024-04-01/2024-06-30",
		"2024Q3": "2024-07-01/2024-09-30", "2024Q4": "2024-10-01/2024-12-31", "2024-02": "2024-02-01/2024-02-29", "2023-02": "2023-02-01/2023-02-28",
		"2024年3月": "2024-03-01/2024-03-31", "2024年03月": "2024-03-01/2024-03-31", "2024年12月": "2024-12-01/2024-12-31", "2024-01-01/2024-06-30": "2024-01-01/2024-06-30",
		"2024-03-15": "2024-03-15/2024-03-15", "2024年3月15日": "2024-03-15/2024-03-15", "2024年1月1日/2024-06-30": "2024-01-01/2024-06-30", "2024-03-15/2024-03-15": "2024-03-15/2024-03-15",
		"2024q1": "2024-01-01/2024-03-31", "2024 Q1": "2024-01-01/2024-03-31", "2024年一季度": "2024-01-01/2024-03-31", "2024年第1季度": "2024-01-01/2024-03-31", "2024年第四季度": "2024-10-01/2024-12-31", "2024年 第 2 季度": "2024-04-01/2024-06-30",
		"2024-3": "2024-03-01/2024-03-31", "2024/03": "2024-03-01/2024-03-31", "2024 年 3 月": "2024-03-01/2024-03-31", "2024-01-01至2024-06-30": "2024-01-01/2024-06-30", "2024-1-1 至 2024-6-30": "2024-01-01/2024-06-30",
		"2024年1月1日至2024年6月30日": "2024-01-01/2024-06-30", "2024-01-01~2024-06-30": "2024-01-01/2024-06-30", "2024-01-01 to 2024-06-30": "2024-01-01/2024-06-30", "2024/1/1/2024/6/30": "2024-01-01/2024-06-30",
		"2024/1/1 - 2024/6/30": "2024-01-01/2024-06-30", "2024-01/2024-06": "2024-01-01/2024-06-30", "2024年1月至2024年6月": "2024-01-01/2024-06-30", "2024/3/15": "2024-03-15/2024-03-15", "2024.3.15": "2024-03-15/2024-03-15",
	} {
		if got, err := ParsePeriod(s); err != nil || got.String() != want {
			t.Errorf("%q: %s, %v; want %s", s, got, err, want)
		}
	}
	for s, want := range map[string]error{
		"2024年12": ErrForm, "2024年1": ErrForm, "2024年五季度": ErrQuarter, "2024年第季度": ErrForm, "2024.3": ErrForm, "2024年第一季": ErrForm, "2024-01-01/06-30": ErrForm, "2023Q1/2023Q2": ErrForm, "Mar 2024": ErrYearFirst, "03/2024": ErrYearFirst, "Q1 2024": ErrYearFirst, "1月": ErrYearFirst,
		"01/04/2024": ErrYearFirst, "2024年初": ErrAbout, "20": ErrForm, "202": ErrForm, "+024": ErrForm, "2_24": ErrForm,
		"": ErrForm, "/": ErrForm, "24": ErrForm, "2024Q5": ErrQuarter, "2024Q0": ErrQuarter, "2024年第6季度": ErrQuarter, "2024-Q5": ErrQuarter, "2024-Q3": ErrForm, "2024Q": ErrForm, "2024/2025": ErrForm, "2024-2025": ErrForm,
		"2024-01-01/": ErrForm, "/2024-01-01": ErrForm, "2024-01-01/2024-02-01/2024-03-01": ErrForm, "2024年123月": ErrForm,
		"2024-13": ErrNoSuch, "2024-00": ErrNoSuch, "2024-02-30/2024-03-01": ErrNoSuch, "2024-06-30/2024-01-01": ErrReversed, "1899": ErrRange, "2200Q1": ErrRange,
	} {
		if got, err := ParsePeriod(s); !errors.Is(err, want) {
			t.Errorf("%q: %s, %v; want %v", s, got, err, want)
		}
	}
}

func TestDatesAsTheyAreWritten(t *testing.T) {
	for _, s := range []string{"2022-09-01", "2022-9-1", "2022/9/1", "2022/09/01", "2022.9.1", "2022.09.01", "2022年9月1日", "2022年09月01日", "2022 年 9 月 1 日", "2022 - 9 - 1", "2022 / 9 / 1", "2022年9月 1日", "2022-09-1"} {
		if got, err := ParseDate(s); err != nil || got.String() != "2022-09-01" {
			t.Errorf("%q: %s, %v", s, got, err)
		}
	}
}

func FuzzParsePeriod(f *testing.F) {
	for _, s := range []string{"2024", "2024年", "2024Q1", "2024-03", "2024年3月", "2024-01-01/2024-06-30", "2024-03-15", "2024年3月15日", "2024Q5", "2024-13", "/", ""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		p, err := ParsePeriod(s)
		if err != nil {
			if p != (Period{}) {
				t.Fatalf("%q: %s beside %v", s, p, err)
			}
			return
		}
		if p.To < p.From || p.Days() < 1 || p.From.Year() < FirstYear || p.To.Year() > LastYear {
			t.Fatalf("%q is read as %s", s, p)
		}
		if again, err := ParsePeriod(p.String()); err != nil || again != p {
			t.Fatalf("%q prints %s, which is read as %s, %v", s, p, again, err)
		}
	})
}

// TestTheFirstAndTheLastDayEndTheYears: what runs without an end runs to the
// last day of the last year that a file may speak of.
func TestTheFirstAndTheLastDayEndTheYears(t *testing.T) {
	if first, last := MustDay(FirstYear, 1, 1), MustDay(LastYear, 12, 31); FirstDay != first || LastDay != last {
		t.Errorf("%d and %d, want %d and %d", FirstDay, LastDay, first, last)
	}
}
