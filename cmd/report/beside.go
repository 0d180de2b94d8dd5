package report

import (
	"github.com/shanting/fuchi/calc/check"
	"github.com/shanting/fuchi/calc/sure"
)

// Beside is what else was asked about an answer. It stands beside the result
// and changes nothing of it.
type Beside struct {
	Coming  *Coming // when the money comes
	Missing *Missed // what hangs on the facts that it lacks
	Sure    *sure.Sure
	Check   *check.Check // what an examiner asks
}

// beside is what else was asked about an answer by its place.
func (c *Content) beside(i int) Beside {
	if i < len(c.Beside) {
		return c.Beside[i]
	}
	return Beside{}
}

// write adds it to the object of its result.
func (b *Beside) write(w *jsonWriter, p printer) {
	if b.Coming != nil {
		writeComing(w, b.Coming)
	}
	if b.Missing != nil && b.Missing.Most == 0 {
		writeMissed(w, b.Missing, p.Language)
	}
	if b.Sure != nil {
		writeSure(w, b.Sure)
	}
	if b.Check != nil {
		w.key("check")
		w.object(func() { writeCheck(w, p, b.Check) })
	}
}
