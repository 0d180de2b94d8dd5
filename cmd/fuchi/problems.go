package main

import (
	"bufio"
	"bytes"
	"fmt"
	"io"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/cmd/fault"
)

// remember keeps the lines of a file, so that a problem can show its own.
func (a *app) remember(name string, src []byte) {
	if a.lines == nil {
		a.lines = map[string][][]byte{}
	}
	a.lines[name] = bytes.Split(bytes.TrimPrefix(src, []byte("\ufeff")), []byte("\n"))
}

// fullyShown is how many problems are shown with their line and the mend; of
// more, which mostly have one cause, each still has its own line.
const fullyShown = 200

// mostListed is how many problems are listed at all: more than a person could
// have made, and few enough that a hostile file cannot flood a terminal.
const mostListed = 10_000

// printProblems prints each problem with its place, its line and the mend, and
// how many there are in all.
func (a *app) printProblems(problems project.Problems, all int) {
	out := bufio.NewWriter(a.errs)
	defer out.Flush()
	for i, p := range problems[:min(len(problems), mostListed)] {
		place := fmt.Sprintf("%s:%d:%d", fault.Name(p.File), p.Pos.Line, p.Pos.Col)
		if p.Pos.Set > 0 {
			place = fmt.Sprintf("--set %d", p.Pos.Set)
		}
		message := p.Message.In(a.lang)
		if p.Path != "" {
			message = p.Path + ": " + message
		}
		fmt.Fprintf(out, "%s: %s\n", place, clean(message))
		if i >= fullyShown {
			continue
		}
		if p.Pos.Set == 0 {
			a.showLine(out, p)
		}
		if !p.Hint.IsZero() {
			fmt.Fprintf(out, "  %s%s\n", a.t("提示：", "hint: "), clean(p.Hint.In(a.lang)))
		}
	}
	if more := all - mostListed; more > 0 {
		fmt.Fprintln(out, lang.F("……另有 %d 处", "… and %d more", more).In(a.lang))
	}
	fmt.Fprintln(out, lang.F("共 %d 处问题", "problems in all: %d", all).In(a.lang))
}

// showLine prints the line of a problem with a caret under its place.
func (a *app) showLine(out io.Writer, p project.Problem) {
	lines := a.lines[p.File]
	if int(p.Pos.Line) > len(lines) || p.Pos.Line < 1 || len(lines[p.Pos.Line-1]) > 800 {
		return
	}
	line := []rune(string(bytes.TrimRight(lines[p.Pos.Line-1], "\r")))
	if len(line) == 0 || int(p.Pos.Col) > len(line)+1 || len(line) > 200 {
		return
	}
	fmt.Fprintf(out, "%5d | %s\n      | %s^\n", p.Pos.Line, clean(string(line)), blanks(line[:p.Pos.Col-1]))
}
