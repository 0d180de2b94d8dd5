package shanting_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/project"
)

func (b bench) sample(name string) *project.Project {
	b.Helper()
	src, err := os.ReadFile("../../testdata/projects/" + name + ".yaml")
	if err != nil {
		b.Fatal(err)
	}
	return b.decoded(string(src))
}

// under computes a project under some readings.
func (b bench) under(p *project.Project, readings map[string]string) *calc.Result {
	return calc.Compute(p, b.book, calc.Options{Readings: readings})
}

func and(readings map[string]string, id, choice string) map[string]string {
	more := maps.Clone(readings)
	more[id] = choice
	return more
}

// combinationsOf are all ways to choose some readings.
func combinationsOf(readings []calc.ChosenReading) []map[string]string {
	all := []map[string]string{{}}
	for _, r := range readings {
		var more []map[string]string
		for _, c := range all {
			for _, choice := range r.Choices {
				more = append(more, and(c, r.ID, choice.ID))
			}
		}
		all = more
	}
	return all
}

// thatMatter are the readings that change a line of a project under any
// combination of the others: one after the other is let in until none of those
// outside changes anything under any combination of those inside, or there are
// more than so many.
func (b bench) thatMatter(p *project.Project, most int) (inside []calc.ChosenReading) {
	outside := b.of(p).Readings
	for again := true; again && len(inside) <= most; {
		again = false
		for _, given := range combinationsOf(inside) {
			want := printed(b.under(p, given))
			for i, r := range outside {
				for _, choice := range r.Choices {
					again = again || printed(b.under(p, and(given, r.ID, choice.ID))) != want
				}
				if again {
					inside, outside = append(inside, r), append(outside[:i:i], outside[i+1:]...)
					break
				}
			}
			if again {
				break
			}
		}
	}
	return inside
}

// TestTheRangeIsThatOfAllCombinations holds the least and the most that the
// search finds for real projects, part by part and of what is asked about,
// against every combination of every reading that changes anything.
func TestTheRangeIsThatOfAllCombinations(t *testing.T) {
	b := newBench(t)
	for _, name := range []string{"factory_tenant", "upgrade", "foreign_services", "town_small", "collective_land",
		"listed_company", "terminated", "move_to_park", "foreign_headquarters", "incomplete"} {
		p := b.sample(name)
		base := b.of(p)
		b.holds(name, p, calc.SpreadOf(base, b.book, nil, calc.Watch{}), combinationsOf(b.thatMatter(p, len(base.Readings))))
	}
}

// holds wants a range to be that of some combinations.
func (b bench) holds(name string, p *project.Project, s calc.Spread, all []map[string]string) {
	b.Helper()
	least, most, apart := s.Total, s.Total, int64(0)
	for _, c := range all {
		result := b.under(p, c)
		if b.leavesUnknown(result, p) {
			apart++
			continue
		}
		sum := result.Totals.Amount
		if sum.Cmp(least) < 0 {
			least = sum
		}
		if sum.Cmp(most) > 0 {
			most = sum
		}
	}
	if s.Least.Total.Cmp(least) != 0 || s.Most.Total.Cmp(most) != 0 {
		b.Errorf("%s: %s to %s, want %s to %s over %d combinations", name, s.Least.Total, s.Most.Total, least, most, len(all))
	}
	if s.Unknown.Int64()*int64(len(all)) != apart*s.Combinations.Int64() {
		b.Errorf("%s: %s of %s combinations are not compared, %d of %d", name, s.Unknown, s.Combinations, apart, len(all))
	}
	b.reached(name, p, s)
}

// reached wants both ends to be what their readings come to.
func (b bench) reached(name string, p *project.Project, s calc.Spread) {
	b.Helper()
	for _, c := range []calc.Combination{s.Least, s.Most} {
		if got := b.under(p, c.Readings).Totals.Amount; got.Cmp(c.Total) != 0 {
			b.Errorf("%s: %v gives %s, said to give %s", name, c.Readings, got, c.Total)
		}
	}
}

// TestTheRangeOfRandomProjects holds it for random projects: against every
// combination where they are few, and else no combination, drawn at random or
// one reading from an end, lies outside.
func TestTheRangeOfRandomProjects(t *testing.T) {
	whole, wide := 0, 0
	onSomeRandomProjects(t, 12, func(b bench, src string) {
		p := b.decoded(src)
		base := b.of(p)
		s := calc.SpreadOf(base, b.book, nil, calc.Watch{})
		if s.Least.Total.Cmp(s.Most.Total) < 0 {
			wide++
		}
		if matter := b.thatMatter(p, 2); len(matter) <= 2 {
			whole++
			b.holds(src, p, s, combinationsOf(matter))
			return
		}
		b.reached(src, p, s)
		b.holdsInside(src, p, s, sampled(base.Readings, s, 30))
	})
	if whole == 0 || wide == 0 {
		t.Errorf("%d held against every combination, %d have a range", whole, wide)
	}
}

