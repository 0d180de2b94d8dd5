// Package agenda puts the last days of a project in the order in which somebody
// has to look at them: what is overdue first, with the money that hangs on it.
package agenda

import (
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/calc/sorted"
	"github.com/shanting/fuchi/calc/workdays"
)

// State is how a last day stands to the day of the question.
type State string

// The states, in the order in which they are looked at.
const (
	Overdue State = "overdue" // something was to be done by then, and nothing says that it was
	Ahead   State = "ahead"   // the day is still to come
	Undated State = "undated" // the file says no day of the question
	Past    State = "past"    // a run of days that is over
	Done    State = "done"    // nothing is to be done by it any more
)

var order = []State{Overdue, Ahead, Undated, Past, Done}

// Item is one last day.
type Item struct {
	calc.Deadline
	Label    lang.Text // no text where the documents have a word for the id
	State    State
	Days     int  // from the day of the question to the last day; below zero where it is past
	Workdays int  // of a term in working days, how many
	Weekdays bool // it is counted by weekdays: no calendar speaks of these days
}

// Of is the agenda of a result, its working days by a calendar.
func Of(r *calc.Result, calendar *workdays.Calendar) (all []Item) {
	for _, d := range r.Deadlines {
		all = append(all, Item{Deadline: d})
	}
	for _, d := range r.Documents {
		if d.Words.Terms == nil {
			continue
		}
		for _, t := range d.Words.Terms(r) {
			if t.From.Known {
				all = append(all, term(t, calendar))
			}
		}
	}
	for i := range all {
		all[i].standing(r.Project.AsOf)
	}
	sorted.Stable(all, func(a, b Item) int {
		if c := slices.Index(order, a.State) - slices.Index(order, b.State); c != 0 {
			return c
		}
		return int(a.LastDay - b.LastDay)
	})
	return all
}

// term is a run of working days. Whether it was kept no file says but by a later
// step.
func term(t calc.Term, calendar *workdays.Calendar) Item {
	last, sure := calendar.After(t.From.Value, t.Days)
	return Item{Deadline: calc.Deadline{ID: t.ID, Starts: t.From.Value, LastDay: last, Act: true,
		Done: t.Done}, Label: t.Label, Workdays: t.Days, Weekdays: !sure}
}

// standing is how the item stands on the day of the question.
func (i *Item) standing(now project.Fact[civil.Date]) {
	i.Days = int(i.LastDay - now.Value)
	switch {
	case i.Done:
		i.State = Done
	case !now.Known:
		i.State = Undated
	case i.Days >= 0:
		i.State = Ahead
	case i.Act:
		i.State = Overdue
	default:
		i.State = Past
	}
}
