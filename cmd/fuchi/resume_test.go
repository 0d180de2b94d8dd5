//go:build linux

package main

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/cmd/batch"
	"github.com/shanting/fuchi/cmd/release"
	"github.com/shanting/fuchi/cmd/report"
)

// entry is what a journal says of how far a run came.
type entry struct {
	Done, Bad, Found int
	Written          int64
}

// lastEntry is the last whole entry of a journal, and how many there are.
func lastEntry(t *testing.T, out string) (last entry, whole int) {
	t.Helper()
	text, err := os.ReadFile(out + ".journal")
	if err != nil {
		return last, 0
	}
	for _, line := range strings.SplitAfter(string(text), "\n") {
		if !strings.HasSuffix(line, "\n") {
			break
		}
		var r struct{ Entry *entry }
		if err := json.Unmarshal([]byte(line[:strings.LastIndex(line, " ")]), &r); err != nil {
			t.Fatalf("%v: %s", err, line)
		}
		if r.Entry != nil {
			last = *r.Entry
			whole++
		}
	}
	return last, whole
}

// killedOnItsWay feeds a batch through a pipe that stays open, a few lines at a
// time, until the journal has two entries, and kills it. However busy the
// machine is, an entry is made every second in which something was done.
func killedOnItsWay(t *testing.T, all [][]byte, out string, args ...string) entry {
	t.Helper()
	c := exec.Command("fuchi", args...)
	in, err := c.StdinPipe()
	if err := errors.Join(err, c.Start()); err != nil {
		t.Fatal(err)
	}
	deadline := time.Now().Add(time.Minute)
	for i := 0; ; i = min(i+60, len(all)-60) {
		if _, whole := lastEntry(t, out); whole >= 2 {
			break
		}
		if time.Now().After(deadline) {
			t.Fatal("the journal has no two entries")
		}
		if i+60 < len(all) {
			if _, err := in.Write(bytes.Join(all[i:i+60], nil)); err != nil {
				t.Fatal(err)
			}
		}
		time.Sleep(50 * time.Millisecond)
	}
	_ = c.Process.Kill()
	_ = c.Wait()
	last, _ := lastEntry(t, out)
	return last
}

// TestKilledAtAnyMomentItGoesOn kills a batch once its journal has something to
// go on from, takes it up, and kills it again and again, anywhere: what comes
// out is what a run without a break gives, its problems too.
func TestKilledAtAnyMomentItGoesOn(t *testing.T) {
	t.Parallel()
	all := manyProjects(3000)
	text, out := bytes.Join(all, nil), filepath.Join(t.TempDir(), "out.csv")
	want, wantErrs := batched(t, exitProblems, text, "-", "--totals", "-o", "csv")
	args := []string{"batch", "--lang", "en", "-", "--totals", "--out", out, "--resume"}
	last := killedOnItsWay(t, all, out, args...)
	part, err := os.ReadFile(out + ".part")
	if err != nil || last.Done < 2 || last.Bad == 0 || last.Found != last.Bad || int64(len(part)) < last.Written || string(part[:last.Written]) != want[:last.Written] {
		t.Fatalf("%v: of %d bytes the journal has %+v", err, len(part), last)
	}
	rng := rand.New(rand.NewPCG(5, 6))
	for range 6 {
		c := exec.Command("fuchi", args...)
		c.Stdin = bytes.NewReader(text)
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(rng.IntN(120)) * time.Millisecond)
		_ = c.Process.Kill()
		_ = c.Wait()
		if _, err := os.Stat(out); err == nil {
			break // it was quicker
		}
		if now, _ := lastEntry(t, out); now.Done < last.Done {
			t.Fatalf("it went back from %d to %d", last.Done, now.Done)
		}
	}
	c := exec.Command("fuchi", args...)
	var errs bytes.Buffer
	c.Stdin, c.Stderr = bytes.NewReader(text), &errs
	_ = c.Run()
	if got, err := os.ReadFile(out); err != nil || string(got) != want || errs.String() != wantErrs {
		t.Errorf("%v: %d bytes, not %d; %.300s", err, len(got), len(want), &errs)
	}
	if left, _ := filepath.Glob(out + ".*"); left != nil {
		t.Errorf("left behind: %q", left)
	}
}

