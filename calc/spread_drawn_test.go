package calc

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/law"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// drawing makes documents at random: what every gate and award comes to is
// decided by questions about readings, each of which may lead to others.
type drawing struct {
	*rand.Rand
	readings []*law.Reading
}

// answer is what a chain of questions ends with.
type answer struct {
	reading int // -1 at the end
	next    []*answer
	met     Truth
	open    bool // the second year is not known
	partial bool // the first is recorded in part
	years   [2]int64
	first   int // the column year of the first
	guessed bool
}

func (d *drawing) answer(depth int) *answer {
	if depth == 0 || d.IntN(3) == 0 {
		met := Yes
		if d.IntN(6) == 0 {
			met = Truth(d.IntN(3))
		}
		return &answer{reading: -1, met: met,
			open: d.IntN(9) == 0, partial: d.IntN(9) == 0, guessed: d.IntN(3) == 0, first: 2024 + d.IntN(2), years: [2]int64{d.Int64N(4), d.Int64N(4)}}
	}
	a := &answer{reading: d.IntN(len(d.readings))}
	for range d.readings[a.reading].Choices {
		a.next = append(a.next, d.answer(depth-1))
	}
	return a
}

// end follows the questions.
func (a *answer) end(c *Case, readings []*law.Reading) *answer {
	for a.reading >= 0 {
		r := readings[a.reading]
		for i, choice := range r.Choices {
			if i == len(r.Choices)-1 || c.Reads(r, choice.ID) {
				a = a.next[i]
				break
			}
		}
	}
	return a
}

func drawnReadings(rng *rand.Rand, n int) []*law.Reading {
	var all []*law.Reading
	for i := range n {
		r := &law.Reading{ID: fmt.Sprint("r", i), Choices: []law.Choice{{ID: "a"}, {ID: "b"}}}
		if rng.IntN(3) == 0 {
			r.Choices = append(r.Choices, law.Choice{ID: "c"})
		}
		all = append(all, r)
	}
	return append(all, &law.Reading{ID: "comparison", Choices: []law.Choice{{ID: Life}, {ID: Annual}}})
}

func (d *drawing) document(place, rules int) *Document {
	gate := d.answer(2)
	p := &Document{Document: law.Document{ID: fmt.Sprint("p", place)}, Place: place, ByContract: d.IntN(2) == 0,
		Gates: []Gate{{Of: func(c *Case) Condition {
			return Condition{Test: &Test{ID: "gate"}, Met: gate.end(c, d.readings).met}
		}}},
		Remarks: func(c *Case) { c.Reads(d.readings[0], "a") }}
	for i := range rules {
		p.Rules = append(p.Rules, d.rule(fmt.Sprintf("p%d/%d", place, i)))
	}
	return p
}

// book lays documents together; the last reading is that of what is compared.
func (d *drawing) book(documents ...*Document) *Rulebook {
	last := len(d.readings) - 1
	documents[0].Readings = d.readings[:last]
	b := &Rulebook{District: &District{ID: "d", Comparison: d.readings[last]}, Documents: documents}
	b.listReadings()
	return b
}

func (d *drawing) rule(id string) Rule {
	instances, matter := []string{""}, []string{"m", "n", "o", id}[d.IntN(4)]
	if d.IntN(3) == 0 {
		instances, matter = []string{"x", "y", "z", "x"}[:1+d.IntN(4)], []string{"m:", "n:", id + ":"}[d.IntN(3)]
	}
	each := make([]*answer, len(instances))
	for i := range each {
		each[i] = d.answer(3)
	}
	r := Rule{ID: id, Matter: matter, Payee: Enterprise, Claims: func(*project.Project) []string { return instances }}
	if d.IntN(5) == 0 {
		r.Overrides = []string{"521"}
	}
	r.Work = func(w *Working) {
		a := each[w.Index].end(w.Case, d.readings)
		w.Require(Condition{Test: &Test{ID: "own"}, Met: a.met})
		if !w.Open() {
			return
		}
		if a.guessed {
			w.Guess(lang.Same("guessed"))
		}
		for i, fen := range a.years {
			v := w.Start().Plus(lang.Same("x"), money.Fen(fen))
			if i == 1 && a.open {
				v = v.Lacks("y")
			}
			if i == 0 && a.partial {
				v = v.Partly(Recorded{Days: 1, Of: 2}, "y")
			}
			w.OneOff(i+1, civil.MustDay(a.first+i, 1, 1), v, Terms{Rate: money.Whole})
		}
	}
	return r
}

