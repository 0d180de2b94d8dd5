package batch

import "sync"

// load is what is on its way from the reader to the writer, in bytes: what was
// read, and what came of it or is going to. The reader waits while it is too
// much, so that memory hangs neither on the number of workers nor on how much
// longer results are than projects.
type load struct {
	mu      sync.Mutex
	room    *sync.Cond
	bytes   int
	bundles int
	each    int // the most that a project has come to, on the average of its bundle
	stopped bool
}

const (
	mostOnWay  = 16 << 20
	firstGuess = 16 << 10 // what a project comes to, before there is one
)

func newLoad() *load {
	l := &load{each: firstGuess}
	l.room = sync.NewCond(&l.mu)
	return l
}

// admit waits until there is room for a bundle, which there always is for one
// alone; it is false when no more are wanted.
func (l *load) admit(b *bundle) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	for !l.stopped && l.bundles > 0 && l.bytes+l.guess(b) > mostOnWay {
		l.room.Wait()
	}
	b.cost = l.guess(b)
	l.bytes, l.bundles = l.bytes+b.cost, l.bundles+1
	return !l.stopped
}

// guess is what a bundle may take until it is computed: its text, what comes of
// it, and what the computing of the longest of its projects takes meanwhile.
func (l *load) guess(b *bundle) int {
	longest := 0
	for i := range b.items {
		longest = max(longest, len(b.items[i].Text))
	}
	return b.size + l.each*len(b.items) + perTextByte*longest
}

// perTextByte is about what a byte of a project takes while it is computed:
// projects of many hundred kilobytes are then computed one after the other.
const perTextByte = 24

// computed puts what a bundle came to in the place of what was guessed.
func (l *load) computed(b *bundle) {
	l.mu.Lock()
	defer l.mu.Unlock()
	cost := b.size + cap(b.out) + perProblem*len(b.kept)
	l.bytes, b.cost = l.bytes+cost-b.cost, cost
	l.each = max(l.each, (cost-b.size)/max(len(b.items), 1))
	l.room.Broadcast()
}

// perProblem is about what a problem takes that is kept to be listed.
const perProblem = 400

// written takes a bundle off the way.
func (l *load) written(b *bundle) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.bytes, l.bundles = l.bytes-b.cost, l.bundles-1
	l.room.Broadcast()
}

// stop ends all waiting.
func (l *load) stop() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.stopped = true
	l.room.Broadcast()
}
