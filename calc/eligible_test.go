package calc

import (
	"fmt"
	"testing"

	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
)

// place is a thing that costs so much, or of which that is not known.
type place struct {
	name    string
	met     Truth
	fen     int64
	undated bool
}

// Name is what the place is called.
func (p place) Name() lang.Text { return lang.Same(p.name) }

// awardOf works an award out that pays what its places cost, one year in which
// they all count and one in which the first does alone, up to a cap a year. It
// counts the workings.
func awardOf(limit int64, places ...place) (a *Award, found []Finding, workings int) {
	c, most := &Case{Result: new(Result)}, money.Fen(limit)
	rule := &Rule{ID: "rent", Title: lang.Same("Rent"), Work: func(w *Working) {
		workings++
		things := make([]Thing, len(places))
		for i, p := range places {
			c := Condition{Test: &Test{ID: "own", Label: lang.Same("own " + p.name)}, Met: p.met}
			if p.met == Unknown {
				c.Missing = []string{p.name + ".own"}
			}
			things[i] = Thing{Subject: p, Fact: p.name + ".use", Conditions: []Condition{c}, Undated: p.undated}
		}
		kept, conditions := w.Eligible(things)
		if w.Require(conditions...); !w.Open() {
			return
		}
		all, first := w.Start(), w.Start()
		for _, i := range kept {
			if all = all.Plus(lang.Text{}, money.Fen(places[i].fen)); i == 0 {
				first = all
			}
		}
		w.YearLine(1, civil.CalendarYear(2024), all, Terms{Rate: money.Whole, Cap: &most})
		w.YearLine(2, civil.CalendarYear(2025), first, Terms{Rate: money.Whole, Cap: &most})
	}}
	return c.workOut(new(Document), rule, 0, "", nil), c.Result.Findings, workings
}

func shownOf(a *Award) string {
	var lines []string
	for i := range a.Lines {
		text := "~"
		if l := &a.Lines[i]; l.Amount != nil {
			text = l.Amount.String()
		}
		lines = append(lines, text)
	}
	return fmt.Sprint(a.Status, " ", lines, " ", a.Missing, " ", len(a.Conditions))
}

func TestOfThingsInDoubtIsKnownWhatIsTheSameEitherWay(t *testing.T) {
	a, b, other := place{"A", Yes, 100, false}, place{"B", Unknown, 50, false}, place{"C", Unknown, 1, false}
	undated := place{"B", Unknown, 50, true}
	for name, test := range map[string]struct {
		limit  int64
		places []place
		want   string
	}{
		"at the cap":        {100, []place{a, b}, "due [1.00 1.00] [] 1"},
		"a fen below":       {101, []place{a, b}, "due [~ 1.00] [B.own] 1"},
		"two in doubt":      {102, []place{a, b, other}, "due [~ 1.00] [B.own C.own] 1"},
		"nothing to add":    {101, []place{a, {"B", Unknown, 0, false}}, "due [1.00 1.00] [] 1"},
		"without a day":     {100, []place{a, undated}, "unknown [] [B.own] 2"},
		"none for certain":  {100, []place{b, other}, "unknown [] [B.own C.own] 2"},
		"one alone":         {100, []place{b}, "unknown [] [B.own] 1"},
		"another left out":  {101, []place{a, {"B", No, 50, false}, b}, "due [~ 1.00] [B.own] 1"},
		"all for certain":   {101, []place{a, {"B", Yes, 50, false}}, "due [1.01 1.00] [] 2"},
		"none that can be":  {101, []place{{"A", No, 1, false}, {"B", No, 1, false}}, "not_met [] [] 2"},
		"one out, one open": {101, []place{{"A", No, 1, false}, b}, "unknown [] [B.own] 1"},
	} {
		if award, _, _ := awardOf(test.limit, test.places...); shownOf(award) != test.want {
			t.Errorf("%s: %s, not %s", name, shownOf(award), test.want)
		}
	}
}

func TestOfAThingInDoubtAFindingSaysWhatItHangsOn(t *testing.T) {
	sure, open := place{"A", Yes, 100, false}, place{"B", Unknown, 50, false}
	for _, test := range []struct {
		places []place
		want   string
	}{
		{[]place{sure, open}, "[left_open B.own]"},
		{[]place{sure, {"B", No, 50, false}}, "[left_out B]"},
		{[]place{open, open}, "[]"},
		{[]place{sure, {"B", Unknown, 50, true}}, "[]"},
	} {
		_, found, _ := awardOf(100, test.places...)
		said := []string{}
		for _, f := range found {
			said = append(said, f.Code+" "+f.Path)
		}
		if fmt.Sprint(said) != test.want {
			t.Errorf("%v: %v, not %s", test.places, said, test.want)
		}
	}
}

func TestHowManyThingsAreInDoubtDoesNotMultiplyTheWays(t *testing.T) {
	places := []place{{"A", Yes, 100, false}}
	for i := range 500 {
		places = append(places, place{fmt.Sprint("B", i), Unknown, 1, false})
	}
	award, _, workings := awardOf(1000, places...)
	if workings != 2 || award.Lines[0].Amount != nil || len(award.Lines[0].Missing) != 500 {
		t.Errorf("%d workings, %d facts missing", workings, len(award.Lines[0].Missing))
	}
}

// TestACapOverSeveralLinesIsLookedAtBetweenTheWays: that two ways pay the same is
// not that those between them do, where what the cap leaves and the base both move.
func TestACapOverSeveralLinesIsLookedAtBetweenTheWays(t *testing.T) {
	one, two, three := money.Fen(1), money.Fen(2), money.Fen(3)
	line := func(base, limit *money.Amount, atCap bool) Line {
		return Line{Amount: &one, Base: base, Limit: limit, atCap: atCap}
	}
	for name, test := range map[string]struct {
		l, other Line
		between  bool
		same     bool
	}{
		"both move":                   {line(&one, &three, false), line(&two, &one, false), true, false},
		"both move, and none between": {line(&one, &three, false), line(&two, &one, false), false, true},
		"the base moves":              {line(&one, &one, false), line(&two, &one, false), true, true},
		"the cap moves":               {line(&one, &three, false), line(&one, &one, false), true, true},
		"a part is not recorded":      {line(&one, &three, false), line(&one, &one, true), true, false},
	} {
		if got := test.l.same([]Line{test.other}, 0, test.between); got != test.same {
			t.Errorf("%s: %v", name, got)
		}
	}
}
