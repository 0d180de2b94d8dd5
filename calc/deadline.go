package calc

import (
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// Deadline is a last day and the money that hangs on it.
type Deadline struct {
	ID      string
	Starts  civil.Date
	LastDay civil.Date
	AtStake *money.Amount // nil while nothing of it is known
	Open    bool          // more may hang on it than is known
	Weighs  bool          // money hangs on it, whether known or not
	Act     bool          // somebody has to do something by then
	Done    bool          // nothing is to be done by it any more
	Late    bool          // what was to be done was, after it
}

// stake is a deadline whose money is known only once the choices are made;
// without a worth no money hangs on it.
type stake struct {
	Deadline
	acted project.Fact[civil.Date] // the day of the act, where it was done
	award *Award                   // whose money it is, else
	worth func() stakeSum
}

// stakeSum is the money that hangs on a day, as far as it is known.
type stakeSum struct {
	sum   money.Amount
	known bool // of some award it is
	open  bool // there may be more
}

func (h *stakeSum) add(a *Award) {
	h.sum, h.known, h.open = h.sum.Add(a.PaidTotal()), h.known || a.Known(), h.open || a.moreMayCome()
}

// amount is what is known of it: nothing, where there may be money and none is known.
func (h *stakeSum) amount(c *Case) *money.Amount {
	if h.open && !h.known {
		return nil
	}
	return c.kept(h.sum)
}

// kept keeps an amount as long as the result.
func (c *Case) kept(a money.Amount) *money.Amount {
	kept := c.memory.amounts.Any()
	*kept = a
	return kept
}

// Deadline adds a last day to act by that no award's money hangs on.
func (c *Case) Deadline(id string, starts, last civil.Date, done, late bool) {
	c.stakes = append(c.stakes, stake{Deadline: Deadline{ID: id, Starts: starts, LastDay: last, Act: true, Done: done,
		Late: late}})
}

// DeadlineForAll adds a last day that every award of a document hangs on; kept
// says that the project met it.
func (c *Case) DeadlineForAll(policy, id string, starts, last civil.Date, kept bool) {
	met := Deadline{ID: id, Starts: starts, LastDay: last, Done: kept}
	c.stakes = append(c.stakes, stake{Deadline: met, worth: func() stakeSum {
		h := stakeSum{open: c.Result.nothingDecided(policy)}
		for _, a := range c.Result.Awards {
			switch {
			case a.Document.ID != policy:
			case a.Status == NotKnown:
				h.open = true
			case a.Status.Counts():
				h.add(a)
			}
		}
		return h
	}})
}

// DeadlineOn adds a last day that what some awards pay hangs on.
func (c *Case) DeadlineOn(id string, starts, last civil.Date, awards []*Award) {
	c.stakes = append(c.stakes, stake{Deadline: Deadline{ID: id, Starts: starts, LastDay: last}, worth: func() (h stakeSum) {
		for _, a := range awards {
			h.add(a)
		}
		return h
	}})
}

// DeadlineFor adds a last day on which this award hangs.
func (w *Working) DeadlineFor(id string, starts, last civil.Date) {
	w.stake(stake{Deadline: Deadline{ID: id, Starts: starts, LastDay: last}})
}

// LastDay is the last day of a term, and the latest that an act may be in time on:
// of one that ends on a weekend they differ until a calendar of holidays tells.
func (c *Case) LastDay(day civil.Date) (last, latest civil.Date) {
	latest, sure := c.book.Calendar.Next(day)
	if sure {
		day = latest
	}
	return day, latest
}

// FilingFor adds a last day to act by on which this award hangs. Once the act is
// done, in time or not, nothing is to be done by it any more.
func (w *Working) FilingFor(id string, starts, last civil.Date, acted project.Fact[civil.Date]) {
	last, latest := w.LastDay(last)
	w.stake(stake{Deadline: Deadline{ID: id, Starts: starts, LastDay: last, Act: true, Done: acted.Known,
		Late: acted.Known && acted.Value > latest}, acted: acted})
}

func (w *Working) stake(s stake) {
	if w.ownStakes == nil { // few awards have more than one
		w.ownStakes = w.memory.stakes.Room(1)
	}
	s.award = w.award
	w.ownStakes = append(w.ownStakes, s)
}

// worth is what an award pays, nil while that is unknown; nothing hangs on one
// that another is paid in place of.
func (a *Award) worth(c *Case) *money.Amount {
	switch a.Status {
	case NotKnown:
		return nil
	case Superseded:
		return c.kept(money.Zero)
	}
	return c.kept(a.PaidTotal())
}

// moreMayCome says whether a year that the award pays for is not wholly known.
func (a *Award) moreMayCome() bool {
	return a.find(func(l *Line) bool { return !l.Lost && l.Open() }) != nil
}

// settleDeadlines puts a figure on each last day.
func (c *Case) settleDeadlines() {
	for _, s := range c.stakes {
		switch {
		case s.award != nil:
			s.AtStake, s.Weighs = s.award.worth(c), true
			s.Open = s.AtStake == nil || s.award.Status != Superseded && s.award.moreMayCome()
		case s.worth != nil:
			h := s.worth()
			s.AtStake, s.Open, s.Weighs = h.amount(c), h.open, true
		}
		c.Result.Deadlines = append(c.Result.Deadlines, s.Deadline)
		c.restDay(&s)
	}
}

// restDay says of a last day on a weekend that it may move, unless the act was
// done before.
func (c *Case) restDay(s *stake) {
	switch _, moves := c.LastDay(s.LastDay); {
	case !s.Act || s.LastDay == moves || s.acted.Known && (s.acted.Value <= s.LastDay || s.acted.Value > moves):
	case s.acted.Known:
		c.Find(foundRestDay, "deadlines."+s.ID,
			lang.F("最后一日 %s 是周末，办于 %s：是否顺延请核实，顺延的在期限内",
				"the last day, %s, is a weekend, and it was done on %s: ask whether the day moves, for then it is in time",
				s.LastDay, s.acted.Value))
	default:
		c.Find(foundRestDay, "deadlines."+s.ID,
			lang.F("最后一日 %s 是周末，是否顺延请核实", "the last day, %s, is a weekend: ask whether it moves", s.LastDay))
	}
}
