package calc

import (
	"fmt"
	"testing"

	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

func TestRentIsRecordedForTheDaysThatOweIt(t *testing.T) {
	day := func(s string) civil.Date {
		var y, m, d int
		if _, err := fmt.Sscanf(s, "%d-%d-%d", &y, &m, &d); err != nil {
			t.Fatal(err)
		}
		return civil.MustDay(y, m, d)
	}
	days := func(from, to string) civil.Period { return civil.Period{From: day(from), To: day(to)} }
	year := civil.CalendarYear(2024)
	paid := func(from, to string, yuan int64, on string) project.Rent {
		r := project.Rent{Period: project.Known(days(from, to)), Amount: project.Known(money.Fen(100 * yuan))}
		if on != "" {
			r.Paid = project.Known(day(on))
		}
		return r
	}
	forecast := func(from, to string, yuan int64) project.Rent {
		r := paid(from, to, yuan, "")
		r.Projected = project.Known(true)
		return r
	}
	open := days("2024-01-01", "2030-12-31")
	lease := func(rent []project.Rent, counts, owes civil.Period) LeaseDays {
		return LeaseDays{List: noBool, Rent: rent, Counts: counts, Owes: owes}
	}
	for name, test := range map[string]struct {
		leases     []LeaseDays
		timing     Timing
		amount     string
		known      bool
		recorded   [2]int // none where whole
		last       string
		isEstimate bool
	}{
		"whole": {[]LeaseDays{lease([]project.Rent{paid("2024-01-01", "2024-12-31", 366, "2024-02-03")}, open, open)}, ForDays,
			"366.00", true, [2]int{}, "2024-02-03", false},
		"a part of the days": {[]LeaseDays{lease([]project.Rent{paid("2024-01-01", "2024-06-30", 600, "2025-02-03")}, open, open)}, ForDays,
			"600.00", true, [2]int{182, 366}, "2025-02-03", false},
		"nothing at all": {[]LeaseDays{lease(nil, open, open)}, ForDays, "0.00", false, [2]int{}, "", false},
		"entered and not paid": {[]LeaseDays{lease([]project.Rent{paid("2024-01-01", "2024-12-31", 366, "")}, open, open)}, ForDays,
			"0.00", false, [2]int{}, "", false},
		"nothing is owed": {[]LeaseDays{lease(nil, open, days("2025-01-01", "2030-12-31"))}, ForDays, "0.00", true, [2]int{}, "", false},
		"the lease begins and ends within": {[]LeaseDays{lease([]project.Rent{paid("2024-03-01", "2024-03-31", 31, "2024-03-01")}, open, days("2024-03-01", "2024-04-30"))}, ForDays,
			"31.00", true, [2]int{31, 61}, "2024-03-01", false},
		"rent of 0 needs no payment": {[]LeaseDays{lease([]project.Rent{paid("2024-01-01", "2024-12-31", 0, "")}, open, open)}, ForDays, "0.00", true, [2]int{}, "", false},
		"a forecast": {[]LeaseDays{lease([]project.Rent{forecast("2024-01-01", "2024-12-31", 5)}, open, open)}, ForDays,
			"5.00", true, [2]int{}, "", true},
		"every lease that runs": {[]LeaseDays{
			lease([]project.Rent{paid("2024-01-01", "2024-12-31", 366, "2024-01-01")}, open, open),
			lease([]project.Rent{paid("2024-07-01", "2024-09-30", 92, "2024-08-01")}, open, days("2024-07-01", "2024-12-31"))}, ForDays,
			"458.00", true, [2]int{274, 366}, "2024-08-01", false},
		"one lease without rent": {[]LeaseDays{
			lease([]project.Rent{paid("2024-01-01", "2024-12-31", 366, "2024-01-01")}, open, open), lease(nil, open, open)}, ForDays,
			"366.00", true, [2]int{0, 366}, "2024-01-01", false},
		"by cash, for days of another year": {[]LeaseDays{lease([]project.Rent{paid("2025-01-01", "2025-06-30", 600, "2024-12-03")}, open, open)}, ByCash,
			"600.00", true, [2]int{0, 366}, "2024-12-03", false},
		"by cash, nothing for days of another year": {[]LeaseDays{lease([]project.Rent{paid("2025-01-01", "2025-06-30", 0, "2024-12-03")}, open, open)}, ByCash,
			"0.00", true, [2]int{0, 366}, "", false},
		"a forecast of nothing": {[]LeaseDays{lease([]project.Rent{forecast("2024-01-01", "2024-12-31", 0)}, open, open)}, ForDays,
			"0.00", true, [2]int{}, "", true},
		"by cash, days by period": {[]LeaseDays{lease([]project.Rent{paid("2024-01-01", "2024-06-30", 600, "2025-02-03")}, open, open)}, ByCash,
			"0.00", true, [2]int{182, 366}, "", false},
		"only the days that count": {[]LeaseDays{lease([]project.Rent{paid("2024-01-01", "2024-12-31", 366, "2024-02-03")}, days("2024-01-01", "2024-01-31"), days("2024-01-01", "2024-01-31"))}, ForDays,
			"31.00", true, [2]int{}, "2024-02-03", false},
	} {
		v, last := Value{}.RecordedRent(test.leases, year, test.timing)
		if v.Amount().String() != test.amount || v.Known() != test.known {
			t.Errorf("%s: %s, known %v", name, v.Amount(), v.Known())
		}
		var recorded [2]int
		if v.recorded != nil {
			recorded = [2]int{v.recorded.Days, v.recorded.Of}
		}
		if recorded != test.recorded {
			t.Errorf("%s: recorded %v, not %v", name, recorded, test.recorded)
		}
		if want := test.last; want == "" && last != 0 || want != "" && last != day(want) {
			t.Errorf("%s: last paid %s", name, last)
		}
		if (len(v.estimate) > 0) != test.isEstimate {
			t.Errorf("%s: an estimate: %v", name, v.estimate)
		}
	}
}