// stopped leaves beside out what a run leaves that was stopped after its first
// bundle: the work on the second does not end before the run does.
func stopped(t *testing.T, in, out string, o batchOptions) (done int) {
	t.Helper()
	var said bytes.Buffer
	a := &app{in: strings.NewReader(""), out: &said, errs: &said, lang: lang.English}
	o.path, o.formats, o.workers = out, []report.Format{report.AsNDJSON, report.AsCSV}, 1
	job, err := a.job(o, []string{in})
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	ended := make(chan struct{})
	job.Progress = func(n int, _ int64) {
		if done = n; n == perBundle {
			stop()
		}
	}
	worker := job.Worker()
	seen := 0
	job.Worker = func() batch.Worker {
		return func(out []byte, i batch.Item) ([]byte, uint64, project.Problems) {
			if seen++; seen > perBundle {
				<-ended
			}
			return worker(out, i)
		}
	}
	var interrupted batch.Interrupted
	if _, err := job.Run(ctx); !errors.As(err, &interrupted) || interrupted.Projects != done || done != perBundle {
		t.Fatalf("stopped after %d projects: %v", done, err)
	}
	close(ended)
	return done
}

// perBundle is how many small projects a run that was stopped has done.
const perBundle = 64

// TestOnlyTheSameWorkIsTakenUp changes one thing of the command, or of the
// input, at a time.
func TestOnlyTheSameWorkIsTakenUp(t *testing.T) {
	dir := t.TempDir()
	text := bytes.Join(manyProjects(120), nil)
	in, renamed := put(t, dir, "a.ndjson", text), put(t, dir, "b.ndjson", text)
	same := []string{"-o", "csv", "--totals", "--reading", "year_basis=calendar"}
	want, wantErrs := batched(t, exitProblems, nil, append(same, in)...)
	for name, c := range map[string]struct {
		args []string
		says string
	}{
		"another reading":                    {[]string{in, "-o", "csv", "--totals", "--reading", "year_basis=anniversary"}, "does not belong to this work"},
		"no reading":                         {[]string{in, "-o", "csv", "--totals"}, "does not belong to this work"},
		"one reading more":                   {append([]string{in, "--reading", "comparison=annual"}, same...), "does not belong to this work"},
		"no totals":                          {[]string{in, "-o", "csv", "--reading", "year_basis=calendar"}, "does not belong to this work"},
		"another format":                     {[]string{in, "-o", "ndjson", "--reading", "year_basis=calendar"}, "does not belong to this work"},
		"another language":                   {append([]string{in, "--lang", "zh"}, same...), "不是这项工作的断点"},
		"the same under another name":        {append([]string{renamed}, same...), "up to project 64 the input is not what it was"},
		"the same after another":             {append([]string{renamed, in}, same...), "up to project 64 the input is not what it was"},
		"fewer projects than there had been": {append([]string{put(t, dir, "c.ndjson", text[:9000])}, same...), "up to project 64 the input is not what it was"},
	} {
		t.Run(name, func(t *testing.T) {
			out := filepath.Join(t.TempDir(), "out")
			stopped(t, in, out, batchOptions{errors: "list", output: output{format: "csv"}, totals: true,
				reading: repeated{"year_basis=calendar"}})
			if _, errs := batched(t, exitUsage, nil,
				append(c.args, "--out", out, "--resume")...); !strings.Contains(errs, c.says) {
				t.Error(errs)
			}
			if _, err := os.Stat(out); err == nil {
				t.Error("a result was put in place")
			}
			_, errs := batched(t, exitProblems, nil, append(same, in, "--out", out, "--resume")...)
			if got, err := os.ReadFile(out); err != nil || string(got) != want || errs != wantErrs {
				t.Errorf("after that the work itself cannot go on: %v, %d bytes, not %d; %s", err, len(got), len(want), errs)
			}
		})
	}
}

