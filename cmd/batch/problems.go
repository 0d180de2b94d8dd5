package batch

import (
	"errors"
	"io/fs"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/cmd/fault"
)

// unread makes problems of a file of what kept it from being read.
func unread(i Item) project.Problems {
	var problems project.Problems
	var usage fault.UsageError
	var machine fault.MachineError
	at := func(line int, message, hint lang.Text) project.Problems {
		return project.Problems{{File: i.File, Pos: project.Pos{Line: int32(line), Col: 1}, Message: message,
			Hint: hint}}
	}
	switch {
	case errors.As(i.bad, &problems):
		for k := range problems {
			problems[k].File = i.File
		}
		return problems
	case errors.As(i.bad, &usage):
		return at(1, usage.Message, usage.Hint)
	case errors.Is(i.bad, fs.ErrNotExist):
		return at(1, lang.T("无法读取：没有这个文件", "cannot be read: there is no such file"), lang.Text{})
	case errors.As(i.bad, &machine):
		return at(i.Line, lang.F("无法读取：%s", "cannot be read: %s", fault.Text(bare(machine.Err))), lang.Text{})
	}
	return at(i.Line, lang.Same(i.bad.Error()), lang.Text{})
}

// bare is what failed without the name of the file, which the problem has.
func bare(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	return err
}
