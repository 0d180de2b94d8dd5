//go:build linux

package main

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// killed starts the program, kills it after the time and says whether it had
// ended before.
func killed(t *testing.T, after time.Duration, args ...string) (ended bool) {
	t.Helper()
	c := exec.Command("fuchi", args...)
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	time.Sleep(after)
	_ = c.Process.Kill()
	return c.Wait() == nil
}

// TestKilledAtAnyMomentAFileIsWhole kills calc while it replaces a file.
func TestKilledAtAnyMomentAFileIsWhole(t *testing.T) {
	t.Parallel()
	dir, sample := t.TempDir(), "../../testdata/projects/manufacturing.yaml"
	out := filepath.Join(dir, "out.json")
	if err := exec.Command("fuchi", "calc", sample, "--out", out).Run(); err != nil {
		t.Fatal(err)
	}
	whole, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	rng := rand.New(rand.NewPCG(7, 8))
	for range 15 {
		put(t, dir, "out.json", []byte("old"))
		killed(t, time.Duration(rng.IntN(60))*time.Millisecond, "calc", sample, "--out", out)
		if got, err := os.ReadFile(out); err != nil || string(got) != "old" && !bytes.Equal(got, whole) {
			t.Fatalf("neither old nor new: %v %.100q", err, got)
		}
	}
}

// TestInterruptedItSaysHowFarItCame interrupts a batch whose standard input
// stays open: results of what came in are out already, and it does not hang.
func TestInterruptedItSaysHowFarItCame(t *testing.T) {
	for _, signal := range []os.Signal{os.Interrupt, syscall.SIGTERM} {
		c := exec.Command("fuchi", "batch", "--lang", "en", "-")
		in, err1 := c.StdinPipe()
		out, err2 := c.StdoutPipe()
		var errs bytes.Buffer
		c.Stderr = &errs
		if err := errors.Join(err1, err2, c.Start()); err != nil {
			t.Fatal(err)
		}
		if _, err := in.Write(bytes.Join(manyProjects(3), nil)); err != nil {
			t.Fatal(err)
		}
		results := bufio.NewReader(out)
		for range 3 {
			if _, err := results.ReadSlice('\n'); err != nil && !errors.Is(err, bufio.ErrBufferFull) {
				t.Fatal(err)
			}
		}
		if err := c.Process.Signal(signal); err != nil {
			t.Fatal(err)
		}
		_, _ = io.Copy(io.Discard, results)
		_ = c.Wait()
		if code := c.ProcessState.ExitCode(); code != exitMachine || !strings.Contains(errs.String(), "the first 3 projects are written") {
			t.Errorf("%s: exit code %d, %s", signal, code, &errs)
		}
	}
}

// TestAReaderThatGoesAwayEndsItQuietly is fuchi batch … | head -1.
func TestAReaderThatGoesAwayEndsItQuietly(t *testing.T) {
	c := exec.Command("fuchi", "batch", put(t, t.TempDir(), "a.ndjson", bytes.Join(manyProjects(2000), nil)))
	out, err := c.StdoutPipe()
	var errs bytes.Buffer
	c.Stderr = &errs
	if err := errors.Join(err, c.Start()); err != nil {
		t.Fatal(err)
	}
	if _, err := io.ReadFull(out, make([]byte, 100)); err != nil {
		t.Fatal(err)
	}
	out.Close()
	if err := c.Wait(); err == nil || errs.Len() > 0 {
		t.Errorf("%v: %s", err, &errs)
	}
}

