package calc

import (
	"fmt"
	"maps"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/law"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// unclear is a document of one award whose amount hangs on three readings:
// the first decides which of the others is asked about. A fourth says who
// bears it.
func unclear(t interface{ Fatal(...any) }, amount func(asked string) money.Amount) *Rulebook {
	reading := func(id, choices string) *law.Reading {
		r := &law.Reading{ID: id}
		for _, c := range choices {
			r.Choices = append(r.Choices, law.Choice{ID: string(c)})
		}
		return r
	}
	first, second, third := reading("first", "abc"), reading("second", "ab"), reading("third", "abc")
	who, never := reading("who", "ab").ForBearers(), reading("never", "ab")
	way := func(w *Working, r *law.Reading) string {
		for _, choice := range r.Choices {
			if w.Reads(r, choice.ID) {
				return choice.ID
			}
		}
		return ""
	}
	work := func(w *Working) {
		asked := way(w, first)
		switch asked {
		case "a":
			asked += way(w, second) + way(w, third)
		case "b":
			asked += way(w, third)
		}
		if w.Open() {
			w.Fixed(1, civil.MustDay(2024, 1, 1), lang.Same("x"), amount(asked))
		}
	}
	bearers := func(c *Case, _ *Rule) Division {
		if c.Reads(who, "b") {
			return Solely("somebody")
		}
		return Solely(BearerDistrict)
	}
	district := &District{ID: "d", Published: []Published{{Figures: []byte("a:\n"), Make: func(*law.Figures) *Document {
		return &Document{
			Document: law.Document{ID: "p", Number: "1", Title: lang.Same("p"), Readings: []*law.Reading{first, second, third, who, never}, Written: []byte("## 一 | 1\ntitle: a | b\nawards: p/award\nzh: a\nen: b\n")},
			Bearers:  bearers,
			Rules:    []Rule{{ID: "p/award", Title: lang.Same("award"), Article: "1", Matter: "m", Payee: Enterprise, Claims: func(*project.Project) []string { return Once(true) }, Work: work}},
		}
	}}}}
	book, err := district.Rulebook()
	if err != nil {
		t.Fatal(err)
	}
	return book
}

// spreadOf computes a project and its range.
func spreadOf(p *project.Project, book *Rulebook, given map[string]string, w Watch) Spread {
	return SpreadOf(Compute(p, book, Options{Readings: given}), book, given, w)
}

// combinations are all ways to choose all readings.
func combinations(readings []*law.Reading) []map[string]string {
	all := []map[string]string{{}}
	for _, r := range readings {
		var more []map[string]string
		for _, c := range all {
			for _, choice := range r.Choices {
				more = append(more, with(c, r.ID, choice.ID))
			}
		}
		all = more
	}
	return all
}

// TestSpreadIsThatOfAllCombinations holds the search, which asks only about
// readings that are consulted, against computing every combination.
func TestSpreadIsThatOfAllCombinations(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		amounts := map[string]money.Amount{}
		book := unclear(t, func(asked string) money.Amount {
			if _, ok := amounts[asked]; !ok {
				amounts[asked] = money.Fen(rapid.Int64Range(0, 3).Draw(t, asked))
			}
			return amounts[asked]
		})
		given := map[string]string{}
		if rapid.Bool().Draw(t, "given") {
			given["first"] = rapid.SampledFrom([]string{"a", "b", "c"}).Draw(t, "first")
			given["third"] = "b"
		}
		p := &project.Project{}
		total := func(readings map[string]string) money.Amount {
			return Compute(p, book, Options{Readings: readings}).Totals.Amount
		}
		tried := 0
		s := spreadOf(p, book, given, Watch{Progress: func(n int) { tried = n }})
		if s.Total.Cmp(total(given)) != 0 || s.Computed != tried || tried != 6+3+1 || s.Combinations.Int64() != 3*2*3 {
			t.Fatalf("total %s, %s combinations, %d computations, told of %d", s.Total, s.Combinations, s.Computed, tried)
		}
		least, most := Combination{Total: s.Total}, Combination{Total: s.Total}
		for _, c := range combinations(book.Readings) {
			sum := total(c)
			for id := range c {
				if c[id] == given[id] || given[id] == "" && c[id] == "a" {
					delete(c, id)
				}
			}
			if d := sum.Cmp(least.Total); d < 0 || d == 0 && len(c) < len(least.Readings) {
				least = Combination{Total: sum, Readings: c}
			}
			if d := sum.Cmp(most.Total); d > 0 || d == 0 && len(c) < len(most.Readings) {
				most = Combination{Total: sum, Readings: c}
			}
		}
		for got, want := range map[*Combination]Combination{&s.Least: least, &s.Most: most} {
			if got.Total.Cmp(want.Total) != 0 || len(got.Readings) != len(want.Readings) {
				t.Fatalf("got %v, want %v", *got, want)
			}
			readings := maps.Clone(given)
			maps.Copy(readings, got.Readings)
			if total(readings).Cmp(got.Total) != 0 {
				t.Fatalf("%v gives %s", *got, total(readings))
			}
		}
		effects := map[string]money.Amount{}
		for _, r := range book.Readings {
			now := given[r.ID]
			if now == "" {
				now = "a"
			}
			for _, choice := range r.Choices {
				change := total(with(given, r.ID, choice.ID)).Sub(s.Total)
				if change.Sign() != 0 && choice.ID != now {
					effects[r.ID+choice.ID] = change
				}
			}
		}
		seen := 0
		for i, e := range s.Effects {
			if i > 0 && worth(e) > worth(s.Effects[i-1]) {
				t.Fatal("a larger effect after a smaller one")
			}
			if e.Reading.ID == "who" {
				if e.Choice != "b" || e.Change.Sign() != 0 || e.Moved.Cmp(s.Total) != 0 || e.Total.Cmp(s.Total) != 0 {
					t.Fatalf("who bears it: %+v", e)
				}
				continue
			}
			seen++
			if want := effects[e.Reading.ID+e.Choice]; e.Change.Sign() == 0 || e.Change.Cmp(want) != 0 || e.Moved.Sign() != 0 || e.Total.Sub(s.Total).Cmp(want) != 0 {
				t.Fatalf("%s=%s: %s, want %s", e.Reading.ID, e.Choice, e.Change, want)
			}
		}
		if bears := len(s.Effects) - seen; seen != len(effects) || bears != s.Total.Sign() {
			t.Fatalf("%d of %d effects, %d on who bears it", seen, len(effects), bears)
		}
	})
}

