package batch

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/cmd/disk"
)

// lengths is a worker whose result is the length of the text.
func lengths() Worker {
	return func(out []byte, i Item) ([]byte, project.Problems) {
		return fmt.Appendf(out, "%s %d\n", i.Place(), len(i.Text)), nil
	}
}

// jobOn reads standard input and writes to a file of that name.
func jobOn(text, out string) *Job {
	return &Job{
		Sources: []Source{{name: "-"}}, In: strings.NewReader(text), Out: disk.Out{Name: out},
		Worker: lengths, Workers: 2, Task: "t1", Listed: 10, Progress: func(int, int64) {},
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
// bundle.
func TestTheJournalNeverSaysMoreThanThePartHolds(t *testing.T) {
	out, tally := filepath.Join(t.TempDir(), "out"), &tally{}
	s, err := jobOn("", out).open(tally)
	if err != nil {
		t.Fatal(err)
	}
	defer s.close()
	written := 0
	for i := range 3 * perEntry {
		line := strings.Repeat("x", i) + "\n"
		written += len(line)
		tally.Projects++
		if err := s.write([]byte(line), tally, false); err != nil {
			t.Fatal(err)
		}
		last := lastEntry(t, out)
		part, err := os.ReadFile(out + ".part")
		if err != nil || int64(len(part)) < last.Written {
			t.Fatalf("%v: after %d bundles the part holds %d bytes and the journal says %d", err, tally.Projects, len(part), last.Written)
		}
		if tally.Projects%perEntry == 0 && (last.Done != tally.Projects || last.Written != int64(written)) {
			t.Errorf("after %d bundles, %d bytes, the journal has %+v", tally.Projects, written, last)
		}
	}
}

func lastEntry(t *testing.T, out string) (last entry) {
	t.Helper()
	text, err := os.ReadFile(out + ".journal")
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimRight(string(text), "\n"), "\n")
	if err := json.Unmarshal([]byte(lines[len(lines)-1]), &last); err != nil {
		t.Fatal(err)
	}
	return last
}

// TestOnlyTheSameTaskIsTakenUp pauses a job and gives it again, as another task
// and as the same.
func TestOnlyTheSameTaskIsTakenUp(t *testing.T) {
	out, left := filepath.Join(t.TempDir(), "out"), &tally{}
	s, err := jobOn("", out).open(left)
	if err != nil {
		t.Fatal(err)
	}
	_ = s.pause(left)
	for _, task := range []string{"t2", "t1"} {
		same := task == "t1"
		j := jobOn("x\n", out)
		j.Task, j.Resume = task, true
		if _, err := j.Run(context.Background()); (err == nil) != same {
			t.Errorf("%s: %v", task, err)
		}
		if _, err := os.Stat(out); (err == nil) != same {
			t.Errorf("%s: %v", task, err)
		}
	}
}
