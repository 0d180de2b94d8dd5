package shanting_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"sync"
	"testing"

	"pgregory.net/rapid"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/rules/shanting"
)

// knownWords are what the documents let a file name; every draw asks for them.
var knownWords = sync.OnceValue(func() project.Vocabulary {
	book, err := shanting.District().Rulebook()
	if err != nil {
		panic(err)
	}
	return book.Vocabulary()
})

func (b bench) compute(src string, facts ...string) *calc.Result {
	b.Helper()
	return b.of(b.decoded(src, facts...))
}

// of computes a project as the documents were issued.
func (b bench) of(p *project.Project) *calc.Result {
	return calc.Compute(p, b.book, calc.Options{})
}

// onRandomProjects runs a property on random projects.
func onRandomProjects(t *testing.T, property func(b bench, t *rapid.T, src string)) {
	t.Helper()
	b := newBench(t)
	rapid.Check(t, func(r *rapid.T) { property(b, r, drawn(r)) })
}

// onRandomProjectsUntil goes on until what the property is about was met: of a
// hundred projects none may be of a rare kind.
func onRandomProjectsUntil(t *testing.T, met func() bool, property func(b bench, t *rapid.T, src string)) {
	t.Helper()
	for range 10 {
		if onRandomProjects(t, property); met() || t.Failed() {
			return
		}
	}
}

// TestALargerInvestmentLowersNoAward: each award, before it meets others, is at
// least what it was when more new fixed assets are audited and all else stays.
// Art. 1 rises, since a higher tier deducts less a mu; Art. 2 gains a year;
// Arts 4, 5, 6 and 7 begin to be met or reach a higher tier.
//
// It is not true of who bears it: from 1亿 on a town that brought the project
// into the zone bears six tenths (Art. 11), so the district pays less for more.
// Nor of the rebate where that share alone is its base, nor of an upgrade that
// is read to become a new project, nor of 5号, which looks at other figures, nor
// of an award that loses premises to another where they are told apart, nor
// when the figure is the first audited one and replaces a larger reported one.
func TestALargerInvestmentLowersNoAward(t *testing.T) {
	onRandomProjects(t, func(b bench, r *rapid.T, src string) {
		settled := []string{"readings.rebate_base=whole", "readings.upgrade_scope=rebate_only", oneMatter}
		before := b.compute(src, settled...)
		best, _ := before.Project.Investment.FixedAssets.Best()
		for _, step := range []int64{1, 1e6, 2e10, 9e10} {
			more := best.Value.Add(fen(step))
			after := b.compute(src, append(settled, audited+"="+more.String())...)
			for i, a := range before.Awards {
				if z := after.Awards[i]; z.Name() != a.Name() || z.Total.Cmp(a.Total) < 0 {
					r.Fatalf("%s: %s falls to %s with %s invested\n%s", a.Name(), a.Total, z.Total, more, src)
				}
			}
		}
	})
}

// worth is what is had of our awards and of the policies that compete with
// them, or replace them, or come on top of them.
func worth(r *calc.Result) money.Amount {
	sum := r.Totals.Amount
	for _, c := range r.Choices {
		sum = sum.Add(foreignTo(r, c))
	}
	return sum
}

// foreignTo is what a choice gives of other policies and agreements. What an
// ordinary contract promises is our own money and no other's.
func foreignTo(r *calc.Result, c calc.Choice) money.Amount {
	x := &c.Candidates[c.Won] // by its place: a policy and an agreement may have one name
	if x.Award != nil {
		x = nil
	}
	switch {
	case c.Rule == calc.Adds:
		return bestAgreement(r.Project, c.Matter)
	case c.Rule == calc.Highest && c.Basis == calc.Annual:
		sum := money.Zero
		for _, y := range c.Decisions[1].Years {
			sum = sum.Add(wonBy(c, y.Winner, y.Year))
		}
		return sum
	case x == nil || slices.ContainsFunc(c.Candidates, func(x calc.Candidate) bool { return c.Rule == calc.Lowest && x.Award != nil && x.Award.Status.Counts() }):
		return money.Zero
	}
	return x.Total
}

// wonBy is what another policy of that name gives in a year that it won: of a
// policy and an agreement of one name the more.
func wonBy(c calc.Choice, name string, year int) (most money.Amount) {
	for _, x := range c.Candidates {
		for _, y := range x.Years {
			if x.Award == nil && x.Name == name && y.Year == year {
				most = money.Max(most, y.Amount)
			}
		}
	}
	return most
}

