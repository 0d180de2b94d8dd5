package batch

import "testing"

// TestWhatComesOfOneBundleIsGuessedByTheProject has the next bundle wait for room
// by what each of its projects may come to, and not by the whole of the last.
func TestWhatComesOfOneBundleIsGuessedByTheProject(t *testing.T) {
	l := newLoad()
	big := &bundle{items: make([]Item, perBundle), size: 1, out: make([]byte, 2*firstGuess*perBundle)}
	if !l.admit(big) {
		t.Fatal("not admitted")
	}
	if l.computed(big); l.each != 2*firstGuess {
		t.Errorf("a project is taken to come to %d bytes", l.each)
	}
	if l.written(big); l.bytes != 0 || l.bundles != 0 {
		t.Errorf("%d bytes in %d bundles are left", l.bytes, l.bundles)
	}
}

// TestTextsThatAreLongAreNotKept keeps the memory of usual projects alone.
func TestTextsThatAreLongAreNotKept(t *testing.T) {
	b := &bundle{items: []Item{{Text: make([]byte, 1<<10)}}}
	if !b.isUsual() || cap(b.emptied().room()) != 1<<10 {
		t.Error("what a usual project took is not used again")
	}
	if (&bundle{items: []Item{{Text: make([]byte, 2*bundledBytes+1)}}}).isUsual() {
		t.Error("what a huge project took is kept")
	}
}
