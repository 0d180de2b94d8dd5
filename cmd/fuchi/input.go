package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"syscall"

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

// compute reads and computes files, all of them or none; the problems of all
// are reported together.
func (a *app) compute(names []string, f facts, explain bool) ([]*calc.Result, error) {
	if err := a.load(); err != nil {
		return nil, err
	}
	sets, wrongSets := f.settings()
	readings, wrongReadings := f.chosen(a.words)
	if err := errors.Join(wrongSets, wrongReadings); err != nil {
		return nil, err
	}
	var results []*calc.Result
	var problems project.Problems
	var failed error // files that could not be read; the problems of the others are told all the same
	for _, name := range names {
		src, err := a.read(name)
		var bad project.Problems
		if err != nil && !errors.As(err, &bad) {
			failed = errors.Join(failed, err)
			continue
		}
		var p *project.Project
		if err == nil {
			decode := project.DecodeYAML
			if name != "-" && (source{name: name}).shape() != yamlStream || json.Valid(bytes.TrimPrefix(src, mark)) {
				decode = project.DecodeJSON // what is both means the same, but for escapes that YAML lacks
			}
			p, bad = decode(name, src, a.words, sets...)
			a.remember(name, src)
		}
		if len(bad) > 0 {
			problems = append(problems, bad...)
			continue
		}
		r := calc.Compute(p, a.documents, calc.Options{Readings: readings, Explain: explain})
		r.Effects = calc.EffectsOf(r, a.documents, readings)
		results = append(results, r)
	}
	if len(problems) > 0 {
		if failed != nil {
			a.report(failed)
		}
		return nil, problems
	}
	return results, failed
}
