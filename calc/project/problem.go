package project

import (
	"sort"
	"strings"

	"github.com/shanting/fuchi/calc/lang"
)

// Problem is one thing in a project file that its author has to mend.
type Problem struct {
	File    string
	Pos     Pos
	Cell    string // of a workbook, which has no lines: 税收!C7
	Path    string // the key as the author wrote it: 投资.总投资
	Message lang.Text
	Hint    lang.Text // what to write instead
}

// InWords is the problem in one language, holding on to no text of the file.
func (p Problem) InWords(l lang.Language) Problem {
	p.Cell, p.Path = strings.Clone(p.Cell), strings.Clone(p.Path)
	p.Message, p.Hint = lang.Same(p.Message.In(l)), lang.Same(p.Hint.In(l))
	return p
}

// Problems are all the problems of a file; as an error they stop the computation.
type Problems []Problem

// Error counts the problems; the command prints each with its place.
func (p Problems) Error() string {
	return lang.F("有 %d 处问题", "%d problems", len(p)).In(lang.English)
}

// Sorted puts problems in the order of the file.
func (p Problems) Sorted() Problems {
	sort.SliceStable(p, func(i, j int) bool {
		a, b := p[i].Pos, p[j].Pos
		switch {
		case a.Set != b.Set:
			return a.Set < b.Set
		case a.Sheet != b.Sheet:
			return a.Sheet < b.Sheet
		case a.Line != b.Line:
			return a.Line < b.Line
		}
		return a.Col < b.Col
	})
	return p
}
