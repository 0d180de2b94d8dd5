package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
)

// A change that is to make the program quicker leaves every byte of its output
// as it was. sameAs shows it: it runs another build beside this one over the
// sample projects in every form of output, over workload projects, and over
// projects that are shaken, which reach what samples do not: facts missing,
// values of other keys, problems.
func sameAs(other string, n int) error {
	dir, err := os.MkdirTemp("", "fuchi-same")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	fuchi, work, shaken := filepath.Join(dir, "fuchi"), filepath.Join(dir, "work.ndjson"),
		filepath.Join(dir, "shaken.ndjson")
	if b, err := exec.Command("go", "build", "-o", fuchi, "./cmd/fuchi").CombinedOutput(); err != nil {
		return fmt.Errorf("%w: %s", err, b)
	}
	samples, err := filepath.Glob("testdata/projects/*.yaml")
	if err != nil || len(samples) == 0 {
		return errors.Join(err, errors.New("no samples: run it where go.mod is"))
	}
	if err := errors.Join(writeWorkload(work, n), writeShaken(shaken, samples, n)); err != nil {
		return err
	}
	questions := slices.Concat(aboutSamples(samples), aboutStreams(work, shaken))
	differ := 0
	for _, q := range questions {
		if !slices.EqualFunc(outputOf(other, q), outputOf(fuchi, q), bytes.Equal) {
			differ++
			fmt.Println("differs: fuchi", q)
		}
	}
	fmt.Printf("%d commands, %d differ\n", len(questions), differ)
	if differ > 0 {
		return errors.New("not the same")
	}
	return nil
}

// outputOf is what a command prints, what it complains of, and its exit code.
func outputOf(fuchi string, question []string) [][]byte {
	var out, problems bytes.Buffer
	c := exec.Command(fuchi, question...)
	c.Stdout, c.Stderr = &out, &problems
	_ = c.Run() // an exit code is part of the answer
	return [][]byte{out.Bytes(), problems.Bytes(), fmt.Append(nil, c.ProcessState.ExitCode())}
}

// aboutSamples are the questions that may be put to one project.
func aboutSamples(samples []string) (all [][]string) {
	for _, language := range []string{"zh", "en"} {
		for _, s := range samples {
			for _, more := range [][]string{{}, {"-o", "csv"}, {"-o", "json"}, {"-o", "md"}, {"--explain"},
				{"--explain", "-o", "json"},
				{"--all-readings", "-o", "json"}, {"--amend", "testdata/amendments/successor_draft.yaml"},
				{"--reading", "year_basis=calendar", "--reading", "comparison=annual", "-o", "json"}} {
				all = append(all, slices.Concat([]string{"calc", s, "--lang", language}, more))
			}
			all = append(all, []string{"check", s, "--lang", language},
				[]string{"check", s, "-o", "json", "--lang", language})
		}
	}
	return all
}

// aboutStreams are the questions that are put to many projects at once.
func aboutStreams(paths ...string) (all [][]string) {
	for _, p := range append(paths, "testdata/projects") {
		for _, more := range [][]string{{}, {"--lang", "en", "--unclaimed"}, {"-o", "csv"}, {"-o", "csv", "--totals"},
			{"--reading", "comparison=annual"}, {"--reading", "year_basis=calendar", "--reading", "rent_timing=cash"}} {
			all = append(all, slices.Concat([]string{"batch", p}, more))
		}
	}
	return all
}
