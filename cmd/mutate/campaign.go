package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"time"
)

// campaign is how mutants are tried: against which tests, and for how long.
type campaign struct {
	limit    time.Duration
	packages []string  // whose tests look, the quick ones first
	workers  int       // how many mistakes are tried at a time
	cache    string    // of the go command, for what is built apart; one of its own where empty
	progress io.Writer // how far it came; nil off a terminal

	folder string // of all that is written
	suites []*suite
	tally  *tally
}

var errUnmutated = errors.New("the tests do not pass as they are")

// try runs the tests on each mutant and prints those that survive.
func (c campaign) try(ctx context.Context, mutants []mutant, out io.Writer) (s score, err error) {
	if c.folder, err = os.MkdirTemp("", "mutate"); err != nil {
		return s, err
	}
	defer os.RemoveAll(c.folder)
	c.tally = &tally{total: len(mutants), out: out, progress: c.progress}
	m, err := sorted(ctx, mutants)
	if err != nil {
		return s, err
	}
	c.tally.broken = m.broken
	if err := c.begin(ctx, m); err != nil {
		return s, err
	}
	if err := c.together(ctx, m.together); err != nil {
		return s, err
	}
	if err := c.apart(ctx, m.apart); err != nil {
		return s, err
	}
	c.tally.tell("\n")
	return c.tally.score, nil
}

// begin builds the tests that could notice anything, with all mistakes in
// them, and sees that they pass while none is made.
func (c *campaign) begin(ctx context.Context, m *mistaken) error {
	all, err := suites(ctx, c.asked(m.packages))
	if err != nil {
		return err
	}
	over, err := overlay(filepath.Join(c.folder, "together"), m.texts)
	if err != nil {
		return err
	}
	for _, s := range all {
		if !slices.ContainsFunc(m.packages, func(p *code) bool { return s.sees(p.path) }) {
			continue
		}
		built, err := builder{folder: c.folder, overlay: over, workers: c.workers}.build(ctx, s)
		if err != nil {
			return err
		}
		if err := c.passes(ctx, built); err != nil {
			return err
		}
		c.suites = append(c.suites, built)
	}
	return nil
}

// asked are the packages whose tests look: a mistaken one that is not among
// them looks first.
func (c *campaign) asked(mistaken []*code) (names []string) {
	for _, p := range mistaken {
		if !slices.ContainsFunc(c.packages, func(name string) bool {
			folder, err := filepath.Abs(name)
			return err == nil && folder == p.folder
		}) {
			names = append(names, p.folder)
		}
	}
	return append(names, c.packages...)
}

// passes is the error of tests that fail while no mistake is made.
func (c *campaign) passes(ctx context.Context, s *suite) error {
	v, err := s.run(ctx, 0, c.limit)
	if err == nil && !v.passed {
		err = fmt.Errorf("%w:\n%s: %s", errUnmutated, s.path, v.text)
	}
	return err
}

// together tries the mistakes that the tests were built with, several at a
// time.
func (c *campaign) together(ctx context.Context, all []*placed) error {
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	next := make(chan *placed)
	var workers sync.WaitGroup
	for range c.workers {
		workers.Go(func() {
			for p := range next {
				noticed, err := c.noticed(ctx, p, func(s *suite) (*suite, error) { return s, nil })
				if err != nil {
					stop(err)
					continue
				}
				c.tally.add(p.mutant, noticed)
			}
		})
	}
	for _, p := range all {
		next <- p
	}
	close(next)
	workers.Wait()
	return context.Cause(ctx)
}

// noticed says whether the tests of any package fail for a mistake. Where they
// may have failed for want of memory or room, they have to pass without it.
func (c *campaign) noticed(ctx context.Context, p *placed, with func(*suite) (*suite, error)) (bool, error) {
	for _, s := range c.suites {
		if !s.sees(p.code.path) {
			continue
		}
		built, err := with(s)
		if err != nil {
			return false, err
		}
		v, err := built.run(ctx, p.id, c.limit)
		if err == nil && v.strange {
			err = c.passes(ctx, s)
		}
		if err != nil || !v.passed {
			return err == nil, err
		}
	}
	return false, nil
}
