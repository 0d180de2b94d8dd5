package calc

import (
	"slices"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/law"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// FindWorth adds something a person should look at and the money that hangs on
// it; of nothing, no money is named.
func (c *Case) FindWorth(kind *Kind, path string, message lang.Text, amount money.Amount) {
	f := kind.finding(path, message)
	if amount.Sign() != 0 {
		f.Amount = &amount
	}
	c.Result.Findings = append(c.Result.Findings, f)
}

// HangsOn is how far the total would move if the facts were others: the money
// that hangs on an entry or a day that is in doubt. It is asked for once the
// total is known; in the computation that answers it, nothing is asked again.
func (c *Case) HangsOn(change func(p *project.Project)) money.Amount {
	if !c.weighs() {
		return money.Zero
	}
	other := *c.Project
	change(&other)
	return c.moves(&other, c.options.Readings)
}

// HangsFor is how far what some awards pay would move if the facts were others:
// of what concerns them alone, whatever else a fact moves.
func (c *Case) HangsFor(keep func(a *Award) bool, change func(p *project.Project)) money.Amount {
	if !c.weighs() {
		return money.Zero
	}
	other := *c.Project
	change(&other)
	then := Compute(&other, c.book, Options{Readings: c.options.Readings, Aside: true, amounts: true}).pays(keep)
	now := c.Pays(keep)
	return money.Max(then.Sub(now), now.Sub(then))
}

// HangsOnReading is how far the total would move if a clause were read in
// another way.
func (c *Case) HangsOnReading(reading *law.Reading, choice string) money.Amount {
	if !c.weighs() {
		return money.Zero
	}
	return c.moves(c.Project, with(c.options.Readings, c.book.ReadingName(reading), choice))
}

// mostWeighed is how many doubts of a project have the money that hangs on them
// worked out: each takes a computation of its own, so that a list that was pasted
// a thousand times would take a thousand times as long. Where a computation is
// long they are fewer: so many that they go through mostGoneThrough entries.
const (
	mostWeighed     = 40
	mostGoneThrough = 100_000
)

// weighs says whether one more doubt has its money worked out.
func (c *Case) weighs() bool {
	if c.options.Aside {
		return false
	}
	if c.weighed == 0 {
		c.mayWeigh = min(mostWeighed, max(1, mostGoneThrough/max(1, c.Project.Entries())))
	}
	c.weighed++
	return c.weighed <= c.mayWeigh
}

func (c *Case) moves(p *project.Project, readings map[string]string) money.Amount {
	total := Compute(p, c.book, Options{Readings: readings, Aside: true, amounts: true}).Totals.Amount
	return money.Max(total.Sub(c.Result.Totals.Amount), c.Result.Totals.Amount.Sub(total))
}

// reportUnweighed says that of some findings the money is not worked out, which
// would read as nothing.
func (c *Case) reportUnweighed() {
	if more := c.weighed - c.mayWeigh; more > 0 {
		c.Find(foundUnweighed, "", lang.F("存疑之处过多：只算了前 %d 处涉及的金额，其余 %d 处没有算",
			"too many doubts: the money is worked out for the first %d of them, and not for the %d others", c.mayWeigh,
			more))
	}
}

// Pays is what the awards that are kept pay, without the years they lost.
func (c *Case) Pays(keep func(a *Award) bool) money.Amount { return c.Result.pays(keep) }

func (r *Result) pays(keep func(a *Award) bool) money.Amount {
	sum := money.Zero
	for _, a := range r.Awards {
		if a.Status.Counts() && keep(a) {
			sum = sum.Add(a.PaidTotal())
		}
	}
	return sum
}

// Weigh names the money that hangs on the findings of one kind, which were made
// before it was known, each by its place.
func (c *Case) Weigh(kind *Kind, amount func(path string) money.Amount) {
	for i := range c.Result.Findings {
		f := &c.Result.Findings[i]
		if f.Code != kind.Code || f.Amount != nil {
			continue
		}
		if hangs := amount(f.Path); hangs.Sign() != 0 {
			f.Amount = &hangs
		}
	}
}

// copied puts a copy of a list in its place, so that a change to it leaves the
// list it was copied from as it is.
func copied[E any](list *[]E) []E {
	*list = slices.Clone(*list)
	return *list
}
