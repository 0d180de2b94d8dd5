package calc

import (
	"fmt"
	"testing"

	"github.com/shanting/fuchi/calc/money"
)

func TestAColumnIsOpenWhileALineOfItIs(t *testing.T) {
	amount := money.Fen(1)
	lines := []Line{{Year: 2027}, {Year: 2026, Amount: &amount}, {Year: 2026}, {Year: 2024, Amount: &amount}, {Year: 2027},
		{Year: 2025, Amount: &amount, Recorded: &Recorded{Days: 1, Of: 2}}}
	want := []OpenYear{{Year: 2025, Partial: true}, {Year: 2026, Partial: true}, {Year: 2027}}
	if got := openYears(lines); fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("%v, not %v", got, want)
	}
}
