//go:build linux

package main

import (
	"bytes"
	"encoding/hex"
	"fmt"
	"hash/fnv"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/shanting/fuchi/calc/lang"
)

// TestAnotherVersionsWorkIsNotTakenUp writes the head of a journal as this
// version, and as another, would.
func TestAnotherVersionsWorkIsNotTakenUp(t *testing.T) {
	dir := t.TempDir()
	in, out := put(t, dir, "a.yaml", []byte(small)), filepath.Join(dir, "out.ndjson")
	for from, code := range map[string]int{version: exitComputed, version + "1": exitUsage} {
		h := fnv.New128a()
		fmt.Fprintln(h, from, "ndjson", false, lang.English, []string(nil))
		put(t, dir, "out.ndjson.journal", []byte(journalHead+hex.EncodeToString(h.Sum(nil))+"\"}\n"))
		put(t, dir, "out.ndjson.part", nil)
		if _, errs := batch(t, code, nil, in, "--out", out, "--resume"); code == exitUsage && !strings.Contains(errs, "does not belong to this work") {
			t.Error(errs)
		}
	}
}

// TestWithoutItsPartAJournalCountsForNothing loses the part of a stopped run:
// the problems that the journal has are found again, and listed once.
func TestWithoutItsPartAJournalCountsForNothing(t *testing.T) {
	dir := t.TempDir()
	in, out := put(t, dir, "a.ndjson", bytes.Join(manyProjects(120), nil)), filepath.Join(dir, "out.csv")
	want, wantErrs := batch(t, exitProblems, nil, in, "-o", "csv", "--totals")
	stopped(t, 60, in, out, "csv", true)
	if err := os.Remove(out + ".part"); err != nil {
		t.Fatal(err)
	}
	_, errs := batch(t, exitProblems, nil, in, "--totals", "--out", out, "--resume")
	if got, err := os.ReadFile(out); err != nil || string(got) != want || errs != wantErrs {
		t.Errorf("%v: %d bytes, not %d; %s", err, len(got), len(want), errs)
	}
}

// TestProblemsBeyondTheListedAreCountedAfterAStop stops where more have been
// found than are listed.
func TestProblemsBeyondTheListedAreCountedAfterAStop(t *testing.T) {
	var wrong strings.Builder
	for i := range mostListed/2 + 1 {
		fmt.Fprintf(&wrong, `,"x%d":1`, i)
	}
	line := leastJSON + wrong.String() + "}\n"
	dir := t.TempDir()
	in, out := put(t, dir, "a.ndjson", []byte(strings.Repeat(line, 3))), filepath.Join(dir, "out.ndjson")
	_, want := batch(t, exitProblems, nil, in)
	stopped(t, 2, in, out, "ndjson", false)
	if _, errs := batch(t, exitProblems, nil, in, "--out", out, "--resume"); errs != want {
		t.Errorf("%d bytes, not %d: …%s", len(errs), len(want), errs[max(0, len(errs)-200):])
	}
	if !strings.HasSuffix(want, "\n… and 5003 more\nproblems in all: 15003\n") {
		t.Errorf("…%s", want[max(0, len(want)-200):])
	}
}
