package calc

import (
	"testing"

	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// TestAnAgreementIsToldFromAPolicyOfItsName: whatever their order in the file,
// the policy stands first and the agreement is what was taken.
func TestAnAgreementIsToldFromAPolicyOfItsName(t *testing.T) {
	other := func(scope string) project.OtherAward {
		return project.OtherAward{Policy: project.Known("X"), Scope: project.Known(scope), Matter: project.Known("m"), Years: []project.YearAmount{{Year: 2024, Amount: money.Fen(7)}}}
	}
	for _, file := range [][]project.OtherAward{{other("district"), other("agreement")}, {other("agreement"), other("district")}} {
		c := &Case{Project: &project.Project{OtherAwards: file}, Result: &Result{}, book: &Rulebook{District: &District{}}}
		c.Result.Awards = []*Award{{Rule: &Rule{ID: "ours"}, Matter: "m", Status: Due, Total: money.Fen(9)}}
		c.chooseHighest()
		choice := c.Result.Choices[0]
		if len(choice.Candidates) != 3 || choice.Won != 2 || !choice.Candidates[2].over || choice.Candidates[1].over {
			t.Errorf("%d of %v was taken", choice.Won, choice.Candidates)
		}
	}
}