func (d *drawing) others() (all []project.OtherAward) {
	for range d.IntN(4) {
		o := project.OtherAward{Policy: project.Known([]string{"521", "other"}[d.IntN(2)]),
			Matter: project.Known([]string{"m", "n", "m:x", "q"}[d.IntN(4)])}
		o.Scope = project.Known([]string{"district", "district", "district", "agreement", "city", "contract"}[d.IntN(6)])
		o.Years = []project.YearAmount{{Year: 2024 + d.IntN(3), Amount: money.Fen(d.Int64N(4))}}
		switch d.IntN(6) {
		case 0:
			o.Unknown = []int{2024 + d.IntN(3)}
		case 1:
			o.Years, o.Unknown = nil, []int{project.EveryYear}
		}
		all = append(all, o)
	}
	return all
}

// TestTheRangeIsThatOfEveryCombination holds the search by parts against
// computing every combination of all readings as a whole: the ends, the
// readings named for them, and how many are not compared.
func TestTheRangeIsThatOfEveryCombination(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rng := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 3))
		d := &drawing{rng, drawnReadings(rng, 3+rng.IntN(3))}
		book := d.book(d.document(0, 1+d.IntN(4)), d.document(1, d.IntN(3)))
		p := &project.Project{OtherAwards: d.others()}
		given := map[string]string{}
		if d.IntN(2) == 0 {
			given["r1"] = "b"
		}
		checkRange(t, p, book, given)
	})
}

func checkRange(t *rapid.T, p *project.Project, book *Rulebook, given map[string]string) {
	base := Compute(p, book, Options{Readings: given})
	s := SpreadOf(base, book, given, Watch{})
	readings := base.Readings
	least := &way{total: base.Totals.Amount, choices: unchanged(len(readings))}
	most := least
	all, unknown := int64(0), int64(0)
	for _, c := range combinations(book.Readings) {
		all++
		result := Compute(p, book, Options{Readings: c})
		if hides, _ := leavesOpen(result, base); hides {
			unknown++
			continue
		}
		w := &way{total: result.Totals.Amount, choices: unchanged(len(readings))}
		for i := range readings {
			if r := result.Readings[i]; r.Chosen != readings[i].Chosen {
				w = w.read(i, r.place())
				w.total = result.Totals.Amount
			}
		}
		if w.before(least, -1) {
			least = w
		}
		if w.before(most, 1) {
			most = w
		}
	}
	v := solver{readings: readings}
	ends := [2]Combination{v.combination(least), v.combination(most)}
	for i := range ends {
		all := maps.Clone(given)
		maps.Copy(all, ends[i].Readings)
		ends[i].Open = !Compute(p, book, Options{Readings: all}).Totals.Complete
	}
	if got, want := fmt.Sprint(s.Least, s.Most), fmt.Sprint(ends[0], ends[1]); got != want {
		t.Fatalf("got %s, want %s", got, want)
	}
	if s.Combinations.Int64()*unknown != s.Unknown.Int64()*all || s.Partial {
		t.Fatalf("%s of %s are not compared, want %d of %d", s.Unknown, s.Combinations, unknown, all)
	}
}

