package main

import (
	"context"
	"errors"
	"fmt"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// suite is the tests of a package.
type suite struct {
	path, folder string
	program      string   // the tests, built; empty while they are not
	uses         []string // the packages that they depend on
}

// suites finds the tests of packages in their order, those without any left
// out.
func suites(ctx context.Context, packages []string) (all []*suite, err error) {
	found, err := list(ctx, append([]string{"-test"}, packages...)...)
	if err != nil {
		return nil, err
	}
	for _, name := range packages {
		folder, err := filepath.Abs(name)
		if err != nil {
			return nil, err
		}
		for _, p := range found {
			if path, is := strings.CutSuffix(p.ImportPath, ".test"); is && p.Dir == folder {
				all = append(all, &suite{path: path, folder: folder, uses: p.Deps})
			}
		}
	}
	return all, nil
}

// sees says whether the tests could notice a mistake in a package.
func (s *suite) sees(path string) bool {
	return slices.ContainsFunc(s.uses, func(used string) bool {
		name, _, _ := strings.Cut(used, " ") // where it is built for these tests, it says so
		return name == path
	})
}

// errRefused is what the compiler says of code, and not the machine of itself.
var errRefused = errors.New("does not compile")

// placeInCode is how the compiler begins what it says of a line.
var placeInCode = regexp.MustCompile(`(?m)^\S+\.go:\d+:\d+: `)

// builder is how tests are built.
type builder struct {
	folder  string // that they come into
	overlay string // empty for the code as it is
	cache   string // of the go command; empty for the caller's
	workers int
}

// build builds the tests of a suite.
func (b builder) build(ctx context.Context, s *suite) (*suite, error) {
	built := *s
	built.program = filepath.Join(b.folder, strings.ReplaceAll(s.path, "/", "_")+".test")
	args := []string{"test", "-c", "-vet=off", "-ldflags=-s -w", "-p=" + strconv.Itoa(b.workers), "-o", built.program}
	if b.overlay != "" {
		args = append(args, "-overlay="+b.overlay)
	}
	command := exec.CommandContext(ctx, "go", append(args, s.path)...)
	if b.cache != "" {
		command.Env = append(command.Environ(), "GOCACHE="+b.cache)
	}
	if text, err := command.CombinedOutput(); err != nil {
		if placeInCode.Match(text) {
			err = errRefused
		}
		return nil, fmt.Errorf("building the tests of %s: %w\n%s", s.path, err, text)
	}
	return &built, nil
}