// sampled are combinations drawn at random, and those one reading from an end.
func sampled(readings []calc.ChosenReading, s calc.Spread, n int) (all []map[string]string) {
	rng := rand.New(rand.NewPCG(uint64(len(readings)), 5))
	for range n {
		c := map[string]string{}
		for _, r := range readings {
			c[r.ID] = r.Choices[rng.IntN(len(r.Choices))].ID
		}
		all = append(all, c)
	}
	for _, r := range readings {
		for _, choice := range r.Choices {
			all = append(all, and(s.Least.Readings, r.Name, choice.ID), and(s.Most.Readings, r.Name, choice.ID))
		}
	}
	return all
}

// holdsInside wants no combination to lie outside a range.
func (b bench) holdsInside(name string, p *project.Project, s calc.Spread, all []map[string]string) {
	b.Helper()
	for _, c := range all {
		result := b.under(p, c)
		if sum := result.Totals.Amount; !b.leavesUnknown(result, p) && (sum.Cmp(s.Least.Total) < 0 || sum.Cmp(s.Most.Total) > 0) {
			b.Fatalf("%v comes to %s, outside %s to %s\n%s", c, sum, s.Least.Total, s.Most.Total, name)
		}
	}
}

// leavesUnknown says whether an award, a year of one or a choice that is known
// by default is not known, or known in part, in a result.
func (b bench) leavesUnknown(r *calc.Result, p *project.Project) bool {
	now := openIn(r)
	for place, how := range openIn(b.of(p)) {
		if award, _, ofYear := strings.Cut(place, " "); how == unknown && !ofYear {
			maps.DeleteFunc(now, func(k string, _ openness) bool { return k == award || strings.HasPrefix(k, award+" ") })
		}
		if how >= now[place] {
			delete(now, place)
		}
	}
	return len(now) > 0
}

// openness is how much of something is not known; what is settled has none.
type openness int

const (
	inPart openness = iota + 1
	unknown
)

// openIn names what is open in a result: awards, years of awards, choices.
func openIn(r *calc.Result) map[string]openness {
	open := map[string]openness{}
	for _, a := range r.Awards {
		if a.Status == calc.NotKnown {
			open[a.Name()] = unknown
			continue
		}
		for i, l := range a.Lines {
			switch place := fmt.Sprint(a.Name(), " ", i); {
			case l.Amount == nil:
				open[place] = unknown
			case l.Recorded != nil:
				open[place] = inPart
			}
		}
	}
	for _, c := range r.Choices {
		if c.Open {
			open["choice of "+c.Matter] = unknown
		}
	}
	return open
}

// TestTheCallersReadingWins over the file's, for every reading and any two of
// its choices; the file's stands where the caller names another reading.
func TestTheCallersReadingWins(t *testing.T) {
	b := newBench(t)
	p := b.everythingWith(bankFacts...).Project
	for _, r := range b.of(p).Readings {
		for _, file := range r.Choices {
			p.Readings = map[string]project.Fact[string]{r.ID: project.Known(file.ID)}
			for _, word := range r.Choices {
				got := b.under(p, map[string]string{r.ID: word.ID})
				p.Readings[r.ID] = project.Known(word.ID)
				if want := b.of(p); chosen(got, r.ID) != word.ID || everythingOf(got) != everythingOf(want) || len(got.Readings) != len(want.Readings) {
					t.Errorf("%s is %s in the file and %s to the caller: taken as %s\n%s", r.ID, file.ID, word.ID, chosen(got, r.ID), differ(everythingOf(want), everythingOf(got)))
				}
				p.Readings[r.ID] = project.Known(file.ID)
			}
			other := "year_basis"
			if r.ID == other {
				other = "increment"
			}
			if got := b.under(p, map[string]string{other: "x"}); chosen(got, r.ID) != file.ID || chosen(got, other) != "x" {
				t.Errorf("%s is %s in the file, and %s beside another", r.ID, file.ID, chosen(got, r.ID))
			}
		}
	}
}

// bankFacts make everything a bank as well, so that readings of both documents are asked about.
var bankFacts = []string{"finance.kind=bank_tier1", "finance.stay_commitment=true", "finance.opened=2024-01-01", "contract.signed=2025-04-16", "site.introducing_town=甲"}

func chosen(r *calc.Result, id string) (choice string) {
	for _, c := range r.Readings {
		if c.ID == id {
			choice += c.Chosen
		}
	}
	return choice
}
