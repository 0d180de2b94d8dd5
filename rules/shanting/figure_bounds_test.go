package shanting_test

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/calctest"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/law"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/rules/shanting"
)

// Every figure of the law stands in one of the tables of figure_bounds_tables_test.go
// and is tried exactly at its value and one fen, one day or one count to either
// side; or cases of its document hold it, that fail where it is moved so. The tables name figures and never repeat their values, so that they
// hold under any value; that the values are the law's is for the cases to say.

func TestEveryFigureIsHeldAtItsValue(t *testing.T) {
	b, seen := newBench(t), map[string]bool{}
	note := func(ids ...string) {
		for _, id := range ids {
			if id != "" {
				b.figures(id)
				seen[id] = true
			}
		}
	}
	for _, l := range ladders {
		note(l.steps...)
		note(l.pays...)
	}
	for _, c := range ceilings {
		note(c.limit, c.rate)
	}
	for _, w := range windows {
		note(w.years, w.full, w.first, w.later)
	}
	for _, s := range sums {
		note(s.figure)
	}
	for _, d := range days {
		note(d.first, d.last)
	}
	for _, e := range terms {
		note(e.figure)
	}
	note(slices.Collect(maps.Keys(particular))...)
	note(slices.Collect(maps.Keys(toldOnly))...)
	note(besides...)
	for _, d := range b.book.Documents {
		for _, f := range d.Figures.All {
			if !seen[f.ID] {
				heldByCases(t, d, f)
			}
		}
	}
}

// heldByCases wants some case of the document to fail where a figure is moved by its
// smallest step to either side: the case at it, and that just below or above.
func heldByCases(t *testing.T, d *calc.Document, f law.Figure) {
	for _, by := range []int64{-1, 1} {
		value, ok := f.Beside(by)
		if !ok || f.Check(value) != nil {
			continue
		}
		book, err := shanting.District().Rulebook(law.Amendment{Name: "beside", Document: d.ID,
			Changes: []law.Change{{ID: f.ID, Value: value, Cite: f.Cite}}})
		if err != nil {
			t.Fatal(err)
		}
		switch noticed, err := calctest.Notices(os.DirFS(d.ID+"/cases"), book); {
		case err != nil:
			t.Fatal(err)
		case !noticed:
			t.Errorf("figure %s is in no table, and no case of %s fails where it is %s: add one, or say in which way it decides",
				f.ID, d.ID, value)
		}
	}
}

// TestTiersChangeExactlyAtTheirFigures: below the first step nothing; on each
// step and up to a fen below the next the same; so there is no gap, no overlap,
// and each figure belongs to the step it begins.
func TestTiersChangeExactlyAtTheirFigures(t *testing.T) {
	underBoth(t, bench.tiersChangeExactlyAtTheirFigures)
}

func (b bench) tiersChangeExactlyAtTheirFigures() {
	for _, l := range ladders {
		at := func(a money.Amount) []string { return append(slices.Clone(l.facts), l.path+"="+a.String()+l.unit) }
		first := b.money(l.steps[0])
		below := b.award(l.award, at(first.Sub(fen(1)))...)
		if l.otherwise == nil {
			b.fails(below, l.steps[0], "less a fen")
			if l.award != "measures2022/land" || l.facts == nil { // a project of no industry is told of the lowest step too
				b.asks(below, first)
			}
		} else {
			b.pays(below, l.otherwise(b), l.steps[0], "less a fen")
		}
		for i, id := range l.steps {
			from := b.money(id)
			tried := []money.Amount{from, from.Add(fen(1)), from.Add(from)}
			if i+1 < len(l.steps) {
				next := b.money(l.steps[i+1])
				if next.Cmp(from) <= 0 {
					b.Fatalf("%s does not lie above %s", l.steps[i+1], id)
				}
				tried = []money.Amount{from, from.Add(fen(1)), next.Sub(fen(1))}
			}
			want := b.worth(l, i)
			for _, a := range tried {
				b.pays(b.award(l.award, at(a)...), want, id, "at", a)
			}
		}
	}
}

// asks wants an award to fail for want of the lowest step, not of a higher one.
func (b bench) asks(a *calc.Award, first money.Amount) {
	b.Helper()
	asked := append(slices.Clone(a.Conditions), a.Gates...)
	if !slices.ContainsFunc(asked, func(c calc.Condition) bool {
		return c.Met == calc.No && c.Threshold.Amount.Cmp(first) == 0
	}) {
		b.Errorf("%s does not ask for %s", a.Name(), first)
	}
}

// worth is what a step pays: the figure that says so, or what the row computes.
func (b bench) worth(l ladder, i int) money.Amount {
	if l.worth != nil {
		return l.worth(b, i)
	}
	return b.money(l.pays[i])
}

