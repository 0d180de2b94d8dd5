//go:build linux

package main

import (
	"bufio"
	"bytes"
	"io"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestAResultDoesNotWaitForTheNextProject is a soak of a hundred lines from a
// producer that waits for each result before it goes on, and meanwhile sends
// what holds no project: blank lines, and the beginning of the next.
func TestAResultDoesNotWaitForTheNextProject(t *testing.T) {
	in, feed := io.Pipe()
	results, out := io.Pipe()
	var errs bytes.Buffer
	ended := make(chan int, 1)
	go func() {
		ended <- run([]string{"batch", "-", "--workers", "3"}, in, out, &errs, func(string) string { return "" })
		out.Close()
	}()
	read := bufio.NewReaderSize(results, 1<<20)
	got := make(chan string, 1)
	for i := range 100 {
		after := []string{"\n", "\n\r\n  \n", "\n{", ""}[i%4]
		line := leastJSON + "}"
		if i%4 == 3 { // what was begun is ended
			line = line[1:]
		}
		go func() {
			_, _ = feed.Write([]byte(line + after))
			if after == "" { // its end comes by itself
				_, _ = feed.Write([]byte("\n"))
			}
		}()
		go func() { text, _ := read.ReadString('\n'); got <- text }()
		select {
		case text := <-got:
			if !strings.HasPrefix(text, `{"fuchi_result":1,`) {
				t.Fatalf("%d: %.100q", i, text)
			}
		case <-time.After(20 * time.Second):
			t.Fatalf("the result of line %d is held back", i)
		}
	}
	feed.Close()
	if code := <-ended; code != exitComputed {
		t.Errorf("exit code %d: %s", code, &errs)
	}
}

// TestAClosedStandardOutputIsAFailure is fuchi … >&-, of every kind of output;
// /dev/null is none, and a file that is named needs no standard output.
func TestAClosedStandardOutputIsAFailure(t *testing.T) {
	sample := put(t, t.TempDir(), "a.yaml", []byte(small))
	for command, code := range map[string]int{
		"calc " + sample + " >&-": exitMachine, "batch " + sample + " >&-": exitMachine, "version >&-": exitMachine, "--help >&-": exitMachine,
		"calc " + sample + " >/dev/null": exitComputed, "calc " + sample + " --out " + sample + ".csv >&-": exitComputed,
	} {
		c := exec.Command("sh", "-c", "fuchi "+command)
		text, _ := c.CombinedOutput()
		if got := c.ProcessState.ExitCode(); got != code {
			t.Errorf("%s: exit code %d: %s", command, got, text)
		}
	}
}

// TestAHangUpEndsABatchAsATermination unless it is ignored, as under nohup.
func TestAHangUpEndsABatchAsATermination(t *testing.T) {
	for ignored, code := range map[bool]int{false: exitMachine, true: exitComputed} {
		command := "exec fuchi batch -"
		if ignored {
			command = "trap '' HUP; " + command
		}
		c := exec.Command("sh", "-c", command)
		in, _ := c.StdinPipe()
		out, _ := c.StdoutPipe()
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		_, _ = in.Write([]byte(leastJSON + "}\n"))
		_, _ = bufio.NewReaderSize(out, 1<<20).ReadString('\n')
		_ = c.Process.Signal(syscall.SIGHUP)
		if ignored {
			in.Close()
		}
		_ = c.Wait()
		if got := c.ProcessState.ExitCode(); got != code {
			t.Errorf("ignored: %v, exit code %d", ignored, got)
		}
	}
}