// bestAgreement is the most that an agreement gives for a matter.
func bestAgreement(p *project.Project, matter string) (best money.Amount) {
	totals := map[string]money.Amount{}
	for _, o := range p.OtherAwards {
		if o.Matter.Value == matter && o.Scope.Value == "agreement" {
			totals[o.Policy.Value] = totals[o.Policy.Value].Add(o.Total())
		}
	}
	for _, total := range totals {
		best = money.Max(best, total)
	}
	return best
}

// matters are all that an award can have: with the people of a project and
// with every event of a listing.
func (b bench) matters(p *project.Project) []string {
	var all []string
	for _, m := range b.words.Matters {
		switch m {
		case "talent_tax:":
			for _, person := range p.Talent {
				all = append(all, m+person.Name.Value)
			}
		case "listing:":
			for _, event := range project.Events.All {
				all = append(all, m+event.Name)
			}
		default:
			all = append(all, m)
		}
	}
	return all
}

// alongside is the project with one more award of another policy, for any
// matter and some of the years 2022 to 2030; made of one number, for the reason
// that drawn is.
func (b bench) alongside(p *project.Project, r *rapid.T, scope string) *project.Project {
	rng := rand.New(rand.NewPCG(rapid.Uint64().Draw(r, "other award"), 3))
	of := func(words ...string) project.Fact[string] { return project.Known(words[rng.IntN(len(words))]) }
	sums := []int64{0, 1, 30e6, 50e6, 100e6, 900e6}
	one := project.OtherAward{Policy: of("甲", "丙", "521"), Scope: project.Known(scope), Matter: of(b.matters(p)...)}
	years := rng.Perm(9)[:1+rng.IntN(4)]
	slices.Sort(years)
	for _, after := range years {
		one.Years = append(one.Years, project.YearAmount{Year: 2022 + after, Amount: fen(sums[rng.IntN(len(sums))])})
	}
	more := *p
	more.OtherAwards = append(more.OtherAwards[:len(p.OtherAwards):len(p.OtherAwards)], one)
	return &more
}

// TestAnotherCompetingAwardNeverCosts: one more award of the district for a
// matter may win it or not, but all that is paid together is never less. It is
// not true where premises are told apart: one that is given for the offices of
// the project makes one matter of them again (B43).
func TestAnotherCompetingAwardNeverCosts(t *testing.T) {
	onRandomProjects(t, func(b bench, r *rapid.T, src string) {
		p := b.decoded(src, oneMatter)
		for range 4 {
			more := b.alongside(p, r, "district")
			if before, after := worth(b.of(p)), worth(b.of(more)); after.Cmp(before) < 0 {
				r.Fatalf("%s, and %s with %+v\n%s", before, after, more.OtherAwards[len(p.OtherAwards)], src)
			}
			p = more
		}
	})
}

// TestCityAndProvincialAwardsChangeNothing: an award of the city or the province never
// competes, whatever it gives; not a figure of the result changes.
func TestCityAndProvincialAwardsChangeNothing(t *testing.T) {
	onRandomProjects(t, func(b bench, r *rapid.T, src string) {
		p := b.decoded(src)
		want := everythingOf(b.of(p))
		for _, scope := range []string{"city", "province"} {
			if got := everythingOf(b.of(b.alongside(p, r, scope))); got != want {
				r.Fatalf("with money of the %s\n%s\nwithout\n%s\n%s", scope, got, want, src)
			}
		}
	})
}

// printed is the money of a result: awards, lines, bearers, choices, totals.
func printed(r *calc.Result) string {
	var out []string
	for _, a := range r.Awards {
		lines := ""
		for _, l := range a.Lines {
			lines += fmt.Sprint(" ", l.N, l.Window, amountOf(l), l.Estimate, l.Lost, l.Bearers)
		}
		out = append(out, fmt.Sprint(a.Name(), a.Status, a.Payee, a.Total, lines, "\n"))
	}
	for _, c := range r.Choices {
		out = append(out, fmt.Sprint(c.Matter, c.Rule, c.Winner, c.Margin, c.Tie, "\n"))
	}
	for _, c := range r.Recovery {
		out = append(out, fmt.Sprint(c.Ground.ID, c.Total, c.ByBearer, "\n"))
	}
	return fmt.Sprint(out, r.Totals)
}

func amountOf(l calc.Line) string {
	if l.Amount == nil {
		return "~"
	}
	return l.Amount.String()
}
