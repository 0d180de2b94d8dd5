package main

import (
	"encoding/json"
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
		p, problems := reader.Read(i.file, i.text, i.line)
		if len(problems) > 0 && !json.Valid(i.text) {
			problems[0].Hint = lang.F("%s；一行写一个项目，多行的 JSON 或 YAML 请存成 .json、.yaml 文件", "%s; one project a line: save JSON over several lines, or YAML, as a .json or .yaml file", problems[0].Hint)
		}
		return p, problems
	case i.shape == jsonFile:
		return project.DecodeJSON(i.file, i.text, a.engine.Words())
	}
	p, problems := project.DecodeYAML(i.file, i.text, a.engine.Words())
	for k := range problems {
		problems[k].Pos.Line += int32(i.line - 1)
	}
	return p, problems
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