// TestAChangeIsToldOnlyBetweenWhatIsEquallyKnown holds each reading by itself
// against computing it: partial is not whole, whichever of the two it is.
func TestAChangeIsToldOnlyBetweenWhatIsEquallyKnown(t *testing.T) {
	seen := map[string]int{}
	rapid.Check(t, func(t *rapid.T) {
		rng := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 8))
		d := &drawing{rng, drawnReadings(rng, 3)}
		book, p := d.book(d.document(0, 1+d.IntN(3))), &project.Project{OtherAwards: d.others()}
		base := Compute(p, book, Options{})
		effects, _ := EffectsOf(base, book, nil, Watch{})
		for _, e := range effects {
			other := Compute(p, book, Options{Readings: map[string]string{e.Reading.ID: e.Choice}})
			hides, hidesAll := leavesOpen(other, base)
			hidden, hiddenAll := leavesOpen(base, other)
			unknown := hidesAll || hiddenAll
			if e.Hides != hides || e.Unknown != unknown || e.Part != (!unknown && (hides || hidden)) ||
				e.Open == other.Totals.Complete {
				t.Fatalf("%s=%s: %+v", e.Reading.ID, e.Choice, e)
			}
			if !unknown && !e.Part && base.Totals.Complete != other.Totals.Complete {
				t.Fatalf("%s=%s: one of the two is not complete", e.Reading.ID, e.Choice)
			}
			seen[fmt.Sprint(base.Totals.Complete, other.Totals.Complete, unknown, e.Part)]++
		}
	})
	if len(seen) < 5 {
		t.Errorf("of complete as chosen, as read and not compared, only %v", seen)
	}
}

// leavesOpen says whether anything is unknown or partial in a result of which
// more is known as chosen, and whether anything is unknown of it altogether: line
// by line of two results that hold the same awards in the same order, where a line
// that is not there is nothing.
func leavesOpen(r, asChosen *Result) (some, all bool) {
	degree := func(a *Award, i int) int {
		switch {
		case a.Status == NotKnown:
			return 0
		case i >= len(a.Lines):
			return 2
		case a.Lines[i].Amount == nil:
			return 0
		case a.Lines[i].Recorded != nil:
			return 1
		}
		return 2
	}
	for k, a := range r.Awards {
		for i := range max(1, len(a.Lines), len(asChosen.Awards[k].Lines)) { // what an unknown award had as chosen too
			if is := degree(a, i); is < degree(asChosen.Awards[k], i) {
				some, all = true, all || is == 0
			}
		}
	}
	return some || slices.ContainsFunc(r.Choices, func(c Choice) bool {
		settled := !slices.ContainsFunc(asChosen.Choices, func(d Choice) bool { return d.Matter == c.Matter && d.Open })
		return c.Open && settled
	}), all
}

// TestASearchThatIsStoppedGivesTheRangeSoFar stops after so many computations:
// both ends can be had, lie within the whole range, and the search says that it is not whole.
func TestASearchThatIsStoppedGivesTheRangeSoFar(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rng := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 4))
		d := &drawing{rng, drawnReadings(rng, 4)}
		book := d.book(d.document(0, 4), d.document(1, 2))
		p := &project.Project{OtherAwards: d.others()}
		base := Compute(p, book, Options{})
		whole := SpreadOf(base, book, nil, Watch{})
		asked, limit, came := 0, d.IntN(2*whole.Computed+2), false
		s := SpreadOf(base, book, nil, Watch{Stopped: func() bool {
			asked++
			came = asked > limit
			return came
		}})
		if s.Partial != came || !came && s.Computed != whole.Computed {
			t.Fatalf("partial: %v, stopped: %v after %d of %d", s.Partial, came, s.Computed, whole.Computed)
		}
		if s.Least.Total.Cmp(whole.Least.Total) < 0 || s.Most.Total.Cmp(whole.Most.Total) > 0 ||
			s.Least.Total.Cmp(s.Total) > 0 || s.Most.Total.Cmp(s.Total) < 0 {
			t.Fatalf("%v to %v so far, %v to %v as a whole", s.Least, s.Most, whole.Least, whole.Most)
		}
		for _, c := range []Combination{s.Least, s.Most} {
			if got := Compute(p, book, Options{Readings: c.Readings}).Totals.Amount; got.Cmp(c.Total) != 0 {
				t.Fatalf("%v gives %s", c, got)
			}
		}
		for _, e := range s.Effects {
			if !e.Unknown && !e.Part && (e.Total.Cmp(s.Least.Total) < 0 || e.Total.Cmp(s.Most.Total) > 0) {
				t.Fatalf("%s=%s comes to %s, outside %s to %s", e.Reading.ID, e.Choice, e.Total, s.Least.Total, s.Most.Total)
			}
		}
	})
}

