package report

// Beside is what else was asked about an answer. It stands beside the result
// and changes nothing of it.
type Beside struct {
	Coming *Coming // when the money comes
}

// beside is what else was asked about an answer by its place.
func (c *Content) beside(i int) Beside {
	if i < len(c.Beside) {
		return c.Beside[i]
	}
	return Beside{}
}

// write adds it to the object of its result.
func (b *Beside) write(w *jsonWriter) {
	if b.Coming != nil {
		writeComing(w, b.Coming)
	}
}
