package calc

import (
	"fmt"
	"testing"

	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// TestWhatAnAwardPaysInAColumnYear: what of it is known, and whether that is all. A
// line without a day may fall into any year and stands in none.
func TestWhatAnAwardPaysInAColumnYear(t *testing.T) {
	nothing, one, two := money.Zero, money.Fen(1), money.Fen(2)
	lines := []Line{{Year: 2025, Amount: &two}, {Year: 2024, Amount: &one}, {Year: 2024, Amount: &two}, {Year: 2026, Amount: &one},
		{Year: 2026}, {Year: 2027}, {Year: 2028, Amount: &two, Lost: true}, {Year: project.EveryYear, Amount: &nothing}}
	due := &Award{Status: Due, Lines: lines}
	never := &Award{Status: Due, Lines: append(lines[:len(lines):len(lines)], Line{Year: project.EveryYear})}
	unknown, barred := &Award{Status: NotKnown, Lines: lines}, &Award{Status: NotMet, Lines: lines}
	for _, x := range []struct {
		award *Award
		want  string
	}{
		{due, "[0.02 0.03 0.01+? ? 0.00 0.00]"},
		{never, "[0.02+? 0.03+? 0.01+? ? ? ?]"},
		{unknown, "[? ? ? ? ? ?]"},
		{barred, "[0.00 0.00 0.00 0.00 0.00 0.00]"},
		{nil, "[0.00 0.00 0.00 0.00 0.00 0.00]"},
	} {
		var got []string
		for _, year := range []int{2025, 2024, 2026, 2027, 2028, 2030} {
			paid, open := x.award.PaidIn(year)
			text := map[bool]string{true: "?", false: "nothing known"}[open]
			if paid != nil {
				text = paid.String() + map[bool]string{true: "+?"}[open]
			}
			got = append(got, text)
		}
		if fmt.Sprint(got) != x.want {
			t.Errorf("%v: %s, not %s", x.award, got, x.want)
		}
	}
	if got := fmt.Sprint(ColumnYears(nil, due, &Award{Lines: []Line{{Year: 2023}, {Year: 2025}}})); got != "[2023 2024 2025 2026 2027 2028]" {
		t.Errorf("columns %s", got)
	}
}
