// Package check puts together what somebody who examines an application asks
// besides the answer itself: what is missing by its worth, how far figures lie
// from an edge, which paper proves what, and what is to be done by when.
package check

import (
	"github.com/shanting/fuchi/calc/agenda"
	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/evidence"
	"github.com/shanting/fuchi/calc/missing"
	"github.com/shanting/fuchi/calc/sweep"
	"github.com/shanting/fuchi/calc/workdays"
)

// Check is what is asked of one project.
type Check struct {
	Missing  []missing.Worth
	Edges    []sweep.Distance
	Evidence []evidence.Sheet
	Agenda   []agenda.Item
	Unsought bool               // it states so many facts that no edges were looked for
	Calendar *workdays.Calendar // by which working days are counted, nil by weekdays
}

// Of examines the project of a question. In brief it leaves out the edges, which
// take longest.
func Of(q *engine.Question, calendar *workdays.Calendar, brief bool) *Check {
	c := &Check{Missing: missing.Of(q), Evidence: evidence.Of(q.Now()), Agenda: agenda.Of(q.Now(), calendar),
		Unsought: sweep.TooMany(q), Calendar: calendar}
	if !brief {
		c.Edges = sweep.Edges(q)
	}
	return c
}
