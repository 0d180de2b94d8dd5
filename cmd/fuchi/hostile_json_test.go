//go:build linux

package main

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/shanting/fuchi/calc/project"
)

// leastJSON is the smallest project as JSON, open at its end for one key more.
const leastJSON = `{"fuchi":1,"project":{"name":"甲"},"contract":{"signed":"2022-09-01"},"investment":{"total":"4亿元"}`

// nested is a value that lies n levels below the project.
func nested(n int) string {
	return leastJSON + `,"x":` + strings.Repeat("[", n-1) + "1" + strings.Repeat("]", n-1) + "}"
}

// entriesOf is a project of so many values. In JSON every word counts, be it a
// key, a value or a bracket.
func entriesOf(n int) string {
	return leastJSON + `,"project_":[` + strings.TrimSuffix(strings.Repeat("1,", n), ",") + "]}"
}

// padded is a project of so many bytes.
func padded(n int) string {
	return leastJSON + strings.Repeat(" ", n-len(leastJSON)-1) + "}"
}

// oddJSON is a value that nobody writes by accident, and what is said of it first:
// nothing where it is computed.
type oddJSON struct{ name, text, says string }

// hostileJSON are made when they are asked for, as hostile are.
func hostileJSON() []oddJSON {
	return []oddJSON{
		{"as deep as may be", nested(project.MaxDepth), "unknown key"},
		{"one deeper", nested(project.MaxDepth + 1), "nested deeper than 16"},
		{"lists in lists", strings.Repeat("[", 400_000), ""},
		{"groups in groups", strings.Repeat(`{"a":`, 150_000) + "1" + strings.Repeat("}", 150_000), "nested deeper than 16"},
		{"as many values as may be", entriesOf(project.MaxNodes - values(leastJSON+"}") - 1), "unknown key"},
		{"one more", entriesOf(project.MaxNodes - values(leastJSON+"}")), "more than 100000 values"},
		{"as long as may be", padded(project.MaxBytes), "-"},
		{"one byte longer", padded(project.MaxBytes + 1), "more than 1048576 bytes"},
		{"an exponent", strings.Replace(leastJSON, `"4亿元"`, "4e8", 1) + "}", "exponents are not accepted"},
		{"a huge exponent", strings.Replace(leastJSON, `"4亿元"`, "1e1000000000", 1) + "}", "exponents are not accepted"},
		{"a huge small exponent", strings.Replace(leastJSON, `"4亿元"`, "1E-1000000000", 1) + "}", "exponents are not accepted"},
		{"a megabyte of exponent", strings.Replace(leastJSON, `"4亿元"`, "1e"+strings.Repeat("9", 1_000_000), 1) + "}", "exponents are not accepted"},
		{"a megabyte of digits", strings.Replace(leastJSON, `"4亿元"`, strings.Repeat("9", 1_000_000), 1) + "}", "more than 15 digits"},
		{"NUL", strings.Replace(leastJSON, "甲", "甲\x00", 1) + "}", "not JSON"},
		{"an escaped NUL", strings.Replace(leastJSON, "甲", `甲\u0000`, 1) + "}", "control character"},
		{"an escaped command", strings.Replace(leastJSON, "甲", `\u001b[2J`, 1) + "}", "control character"},
		{"a turn of the writing", strings.Replace(leastJSON, "甲", `\u202e`, 1) + "}", "control character U+202E"},
		{"half a pair", strings.Replace(leastJSON, "甲", `\ud83d`, 1) + "}", "half of a surrogate pair"},
		{"no UTF-8", strings.Replace(leastJSON, "甲", "\xff", 1) + "}", "not UTF-8"},
		{"half a character", strings.Replace(leastJSON, "甲", "\xe7\x94", 1) + "}", "not UTF-8"},
		{"a key twice", leastJSON + `,"fuchi":1}`, "this key stands twice"},
		{"a key in both languages", leastJSON + `,"项目":{}}`, "are the same key, written twice"},
		{"a key very often", leastJSON + strings.Repeat(`,"fuchi":1`, 12_000) + "}", "this key stands twice"},
		{"an unknown key very often", leastJSON + strings.Repeat(`,"x":1`, 12_000) + "}", "unknown key"},
		{"an empty key", leastJSON + `,"":{"":1}}`, "unknown key"},
		{"a megabyte of key", leastJSON + `,"` + strings.Repeat("x", 1_000_000) + `":1}`, "unknown key"},
		{"two values", leastJSON + "} {}", "something follows the JSON value"},
		{"cut off", leastJSON, "the JSON ends too early"},
		{"nothing but null", "null", "should be a group"},
	}
}

// values counts the groups, the lists and the scalars of a JSON text.
func values(s string) int {
	var v any
	if err := json.Unmarshal([]byte(s), &v); err != nil {
		panic(err)
	}
	return valuesIn(v)
}

func valuesIn(v any) int {
	n := 1
	switch v := v.(type) {
	case map[string]any:
		for _, inner := range v {
			n += valuesIn(inner)
		}
	case []any:
		for _, inner := range v {
			n += valuesIn(inner)
		}
	}
	return n
}

