package report

import (
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/sure"
)

// Beside is what else was asked about an answer. It stands beside the result
// and changes nothing of it.
type Beside struct {
	Coming  *Coming // when the money comes
	Missing *Missed // what hangs on the facts that it lacks
	Sure    *sure.Sure
}

// beside is what else was asked about an answer by its place.
func (c *Content) beside(i int) Beside {
	if i < len(c.Beside) {
		return c.Beside[i]
	}
	return Beside{}
}

// write adds it to the object of its result.
func (b *Beside) write(w *jsonWriter, l lang.Language) {
	if b.Coming != nil {
		writeComing(w, b.Coming)
	}
	if b.Missing != nil && b.Missing.Most == 0 {
		writeMissed(w, b.Missing, l)
	}
	if b.Sure != nil {
		writeSure(w, b.Sure)
	}
}
