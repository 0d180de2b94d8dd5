package batch

import "github.com/shanting/fuchi/calc/project"

// bundle is a run of items that one worker takes at a time.
type bundle struct {
	items []Item
	out   []byte
	bad   []project.Problems
	size  int
	read  int64  // bytes up to here
	sum   uint32 // check of all text up to here
	fatal error
	ready chan struct{}
}

// A bundle is sent when it has so many projects or so many bytes.
const (
	perBundle    = 64
	bundledBytes = 256 << 10
)

// compute makes the output of bundle after bundle; a project with problems
// gives none.
func compute(work <-chan *bundle, do Worker) {
	for b := range work {
		for _, i := range b.items {
			var problems project.Problems
			if b.out, problems = i.compute(b.out, do); len(problems) > 0 {
				b.bad = append(b.bad, problems)
			}
		}
		close(b.ready)
	}
}

// tally is what the bundles written so far come to.
type tally struct {
	Done
	keep int    // how many problems are kept
	sum  uint32 // check of the text of the projects so far
}

func (t *tally) add(b *bundle) {
	t.Projects += len(b.items)
	t.Bad += len(b.bad)
	t.sum = b.sum
	for _, problems := range b.bad {
		t.Found += len(problems)
		t.Problems = append(t.Problems, problems[:min(len(problems), t.keep-len(t.Problems))]...)
	}
}
