package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"time"
)

// campaign is how mutants are tried: against which tests, and for how long.
type campaign struct {
	limit    time.Duration
	packages []string
	folder   string    // of the overlays
	progress io.Writer // how far it came; nil off a terminal
}

// score counts what became of the mutants.
type score struct{ killed, survived, broken int }

func (s score) String() string {
	return fmt.Sprintf("%d of %d mistakes noticed, %d not; %d more do not compile", s.killed, s.killed+s.survived,
		s.survived, s.broken)
}

var errUnmutated = errors.New("the tests do not pass as they are")

// try runs the tests on each mutant and prints those that survive.
func (c campaign) try(mutants []mutant, out io.Writer) (s score, err error) {
	if c.folder, err = os.MkdirTemp("", "mutate"); err != nil {
		return s, err
	}
	defer os.RemoveAll(c.folder)
	if passed, _, text := c.test("", c.packages...); !passed {
		return s, fmt.Errorf("%w:\n%s", errUnmutated, text)
	}
	for i, m := range mutants {
		c.tell("\r%d of %d, %d not noticed", i, len(mutants), s.survived)
		overlay, err := c.overlay(m)
		if err != nil {
			return s, err
		}
		noticed, built := c.notices(overlay, "./"+path.Dir(m.file))
		switch {
		case !built:
			s.broken++
		case noticed:
			s.killed++
		default:
			s.survived++
			fmt.Fprintln(out, m)
		}
	}
	c.tell("\n")
	return s, nil
}

func (c campaign) tell(format string, args ...any) {
	if c.progress != nil {
		fmt.Fprintf(c.progress, format, args...)
	}
}

// notices says whether the tests of the mistaken package, or else those of
// any other in turn, fail for the mistake, and whether it compiles at all.
func (c campaign) notices(overlay, mistaken string) (noticed, built bool) {
	others := slices.DeleteFunc(slices.Clone(c.packages), func(name string) bool { return name == mistaken })
	for _, name := range append([]string{mistaken}, others...) {
		passed, built, _ := c.test(overlay, name)
		if !passed || !built {
			return !passed, built
		}
	}
	return false, true
}

// overlay writes the mutant, and the file that tells the go command of it.
func (c campaign) overlay(m mutant) (string, error) {
	original, err := filepath.Abs(m.file)
	if err != nil {
		return "", err
	}
	copied, overlay := filepath.Join(c.folder, "mutant"+path.Ext(m.file)), filepath.Join(c.folder, "overlay.json")
	if err := os.WriteFile(copied, m.src, 0o600); err != nil {
		return "", err
	}
	text, err := json.Marshal(map[string]map[string]string{"Replace": {original: copied}})
	if err != nil {
		return "", err
	}
	return overlay, os.WriteFile(overlay, text, 0o600)
}

// test runs the tests of packages, one at a time so that the machine stays
// usable, and says whether they passed and whether they could be built.
func (c campaign) test(overlay string, packages ...string) (passed, built bool, text []byte) {
	args := []string{"test", "-failfast", "-vet=off", "-p=1", "-ldflags=-s -w", "-timeout=" + c.limit.String()}
	if overlay != "" {
		args = append(args, "-overlay="+overlay)
	}
	command := exec.Command("go", append(args, packages...)...)
	// or the tree would fill with failures of the mistaken code
	command.Env = append(os.Environ(), "RAPID_NOFAILFILE=true")
	text, err := command.CombinedOutput()
	built = !bytes.Contains(text, []byte("[build failed]")) && !bytes.Contains(text, []byte("[setup failed]"))
	return err == nil, built, text
}
