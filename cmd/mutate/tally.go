package main

import (
	"fmt"
	"io"
	"sync"
)

// score counts what became of the mutants.
type score struct{ killed, survived, broken int }

func (s score) String() string {
	return fmt.Sprintf("%d of %d mistakes noticed, %d not; %d more do not compile", s.killed, s.killed+s.survived,
		s.survived, s.broken)
}

// tally keeps the score while mutants are tried side by side, and prints those
// that survive.
type tally struct {
	sync.Mutex
	score
	total    int
	out      io.Writer
	progress io.Writer // how far it came; nil off a terminal
}

func (t *tally) add(m mutant, noticed bool) {
	t.Lock()
	defer t.Unlock()
	if noticed {
		t.killed++
	} else {
		t.survived++
		fmt.Fprintln(t.out, m)
	}
	t.tell("\r%d of %d, %d not noticed", t.killed+t.survived+t.broken, t.total, t.survived)
}

func (t *tally) refuse() {
	t.Lock()
	defer t.Unlock()
	t.broken++
}

func (t *tally) tell(format string, args ...any) {
	if t.progress != nil {
		fmt.Fprintf(t.progress, format, args...)
	}
}
