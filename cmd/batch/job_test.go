package batch

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/cmd/disk"
)

// lengths is a worker whose result is the length of the text.
func lengths() Worker {
	return func(out []byte, i Item) ([]byte, uint64, project.Problems) {
		return fmt.Appendf(out, " %d\n", len(i.Text)), 0, nil
	}
}

// jobOn reads standard input and writes to a file of that name.
func jobOn(text, out string) *Job {
	return &Job{
		Sources: []Source{{name: "-"}}, In: strings.NewReader(text), Out: disk.Out{Name: out},
		Worker: lengths, Workers: 2, Task: []Aspect{{Name: "program", Value: "p1"}}, Listed: 10, Progress: func(int, int64) {},
	}
}

func TestResultsStandInTheOrderOfTheInput(t *testing.T) {
	var text, want, got bytes.Buffer
	for n := range 3000 {
		fmt.Fprintf(&text, "%s\n", strings.Repeat("x", 1+n%97))
		fmt.Fprintf(&want, " %d\n", 1+n%97)
	}
	for _, workers := range []int{1, 2, 9} {
		got.Reset()
		j := jobOn(text.String(), "")
		j.Out.Std, j.Workers = &got, workers
		if done, err := j.Run(context.Background()); err != nil || done.Projects != 3000 || got.String() != want.String() {
			t.Errorf("%d workers: %v, %d projects", workers, err, done.Projects)
		}
	}
}

// TestTheJournalNeverSaysMoreThanThePartHolds looks at the disk after every
// result and after every time that the work is made safe.
func TestTheJournalNeverSaysMoreThanThePartHolds(t *testing.T) {
	out, tally := filepath.Join(t.TempDir(), "out"), &tally{}
	s, err := jobOn("", out).open(tally)
	if err != nil {
		t.Fatal(err)
	}
	defer s.close()
	written := 0
	for i := range 300 {
		line := strings.Repeat("x", 7*i) + "\n"
		written += len(line)
		tally.Projects++
		if err := s.write([]byte(line)); err != nil {
			t.Fatal(err)
		}
		safe := i%9 == 8
		if safe {
			if err := s.secure(tally); err != nil {
				t.Fatal(err)
			}
		}
		part, err := os.ReadFile(out + ".part")
		last := lastEntry(t, out)
		if err != nil || int64(len(part)) < last.Written {
			t.Fatalf("%v: the part holds %d bytes and the journal says %d", err, len(part), last.Written)
		}
		if safe && (last.Done != tally.Projects || last.Written != int64(written)) {
			t.Errorf("after %d projects, %d bytes, the journal has %+v", tally.Projects, written, last)
		}
	}
}

func lastEntry(t *testing.T, out string) (last entry) {
	t.Helper()
	text, err := os.ReadFile(out + ".journal")
	if err != nil {
		t.Fatal(err)
	}
	for line := range bytes.Lines(text) {
		var r record
		if text, _ := cutCheck(line); json.Unmarshal(text, &r) == nil && r.Entry != nil {
			last = *r.Entry
		}
	}
	return last
}

// paused leaves beside out what a job leaves that is stopped after its first
// bundle, whose every seventh project has a problem.
func paused(t *testing.T, text, out string) {
	t.Helper()
	j := jobOn(text, out)
	j.Workers, j.Worker = 1, sevenths
	ctx, stop := context.WithCancel(context.Background())
	ended := make(chan struct{})
	defer close(ended)
	seen, do := 0, j.Worker()
	j.Progress = func(n int, _ int64) {
		if n == perBundle {
			stop()
		}
	}
	j.Worker = func() Worker {
		return func(out []byte, i Item) ([]byte, uint64, project.Problems) {
			if seen++; seen > perBundle {
				<-ended
			}
			return do(out, i)
		}
	}
	if done, err := j.Run(ctx); !errors.As(err, &Interrupted{}) || done.Projects != perBundle {
		t.Fatalf("%d projects, %v", done.Projects, err)
	}
}

// sevenths is a worker that finds a problem in every seventh line.
func sevenths() Worker {
	do := lengths()
	return func(out []byte, i Item) ([]byte, uint64, project.Problems) {
		if i.Line%7 == 0 {
			return out, 0, project.Problems{{File: i.File, Pos: project.Pos{Line: 1, Col: 1},
				Message: lang.T("错", "wrong")}}
		}
		return do(out, i)
	}
}

func resumed(text, out string) (Done, error) {
	j := jobOn(text, out)
	j.Worker, j.Resume = sevenths, true
	return j.Run(context.Background())
}

// linesOf is a text of n lines.
func linesOf(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.Repeat("x", 1+i%97) + "\n")
	}
	return b.String()
}

// TestAWorkGoesOnWhereItWasLeft gives the same result and the same problems.
func TestAWorkGoesOnWhereItWasLeft(t *testing.T) {
	text, out := linesOf(200), filepath.Join(t.TempDir(), "out")
	var want bytes.Buffer
	j := jobOn(text, "")
	j.Worker, j.Out.Std = sevenths, &want
	whole, err := j.Run(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	paused(t, text, out)
	done, err := resumed(text, out)
	got, _ := os.ReadFile(out)
	if err != nil || string(got) != want.String() || done.Bad != whole.Bad || len(done.Problems) != len(whole.Problems) || done.Found != whole.Found {
		t.Errorf("%v: %d bytes, not %d; %+v", err, len(got), want.Len(), done)
	}
}

// TestOnlyTheSameTaskIsTakenUp names what differs.
func TestOnlyTheSameTaskIsTakenUp(t *testing.T) {
	text, out := linesOf(100), filepath.Join(t.TempDir(), "out")
	paused(t, text, out)
	for name, task := range map[string][]Aspect{
		"another value": {{Name: "program", Value: "p2", Label: lang.T("程序", "the program")}},
		"another name":  {{Name: "figures", Value: "p1", Label: lang.T("程序", "the program")}},
		"one more":      append(jobOn("", "").Task, Aspect{Name: "totals", Label: lang.T("程序", "the program")}),
		"none":          nil,
	} {
		j := jobOn(text, out)
		j.Task, j.Resume = task, true
		if _, err := j.Run(context.Background()); err == nil || !strings.Contains(err.Error(), "does not belong to this work") || task != nil && !strings.HasSuffix(err.Error(), ": the program") {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := resumed(text, out); err != nil {
		t.Errorf("after that the work itself cannot go on: %v", err)
	}
}
