package batch

import (
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// bundle is a run of items that one worker takes at a time.
type bundle struct {
	items []Item
	out   []byte
	bad   int
	found int
	kept  project.Problems // those found first
	size  int              // bytes of its text
	cost  int              // bytes that it is taken to hold
	read  int64            // bytes of all text up to here
	sum   string           // check of it
	marks []mark           // of the projects that were computed
	fatal error
	ready chan struct{}
}

// A bundle is sent when it has so many projects or so many bytes.
const (
	perBundle    = 16
	bundledBytes = 256 << 10
)

// compute makes the output of bundle after bundle; a project with problems
// gives none. What was written is spare and used again.
func (j *Job) compute(work <-chan *bundle, spare <-chan []byte, l *load) {
	do := j.Worker()
	for b := range work {
		select {
		case b.out = <-spare:
		default:
		}
		for _, i := range b.items {
			out, identity, problems := i.compute(b.out, do)
			if len(problems) > 0 && j.Inline != nil {
				out = j.Inline(out, i, i.within(problems))
			}
			if b.out = out; len(problems) > 0 {
				b.add(problems, j.Listed, j.Language)
			} else if identity != 0 {
				b.marks = append(b.marks, mark{identity, i.File, int32(i.Line)})
			}
		}
		l.computed(b)
		close(b.ready)
	}
}

// room is memory for the text of the next item: that of the item which stood in
// its place before.
func (b *bundle) room() []byte {
	if n := len(b.items); n < cap(b.items) {
		return b.items[:n+1][n].Text
	}
	return nil
}

// isUsual says whether a bundle holds no more memory than usual projects take.
func (b *bundle) isUsual() bool {
	held := 0
	for i := range b.items {
		held += cap(b.items[i].Text)
	}
	return held <= 2*bundledBytes
}

// mostSpare is the most memory of results that is kept to be used again. A huge
// result is rare, and some of them kept would hold memory up to the end.
const mostSpare = 4 * bundledBytes

// emptied is a bundle with the memory of one that was written.
func (b *bundle) emptied() *bundle { return &bundle{items: b.items[:0], marks: b.marks[:0]} }

// add counts the problems of a project and keeps as many as may be listed, in
// words: a text of which a problem shows a part is not to be kept for it.
func (b *bundle) add(problems project.Problems, most int, l lang.Language) {
	b.bad++
	b.found += len(problems)
	for _, p := range problems[:min(len(problems), most-len(b.kept))] {
		b.kept = append(b.kept, p.InWords(l))
	}
}

// tally is what the bundles written so far come to.
type tally struct {
	Done
	keep int    // how many problems are kept
	sum  string // check of the text of the projects so far
	seen seen
	logs bool   // marks are kept for the journal
	new  []mark // those that the journal has not yet
}

func (t *tally) add(b *bundle) {
	t.Projects += len(b.items)
	t.Bad += b.bad
	t.Found += b.found
	t.sum = b.sum
	t.seen.add(&t.Twice, b.marks)
	if t.logs {
		t.new = append(t.new, b.marks...)
	}
	t.Problems = append(t.Problems, b.kept[:min(len(b.kept), t.keep-len(t.Problems))]...)
}
