package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/shanting/fuchi/cmd/disk"
)

// peakFile names the file in which the program, run as a process by the tests,
// leaves the most memory it had. What the system tells of a process that has
// ended counts in the memory of the one that started it.
const peakFile = "FUCHI_TEST_PEAK"

// program is main, and leaves its peak where it is asked for.
func program() {
	code := run(os.Args[1:], os.Stdin, disk.Stdout(), os.Stderr, os.Getenv)
	if name := os.Getenv(peakFile); name != "" {
		if peak, err := peakOf("self"); err == nil {
			_ = os.WriteFile(name, fmt.Append(nil, peak), 0o600)
		}
	}
	os.Exit(code)
}

// peakOf is the most memory that a running process has had, in KiB.
func peakOf(process any) (peak int, err error) {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%v/status", process))
	if err != nil {
		return 0, err
	}
	_, after, _ := strings.Cut(string(status), "VmHWM:")
	_, err = fmt.Sscan(after, &peak)
	return peak, err
}

// leavingPeak has a command leave its peak, in KiB, to be asked for once it has ended.
func leavingPeak(t *testing.T, c *exec.Cmd) (peak func() int) {
	t.Helper()
	name := filepath.Join(t.TempDir(), "peak")
	c.Env = append(c.Environ(), peakFile+"="+name)
	return func() (peak int) {
		t.Helper()
		text, err := os.ReadFile(name)
		if err == nil {
			_, err = fmt.Sscan(string(text), &peak)
		}
		if err != nil {
			t.Error(err)
		}
		return peak
	}
}
