package calctest

import (
	"fmt"
	"io/fs"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// file is a base project and the cases laid over it.
type file struct {
	name  string
	base  *project.Node
	cases []*project.Node
}

// filesOf reads every *.yaml file of a folder.
func filesOf(folder fs.FS) (all []file, err error) {
	names, err := fs.Glob(folder, "*.yaml")
	if err != nil || len(names) == 0 {
		return nil, fmt.Errorf("no case files: %v", err)
	}
	for _, name := range names {
		src, err := fs.ReadFile(folder, name)
		if err != nil {
			return nil, err
		}
		root, problems := project.ParseYAML(src)
		if len(problems) > 0 {
			return nil, fmt.Errorf("%s:%d: %s", name, problems[0].Pos.Line, problems[0].Message.In(lang.English))
		}
		f := file{name: name, base: root.Get("base")}
		if cases := root.Get("cases"); cases != nil {
			f.cases = cases.Items
		}
		if f.base == nil || len(f.cases) == 0 {
			return nil, fmt.Errorf("%s: a case file has a base and cases", name)
		}
		all = append(all, f)
	}
	return all, nil
}

// judge is told what is not as a case expects.
type judge interface {
	Errorf(format string, args ...any)
}

// silent counts and tells nobody.
type silent int

func (s *silent) Errorf(string, ...any) { *s++ }

// Notices says whether some case of a folder fails under documents that are not as
// they should be, a figure moved by its smallest step: what no case notices is held
// by none.
func Notices(folder fs.FS, book *calc.Rulebook) (bool, error) {
	files, err := filesOf(folder)
	words := book.Vocabulary()
	for _, f := range files {
		for _, c := range f.cases {
			var failed silent
			if f.run(&failed, c, book, words); failed > 0 {
				return true, nil
			}
		}
	}
	return false, err
}
