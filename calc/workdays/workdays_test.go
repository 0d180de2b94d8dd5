package workdays_test

import (
	"testing"

	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/workdays"
)

const invented = `# invented
2026-10-01/2026-10-07,放假,国庆
2026-10-10，上班
2027-01-01,holiday
`

// TestWorkingDaysAreCounted: the day itself is not one of them, holidays are none
// and a weekend that is made up for is one.
func TestWorkingDaysAreCounted(t *testing.T) {
	c, problems := workdays.Read("calendar.csv", []byte(invented))
	if len(problems) > 0 {
		t.Fatal(problems[0].Message.In(lang.English))
	}
	for _, k := range []struct {
		from string
		n    int
		want string
		sure bool
		of   *workdays.Calendar
	}{
		{"2026-09-30", 3, "2026-10-10", true, c}, // 8, 9 and the Saturday that is worked
		{"2026-09-30", 3, "2026-10-05", false, nil},
		{"2026-12-30", 3, "2027-01-05", true, c},
		{"2027-12-30", 3, "2028-01-04", false, c}, // it says nothing of 2028
		{"2026-10-10", 5, "2026-10-16", true, c},
		{"2026-11-20", 1, "2026-11-23", true, c},
	} {
		from, _ := civil.ParseDate(k.from)
		if last, sure := k.of.After(from, k.n); last.String() != k.want || sure != k.sure {
			t.Errorf("%d working days after %s: %s, sure: %v", k.n, k.from, last, sure)
		}
	}
}

// TestALastDayOfRestMovesToTheNextWorkingDay: over holidays and weekends that are
// not worked; without a calendar of the days a weekend leaves it open.
func TestALastDayOfRestMovesToTheNextWorkingDay(t *testing.T) {
	c, problems := workdays.Read("calendar.csv", []byte(invented))
	if len(problems) > 0 {
		t.Fatal(problems[0].Message.In(lang.English))
	}
	for _, k := range []struct {
		from, want string
		sure       bool
		of         *workdays.Calendar
	}{
		{"2026-09-30", "2026-09-30", true, c},
		{"2026-10-03", "2026-10-08", true, c},
		{"2026-10-10", "2026-10-10", true, c}, // a Saturday that is worked
		{"2026-10-11", "2026-10-12", true, c},
		{"2027-01-01", "2027-01-04", true, c},
		{"2028-01-01", "2028-01-03", false, c}, // it says nothing of 2028
		{"2028-01-03", "2028-01-03", true, c},
		{"2026-10-10", "2026-10-12", false, nil},
		{"2026-10-01", "2026-10-01", true, nil},
	} {
		from, _ := civil.ParseDate(k.from)
		if next, sure := k.of.Next(from); next.String() != k.want || sure != k.sure {
			t.Errorf("a term to %s: %s, sure: %v", k.from, next, sure)
		}
	}
}

func TestEveryMistakeOfACalendarIsTold(t *testing.T) {
	_, problems := workdays.Read("c", []byte("2026-13-01,放假\n2026-10-01,also\n\n2026-10-02,休\n2026-10-02,班\n2026,放假"+
		"\n1900-01-01/2026-01-01,放假\n"))
	var lines []int32
	for _, p := range problems {
		lines = append(lines, p.Pos.Line)
	}
	want := []int32{1, 2, 5, 7}
	if len(lines) != len(want) {
		t.Fatal(lines)
	}
	for i := range want {
		if lines[i] != want[i] {
			t.Errorf("%v", lines)
		}
	}
	if _, problems := workdays.Read("c", []byte("# nothing\n")); len(problems) != 1 {
		t.Errorf("an empty calendar: %v", problems)
	}
}
