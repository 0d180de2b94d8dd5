package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// open gives a project file to read, or standard input where the name is "-".
func (a *app) open(name string) (io.ReadCloser, error) {
	if name == "-" {
		return io.NopCloser(a.in), nil
	}
	info, err := os.Stat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, usageError{lang.F("没有文件 %s", "no such file: %s", name), lang.T("核对路径；- 表示标准输入", "check the path; - is standard input")}
	case err != nil:
		return nil, machineError{err}
	case info.IsDir():
		return nil, fileProblem(name, lang.T("是文件夹，不是项目文件", "is a folder, not a project file"), lang.T("写出文件夹中的文件名", "name a file in it"))
	case !info.Mode().IsRegular():
		return nil, fileProblem(name, lang.T("不是普通文件", "is not a regular file"), lang.T("用 - 从标准输入读取", "use - to read standard input"))
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, machineError{err}
	}
	return f, nil
}

// read gives the bytes of a project file, never more than one may have.
func (a *app) read(name string) ([]byte, error) {
	in, err := a.open(name)
	if err != nil {
		return nil, err
	}
	defer in.Close()
	return limited(in)
}

// limited reads one byte more than allowed, so that what is too long is seen to be.
func limited(r io.Reader) ([]byte, error) {
	src, err := io.ReadAll(io.LimitReader(r, project.MaxBytes+1))
	if err != nil {
		return nil, machineError{err}
	}
	return src, nil
}

func fileProblem(name string, message, hint lang.Text) error {
	return project.Problems{{File: name, Pos: project.Pos{Line: 1, Col: 1}, Message: message, Hint: hint}}
}

// compute reads and computes files, all of them or none; the problems of all
// are reported together.
func (a *app) compute(names []string, f facts, explain bool) ([]*calc.Result, error) {
	if err := a.load(); err != nil {
		return nil, err
	}
	sets, err := f.settings()
	if err != nil {
		return nil, err
	}
	readings, err := f.chosen(a.words)
	if err != nil {
		return nil, err
	}
	var results []*calc.Result
	var problems project.Problems
	for _, name := range names {
		src, err := a.read(name)
		var bad project.Problems
		if err != nil && !errors.As(err, &bad) {
			return nil, err
		}
		var p *project.Project
		if err == nil {
			p, bad = project.DecodeYAML(name, src, a.words, sets...)
			a.remember(name, src)
		}
		if len(bad) > 0 {
			problems = append(problems, bad...)
			continue
		}
		results = append(results, calc.Compute(p, a.documents, calc.Options{Readings: readings, Explain: explain}))
	}
	if len(problems) > 0 {
		return nil, problems
	}
	return results, nil
}

// remember keeps the text of a file, so that a problem can show its line.
func (a *app) remember(name string, src []byte) {
	if a.sources == nil {
		a.sources = map[string][]byte{}
	}
	a.sources[name] = src
}

// maxShown is how many problems are printed in full; a file with more has
// mostly one cause.
const maxShown = 100

// printProblems prints each problem with its place, its line and the mend.
func (a *app) printProblems(problems project.Problems) {
	for i, p := range problems {
		if i == maxShown {
			fmt.Fprintln(a.errs, lang.F("……另有 %d 处问题", "… and %d more problems", len(problems)-maxShown).In(a.lang))
			break
		}
		place := fmt.Sprintf("%s:%d:%d", clean(p.File), p.Pos.Line, p.Pos.Col)
		if p.Pos.Set > 0 {
			place = fmt.Sprintf("--set %d", p.Pos.Set)
		}
		message := p.Message.In(a.lang)
		if p.Path != "" {
			message = p.Path + ": " + message
		}
		fmt.Fprintf(a.errs, "%s: %s\n", place, clean(message))
		if p.Pos.Set == 0 {
			a.showLine(p)
		}
		if !p.Hint.IsZero() {
			fmt.Fprintf(a.errs, "  %s%s\n", a.t("提示：", "hint: "), clean(p.Hint.In(a.lang)))
		}
	}
	fmt.Fprintln(a.errs, lang.F("共 %d 处问题", "%d problems in all", len(problems)).In(a.lang))
}

// showLine prints the line of a problem with a caret under its place.
func (a *app) showLine(p project.Problem) {
	lines := bytes.SplitN(a.sources[p.File], []byte("\n"), int(p.Pos.Line)+1)
	if int(p.Pos.Line) > len(lines) || p.Pos.Line < 1 {
		return
	}
	line := []rune(string(bytes.TrimRight(lines[p.Pos.Line-1], "\r")))
	if len(line) == 0 || int(p.Pos.Col) > len(line)+1 || len(line) > 200 {
		return
	}
	number := fmt.Sprintf("%5d", p.Pos.Line)
	fmt.Fprintf(a.errs, "%s | %s\n      | %s^\n", number, clean(string(line)), blanks(line[:p.Pos.Col-1]))
}