// TestCapsBindExactlyAtTheirFigures: the least base whose share reaches the cap
// pays the cap and so does every larger one; what is a fen of award short of it
// is paid in full.
func TestCapsBindExactlyAtTheirFigures(t *testing.T) {
	underBoth(t, bench.capsBindExactlyAtTheirFigures)
}

func (b bench) capsBindExactlyAtTheirFigures() {
	for _, c := range ceilings {
		limit, rate := fenOf(b.money(c.limit)), b.rate(c.rate)
		round := halfUp
		if c.down {
			round = down
		}
		step := down(inverse(rate, 1)) + 1
		border := down(inverse(rate, limit))
		for _, base := range []int64{border - 2*step, border - step, border - step/2, border - 1, border, border + 1, border + step, 3 * border} {
			want := min(limit, round(times(rate, base)))
			a := b.award(c.award, append(slices.Clone(c.facts), c.path+"="+fen(base).String())...)
			if len(a.Lines) == 0 || a.Lines[0].Amount == nil || a.Lines[0].Amount.Cmp(fen(want)) != 0 {
				b.Errorf("%s of %s up to %s: %v, want %s", c.rate, fen(base), c.limit, a.Lines, fen(want))
			}
		}
	}
}

// TestWindowsEndExactlyWithTheirYears: so many lines, the first at the full
// rate, the rest at the later one.
func TestWindowsEndExactlyWithTheirYears(t *testing.T) {
	underBoth(t, bench.windowsEndExactlyWithTheirYears)
}

func (b bench) windowsEndExactlyWithTheirYears() {
	for _, w := range windows {
		a := b.award(w.award, w.facts...)
		if len(a.Lines) != b.int(w.years) {
			b.Errorf("%s: %d lines, want %d years", w.award, len(a.Lines), b.int(w.years))
		}
		for i, l := range a.Lines {
			want := fen(1_000_000)
			if rate := w.rateOf(b, i); rate != "" {
				want = fen(halfUp(b.share(rate)))
			}
			if l.Amount == nil || l.Amount.Cmp(want) != 0 {
				b.Errorf("%s, year %d: %v, want %s", w.award, i+1, l.Amount, want)
			}
		}
	}
}

func TestFixedSumsAreTheirFigures(t *testing.T) { underBoth(t, bench.fixedSumsAreTheirFigures) }

func (b bench) fixedSumsAreTheirFigures() {
	for _, s := range sums {
		b.pays(b.award(s.award, s.facts...), b.money(s.figure), s.figure)
	}
}

// TestDaysAreIncluded: from the first day to the last, both included.
func TestDaysAreIncluded(t *testing.T) { underBoth(t, bench.daysAreIncluded) }

func (b bench) daysAreIncluded() {
	for _, d := range days {
		on := func(day string) []string { return append(slices.Clone(d.facts), d.path+"="+day) }
		first, last := b.date(d.first), b.date(d.last)
		for _, day := range []string{first.String(), (first + 1).String(), (last - 1).String(), last.String()} {
			if a := b.award(d.award, on(day)...); !a.Status.Counts() {
				b.Errorf("%s on %s is %s", d.award, day, a.Status)
			}
		}
		b.fails(b.award(d.award, on((first-1).String())...), d.first, "less a day")
		b.fails(b.award(d.award, on((last+1).String())...), d.last, "and a day")
	}
}

// TestTermsEndOnTheirLastDay: a term of years counts to the same day of the
// calendar; on which side of it the award stands is the row's to say.
func TestTermsEndOnTheirLastDay(t *testing.T) { underBoth(t, bench.termsEndOnTheirLastDay) }

func (b bench) termsEndOnTheirLastDay() {
	for _, e := range terms {
		last := b.start(e).Deadline(b.int(e.figure), 0)
		for by := range 3 {
			day := last - 1 + civil.Date(by)
			a := b.award(e.award, append(slices.Clone(e.facts), e.path+"="+day.String())...)
			if paid := a.Status.Counts(); paid != ((day <= last) == e.within) {
				b.Errorf("%s on %s, the term ends on %s: %s", e.award, day, last, a.Status)
			}
		}
	}
}

func TestParticularFigures(t *testing.T) {
	for id, check := range particular {
		t.Run(id, func(t *testing.T) { underBoth(t, check) })
	}
}

// TestFiguresThatDecideNothingAreTold: a figure that decides nothing here is told where its
// document is.
func TestFiguresThatDecideNothingAreTold(t *testing.T) {
	var told strings.Builder
	files, _ := filepath.Glob("*/provisions.md")
	for _, name := range files {
		src, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		told.Write(src)
	}
	b := newBench(t)
	for id, value := range toldOnly {
		if f, _ := b.figures(id).Find(id); f.Value != value {
			t.Errorf("%s is %s, in the law %s", id, f.Value, value)
		}
		if strings.Count(told.String(), "{"+id+"}") < 2 {
			t.Errorf("%s is not told in both languages", id)
		}
	}
}
