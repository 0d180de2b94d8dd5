package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"golang.org/x/term"
)

// progress tells a person at a terminal how far a long work has come; it says
// nothing where standard error is a file or a pipe, nor for short work. It is
// our own: the libraries for it bring an HTTP server or a screen of their own.
type progress struct {
	app   *app
	label string
	tick  *time.Ticker // nil where nobody looks
	total int64        // bytes, 0 while unknown
	bytes int64        // of them read
	last  int          // how many were done at the last tick
	shown bool
}

// perSecond is how often the line changes.
const perSecond = 4

func (a *app) progress(label string) *progress {
	p := &progress{app: a, label: label}
	if isTerminal(a.errs) {
		p.tick = time.NewTicker(time.Second / perSecond)
	}
	return p
}

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// read says that n are done and so many bytes of the input read; what was done
// before the first byte counts for nothing in the rate.
func (p *progress) read(n int, bytes int64) {
	if p.bytes = bytes; bytes == 0 {
		p.last = n
		return
	}
	p.at(n)
}

// at says that n are done.
func (p *progress) at(n int) {
	if p.tick == nil {
		return
	}
	select {
	case <-p.tick.C:
	default:
		return
	}
	rate := (n - p.last) * perSecond
	p.last, p.shown = n, true
	fmt.Fprintf(p.app.errs, "\r%s%s %d, %d/s\033[K", p.bar(), p.label, n, rate)
}

// bar is how much of the input is read, where its size is known.
func (p *progress) bar() string {
	if p.total == 0 {
		return ""
	}
	const width = 30
	part := min(p.bytes, p.total)
	full := int(part * width / p.total)
	return fmt.Sprintf("[%s%s] %d%% ", strings.Repeat("#", full), strings.Repeat(".", width-full), part*100/p.total)
}

// done clears the line.
func (p *progress) done() {
	if p.tick == nil {
		return
	}
	p.tick.Stop()
	if p.shown {
		fmt.Fprint(p.app.errs, "\r\033[K")
	}
}
