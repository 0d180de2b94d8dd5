package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"syscall"
	"time"
)

// variable is the environment's word for the mistake that is made.
const variable = "MISTAKE"

// verdict is how a run of tests ended.
type verdict struct {
	passed  bool
	strange bool // it may have failed for want of memory or room
	text    []byte
}

// run runs the tests with a mistake, 0 for none. That they could not be run is
// an error and not a verdict.
func (s *suite) run(ctx context.Context, mistake int, limit time.Duration) (verdict, error) {
	// the tests stop themselves at the limit, if they still can
	within, stop := context.WithTimeout(ctx, limit+10*time.Second)
	defer stop()
	command := exec.CommandContext(within, s.program, "-test.failfast", "-test.timeout="+limit.String())
	command.Dir, command.WaitDelay = s.folder, 10*time.Second
	var said beginning
	command.Stdout, command.Stderr = &said, &said
	// or the tree would fill with failures of the mistaken code
	command.Env = append(command.Environ(), variable+"="+strconv.Itoa(mistake), "RAPID_NOFAILFILE=true")
	err := command.Run()
	var failed *exec.ExitError
	switch {
	case err == nil:
		return verdict{passed: true}, nil
	case ctx.Err() != nil:
		return verdict{}, context.Cause(ctx)
	case errors.As(err, &failed), errors.Is(err, exec.ErrWaitDelay), within.Err() != nil:
		strange := within.Err() == nil && ofMachine(command.ProcessState, said.text)
		return verdict{strange: strange, text: said.text}, nil
	}
	return verdict{}, fmt.Errorf("running the tests of %s: %w", s.path, err)
}

// ofMachine says whether tests may have failed for want of memory or room.
func ofMachine(state *os.ProcessState, text []byte) bool {
	if state.ExitCode() < 0 { // ended by a signal
		return true
	}
	return slices.ContainsFunc([]string{syscall.ENOSPC.Error(), syscall.ENOMEM.Error(), "out of memory"},
		func(words string) bool { return bytes.Contains(text, []byte(words)) })
}

// beginning keeps the first of what is written: a mistake may write for ever.
type beginning struct{ text []byte }

func (b *beginning) Write(p []byte) (int, error) {
	if len(b.text) < 1<<20 {
		b.text = append(b.text, p...)
	}
	return len(p), nil
}
