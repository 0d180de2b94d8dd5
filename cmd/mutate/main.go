// Command mutate asks whether the tests would notice a mistake. It makes one
// small mistake at a time in the law's code or in its figures, runs the tests
// that hold it, and prints the mistakes that nobody noticed.
//
//	go run ./cmd/mutate rules/shanting/measures2022          # a package
//	go run ./cmd/mutate calc/money calc/choice.go   # packages and files
//	go run ./cmd/mutate -figures rules/shanting/finance2022  # its figures.yaml instead
//	go run ./cmd/mutate -shard 1/4 -max 50 rules/shanting/measures2022
//
// The mistakes in code: a comparison turned at its border (>= to >, == to !=),
// && for ||, + for −, a negation dropped, Min for Max, And for Or, Round for
// Floor, Add for Sub, Yes for No, a yes/no flipped, a whole number one off; a
// rate, a cap, a floor, a rounding or one of two dates forgotten; a condition
// that always holds. In figures: money a fen off, a rate a hundredth of a percent point (a
// thousandth where it is no larger), years and parts one off, a date a day.
//
// The tree is not touched: the go command is told of mistaken code by an
// overlay. All mistakes are built into one set of tests, each in a function
// around the smallest expression that has room for it, and each run is told by
// the environment which of them to make; so a mistake costs only the running.
// Figures and constants have no such place: for each of them the tests are
// built anew, in a build cache that is gone afterwards.
//
// The tests of rules/ and calc/ that depend on the mistaken package look, the
// quick ones first, and its own before them where they are no part of these.
// Those of cmd/fuchi take too long, and the second calculator (-second) would
// find everything without saying which case is missing. A mistake that does
// not compile is not counted. Tests that could not be built or run have
// noticed nothing: they end the campaign. What only a test of random values
// notices, it may not notice again.
//
// A survivor is either a case to be written or a change that no project can
// see. Exit codes: 0 none survives, 1 some do, 2 usage, 3 the tests do not
// pass as they are, or could not be built or run.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime"
	"syscall"
	"time"

	"golang.org/x/term"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

func run(args []string, out, errs io.Writer) int {
	flags := flag.NewFlagSet("mutate", flag.ContinueOnError)
	flags.SetOutput(errs)
	figures := flags.Bool("figures", false, "change figures.yaml of the packages, not their code")
	part := flags.String("shard", "1/1", "take the i-th of n parts: every n-th mistake")
	most := flags.Int("max", 0, "try no more than so many, 0 for all")
	second := flags.Bool("second", false, "let the second calculator look too (slow)")
	again := flags.String("again", "", "try only the survivors that a former run printed into this file")
	limit := flags.Duration("timeout", 3*time.Minute, "a run that takes longer has noticed")
	workers := flags.Int("workers", max(runtime.NumCPU()-1, 1), "so many mistakes at a time")
	if flags.Parse(args) != nil {
		return 2
	}
	if *workers < 1 {
		fmt.Fprintf(errs, "mutate: -workers %d: write at least 1\n", *workers)
		return 2
	}
	if flags.NArg() == 0 {
		fmt.Fprintln(errs, "mutate: name packages or files, such as rules/shanting/measures2022")
		return 2
	}
	mutants, err := collect(flags.Args(), *figures)
	if err == nil && *again != "" {
		mutants, err = survivors(mutants, *again)
	}
	if err == nil {
		mutants, err = shard(mutants, *part, *most)
	}
	if err != nil {
		fmt.Fprintln(errs, "mutate:", err)
		return 2
	}
	c := campaign{limit: *limit, workers: *workers, packages: looking(*second)}
	if f, ok := errs.(*os.File); ok && term.IsTerminal(int(f.Fd())) {
		c.progress = errs
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop() // what was written is taken away even then
	score, err := c.try(ctx, mutants, out)
	if err != nil {
		fmt.Fprintln(errs, "mutate:", err)
		return 3
	}
	fmt.Fprintln(out, score)
	if score.survived > 0 {
		return 1
	}
	return 0
}

// looking are the packages whose tests look, the quick ones first.
func looking(second bool) []string {
	packages := []string{
		"./rules/shanting/measures2022", "./rules/shanting/finance2022", "./rules/shanting/lifecycle2022",
		"./calc/money", "./calc/civil", "./calc/engine", "./calc/law", "./calc", "./calc/project",
		"./rules/shanting"}
	if second {
		packages = append(packages, "./rules/shanting/second")
	}
	return packages
}
