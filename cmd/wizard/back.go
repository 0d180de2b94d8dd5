package wizard

import (
	"maps"
	"slices"
)

// sitting is what changes in the course of one.
type sitting struct {
	text, draft   string
	asked, closed map[string]bool
	queue         []string
}

// remember keeps how it stands before an answer.
func (w *Wizard) remember() {
	w.before = append(w.before, sitting{w.text, w.draft, maps.Clone(w.asked), maps.Clone(w.closed),
		slices.Clone(w.queue)})
}

// Back takes the last answer back, and says whether there was one.
func (w *Wizard) Back() bool {
	if len(w.before) == 0 {
		return false
	}
	last := w.before[len(w.before)-1]
	w.before = w.before[:len(w.before)-1]
	w.take(last.text) // it was computed before
	w.draft, w.asked, w.closed, w.queue = last.draft, last.asked, last.closed, last.queue
	return true
}