// TestFewStepsGiveARangeWithin: where the steps over shared readings run out,
// what was gone through is in the range, what is chosen among it.
func TestFewStepsGiveARangeWithin(t *testing.T) {
	cut := 0
	rapid.Check(t, func(t *rapid.T) {
		rng := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 6))
		d := &drawing{rng, drawnReadings(rng, 4)}
		book := d.book(d.document(0, 5), d.document(1, 3))
		p := &project.Project{}
		base := Compute(p, book, Options{})
		whole, g := SpreadOf(base, book, nil, Watch{}), newGrower(base, book, 0, Watch{})
		v := solver{asChosen: unchanged(len(base.Readings)), readings: base.Readings, left: d.IntN(20)}
		sum := v.solve(g.all())
		if !v.cut {
			return
		}
		cut++
		least, most := v.combination(sum.least), v.combination(sum.most)
		if least.Total.Cmp(whole.Least.Total) < 0 || most.Total.Cmp(whole.Most.Total) > 0 ||
			least.Total.Cmp(whole.Total) > 0 || most.Total.Cmp(whole.Total) < 0 {
			t.Fatalf("%v to %v, %v to %v as a whole", least, most, whole.Least, whole.Most)
		}
		for _, c := range []Combination{least, most} {
			if got := Compute(p, book, Options{Readings: c.Readings}).Totals.Amount; got.Cmp(c.Total) != 0 {
				t.Fatalf("%v gives %s", c, got)
			}
		}
	})
	if cut == 0 {
		t.Error("no search was cut short")
	}
}

// TestTreesOfTwoReadingsAreNotOne, though their choices come to the same.
func TestTreesOfTwoReadingsAreNotOne(t *testing.T) {
	of := func(fen int64) *tree[yield] { return end(yield{total: money.Fen(fen)}) }
	one, two := branch(1, []*tree[yield]{of(1), of(2)}), branch(2, []*tree[yield]{of(1), of(2)})
	if t0 := branch(0, []*tree[yield]{one, two}); !t0.hangsOn(0) || !t0.hangsOn(1) || !t0.hangsOn(2) {
		t.Error("a reading that decides which other is asked about was left out")
	}
	if t0 := branch(0, []*tree[yield]{one, branch(1, []*tree[yield]{of(1), of(2)})}); t0.hangsOn(0) || t0 != one {
		t.Error("a reading that changes nothing was kept")
	}
}

// TestTooManyCombinationsAreSaidToBe: one award that hangs on twenty readings
// is not tried under all of them, and the result says so.
func TestTooManyCombinationsAreSaidToBe(t *testing.T) {
	book := tangled(20, 20, 1, 0)
	on := book.Documents[0].Rules[0].Work
	book.Documents[0].Rules[0].Work = func(w *Working) {
		for _, r := range book.Readings {
			w.Reads(r, r.Choices[0].ID)
		}
		on(w)
	}
	s := spreadOf(&project.Project{}, book, nil, Watch{})
	if !s.Partial || s.Computed != mostComputations {
		t.Errorf("partial: %v, %d computations", s.Partial, s.Computed)
	}
	if s.Combinations.Int64() != mostComputations {
		t.Errorf("%s combinations are covered by %d computations", s.Combinations, s.Computed)
	}
	for _, e := range s.Effects {
		if e.Total.Cmp(s.Least.Total) < 0 || e.Total.Cmp(s.Most.Total) > 0 {
			t.Errorf("%s=%s comes to %s, outside %s to %s", e.Reading.ID, e.Choice, e.Total, s.Least.Total, s.Most.Total)
		}
	}
}
