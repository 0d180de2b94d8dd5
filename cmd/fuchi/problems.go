package main

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"strings"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/cmd/disk"
	"github.com/shanting/fuchi/cmd/fault"
)

// remember keeps the text of a file, so that a problem can show its line.
func (a *app) remember(name string, src []byte) {
	if a.texts == nil {
		a.texts, a.lines = map[string][]byte{}, map[place]string{}
	}
	a.texts[name] = src
}

// place is a line of a file.
type place struct {
	file string
	line int32
}

// forget keeps of a file that has been read no more than the lines that its
// problems show: many files of problems would not fit side by side.
func (a *app) forget(name string, shown project.Problems) {
	text, remembered := a.texts[name]
	if !remembered { // it was too long to be read at all
		return
	}
	for _, p := range shown[:min(len(shown), max(fullyShown-len(a.lines), 0))] {
		if line, ok := lineOf(text, p.Pos.Line); ok {
			a.lines[place{name, p.Pos.Line}] = strings.Clone(line)
		}
	}
	delete(a.texts, name)
}

// line is a line of a file that is remembered.
func (a *app) line(at place) (string, bool) {
	if line, ok := a.lines[at]; ok {
		return line, true
	}
	return lineOf(a.texts[at.file], at.line)
}

// longestShown is how many bytes a line has at the most that is shown.
const longestShown = 800

func lineOf(text []byte, n int32) (string, bool) {
	text = bytes.TrimPrefix(text, []byte(disk.Mark))
	for ; n > 1 && len(text) > 0; n-- {
		_, text, _ = bytes.Cut(text, []byte("\n"))
	}
	line, _, _ := bytes.Cut(text, []byte("\n"))
	return string(bytes.TrimRight(line, "\r")), n == 1 && len(line) <= longestShown
}

// found are the problems of several files: those that are listed, in words, and
// how many there are in all.
type found struct {
	listed project.Problems
	all    int
}

// add takes up the problems of one file; words hold on to no text of it.
func (f *found) add(problems project.Problems, l lang.Language) (listed project.Problems) {
	f.all += len(problems)
	first := len(f.listed)
	for _, p := range problems[:min(len(problems), mostListed-first)] {
		f.listed = append(f.listed, p.InWords(l))
	}
	return f.listed[first:]
}

// Error counts the problems.
func (f *found) Error() string { return f.listed.Error() }

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
		if p.Cell != "" {
			place = fault.Name(p.File) + ": " + clean(p.Cell)
		}
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
		if p.Pos.Set == 0 && p.Cell == "" {
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
	text, ok := a.line(place{p.File, p.Pos.Line})
	line := []rune(text)
	if !ok || len(line) == 0 || int(p.Pos.Col) > len(line)+1 || len(line) > 200 {
		return
	}
	fmt.Fprintf(out, "%5d | %s\n      | %s^\n", p.Pos.Line, clean(string(line)), blanks(line[:p.Pos.Col-1]))
}
