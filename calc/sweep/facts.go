package sweep

import (
	"slices"
	"strings"

	"github.com/shanting/fuchi/calc"
)

// Missing are the facts that a result lacks, each once and in the order in
// which its awards ask for them.
func Missing(r *calc.Result) (paths []string) {
	add := func(missing []string) {
		for _, path := range missing {
			if !slices.Contains(paths, path) {
				paths = append(paths, path)
			}
		}
	}
	for _, p := range r.Standings {
		for i := range p.Gates {
			add(p.Gates[i].Missing)
		}
	}
	for _, a := range r.Awards {
		if a.Status == calc.NotMet {
			continue
		}
		for c := range a.All {
			add(c.Missing)
		}
		add(a.Missing)
		for i := range a.Lines {
			add(a.Lines[i].Missing)
		}
	}
	return paths
}

// AskedBy are the awards of a result that ask for a fact.
func AskedBy(r *calc.Result, path string) (all []*calc.Award) {
	for _, a := range r.Awards {
		asks := slices.Contains(a.Missing, path)
		for c := range a.All {
			asks = asks || slices.Contains(c.Missing, path)
		}
		asks = asks || slices.ContainsFunc(a.Lines, func(l calc.Line) bool { return slices.Contains(l.Missing, path) })
		if asks && a.Status != calc.NotMet {
			all = append(all, a)
		}
	}
	return all
}

// Facts are the facts of a project that may be others: those that it states and
// those that its awards lack. What was paid, what is asked for, and how the
// documents are read are no facts of the project.
func Facts(r *calc.Result) (all []Axis) {
	seen := map[string]bool{}
	add := func(path string) {
		section, _, _ := strings.Cut(strings.ReplaceAll(path, "[", "."), ".")
		if slices.Contains([]string{"fuchi", "as_of", "district", "paid", "readings", "procedure"}, section) {
			return
		}
		if axis, bad := NewAxis(path); bad == nil && !seen[axis.Path] {
			seen[axis.Path] = true
			all = append(all, axis)
		}
	}
	for _, f := range r.Project.Facts() {
		add(f.Path)
	}
	for _, path := range Missing(r) {
		add(path)
	}
	return all
}
