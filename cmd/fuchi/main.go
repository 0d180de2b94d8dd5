// Command fuchi computes the incentives that Shanting District promises
// investment projects: what is due, year by year, exact to the fen, explained
// and cited.
package main

import (
	"io"
	"os"
	"runtime/debug"

	"github.com/spf13/cobra"

	"github.com/shanting/fuchi/cmd/disk"
	"github.com/shanting/fuchi/cmd/fault"
)

func main() {
	debug.SetGCPercent(garbage)
	debug.SetMemoryLimit(mostMemory)
	os.Exit(run(os.Args[1:], os.Stdin, disk.Stdout(), os.Stderr, os.Getenv))
}

// garbage is how much of it may lie about, in hundredths of what is held, before it
// is collected: a question that is put a thousand times over holds little, and was
// collected for a third of its time; most commands end before any collection.
const garbage = 400

// mostMemory is what garbage is collected for in earnest: many files of mistakes
// one after the other then take no more than one.
const mostMemory = 140 << 20

// run is the whole program with its surroundings handed in; it gives the exit code.
func run(args []string, in io.Reader, out, errs io.Writer, getenv func(string) string) int {
	a := &app{in: in, out: out, errs: errs}
	a.lang, a.asked = language(args, getenv)
	described := len(args) > 0 && args[0] == cobra.ShellCompRequestCmd
	a.completing = described || len(args) > 0 && args[0] == cobra.ShellCompNoDescRequestCmd
	help := &watched{Writer: out}
	root := newRoot(a, help)
	root.SetArgs(args)
	if described {
		a.translate(root)
	}
	root.SetIn(in)
	root.SetErr(errs)
	err := root.Execute()
	if help.err != nil {
		err = fault.Machine(help.err)
	}
	return a.report(err)
}

// watched remembers that writing failed: the command parser, which prints help
// and completion scripts, does not say.
type watched struct {
	io.Writer
	err error
}

func (w *watched) Write(b []byte) (int, error) {
	n, err := w.Writer.Write(b)
	if w.err == nil {
		w.err = err
	}
	return n, err
}
