package project

import (
	"strings"

	"github.com/shanting/fuchi/calc/civil"
)

// LaterThan names the facts of the file that would have happened only after a
// day: the question is asked on it, so that they are expected and not known.
// They are all days of the table but those that are marked as ahead, what there
// is one of before what stands in a list.
func (p *Project) LaterThan(day civil.Date) []string {
	var single, listed []string
	projectKeys.days(p, func(f Fact[civil.Date]) {
		if !f.Known || f.Value <= day {
			return
		}
		if path := f.Path(); strings.Contains(path, "[") {
			listed = append(listed, path)
		} else {
			single = append(single, path)
		}
	})
	return append(single, listed...)
}

// happened gives a key the day on which what it tells happened.
func happened[T any](f field[T], on func(t *T) Fact[civil.Date]) field[T] {
	f.days = func(t *T, tell func(Fact[civil.Date])) { tell(on(t)) }
	return f
}

// ahead marks a day that may well lie ahead when the question is asked: one that
// is agreed, or on which something begins or ends that was arranged before.
func ahead[T any](f field[T]) field[T] {
	f.days = nil
	return f
}

func (s *shape[T]) days(t *T, tell func(Fact[civil.Date])) {
	for i := range s.fields {
		if days := s.fields[i].days; days != nil {
			days(t, tell)
		}
	}
}

// daysOf are the days of a list; what is said to be expected has none.
func daysOf[S any](inner *shape[S], items []S, tell func(Fact[civil.Date])) {
	for i := range items {
		if e, ok := any(&items[i]).(interface{ expected() bool }); !ok || !e.expected() {
			inner.days(&items[i], tell)
		}
	}
}

// expected says of a tax entry that it is a forecast.
func (e *TaxEntry) expected() bool { return e.Projected.Value }

// ended is the last day of the period of an entry.
func (e *TaxEntry) ended() Fact[civil.Date] {
	return Fact[civil.Date]{Value: e.Period.Value.To, Known: e.Period.Known, key: e.Period.key, index: e.Period.index}
}

// TerminatedOn is the day of the act, while it is known.
func (p *Project) TerminatedOn() Fact[civil.Date] { return p.Contract.terminatedOn() }

func (c *Contract) terminatedOn() Fact[civil.Date] {
	act := c.Terminated
	return Fact[civil.Date]{Value: act.Value.On, Known: act.Value.Day, key: act.key, index: act.index}
}
