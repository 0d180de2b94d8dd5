package report

import (
	"strconv"
	"strings"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// mostInCell is how many problems of a project one cell tells.
const mostInCell = 20

// bad adds the row of a project that has problems, so that a row stands for
// every project there is.
func (s sheet) bad(b []byte, at Place, problems project.Problems) []byte {
	told := make([]string, 0, mostInCell)
	for _, p := range problems[:min(len(problems), mostInCell)] {
		told = append(told, s.problem(p))
	}
	if more := len(problems) - len(told); more > 0 {
		told = append(told, s.in(lang.F("另有 %d 处", "%d more", more)))
	}
	columns, kind, status := len(lineColumns), 2, 8
	if s.Totals {
		columns, kind, status = len(totalsColumns), -1, 2
	}
	cells := make([]Cell, columns)
	if kind >= 0 {
		cells[kind] = text(s.in(kindError))
	}
	cells[status] = text(s.t("有问题", "error"))
	if at.File != "" {
		cells[columns-3], cells[columns-2] = text(at.File), count(max(at.Line, 1))
	}
	cells[columns-1] = text(strings.Join(told, s.t("；", " | ")))
	return csvRow(b, cells)
}

// problem is a problem in one line, with its place.
func (s sheet) problem(p project.Problem) string {
	line := strconv.Itoa(int(p.Pos.Line)) + ":" + strconv.Itoa(int(p.Pos.Col)) + " "
	if p.Path != "" {
		line += p.Path + ": "
	}
	return line + s.in(p.Message)
}

// jsonBad adds the line of a project that has problems: an object like a
// result, which says so.
func jsonBad(b []byte, at Place, problems project.Problems, l lang.Language) []byte {
	w := &jsonWriter{b: b, first: true}
	w.object(func() {
		w.raw("fuchi_error", "1")
		w.field("status", "error")
		if at.File != "" {
			w.field("file", at.File)
			w.raw("line", strconv.Itoa(max(at.Line, 1)))
		}
		w.list("problems", func() {
			for _, p := range problems {
				w.object(func() {
					w.raw("line", strconv.Itoa(int(p.Pos.Line)))
					w.raw("column", strconv.Itoa(int(p.Pos.Col)))
					w.field("path", p.Path)
					w.field("message", p.Message.In(l))
					w.field("hint", p.Hint.In(l))
				})
			}
		})
	})
	return append(w.b, '\n')
}
