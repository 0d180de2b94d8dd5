// Package evidence sorts the facts of a project by the papers that prove them,
// and says which of them are provisional: a figure without its paper is.
package evidence

import (
	"slices"
	"strings"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/calc/sorted"
)

// Sheet is a paper and the facts that rest on it.
type Sheet struct {
	Document *calc.Document // that says so; nil of what no document speaks of
	Paper    *calc.Paper
	Rows     []Row
	at       map[string]int // the rows of entries by their paths
}

// Row is a fact, or an entry of a list with all that it says.
type Row struct {
	Path        string
	Facts       []Fact
	Provisional lang.Text // why it does not stand yet; no text where it does
}

// Fact is a key and what the file says of it.
type Fact struct {
	Key   *project.Key
	Value *project.Node
}

// apart are sections that are no facts to be proved: what is asked, and how the
// law is read.
var apart = []string{"fuchi", "as_of", "district", "readings"}

// Of are the sheets of a result, in the order of the file's sections.
func Of(r *calc.Result) (sheets []Sheet) {
	for _, s := range r.Project.Facts() {
		key, path := project.Table.Leaf(s.Path)
		section, _, _ := strings.Cut(strings.ReplaceAll(path, "[", "."), ".")
		if key == nil || s.Value.IsUnknown() || s.Value.Kind == project.Mapping || slices.Contains(apart, section) {
			continue
		}
		d, paper := paperOf(r, path)
		at := slices.IndexFunc(sheets, func(have Sheet) bool { return have.Paper == paper })
		if at < 0 {
			at, sheets = len(sheets), append(sheets, Sheet{Document: d, Paper: paper, at: map[string]int{}})
		}
		sheets[at].take(path, Fact{key, s.Value})
	}
	for i := range sheets {
		for k := range sheets[i].Rows {
			row := &sheets[i].Rows[k]
			row.Provisional = provisional(r.Project, row)
		}
	}
	sorted.Stable(sheets, func(a, b Sheet) int { // what nothing is said of comes last
		switch {
		case (a.Paper == nil) == (b.Paper == nil):
			return 0
		case a.Paper == nil:
			return 1
		}
		return -1
	})
	return sheets
}

// take puts a fact in the row of its entry, or of its group in an entry, or in
// one of its own.
func (s *Sheet) take(path string, f Fact) {
	if !strings.Contains(path, "]") {
		s.Rows = append(s.Rows, Row{Path: path, Facts: []Fact{f}})
		return
	}
	entry := path[:max(strings.LastIndex(path, "."), strings.LastIndex(path, "]")+1)]
	i, there := s.at[entry]
	if !there {
		i, s.Rows = len(s.Rows), append(s.Rows, Row{Path: entry})
		s.at[entry] = i
	}
	s.Rows[i].Facts = append(s.Rows[i].Facts, f)
}

// paperOf is the paper of the nearest key that a document names one for, of
// several documents that of the last.
func paperOf(r *calc.Result, path string) (found *calc.Document, paper *calc.Paper) {
	path, longest := unnumbered(path), -1
	for _, d := range r.Documents {
		for i := range d.Words.Papers {
			for _, key := range d.Words.Papers[i].Keys {
				if (path == key || strings.HasPrefix(path, key+".") || strings.HasPrefix(path, key+"[")) &&
					len(key) >= longest {
					found, paper, longest = d, &d.Words.Papers[i], len(key)
				}
			}
		}
	}
	return found, paper
}

// unnumbered is a path with [] for every entry.
func unnumbered(path string) string {
	var b strings.Builder
	for _, part := range strings.Split(path, "[") {
		_, rest, numbered := strings.Cut(part, "]")
		if !numbered {
			b.WriteString(part)
			continue
		}
		b.WriteString("[]" + rest)
	}
	return b.String()
}
