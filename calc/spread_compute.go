package calc

import (
	"slices"

	"github.com/shanting/fuchi/calc/law"
	"github.com/shanting/fuchi/calc/money"
)

// computation works something out as things are read, and says what it asked
// about, in that order.
type computation func(readings []ChosenReading) (leaf *tree[yield], asked []int)

// fresh is a case of the project of which nothing is computed.
func (g *grower) fresh(readings []ChosenReading) *Case {
	p := g.base.Project
	return &Case{Project: p, Result: &Result{Project: p, Readings: slices.Clone(readings)}, book: g.book,
		seen: make([]int, 0, len(readings))}
}

// awards computes the awards of one rule, as Compute does within the whole:
// the sum of those that nothing competes with, and the others as far as a
// choice looks at them, those not known among them: such a one may still set
// another policy aside. Whether the others leave something open that is settled
// as chosen is said here; of those that a choice looks at it hangs on the choice.
func (g *grower) awards(r ruled) computation {
	seen := map[string][]*Award{}
	return func(readings []ChosenReading) (*tree[yield], []int) {
		c := g.fresh(readings)
		c.rule(r.document, r.rule, c.gates(r.document))
		var y yield
		nth := map[string]int{}
		for _, a := range c.Result.Awards {
			name := a.Name()
			switch {
			case g.contested[a.Matter] || r.document.OneOf.has(r.rule):
				y.rivals = append(y.rivals, g.rival(a, seen))
			case g.asChosen.hides(a, name, nth[name]) > hidesNothing:
				return end(yield{state: hidden}), c.seen
			case a.Status.Counts():
				y.total = y.total.Add(g.worth(a))
			}
			nth[name]++
		}
		return end(y), c.seen
	}
}

// choices takes the higher among the awards of several rules, each as it is
// in the tree of its rule.
func (g *grower) choices(p *part, rules []*tree[yield]) computation {
	return func(readings []ChosenReading) (*tree[yield], []int) {
		c, sum := g.fresh(readings), money.Zero
		for _, t := range rules {
			for !t.ends() {
				c.ask(t.reading)
				t = t.next[readings[t.reading].place()]
			}
			if t.leaf.state != known {
				return end(t.leaf), c.seen
			}
			sum = sum.Add(t.leaf.total)
			for _, a := range t.leaf.rivals {
				copied := *a
				copied.Lines = slices.Clone(a.Lines)
				c.Result.Awards = append(c.Result.Awards, &copied)
			}
		}
		for _, d := range p.oneOf() {
			d.OneOf.Decide(c)
		}
		c.chooseAmong(p.rivals)
		if g.asChosen.hiddenBy(c.Result.Awards, c.Result.Choices) > hidesNothing {
			return end(yield{state: hidden}), c.seen
		}
		for _, a := range c.Result.Awards {
			if a.Status.Counts() {
				sum = sum.Add(g.worth(a))
			}
		}
		return end(yield{total: sum}), c.seen
	}
}

// place is that of the choice taken.
func (r *ChosenReading) place() int {
	return slices.IndexFunc(r.Choices, func(c law.Choice) bool { return c.ID == r.Chosen })
}

// rival is an award as far as a choice looks at it. There are few ways in
// which one award can come out, and many combinations: each way is kept once.
func (g *grower) rival(a *Award, seen map[string][]*Award) *Award {
	name := a.Name()
	if i := slices.IndexFunc(seen[name], func(kept *Award) bool { return g.sameRival(a, kept) }); i >= 0 {
		return seen[name][i]
	}
	kept := &Award{Document: a.Document, Rule: a.Rule, Instance: a.Instance, Article: a.Article,
		Matter: a.Matter, Payee: a.Payee, Status: a.Status, Gates: a.Gates, Total: a.Total, Premises: a.Premises}
	if path, _ := a.undecided(); path != "" {
		kept.Missing = []string{path} // what it may come to is looked at as things are read (suppose)
	}
	for _, l := range a.Lines {
		kept.Lines = append(kept.Lines, Line{Year: l.Year, PayableFrom: l.PayableFrom, Amount: l.Amount,
			Recorded: l.Recorded, Limit: l.Limit, Premises: l.Premises})
	}
	seen[name] = append(seen[name], kept)
	return kept
}

// sameRival says whether an award comes to the same as one that is kept.
func (g *grower) sameRival(a, kept *Award) bool {
	same := func(l, k Line) bool {
		return l.Year == k.Year && l.Premises == k.Premises && sameAmount(l.Amount, k.Amount) &&
			l.extent() == k.extent() && sameAmount(l.Limit, k.Limit) &&
			(g.payable == 0 || l.PayableFrom == k.PayableFrom)
	}
	may, _ := a.undecided()
	return (may == "") == (len(kept.Missing) == 0) && a.Status.Counts() == kept.Status.Counts() &&
		(a.Status == NotKnown) == (kept.Status == NotKnown) && slices.EqualFunc(a.Lines, kept.Lines, same) &&
		a.Total.Cmp(kept.Total) == 0 && slices.Equal(a.Premises, kept.Premises)
}