// TestHostileJSON gives each value as a file of one project, as a line of a
// stream and on standard input.
func TestHostileJSON(t *testing.T) {
	for _, h := range hostileJSON() {
		t.Run(h.name, func(t *testing.T) {
			t.Parallel()
			if len(h.text) > 64<<10 && slow() {
				t.Skip("too much for the race detector")
			}
			dir := t.TempDir()
			file, line := put(t, dir, "p.json", []byte(h.text)), put(t, dir, "p.ndjson", []byte(h.text+"\n"))
			for _, args := range [][]string{{"calc", file}, {"batch", file}, {"batch", line}, {"batch", "-"}, {"calc", "-"}} {
				array := strings.HasPrefix(h.text, "[") && args[1] != "-" && args[1] != line
				yaml := args[0] == "calc" && args[1] == "-" && !json.Valid([]byte(h.text))
				if len(h.text) > project.MaxBytes/2 && args[0] == "batch" && args[1] == "-" {
					continue // it is as the line of a file
				}
				var out, errs bytes.Buffer
				start := time.Now()
				code := run(append(args, "--lang", "en"), strings.NewReader(h.text), &out, &errs, func(string) string { return "" })
				if took := time.Since(start); took > 2*longest && !slow() {
					t.Errorf("%q took %s", args, took)
				}
				if h.says == "-" {
					if code != exitComputed {
						t.Errorf("%q: exit code %d, %.300s", args[:1], code, &errs)
					}
					continue
				}
				if code != exitProblems || out.Len() > 0 || errs.Len() > 2<<20 {
					t.Errorf("%q: exit code %d, %d bytes, %d of problems", args, code, out.Len(), errs.Len())
				}
				if says := h.says; !array && !yaml && !strings.Contains(errs.String(), says) {
					t.Errorf("%q does not say %q: %.300s", args, says, &errs)
				}
				if found := steer.FindString(errs.String()); found != "" || trace.MatchString(errs.String()) {
					t.Errorf("%q: %q %.300s", args, found, &errs)
				}
				for _, l := range strings.Split(errs.String(), "\n") {
					if strings.Contains(l, ": ") && !quoted.MatchString(l) && !placed.MatchString(l) && !strings.HasPrefix(l, "of ") && !strings.HasPrefix(l, "problems in all: ") && !strings.HasPrefix(l, "…") {
						t.Errorf("%q: no place: %.100s", args, l)
					}
				}
			}
		})
	}
}

// TestTheWorstOfSeveralFilesIsTheExitCode names unreadable files in every order.
func TestTheWorstOfSeveralFilesIsTheExitCode(t *testing.T) {
	dir := t.TempDir()
	if err := os.Symlink("loop.yaml", filepath.Join(dir, "loop.yaml")); err != nil {
		t.Fatal(err)
	}
	loop, none, good := filepath.Join(dir, "loop.yaml"), filepath.Join(dir, "none.yaml"), put(t, dir, "good.yaml", []byte(small))
	for _, c := range []struct {
		files []string
		code  int
	}{{[]string{loop, none}, exitMachine}, {[]string{none, loop}, exitMachine}, {[]string{none, good, loop, none}, exitMachine}, {[]string{none, none}, exitUsage}, {[]string{good, loop}, exitMachine}} {
		for _, command := range []string{"calc", "check"} {
			var out, errs bytes.Buffer
			if code := run(append([]string{command, "--lang", "en"}, c.files...), strings.NewReader(""), &out, &errs, func(string) string { return "" }); code != c.code || out.Len() > 0 {
				t.Errorf("%s %q: exit code %d, not %d", command, c.files, code, c.code)
			}
			for _, name := range c.files {
				if name != good && !strings.Contains(errs.String(), name) {
					t.Errorf("%s %q does not name %s: %s", command, c.files, name, &errs)
				}
			}
		}
	}
}

// TestAFileThatGrowsIsReadToItsLimit goes on adding to a file while it is read.
func TestAFileThatGrowsIsReadToItsLimit(t *testing.T) {
	for name, begins := range map[string]string{"p.yaml": small + "# ", "p.json": leastJSON + " ", "p.ndjson": leastJSON + " "} {
		for _, command := range []string{"calc", "batch"} {
			path := put(t, t.TempDir(), name, []byte(begins+strings.Repeat("x", project.MaxBytes)))
			grow, err := os.OpenFile(path, os.O_APPEND|os.O_WRONLY, 0)
			if err != nil {
				t.Fatal(err)
			}
			stop, done := make(chan struct{}), make(chan int)
			go func() {
				chunk, n := bytes.Repeat([]byte("x"), 1<<16), 0
				for {
					select {
					case <-stop:
						done <- n
						return
					default:
						if n < 128<<20 { // the disk has an end
							_, _ = grow.Write(chunk)
							n += len(chunk)
						}
					}
				}
			}()
			c := exec.Command("fuchi", command, path, "--lang", "en")
			peak := leavingPeak(t, c)
			var errs bytes.Buffer
			c.Stderr = &errs
			ended := make(chan error, 1)
			if err := c.Start(); err != nil {
				t.Fatal(err)
			}
			go func() { ended <- c.Wait() }()
			if command == "batch" && name != "p.json" { // a stream has no end of its own: what grows for ever is read for ever, in bounded memory
				time.Sleep(100 * time.Millisecond)
				close(stop)
				<-done
			}
			select {
			case <-ended:
			case <-time.After(20 * time.Second):
				_ = c.Process.Kill()
				t.Errorf("%s %s does not end", command, name)
				<-ended
			}
			if !(command == "batch" && name != "p.json") {
				close(stop)
				<-done
			}
			grow.Close()
			if code := c.ProcessState.ExitCode(); code != exitProblems || !strings.Contains(errs.String(), "more than 1048576 bytes") {
				t.Errorf("%s %s: exit code %d, %.300s", command, name, code, &errs)
			}
			if peak := peak(); !slow() && peak > 128<<10 {
				t.Errorf("%s %s took %d KiB", command, name, peak)
			}
		}
	}
}
