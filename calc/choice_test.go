package calc

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/law"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// item is something that may be paid; of the items with one key only one is.
type item struct {
	key   string
	worth money.Amount
}

// bestSubset tries every subset in which no key stands twice.
func bestSubset(items []item) money.Amount {
	best := money.Zero
	for set := range 1 << len(items) {
		sum, taken, once := money.Zero, map[string]bool{}, true
		for i, x := range items {
			if set&(1<<i) != 0 {
				once = once && !taken[x.key]
				taken[x.key] = true
				sum = sum.Add(x.worth)
			}
		}
		if once {
			best = money.Max(best, sum)
		}
	}
	return best
}

// drawCase makes a few awards and other policies over few matters and years,
// of few amounts, so that ties and empty years are common.
func drawCase(t *rapid.T, basis string) *Case {
	comparison := law.NewReading("comparison", lang.Text{}, lang.Text{}, law.Way(Life, "", ""), law.Way(Annual, "", ""))
	book, err := (&District{ID: "d", Comparison: comparison}).Rulebook()
	if err != nil {
		t.Fatal(err)
	}
	p := &project.Project{}
	c := &Case{Project: p, Result: &Result{Project: p}, book: book}
	c.read(map[string]string{"comparison": basis})
	matter := rapid.SampledFrom([]string{"a", "b", "c"})
	fen := rapid.Int64Range(0, 4)
	for i := range rapid.IntRange(1, 4).Draw(t, "ours") {
		a := &Award{Document: &Document{}, Rule: &Rule{ID: fmt.Sprint("award", i), Work: func(*Working) {}}, Matter: matter.Draw(t, "matter"), Status: rapid.SampledFrom([]Status{Due, Estimate, NotMet, NotKnown, Discretionary}).Draw(t, "status")}
		for n := range rapid.IntRange(1, 3).Draw(t, "lines") {
			amount := money.Fen(fen.Draw(t, "fen"))
			a.Lines = append(a.Lines, Line{N: n + 1, Year: 2023 + n/2, Amount: &amount})
		}
		a.Total = sum(a.Lines)
		c.Result.Awards = append(c.Result.Awards, a)
	}
	for i := range rapid.IntRange(0, 2).Draw(t, "theirs") {
		o := project.OtherAward{Policy: project.Known(fmt.Sprint("policy", i)), Matter: project.Known(matter.Draw(t, "matter"))}
		o.Scope = project.Known(rapid.SampledFrom([]string{"district", "district", "city", "province"}).Draw(t, "scope"))
		for y := range rapid.IntRange(1, 2).Draw(t, "years") {
			o.Years = append(o.Years, project.YearAmount{Year: 2023 + y, Amount: money.Fen(fen.Draw(t, "fen"))})
		}
		c.Project.OtherAwards = append(c.Project.OtherAwards, o)
	}
	return c
}

// competitors are the items of every matter that one of our awards serves:
// whole candidates, or their years where each year is decided by itself.
func competitors(c *Case, basis string) (items []item) {
	for _, m := range []string{"a", "b", "c"} {
		k := c.contests(rivals(c.Project), 1)[m]
		if k == nil || len(k.counting()) == 0 {
			continue
		}
		field := only(k.candidates(), Candidate.known)
		for _, x := range field {
			if basis == Life {
				items = append(items, item{m, x.Total})
				continue
			}
			for _, y := range x.Years {
				items = append(items, item{fmt.Sprint(m, y.Year), y.Amount})
			}
		}
	}
	return items
}

// theirs is the money of the other policies that won.
func theirs(c *Case) money.Amount {
	sum := money.Zero
	for _, choice := range c.Result.Choices {
		for _, x := range choice.Candidates {
			switch {
			case x.Award != nil:
			case choice.Basis == Life && x.Name == choice.Winner:
				sum = sum.Add(x.Total)
			case choice.Basis == Annual:
				for _, y := range choice.Decisions[1].Years {
					if y.Winner == x.Name {
						sum = sum.Add(x.in(y.Year))
					}
				}
			}
		}
	}
	return sum
}

// TestChoiceIsTheOptimum: an award has one matter, so the best of each matter
// by itself is the best of all subsets in which no matter is paid twice; and
// year by year, in which no matter is paid twice in a year.
func TestChoiceIsTheOptimum(t *testing.T) {
	for _, basis := range []string{Life, Annual} {
		t.Run(basis, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				c := drawCase(t, basis)
				want := bestSubset(competitors(c, basis))
				c.chooseHighest()
				c.addUp()
				if got := c.Result.Totals.Amount.Add(theirs(c)); got.Cmp(want) != 0 {
					t.Fatalf("paid %s, the best subset is %s", got, want)
				}
			})
		})
	}
}

// TestNeverBoth: of one matter no two awards are paid in one year.
func TestNeverBoth(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := drawCase(t, rapid.SampledFrom([]string{Life, Annual}).Draw(t, "basis"))
		c.chooseHighest()
		payer := map[string]string{}
		for _, a := range c.Result.Awards {
			for _, l := range a.paid() {
				key := fmt.Sprint(a.Matter, l.Year)
				if a.Status.Counts() && payer[key] != "" && payer[key] != a.Name() {
					t.Fatalf("%s is paid by %s and %s", key, payer[key], a.Name())
				} else if a.Status.Counts() {
					payer[key] = a.Name()
				}
			}
		}
	})
}

// TestBasesSaidToDisagree: year by year never comes to less, and where it comes
// to more, or another wins, the choice says so.
func TestBasesSaidToDisagree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := drawCase(t, rapid.SampledFrom([]string{Life, Annual}).Draw(t, "basis"))
		c.chooseHighest()
		for _, choice := range c.Result.Choices {
			whole, yearly := choice.Decisions[0], choice.Decisions[1]
			if yearly.Amount.Cmp(whole.Amount) < 0 {
				t.Fatalf("%s by years, %s over the life", yearly.Amount, whole.Amount)
			}
			if choice.Disagree != (yearly.Amount.Cmp(whole.Amount) > 0 || yearly.Winner != whole.Winner) {
				t.Fatalf("disagree: %v", choice.Disagree)
			}
		}
	})
}

// TestAPolicyIsNamedByTheBeginningOfItsName, in quotation marks or without;
// one that only holds the name, as a document number may, is another.
func TestAPolicyIsNamedByTheBeginningOfItsName(t *testing.T) {
	for text, want := range map[string]bool{"521": true, "“521”": true, `"521"`: true, "521计划": true, "“521”企业培壮行动": true, `"521" plan`: true, "521 plan": true, "521号": true,
		"“5210”": false, "“521": false, "区521方案": false, "鲁政发〔2021〕521号": false, "plan 521": false, "1521": false, "5210": false, "52": false, "5 21": false, "": false} {
		if names(text, "521") != want {
			t.Errorf("%q: %v", text, !want)
		}
	}
}

// TestAPolicyThatHoldsTheNameIsAskedAbout, and competes meanwhile.
func TestAPolicyThatHoldsTheNameIsAskedAbout(t *testing.T) {
	for name, asked := range map[string]bool{"521": false, "521计划": false, "鲁政发〔2021〕521号": true, "甲": false} {
		c := &Case{Project: &project.Project{}, Result: &Result{}}
		ours := Candidate{Award: &Award{Rule: &Rule{Overrides: []string{"521"}}}}
		c.mayMean(ours, []Candidate{ours, {Name: name}})
		if (len(c.Result.Findings) == 1) != asked {
			t.Errorf("%q: %v", name, c.Result.Findings)
		}
	}
}
