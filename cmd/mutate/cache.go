package main

import (
	"io/fs"
	"os"
	"path/filepath"
)

// cache is a build cache of the go command for what is built once and never
// again: the caller's own would fill with it.
type cache struct {
	folder string
	kept   map[string]bool // the files that serve every build; nil where all stay
}

// keep makes what the cache holds now its stock.
func (c *cache) keep() error {
	c.kept = map[string]bool{}
	return c.each(func(file string) error {
		c.kept[file] = true
		return nil
	})
}

// sweep leaves the cache its stock.
func (c *cache) sweep() error {
	if c.kept == nil {
		return nil
	}
	return c.each(func(file string) error {
		if c.kept[file] {
			return nil
		}
		return os.Remove(file)
	})
}

func (c *cache) each(do func(file string) error) error {
	return filepath.WalkDir(c.folder, func(file string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		return do(file)
	})
}