// TestTheWorkOfOneBuildIsNotTakenUpByAnother: of another release, of other bytes, of
// other figures of the law, or of one document more.
func TestTheWorkOfOneBuildIsNotTakenUpByAnother(t *testing.T) {
	dir := t.TempDir()
	in, out := put(t, dir, "a.ndjson", bytes.Join(manyProjects(120), nil)), filepath.Join(dir, "out.ndjson")
	stopped(t, in, out, batchOptions{errors: "list"})
	head, rest, _ := bytes.Cut(must(os.ReadFile(out+".journal")), []byte("\n"))
	text := string(head[:bytes.LastIndexByte(head, ' ')])
	a := &app{in: strings.NewReader(""), out: &bytes.Buffer{}, errs: &bytes.Buffer{}}
	if err := a.load(); err != nil {
		t.Fatal(err)
	}
	figures := figuresSum(a.engine.Documents()[0])
	for name, c := range map[string]struct{ was, is, says string }{
		"release": {release.Version + " sha256:", "0.0.9 sha256:", ": the program\n"}, "bytes": {"sha256:", "sha256:0", ": the program\n"},
		"figures": {figures, strings.Repeat("0", 64), ": the figures\n"}, "a document": {"figures " + a.engine.Documents()[0].ID, "figures x", ": the figures\n"},
	} {
		forged := strings.Replace(text, c.was, c.is, 1)
		if forged == text {
			t.Fatalf("%s: the journal does not say %s", name, c.was)
		}
		sum := sha256.Sum256(append(make([]byte, sha256.Size), forged...))
		put(t, dir, "out.ndjson.journal", fmt.Appendf(nil, "%s %x\n%s", forged, sum[:8], rest))
		_, errs := batched(t, exitUsage, nil, in, "--out", out, "--resume")
		if !strings.Contains(errs, "does not belong to this work") || !strings.Contains(errs, c.says) {
			t.Errorf("%s: %s", name, errs)
		}
	}
}

func must(text []byte, err error) []byte {
	if err != nil {
		panic(err)
	}
	return text
}

// TestProblemsOfTheStoppedRunAreCountedAndListed stops after a problem and counts
// the problems of both runs.
func TestProblemsOfTheStoppedRunAreCountedAndListed(t *testing.T) {
	dir := t.TempDir()
	in, out := put(t, dir, "a.ndjson", bytes.Join(manyProjects(120), nil)), filepath.Join(dir, "out.ndjson")
	stopped(t, in, out, batchOptions{errors: "list"})
	_, errs := batched(t, exitProblems, nil, in, "--out", out, "--resume")
	if !strings.HasPrefix(errs, "of 120 projects 2 have problems and are not computed:\n") || !strings.HasSuffix(errs, "\nproblems in all: 2\n") || strings.Count(errs, ": project.nature: ") != 2 {
		t.Error(errs)
	}
}

// TestAProjectOfTheStoppedRunThatStandsAgainIsTold has the second of two after the stop.
func TestAProjectOfTheStoppedRunThatStandsAgainIsTold(t *testing.T) {
	dir, all := t.TempDir(), manyProjects(120)
	all[30], all[40], all[100], all[110] = all[20], all[21], all[20], all[99-1]
	in, out := put(t, dir, "a.ndjson", bytes.Join(all, nil)), filepath.Join(dir, "out.ndjson")
	_, want := batched(t, exitProblems, nil, in)
	stopped(t, in, out, batchOptions{errors: "list"})
	_, errs := batched(t, exitProblems, nil, in, "--out", out, "--resume")
	if errs != want || strings.Count(errs, "is the same project as") != 4 {
		t.Errorf("%s, not %s", errs, want)
	}
}

// TestAJournalCutAnywhereIsTakenUp cuts the journal and the part after every
// few bytes, as a loss of power may.
func TestAJournalCutAnywhereIsTakenUp(t *testing.T) {
	dir := t.TempDir()
	in, out := put(t, dir, "a.ndjson", bytes.Join(manyProjects(120), nil)), filepath.Join(dir, "out.csv")
	want, _ := batched(t, exitProblems, nil, in, "-o", "csv", "--totals")
	stopped(t, in, out, batchOptions{errors: "list", totals: true})
	journal, err1 := os.ReadFile(out + ".journal")
	part, err2 := os.ReadFile(out + ".part")
	if err := errors.Join(err1, err2); err != nil {
		t.Fatal(err)
	}
	for cut := 0; cut <= len(journal); cut += 1 + len(journal)/12 {
		for _, rest := range [][]byte{part, append(bytes.Clone(part), "half a li"...), part[:len(part)/2]} {
			if cut == 0 {
				rest = nil // of a part without a journal nobody knows whose it is
			}
			put(t, dir, "out.csv.journal", journal[:cut])
			put(t, dir, "out.csv.part", rest)
			batched(t, exitProblems, nil, in, "--totals", "--out", out, "--resume")
			if got, err := os.ReadFile(out); err != nil || string(got) != want {
				t.Fatalf("cut to %d and %d bytes: %v, %d bytes, not %d", cut, len(rest), err, len(got), len(want))
			}
			if err := os.Remove(out); err != nil {
				t.Fatal(err)
			}
		}
	}
}
