package main

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"slices"
	"syscall"

	"github.com/shanting/fuchi/calc/engine"
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
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, syscall.ENOTDIR):
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

// answer puts one question about each file: all are answered or none, and the
// problems of all are reported together.
func (a *app) answer(names []string, f facts, ask engine.Ask) ([]*engine.Answer, error) {
	if err := a.load(); err != nil {
		return nil, err
	}
	if err := f.lay(a.engine.Words(), &ask); err != nil {
		return nil, err
	}
	ask.Program, ask.Unclaimed, ask.LaidOver = release, true, slices.Concat(a.amendments(), ask.LaidOver)
	var answers []*engine.Answer
	var problems project.Problems
	var failed error // files that could not be read; the problems of the others are told all the same
	for _, name := range names {
		src, err := a.read(name)
		var bad project.Problems
		if err != nil && !errors.As(err, &bad) {
			failed = errors.Join(failed, err)
			continue
		}
		var answer *engine.Answer
		if err == nil {
			a.remember(name, src)
			answer, bad = a.engine.Answer(engine.Source{Name: name, Text: src}, ask)
		}
		answers, problems = append(answers, answer), append(problems, bad...)
	}
	if len(problems) > 0 {
		if failed != nil {
			a.report(failed)
		}
		return nil, problems
	}
	return answers, failed
}