// TestALineWithoutEndNeedsNoMemory gives it 256 MiB before the first line end.
func TestALineWithoutEndNeedsNoMemory(t *testing.T) {
	c := exec.Command("fuchi", "batch", "--lang", "en", "-")
	in, err1 := c.StdinPipe()
	out, err2 := c.StdoutPipe()
	var errs bytes.Buffer
	c.Stderr = &errs
	if err := errors.Join(err1, err2, c.Start()); err != nil {
		t.Fatal(err)
	}
	_, err1 = io.CopyN(in, endless{}, 256<<20)
	_, err2 = in.Write(append([]byte("\n"), manyProjects(1)[0]...))
	if _, err := bufio.NewReaderSize(out, 1<<20).ReadSlice('\n'); errors.Join(err, err1, err2) != nil {
		t.Fatal(err, err1, err2)
	}
	peak, err := peakOf(c.Process.Pid)
	if err != nil || peak == 0 || !slow() && peak > 128<<10 {
		t.Errorf("%v, %d KiB", err, peak)
	}
	in.Close()
	_ = c.Wait()
	if c.ProcessState.ExitCode() != exitProblems ||
		!strings.HasPrefix(errs.String(), "of 2 projects one has problems") ||
		!strings.Contains(errs.String(), "\n-:1:1: ") {
		t.Errorf("%s", &errs)
	}
}

type endless struct{}

func (endless) Read(b []byte) (int, error) {
	for i := range b {
		b[i] = 'x'
	}
	return len(b), nil
}

// refusal runs the program, wants exit code 3 and the words.
func refusal(t *testing.T, stdout *os.File, words string, args ...string) {
	t.Helper()
	c := exec.Command("fuchi", append(args, "--lang", "en")...)
	var errs bytes.Buffer
	c.Stderr = &errs
	if stdout != nil {
		c.Stdout = stdout
	}
	_ = c.Run()
	if code := c.ProcessState.ExitCode(); code != exitMachine || !strings.Contains(errs.String(), words) {
		t.Errorf("%q: exit code %d, %s", args, code, &errs)
	}
}

// TestOnAFullOrReadOnlyDiskTheOldFileStays needs a small disk of its own, which
// only root can make.
func TestOnAFullOrReadOnlyDiskTheOldFileStays(t *testing.T) {
	dir, many := t.TempDir(), put(t, t.TempDir(), "a.ndjson", bytes.Join(manyProjects(300), nil))
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=64k"); err != nil {
		t.Skip(err)
	}
	defer syscall.Unmount(dir, syscall.MNT_DETACH)
	sample := "../../testdata/projects/manufacturing.yaml"
	for _, name := range []string{"out.ndjson", "out.html", "out.json"} {
		put(t, dir, name, []byte("old"))
	}
	refusal(t, nil, "the disk is full", "batch", many, "--out", filepath.Join(dir, "out.ndjson"))
	put(t, dir, "filler", nil)
	_ = os.WriteFile(filepath.Join(dir, "filler"), make([]byte, 1<<20), 0o644)
	refusal(t, nil, "out.json: the disk is full", "calc", sample, "--out", filepath.Join(dir, "out.json"))
	if err := syscall.Mount("", dir, "", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
		t.Skip(err)
	}
	refusal(t, nil, "out.ndjson: the file system is read-only", "batch", many, "--out", filepath.Join(dir, "out.ndjson"))
	refusal(t, nil, "out.json: the file system is read-only", "calc", sample, "--out", filepath.Join(dir, "out.json"))
	for _, name := range []string{"out.ndjson", "out.json"} {
		if got, err := os.ReadFile(filepath.Join(dir, name)); err != nil || string(got) != "old" {
			t.Errorf("%s: %v %.100q", name, err, got)
		}
	}
	if left, _ := filepath.Glob(filepath.Join(dir, ".*")); left != nil {
		t.Errorf("left behind: %q", left)
	}
}

// TestAFullStandardOutput opens the device that is always full, as the shell does.
func TestAFullStandardOutput(t *testing.T) {
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Skip(err)
	}
	defer full.Close()
	refusal(t, full, "the disk is full", "batch", "../../testdata/projects")
	refusal(t, full, "the disk is full", "calc", "../../testdata/projects/manufacturing.yaml")
}

// TestADeviceIsWrittenNotReplaced writes to a pipe with a name.
func TestADeviceIsWrittenNotReplaced(t *testing.T) {
	dir := t.TempDir()
	pipe := filepath.Join(dir, "pipe")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Skip(err)
	}
	got := make(chan []byte)
	go func() {
		text, _ := os.ReadFile(pipe)
		got <- text
	}()
	batched(t, exitComputed, nil, put(t, dir, "a.yaml", []byte(least)), "--out", pipe)
	if text := <-got; bytes.Count(text, []byte("\n")) != 1 {
		t.Errorf("%.100q", text)
	}
	if info, err := os.Stat(pipe); err != nil || info.Mode().IsRegular() {
		t.Error("the pipe is gone")
	}
	batched(t, exitUsage, nil, filepath.Join(dir, "a.yaml"), "--out", pipe, "--resume")
}

