package calc

import (
	"fmt"
	"testing"

	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

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

// TestACandidateIsNotWholeWhileAnythingOfItLacks: all of it, an amount of another
// policy, or a line of ours.
func TestACandidateIsNotWholeWhileAnythingOfItLacks(t *testing.T) {
	known := money.Fen(1)
	for name, x := range map[string]struct {
		of    Candidate
		lacks bool
	}{
		"nothing":              {Candidate{}, false},
		"all of it":            {Candidate{Unknown: true}, true},
		"an amount":            {Candidate{Lacks: []string{"a"}}, true},
		"a year":               {Candidate{lackingIn: []int{2024}}, true},
		"nothing of our lines": {Candidate{Award: &Award{Lines: []Line{{Year: 2024, Amount: &known}}}}, false},
		"one of our lines":     {Candidate{Award: &Award{Lines: []Line{{Year: 2024, Amount: &known}, {Year: 2025}}}}, true},
		"our award":            {Candidate{Award: &Award{Status: NotKnown}}, true},
	} {
		c := &Choice{Candidates: []Candidate{x.of}}
		if c.NotWhole(0) != x.lacks {
			t.Errorf("%s lacks: %v", name, !x.lacks)
		}
	}
}

// TestTheOpenYearsOfOnePremisesAreItsOwn, and those that are of all; nobody can name
// that of a line without a day.
func TestTheOpenYearsOfOnePremisesAreItsOwn(t *testing.T) {
	known := money.Fen(1)
	award := &Award{Matter: "m", Lines: []Line{{Year: 2024, Premises: "A"}, {Year: 2025, Premises: "B"}, {Year: 2026},
		{Year: 2027, Premises: "A", Amount: &known}, {Year: project.EveryYear, Premises: "A"}}}
	for matter, want := range map[string]string{"m": "[2024 2025 2026]", "m:A": "[2024 2026]", "m:B": "[2025 2026]"} {
		c := &Choice{Matter: matter, Candidates: []Candidate{{Award: award}}}
		if got := fmt.Sprint(c.OpenYears(0)); got != want {
			t.Errorf("%s: %s, not %s", matter, got, want)
		}
		if anywhere := matter != "m:B"; c.OpenIn(0, 2030) != anywhere { // A may fall into any year
			t.Errorf("%s: a year without lines is open: %v", matter, !anywhere)
		}
	}
}

// TestWhatAnotherPolicyLacksIsToldByYear: each amount in its own.
func TestWhatAnotherPolicyLacksIsToldByYear(t *testing.T) {
	x := &Candidate{Lacks: []string{"a", "b", "c"}, lackingIn: []int{2024, project.EveryYear, 2024}}
	for year, want := range map[int]string{2024: "[a c]", 2025: "[]", project.EveryYear: "[b]"} {
		if got := fmt.Sprint(x.LackedIn(year)); got != want {
			t.Errorf("%d: %s, not %s", year, got, want)
		}
	}
}
