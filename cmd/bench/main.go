// Command bench measures fuchi as a whole process against bare programs that
// do the least a program of its kind can do, in turn and in one run, and
// prints the ratios: machines differ and are busy, ratios hold.
//
//	go run ./cmd/bench            10,000 projects
//	go run ./cmd/bench -n 100000  more of them
//	go run ./cmd/bench -curve     how cost and memory grow with projects, entries, competing policies and awards
//	go run ./cmd/bench -same OLD  whether another build of fuchi prints the same bytes
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

func main() {
	n := flag.Int("n", 10_000, "projects")
	rounds := flag.Int("rounds", 5, "counted rounds of each pair")
	curve := flag.Bool("curve", false, "how cost and memory grow")
	same := flag.String("same", "", "another build of fuchi, whose output is to be the same")
	flag.Parse()
	if *same != "" {
		fail(sameAs(*same, *n))
		return
	}
	if bare := flag.Arg(0); bare != "" {
		fail(runBare(bare, flag.Args()[1:]))
		return
	}
	fail(measure(*n, *rounds, *curve))
}

func fail(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// pair is one of our commands and the bare program beside it. Limit is the
// ratio we hold ourselves to.
type pair struct {
	name        string
	ours, bare  []string
	input       string // standard input of both
	limit       string
	repeatCount int // how often both are run a round, for short ones
}

func measure(n, rounds int, curve bool) error {
	dir, err := os.MkdirTemp("", "fuchi-bench")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	fuchi, self := filepath.Join(dir, "fuchi"), filepath.Join(dir, "bench")
	for out, source := range map[string]string{fuchi: "./cmd/fuchi", self: "./cmd/bench"} {
		if b, err := exec.Command("go", "build", "-o", out, source).CombinedOutput(); err != nil {
			return fmt.Errorf("%s: %s", err, b)
		}
	}
	if curve {
		return growth(dir, fuchi)
	}
	lines, stream, one := filepath.Join(dir, "projects.ndjson"), filepath.Join(dir, "projects.yaml"),
		filepath.Join(dir, "one.yaml")
	folder, work := filepath.Join(dir, "folder"), filepath.Join(dir, "work.ndjson")
	if err := errors.Join(writeWorkload(work, n), writeProjects(lines, n, 3, true), writeProjects(stream, n, 3, false),
		writeProjects(one, 1, 3, false), writeFolder(folder, n, 3)); err != nil {
		return err
	}
	fmt.Printf("%d projects, %d rounds, median of the ratios of each round\n", n, rounds)
	for _, p := range []pair{
		{name: "one project, cold / bare cobra, decimal and yaml", ours: []string{fuchi, "calc", one},
			bare: []string{self, "cold", one}, limit: "1.5", repeatCount: 100},
		{name: "its version alone, with all libraries / the same", ours: []string{fuchi, "version"},
			bare: []string{self, "cold", one}, limit: "2.2", repeatCount: 100},
		{name: "JSON lines to csv totals / bare int64 kernel",
			ours: []string{fuchi, "batch", "-", "-o", "csv", "--totals"}, bare: []string{self, "kernel"}, input: lines,
			limit: "3", repeatCount: 1},
		{name: "JSON lines to full results / bare int64 kernel", ours: []string{fuchi, "batch", "-"},
			bare: []string{self, "kernel"}, input: lines, limit: "8", repeatCount: 1},
		{name: "projects that claim much to csv totals / the kernel",
			ours: []string{fuchi, "batch", "-", "-o", "csv", "--totals"}, bare: []string{self, "kernel"}, input: work,
			limit: "5", repeatCount: 1},
		{name: "the same to csv lines / the kernel", ours: []string{fuchi, "batch", "-", "-o", "csv"},
			bare: []string{self, "kernel"}, input: work, limit: "6", repeatCount: 1},
		{name: "the same to full results / the kernel", ours: []string{fuchi, "batch", "-"},
			bare: []string{self, "kernel"}, input: work, limit: "9", repeatCount: 1},
		{name: "YAML files to csv totals / bare yaml.v3 decoding",
			ours: []string{fuchi, "batch", folder, "-o", "csv", "--totals"}, bare: []string{self, "yaml", folder},
			limit: "1.3", repeatCount: 1},
		{name: "YAML stream to csv totals / the same", ours: []string{fuchi, "batch", stream, "-o", "csv", "--totals"},
			bare: []string{self, "yaml", stream}, limit: "1.3", repeatCount: 1},
	} {
		if err := compare(p, rounds); err != nil {
			return err
		}
	}
	return nil
}