// TestOddThingsInAFolder puts beside one project what is none: the project is
// computed, and everything that has the name of a project file is listed.
func TestOddThingsInAFolder(t *testing.T) {
	dir := t.TempDir()
	at := func(name string) string { return filepath.Join(dir, name) }
	err := errors.Join(os.Mkdir(at("folder.yaml"), 0o755), os.Mkdir(at("locked"), 0), syscall.Mkfifo(at("fifo.yaml"), 0o600), os.Symlink(".", at("loop")),
		os.Symlink("self.yaml", at("self.yaml")), os.Symlink("nowhere", at("dangling.yaml")), os.Symlink("folder.yaml/in.yaml", at("link.yaml")))
	if err != nil {
		t.Fatal(err)
	}
	put(t, dir, "folder.yaml/in.yaml", []byte(least))
	put(t, dir, "notes.txt", []byte("x"))
	put(t, dir, "zz\x1b[2J.yaml", []byte("x"))
	if err := os.Chmod(put(t, dir, "locked.yaml", []byte("x: 1\n")), 0); err != nil {
		t.Fatal(err)
	}
	out, errs := batched(t, exitProblems, nil, dir)
	if strings.Count(out, "\n") != 2 {
		t.Errorf("%d results", strings.Count(out, "\n"))
	}
	listed := []string{"dangling.yaml:1:1: cannot be read: there is no such file", "fifo.yaml:1:1: is not a regular file", "self.yaml:1:1: cannot be read: the symbolic links form a loop", "locked.yaml:1:1: "}
	if os.Getuid() != 0 {
		listed = append(listed, "locked.yaml:1:1: cannot be read: permission denied", "locked:1:1: cannot be read: permission denied")
	}
	for _, l := range listed {
		if !strings.Contains(errs, at(l)) {
			t.Errorf("not listed: %s\n%s", l, errs)
		}
	}
	if found := steer.FindString(errs); found != "" || strings.Contains(errs, "notes") {
		t.Errorf("%q\n%s", found, errs)
	}
}

// TestTwoRunsDoNotWriteOneFile: the second is turned away and the first goes on.
func TestTwoRunsDoNotWriteOneFile(t *testing.T) {
	t.Parallel()
	out := filepath.Join(t.TempDir(), "out.csv")
	lines := manyProjects(100)
	first := exec.Command("fuchi", "batch", "--lang", "en", "-", "--totals", "--out", out)
	in, err := first.StdinPipe()
	if err == nil {
		err = first.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(out + ".journal"); err == nil {
			break
		}
		time.Sleep(time.Millisecond)
	}
	for _, resume := range []string{"--resume=false", "--resume"} {
		var errs bytes.Buffer
		second := exec.Command("fuchi", "batch", "-", "--totals", "--out", out, "--lang", "en", resume)
		second.Stdin, second.Stderr = bytes.NewReader(lines[0]), &errs
		if _ = second.Run(); second.ProcessState.ExitCode() != exitUsage || !strings.Contains(errs.String(), "another run is writing") {
			t.Errorf("exit code %d: %s", second.ProcessState.ExitCode(), &errs)
		}
	}
	_, _ = in.Write(bytes.Join(lines[:40], nil))
	if err := errors.Join(in.Close(), first.Wait()); err != nil {
		t.Fatal(err)
	}
	want, _ := batched(t, exitComputed, bytes.Join(lines[:40], nil), "-", "--totals", "-o", "csv")
	if got, err := os.ReadFile(out); err != nil || string(got) != want {
		t.Errorf("%v: %d bytes, not %d", err, len(got), len(want))
	}
	if left, _ := filepath.Glob(out + ".*"); left != nil {
		t.Errorf("left behind: %q", left)
	}
}
