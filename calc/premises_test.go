package calc

import (
	"fmt"
	"testing"

	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/law"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

func TestAHundredPremisesAreToldApartAndNoMore(t *testing.T) {
	scope := &law.Reading{ID: "scope", Choices: []law.Choice{{ID: "project"}, {ID: ByPremises}}}
	book := &Rulebook{District: &District{ID: "d", MatterScope: scope}}
	book.listReadings()
	for n, tooMany := range map[int]bool{mostApart: false, mostApart + 1: true} {
		a := &Award{Matter: "m"}
		for i := range n {
			a.Premises = append(a.Premises, Premises{Name: fmt.Sprint(i)})
		}
		c := NewCase(new(project.Project), book, Options{Readings: map[string]string{"scope": ByPremises}})
		apart := c.apart([]*Award{{Matter: "m", Premises: a.Premises[:1]}, a}, nil)
		if apart == tooMany || (len(c.Result.Findings) == 1) != tooMany {
			t.Errorf("%d premises are told apart: %v, %d findings", n, apart, len(c.Result.Findings))
		}
	}
}

func TestPremisesAreDecidedByTheLaterDayThatCounts(t *testing.T) {
	day := civil.MustDay(2024, 6, 1)
	one := &Award{Premises: []Premises{{"A", day}, {"B", day + 1}}}
	other := &Award{Premises: []Premises{{"B", day + 1}, {"A", day + 2}}}
	want := fmt.Sprint([]Premises{{"B", day + 1}, {"A", day + 2}})
	if got := fmt.Sprint(premisesOf([]*Award{one, other})); got != want {
		t.Errorf("%s, not %s", got, want)
	}
}

func TestLastDaysOfAnAwardWorkedOutAnewStandInTheirPlace(t *testing.T) {
	first, second := new(Award), new(Award)
	for _, a := range []*Award{first, second} {
		c := &Case{stakes: []stake{{award: first, Deadline: Deadline{ID: "1"}}, {award: second, Deadline: Deadline{ID: "2"}}}}
		c.hang(a, []stake{{Deadline: Deadline{ID: "new"}}})
		want := "1 new"
		if a == first {
			want = "new 2"
		}
		got := c.stakes[0].ID + " " + c.stakes[1].ID
		if got != want || c.stakes[0].award != first || c.stakes[1].award != second {
			t.Errorf("%s, not %s", got, want)
		}
	}
}

func TestSharesOfAPartAreTakenOffByName(t *testing.T) {
	all := []Share{{"district", money.Fen(10)}, {"town", money.Fen(5)}}
	for _, test := range []struct {
		part []Share
		want string
	}{
		{nil, "[{district 0.10} {town 0.05}]"},
		{[]Share{{"town", money.Fen(2)}}, "[{district 0.10} {town 0.03}]"},
	} {
		if got := fmt.Sprint(lessShares(all, test.part)); got != test.want {
			t.Errorf("%s, not %s", got, test.want)
		}
	}
}

func TestYearsBeyondOthersAreThoseThatComeNewOrChange(t *testing.T) {
	year := func(year int, fen int64) project.YearAmount {
		return project.YearAmount{Year: year, Amount: money.Fen(fen)}
	}
	got := yearsBeyond([]project.YearAmount{year(2024, 5), year(2025, 3), year(2026, 4), year(2027, 6)},
		[]project.YearAmount{year(2024, 3), year(2025, 3), year(2026, 1)})
	if want := []project.YearAmount{year(2024, 2), year(2026, 3), year(2027, 6)}; fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("%v, not %v", got, want)
	}
}