// worth is how much an effect changes or moves, in fen of a few digits.
func worth(e Effect) int {
	digits := strings.NewReplacer("-", "", ".", "").Replace(e.Change.String())
	if e.Change.Sign() == 0 {
		digits = strings.Replace(e.Moved.String(), ".", "", 1)
	}
	n, _ := strconv.Atoi(digits)
	return n
}

func TestMovedIsWhatOtherBearersBearMore(t *testing.T) {
	share := func(name string, fen int64) Share { return Share{name, money.Fen(fen)} }
	for _, c := range []struct {
		before, after []Share
		want          int64
	}{
		{[]Share{share("a", 5)}, []Share{share("a", 5)}, 0},
		{[]Share{share("a", 5)}, []Share{share("b", 5)}, 5},
		{[]Share{share("a", 4), share("b", 1)}, []Share{share("a", 2), share("b", 3)}, 2},
		{[]Share{share("a", 4), share("b", 1)}, []Share{share("a", 1), share("b", 2), share("c", 2)}, 3},
	} {
		if got := moved(c.before, c.after); got.Cmp(money.Fen(c.want)) != 0 {
			t.Errorf("%v to %v: %s", c.before, c.after, got)
		}
	}
}

// TestReadsRemembersWhatWasAsked, and that a rule asks only for what there is.
func TestReadsRemembersWhatWasAsked(t *testing.T) {
	book := unclear(t, func(string) money.Amount { return money.Zero })
	c := &Case{Project: &project.Project{}, Result: &Result{}, book: book}
	c.read(map[string]string{"second": "b"})
	if !c.Reads(book.Readings[1], "b") || c.Reads(book.Readings[1], "a") {
		t.Error("a reading is not what was chosen")
	}
	if asked := fmt.Sprint(c.Result.Readings[0].asked, c.Result.Readings[1].asked); asked != "false true" {
		t.Errorf("asked about: %s", asked)
	}
	for _, ask := range []func(){func() { c.Reads(&law.Reading{ID: "other"}, "a") }, func() { c.Reads(book.Readings[1], "c") }} {
		func() {
			defer func() {
				if recover() == nil {
					t.Error("what is no reading, or none of its ways, was answered")
				}
			}()
			ask()
		}()
	}
}

// TestOfEqualCombinationsTheFirstReadingIsNamed: of several that come to the
// same with equally few readings, the one whose reading stands first.
func TestOfEqualCombinationsTheFirstReadingIsNamed(t *testing.T) {
	book := unclear(t, func(asked string) money.Amount {
		switch asked {
		case "aba", "aab", "aac":
			return money.Fen(5)
		}
		return money.Fen(3)
	})
	s := spreadOf(&project.Project{}, book, nil, Watch{})
	if want := map[string]string{"second": "b"}; !maps.Equal(s.Most.Readings, want) || s.Most.Total.Cmp(money.Fen(5)) != 0 {
		t.Errorf("the most is %s by %v, want %v", s.Most.Total, s.Most.Readings, want)
	}
	if len(s.Least.Readings) != 0 {
		t.Errorf("the least needs %v", s.Least.Readings)
	}
}

// TestAChoiceAmongManyPremisesIsTriedLessOften: each premises is worked out beside
// those before it, so that the work of one computation grows with their square.
func TestAChoiceAmongManyPremisesIsTriedLessOften(t *testing.T) {
	book := tangled(20, 20, 2, 0)
	rules := book.Documents[0].Rules
	rules[0].Matter, rules[1].Matter = "m", "m"
	quick := rules[1].Work
	rules[0].Work = func(w *Working) {
		for _, r := range book.Readings {
			w.Reads(r, r.Choices[0].ID)
		}
		quick(w)
	}
	rules[1].Work = func(w *Working) { w.Open() }
	book.MatterScope = book.Readings[0]
	book.MatterScope.Choices = append(book.MatterScope.Choices, law.Choice{ID: ByPremises})
	p := &project.Project{Offices: make([]project.Office, mostApart)}
	for i := range p.Offices {
		p.Offices[i].ID = project.Known(fmt.Sprint(i))
	}
	s := spreadOf(p, book, nil, Watch{})
	if choices := s.Computed - mostComputations - 1; !s.Partial || choices != mostWork/(2*mostApart*mostApart+2) {
		t.Errorf("partial %v, the choice is computed %d times", s.Partial, choices)
	}
}
