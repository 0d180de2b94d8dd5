package main

import (
	"fmt"
	"os"
)

// progress tells a person at a terminal how far a long work has come; it says
// nothing where standard error is a file or a pipe, nor for short work.
type progress struct {
	app   *app
	label string
	on    bool
}

func (a *app) progress(label string) *progress {
	f, ok := a.errs.(*os.File)
	p := &progress{app: a, label: label}
	if ok {
		info, err := f.Stat()
		p.on = err == nil && info.Mode()&os.ModeCharDevice != 0
	}
	return p
}

func (p *progress) at(n int) {
	if !p.on || n%64 != 0 {
		return
	}
	fmt.Fprintf(p.app.errs, "\r%s: %d", p.label, n)
}

// done clears the line.
func (p *progress) done() {
	if p.on {
		fmt.Fprint(p.app.errs, "\r\033[K")
	}
}
