package main

import (
	"fmt"
	"go/build"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// collect makes the mutants of files and of the files of packages.
func collect(paths []string, figures bool) (all []mutant, err error) {
	pattern, make := "*.go", ofSource
	if figures {
		pattern, make = "figures.yaml", ofFigures
	}
	for _, path := range paths {
		files := []string{path}
		if info, err := os.Stat(path); err != nil {
			return nil, err
		} else if info.IsDir() {
			files = built(path, pattern)
		}
		for _, file := range files {
			if strings.HasSuffix(file, "_test.go") {
				continue
			}
			src, err := os.ReadFile(file)
			if err != nil {
				return nil, err
			}
			mutants, err := make(filepath.ToSlash(file), src)
			if err != nil {
				return nil, err
			}
			all = append(all, mutants...)
		}
	}
	return all, nil
}

// built are the files of a package that belong to it on this system.
func built(folder, pattern string) []string {
	files, _ := filepath.Glob(filepath.Join(folder, pattern))
	return slices.DeleteFunc(files, func(file string) bool {
		match, err := build.Default.MatchFile(folder, filepath.Base(file))
		return filepath.Ext(file) == ".go" && err == nil && !match
	})
}

// survivors are the mutants that a former run could not tell from the law.
func survivors(all []mutant, file string) ([]mutant, error) {
	former, err := os.ReadFile(file)
	lines := strings.Split(string(former), "\n")
	return slices.DeleteFunc(all, func(m mutant) bool { return !slices.Contains(lines, m.String()) }), err
}

// shard is every n-th mutant, so that each part has some of every file.
func shard(all []mutant, part string, most int) (kept []mutant, err error) {
	var i, n int
	if _, err := fmt.Sscanf(part, "%d/%d", &i, &n); err != nil || i < 1 || i > n {
		return nil, fmt.Errorf("-shard %s: write it 1/4", part)
	}
	for k, m := range all {
		if k%n == i-1 && (most == 0 || len(kept) < most) {
			kept = append(kept, m)
		}
	}
	return kept, nil
}
