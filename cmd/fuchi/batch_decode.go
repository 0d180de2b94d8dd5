package main

import (
	"bytes"
	"errors"
	"io/fs"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// decode reads an item; its problems stand at their places in the file, and
// the project is whole until the reader is used again.
func (a *app) decode(i item, reader *project.Reader) (*project.Project, project.Problems) {
	switch {
	case i.bad != nil:
		return nil, a.unread(i)
	case i.shape == ndjson:
		return reader.Read(i.file, i.text, i.line)
	case i.shape == jsonFile:
		if bytes.HasPrefix(bytes.TrimLeft(i.text, " \t\r\n"), []byte("[")) {
			return nil, project.Problems{{File: i.file, Pos: project.Pos{Line: 1, Col: 1}, Message: lang.T("是 JSON 数组；.json 文件只写一个项目", "is a JSON array; a .json file holds one project"),
				Hint: lang.T("多个项目写成 .ndjson，每行一个", "write several as .ndjson, one a line")}}
		}
		p, problems := reader.Read(i.file, i.text, 1)
		for k := range problems {
			problems[k].Pos = placeIn(i.text, int(problems[k].Pos.Col))
		}
		return p, problems
	}
	p, problems := project.DecodeYAML(i.file, i.text, a.words)
	for k := range problems {
		problems[k].Pos.Line += int32(i.line - 1)
	}
	return p, problems
}

// placeIn is the line and column of the n-th character of a text.
func placeIn(text []byte, n int) project.Pos {
	at := project.Pos{Line: 1, Col: 1}
	for k, r := range []rune(string(text)) {
		if k == n-1 {
			break
		}
		if at.Col++; r == '\n' {
			at = project.Pos{Line: at.Line + 1, Col: 1}
		}
	}
	return at
}

// unread makes problems of a file of what kept it from being read.
func (a *app) unread(i item) project.Problems {
	var problems project.Problems
	var usage usageError
	var machine machineError
	switch {
	case errors.As(i.bad, &problems):
		return problems
	case errors.As(i.bad, &usage):
		return project.Problems{{File: i.file, Pos: project.Pos{Line: 1, Col: 1}, Message: usage.message, Hint: usage.hint}}
	case errors.Is(i.bad, fs.ErrNotExist):
		return project.Problems{{File: i.file, Pos: project.Pos{Line: 1, Col: 1}, Message: lang.T("无法读取：没有这个文件", "cannot be read: there is no such file")}}
	case errors.As(i.bad, &machine):
		return project.Problems{{File: i.file, Pos: project.Pos{Line: int32(i.line), Col: 1}, Message: lang.F("无法读取：%s", "cannot be read: %s", a.machineText(bare(machine.err)))}}
	}
	return project.Problems{{File: i.file, Pos: project.Pos{Line: int32(i.line), Col: 1}, Message: lang.Same(i.bad.Error())}}
}

// bare is what failed without the name of the file, which the problem has.
func bare(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	return err
}
