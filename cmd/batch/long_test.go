package batch

import (
	"testing"
)

// TestLongProjectsAreComputedOneAfterTheOther keeps a second one waiting until
// the first is computed, however many workers there are.
func TestLongProjectsAreComputedOneAfterTheOther(t *testing.T) {
	l, item := newLoad(), Item{Text: make([]byte, 600<<10)}
	first := &bundle{items: []Item{item}, size: len(item.Text)}
	second := &bundle{items: []Item{item}, size: len(item.Text)}
	if !l.admit(first) || l.bytes+l.guess(second) <= mostOnWay {
		t.Fatalf("%d bytes, and %d more are let in", l.bytes, l.guess(second))
	}
	l.computed(first)
	if l.bytes+l.guess(second) > mostOnWay {
		t.Errorf("%d bytes of what was computed keep %d more waiting", l.bytes, l.guess(second))
	}
}

// TestUsualProjectsDoNotWait lets in what keeps many workers at work.
func TestUsualProjectsDoNotWait(t *testing.T) {
	l := newLoad()
	for n := range 48 {
		b := &bundle{items: make([]Item, perBundle)}
		for i := range b.items {
			b.items[i].Text = make([]byte, 1<<10)
			b.size += 1 << 10
		}
		if l.bytes+l.guess(b) > mostOnWay {
			t.Fatalf("after %d bundles", n)
		}
		l.admit(b)
	}
}
