//go:build linux

package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestWithoutItsPartAJournalCountsForNothing loses the part of a stopped run:
// the problems that the journal has are found again, and listed once.
func TestWithoutItsPartAJournalCountsForNothing(t *testing.T) {
	dir := t.TempDir()
	in, out := put(t, dir, "a.ndjson", bytes.Join(manyProjects(120), nil)), filepath.Join(dir, "out.csv")
	want, wantErrs := batched(t, exitProblems, nil, in, "-o", "csv", "--totals")
	stopped(t, in, out, batchOptions{errors: "list", totals: true})
	if err := os.Remove(out + ".part"); err != nil {
		t.Fatal(err)
	}
	_, errs := batched(t, exitProblems, nil, in, "--totals", "--out", out, "--resume")
	if got, err := os.ReadFile(out); err != nil || string(got) != want || errs != wantErrs {
		t.Errorf("%v: %d bytes, not %d; %s", err, len(got), len(want), errs)
	}
}

// TestProblemsBeyondTheListedAreCountedAfterAStop stops where more have been
// found than are listed.
func TestProblemsBeyondTheListedAreCountedAfterAStop(t *testing.T) {
	var wrong strings.Builder
	for i := range 200 {
		fmt.Fprintf(&wrong, `,"x%d":1`, i)
	}
	line := leastJSON + wrong.String() + "}\n"
	dir := t.TempDir()
	in, out := put(t, dir, "a.ndjson", []byte(strings.Repeat(line, perBundle+1))), filepath.Join(dir, "out.ndjson")
	_, want := batched(t, exitProblems, nil, in)
	stopped(t, in, out, batchOptions{errors: "list"})
	if _, errs := batched(t, exitProblems, nil, in, "--out", out, "--resume"); errs != want {
		t.Errorf("%d bytes, not %d: …%s", len(errs), len(want), errs[max(0, len(errs)-200):])
	}
	if !strings.HasSuffix(want, "\n… and 3000 more\nproblems in all: 13000\n") {
		t.Errorf("…%s", want[max(0, len(want)-200):])
	}
}
