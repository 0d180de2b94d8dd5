package rules_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/rules"
)

func newWords() project.Vocabulary {
	documents, err := rules.Documents()
	if err != nil {
		panic(err)
	}
	return rules.Vocabulary(documents)
}

func (b bench) compute(src string, facts ...string) *calc.Result {
	b.Helper()
	return calc.Compute(b.decoded(src, facts...), b.documents, calc.Options{})
}

// checked runs a property on random projects.
func checked(t *testing.T, property func(b bench, t *rapid.T, src string)) {
	t.Helper()
	b := newBench(t)
	rapid.Check(t, func(r *rapid.T) { property(b, r, drawn(r)) })
}

// TestALargerInvestmentLowersNoAward: each award, before it meets others, is at
// least what it was when more new fixed assets are audited and all else stays.
// Art. 1 rises, since a higher tier deducts less a mu; Art. 2 gains a year;
// Arts 4, 5, 6 and 7 begin to be met or reach a higher tier.
//
// It is not true of who bears it: from 1亿 on a town that brought the project
// into the zone bears six tenths (Art. 11), so the district pays less for more.
// Nor of 5号, which looks at other figures, nor when the figure is the first
// audited one and replaces a larger reported one.
func TestALargerInvestmentLowersNoAward(t *testing.T) {
	checked(t, func(b bench, r *rapid.T, src string) {
		before := b.compute(src)
		more := before.Project.Investment.FixedAssets.Audited.Value.Add(fen(rapid.SampledFrom([]int64{1, 1e6, 2e10, 9e10}).Draw(r, "more")))
		after := b.compute(src, audited+"="+more.String())
		for i, a := range before.Awards {
			if z := after.Awards[i]; z.Name() != a.Name() || z.Total.Cmp(a.Total) < 0 {
				r.Fatalf("%s: %s falls to %s with %s invested\n%s", a.Name(), a.Total, z.Total, more, src)
			}
		}
	})
}

// worth is what the enterprise has of our awards and of the policies that
// compete with them.
func worth(r *calc.Result) money.Amount {
	sum := r.Totals.Amount
	for _, c := range r.Choices {
		for _, x := range c.Candidates {
			if x.Award != nil {
				continue
			}
			if c.Rule == calc.Highest && c.Basis == calc.Annual {
				for _, won := range c.Outcomes[1].Years {
					for _, y := range x.Years {
						if won.Winner == x.Name && won.Year == y.Year {
							sum = sum.Add(y.Amount)
						}
					}
				}
			} else if c.Winner == x.Name {
				sum = sum.Add(x.Total)
			}
		}
	}
	return sum
}

// TestAnotherCompetingAwardNeverCosts: one more award of the district for a
// matter may win it or not, but all that is paid together is never less.
func TestAnotherCompetingAwardNeverCosts(t *testing.T) {
	checked(t, func(b bench, r *rapid.T, src string) {
		other := func(policy string) string {
			return fmt.Sprintf("{policy: %q, scope: district, matter: %s, years: {2024: %d, 2026: %d}}", policy,
				rapid.SampledFrom([]string{"operating_tax", "office_rent", "office_purchase", "land_premium", "settling", "listing:ipo"}).Draw(r, "matter"),
				rapid.Int64Range(0, 3e6).Draw(r, "one"), rapid.Int64Range(0, 3e6).Draw(r, "two"))
		}
		first, second := other("甲"), other(rapid.SampledFrom([]string{"甲", "乙", "521"}).Draw(r, "policy"))
		none, one, two := b.compute(src), b.compute(src, "other_awards=["+first+"]"), b.compute(src, "other_awards=["+first+", "+second+"]")
		if worth(one).Cmp(worth(none)) < 0 || worth(two).Cmp(worth(one)) < 0 {
			r.Fatalf("%s, %s, %s with\n%s\n%s\n%s", worth(none), worth(one), worth(two), first, second, src)
		}
	})
}

// TestOrderNeverMatters: entries, people and offices in any order, keys too.
func TestOrderNeverMatters(t *testing.T) {
	checked(t, func(b bench, r *rapid.T, src string) {
		n, _ := project.ParseYAML([]byte(src))
		shuffle(n, rand.New(rand.NewPCG(rapid.Uint64().Draw(r, "seed"), 1)))
		p, problems := project.DecodeNode(n, b.words)
		if len(problems) > 0 {
			r.Fatal(problems[0].Message.In(1))
		}
		if one, two := printed(b.compute(src)), printed(calc.Compute(p, b.documents, calc.Options{})); one != two {
			r.Fatalf("in another order:\n%s\n%s\n%s", one, two, src)
		}
	})
}

func shuffle(n *project.Node, rng *rand.Rand) {
	rng.Shuffle(len(n.Items), func(i, j int) { n.Items[i], n.Items[j] = n.Items[j], n.Items[i] })
	rng.Shuffle(len(n.Entries), func(i, j int) { n.Entries[i], n.Entries[j] = n.Entries[j], n.Entries[i] })
	for _, item := range n.Items {
		shuffle(item, rng)
	}
	for _, e := range n.Entries {
		shuffle(e.Value, rng)
	}
}

// printed is the money of a result: awards, lines, bearers, choices, totals.
func printed(r *calc.Result) string {
	var out []string
	for _, a := range r.Awards {
		lines := ""
		for _, l := range a.Lines {
			lines += fmt.Sprint(" ", l.N, l.Window, amountOf(l), l.Estimate, l.Bearers)
		}
		slices.Sort(a.Missing)
		out = append(out, fmt.Sprint(a.Name(), a.Status, a.Total, lines, "\n"))
	}
	slices.Sort(out)
	for _, c := range r.Choices {
		out = append(out, fmt.Sprint(c.Matter, c.Winner, c.Margin, c.Tie))
	}
	return fmt.Sprint(out, r.Totals)
}

func amountOf(l calc.Line) string {
	if l.Amount == nil {
		return "~"
	}
	return l.Amount.String()
}
