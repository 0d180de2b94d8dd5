package report

import (
	"regexp"
	"sync"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/project"
)

// cell is where in a workbook a fact or an entry stands, after a comma; nothing
// of a file of text.
func (p printer) cell(r *calc.Result, path string) string {
	if len(r.Project.Cells) == 0 {
		return ""
	}
	_, canonical := project.Table.Leaf(path)
	if cell := r.Project.Cells[canonical]; cell != "" {
		return p.t("，", ", ") + safe(cell)
	}
	return ""
}

// entryPath is an entry of a list as a finding names it: taxes.entries[3].
var entryPath = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`[a-z_]+(?:\.[a-z_]+|\[[0-9]+\])*\[[0-9]+\]`) })

// celled names the cells of the entries that a finding names, for whoever looks
// for them in a workbook.
func (p printer) celled(r *calc.Result, message string) string {
	if len(r.Project.Cells) == 0 {
		return message
	}
	return entryPath().ReplaceAllStringFunc(message, func(path string) string {
		if cell := r.Project.Cells[path]; cell != "" {
			return safe(cell)
		}
		return path
	})
}
