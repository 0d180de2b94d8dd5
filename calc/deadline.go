package calc

import (
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
)

// Deadline is a last day and the money that hangs on it.
type Deadline struct {
	ID      string
	Starts  civil.Date
	LastDay civil.Date
	AtStake *money.Amount
	Weighs  bool // money hangs on it, whether known or not
	Act     bool // somebody has to do something by then
	Done    bool // nothing is to be done by it any more
}

// stake is a deadline whose money is known only once the choices are made;
// without a worth no money hangs on it.
type stake struct {
	Deadline
	award *Award // whose money it is, else
	worth func() *money.Amount
}

// Deadline adds a last day to act by that no award's money hangs on.
func (c *Case) Deadline(id string, starts, last civil.Date, done bool) {
	c.stakes = append(c.stakes, stake{Deadline{ID: id, Starts: starts, LastDay: last, Act: true, Done: done}, nil, nil})
}

// DeadlineForAll adds a last day that every award of a document hangs on.
func (c *Case) DeadlineForAll(policy, id string, starts, last civil.Date) {
	c.stakes = append(c.stakes, stake{Deadline{ID: id, Starts: starts, LastDay: last}, nil, func() *money.Amount {
		sum := money.Zero
		for _, a := range c.Result.Awards {
			if a.Document.ID == policy && a.Status.Counts() {
				sum = sum.Add(a.PaidTotal())
			}
		}
		return &sum
	}})
}

// DeadlineWorth adds a last day that an amount hangs on.
func (c *Case) DeadlineWorth(id string, starts, last civil.Date, amount money.Amount) {
	c.stakes = append(c.stakes, stake{Deadline{ID: id, Starts: starts, LastDay: last}, nil,
		func() *money.Amount { return &amount }})
}

// DeadlineFor adds a last day on which this award hangs.
func (w *Working) DeadlineFor(id string, starts, last civil.Date) {
	w.ownStakes = append(w.ownStakes, stake{Deadline{ID: id, Starts: starts, LastDay: last}, w.award, nil})
}

// FilingFor adds a last day to act by on which this award hangs.
func (w *Working) FilingFor(id string, starts, last civil.Date, done bool) {
	w.ownStakes = append(w.ownStakes, stake{Deadline{ID: id, Starts: starts, LastDay: last, Act: true, Done: done},
		w.award, nil})
}

// worth is what an award pays, nil while that is unknown; nothing hangs on one
// that another is paid in place of.
func (a *Award) worth() *money.Amount {
	worth := a.PaidTotal()
	switch a.Status {
	case NotKnown:
		return nil
	case Superseded:
		worth = money.Zero
	}
	return &worth
}

// settleDeadlines puts a figure on each last day.
func (c *Case) settleDeadlines() {
	for _, s := range c.stakes {
		switch {
		case s.award != nil:
			s.AtStake, s.Weighs = s.award.worth(), true
		case s.worth != nil:
			s.AtStake, s.Weighs = s.worth(), true
		}
		c.Result.Deadlines = append(c.Result.Deadlines, s.Deadline)
		if s.Act && s.LastDay.IsWeekend() {
			c.Find(foundRestDay, "deadlines."+s.ID,
				lang.F("最后一日 %s 是周末，是否顺延请核实", "the last day, %s, is a weekend: ask whether it moves", s.LastDay))
		}
	}
}
