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
	for !l.stopped && l.bundles > 0 && l.bytes+b.size+l.each*len(b.items) > mostOnWay {
		l.room.Wait()
	}
	b.cost = b.size + l.each*len(b.items)
	l.bytes, l.bundles = l.bytes+b.cost, l.bundles+1
	return !l.stopped
}

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
