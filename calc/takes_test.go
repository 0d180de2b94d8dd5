package calc

import "testing"

// TestAChoiceTakesTheWinnerOfTheYear: year by year only where the higher of each
// year is taken; by whatever else is decided, the winner has every year.
func TestAChoiceTakesTheWinnerOfTheYear(t *testing.T) {
	field := []Candidate{{Name: "a"}, {Name: "b"}}
	yearly := []Decision{{}, {Years: []YearWinner{{Year: 2024, Winner: "b"}, {Year: 2025, Winner: "a"}}}}
	for _, x := range []struct {
		choice Choice
		want   string // who is paid in 2024, and in 2026, of which nothing is decided
	}{
		{Choice{Rule: Highest, Basis: Annual, Decisions: yearly}, "b "},
		{Choice{Rule: Highest, Basis: Life, Decisions: yearly}, "aa"},
		{Choice{Rule: Highest, Basis: Annual, Decisions: yearly[:1]}, "aa"},
		{Choice{Rule: Lowest, Basis: Annual, Decisions: yearly}, "aa"},
		{Choice{Rule: Lowest, Basis: Annual}, "aa"},
	} {
		x.choice.Candidates = field
		got := ""
		for _, year := range []int{2024, 2026} {
			who := " "
			for i, c := range field {
				if x.choice.Takes(i, year) {
					who = c.Name
				}
			}
			got += who
		}
		if got != x.want {
			t.Errorf("%s %s: %q, want %q", x.choice.Rule, x.choice.Basis, got, x.want)
		}
	}
	if both := (&Choice{Rule: Adds, Candidates: field}); !both.Takes(0, 2024) || !both.Takes(1, 2024) {
		t.Error("of what adds up both are paid")
	}
}
