package shanting_test

import (
	"maps"
	"os"
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
// outside changes anything under any combination of those inside.
func (b bench) thatMatter(p *project.Project) (inside []calc.ChosenReading) {
	outside := b.of(p).Readings
	for again := true; again; {
		again = false
		for _, given := range combinationsOf(inside) {
			want := printed(b.under(p, given))
			for i, r := range outside {
				for _, choice := range r.Choices[1:] {
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
// search finds for real projects, which tries only what is asked about,
// against every combination of every reading that changes anything.
func TestTheRangeIsThatOfAllCombinations(t *testing.T) {
	b := newBench(t)
	for _, name := range []string{"factory_tenant", "upgrade", "foreign_services", "town_small", "collective_land"} {
		p := b.sample(name)
		s := calc.SpreadOf(p, b.book, nil, nil)
		least, most, unknown := s.Total, s.Total, 0
		all := combinationsOf(b.thatMatter(p))
		for _, c := range all {
			result := b.under(p, c)
			if b.leavesUnknown(result, p) {
				unknown++
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
			t.Errorf("%s: %s to %s, want %s to %s over %d combinations", name, s.Least.Total, s.Most.Total, least, most, len(all))
		}
		if (s.Unknown > 0) != (unknown > 0) {
			t.Errorf("%s: %d combinations are not compared, %d of all", name, s.Unknown, unknown)
		}
		for _, c := range []calc.Combination{s.Least, s.Most} {
			if got := b.under(p, c.Readings).Totals.Amount; got.Cmp(c.Total) != 0 {
				t.Errorf("%s: %v gives %s, said to give %s", name, c.Readings, got, c.Total)
			}
		}
	}
}

// leavesUnknown says whether a year that is known and paid by default is not
// known in a result.
func (b bench) leavesUnknown(r *calc.Result, p *project.Project) bool {
	for _, was := range b.of(p).Awards {
		for _, a := range r.Awards {
			if a.Name() != was.Name() || !was.Status.Counts() {
				continue
			}
			for i, l := range was.Lines {
				if l.Amount != nil && (a.Status == calc.NotKnown || i < len(a.Lines) && a.Lines[i].Amount == nil) {
					return true
				}
			}
		}
	}
	return false
}

// TestTheCallersReadingWins over the file's, for every reading and any two of
// its choices; the file's stands where the caller names another reading.
func TestTheCallersReadingWins(t *testing.T) {
	b := newBench(t)
	p := b.laid(bankFacts...).Project
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
