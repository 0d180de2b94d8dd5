package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"
)

// apart tries the mistakes that have no place in tests built once: those of
// figures, which the compiler takes in whole, and of constants. For each of
// them the tests are built anew.
func (c *campaign) apart(ctx context.Context, all []*placed) error {
	if len(all) == 0 {
		return nil
	}
	b := builder{folder: filepath.Join(c.folder, "apart"), workers: c.workers}
	stock, err := c.stock(ctx, b)
	if err != nil {
		return err
	}
	b.cache = stock.folder
	for _, p := range all {
		noticed, err := c.noticedApart(ctx, p, b)
		switch {
		case errors.Is(err, errRefused):
			c.tally.refuse()
		case err != nil:
			return err
		default:
			c.tally.add(p.mutant, noticed)
		}
		if err := stock.sweep(); err != nil {
			return err
		}
	}
	return nil
}

func (c *campaign) noticedApart(ctx context.Context, p *placed, b builder) (noticed bool, err error) {
	file, err := filepath.Abs(p.file)
	if err != nil {
		return false, err
	}
	if b.overlay, err = overlay(b.folder, map[string][]byte{file: p.src}); err != nil {
		return false, err
	}
	return c.noticed(ctx, p, func(s *suite) (*suite, error) { return b.build(ctx, s) })
}

// stock is the build cache for what is built apart, filled with what all of
// that has in common.
func (c *campaign) stock(ctx context.Context, b builder) (*cache, error) {
	if c.cache != "" {
		return &cache{folder: c.cache}, nil
	}
	stock := &cache{folder: filepath.Join(c.folder, "cache")}
	if err := os.MkdirAll(stock.folder, 0o700); err != nil {
		return nil, err
	}
	b.cache = stock.folder
	for _, s := range c.suites {
		if _, err := b.build(ctx, s); err != nil {
			return nil, err
		}
	}
	return stock, stock.keep()
}
