package calc

import (
	"fmt"
	"testing"

	"github.com/shanting/fuchi/calc/civil"
)

func june(from, to int) civil.Period {
	return civil.Period{From: civil.MustDay(2024, 6, from), To: civil.MustDay(2024, 6, to)}
}

func TestTheDaysNotRecordedAreNamedRunByRun(t *testing.T) {
	for _, test := range []struct {
		covered []civil.Period
		want    string
	}{
		{nil, "0/10 [2024-06-11/2024-06-20]"},
		{[]civil.Period{june(11, 20)}, "10/10 []"},
		{[]civil.Period{june(1, 30)}, "10/10 []"},
		{[]civil.Period{june(11, 15), june(16, 20)}, "10/10 []"},
		{[]civil.Period{june(16, 20), june(11, 14)}, "9/10 [2024-06-15/2024-06-15]"},
		{[]civil.Period{june(13, 18), june(14, 15)}, "6/10 [2024-06-11/2024-06-12 2024-06-19/2024-06-20]"},
		{[]civil.Period{june(1, 10), june(21, 30)}, "0/10 [2024-06-11/2024-06-20]"},
	} {
		if r := RecordedIn(june(11, 20), test.covered); fmt.Sprintf("%d/%d %s", r.Days, r.Of, r.Lacks) != test.want {
			t.Errorf("%s: %d/%d %s, not %s", test.covered, r.Days, r.Of, r.Lacks, test.want)
		}
	}
}

func TestRunsOfDaysThatOverlapOrTouchAreOne(t *testing.T) {
	for _, test := range []struct {
		periods []civil.Period
		want    string
	}{
		{[]civil.Period{june(1, 3), june(4, 6)}, "[2024-06-01/2024-06-06]"},
		{[]civil.Period{june(5, 6), june(1, 3)}, "[2024-06-01/2024-06-03 2024-06-05/2024-06-06]"},
		{[]civil.Period{june(1, 9), june(2, 3), june(8, 10)}, "[2024-06-01/2024-06-10]"},
	} {
		if got := fmt.Sprint(joined(test.periods)); got != test.want {
			t.Errorf("%s: %s, not %s", test.periods, got, test.want)
		}
	}
}
