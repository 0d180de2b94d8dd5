package sweep

import (
	"slices"
	"strings"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/project"
)

// Missing are the facts that a result lacks, each once and in the order in
// which its awards ask for them. A document that does not apply asks for none:
// nothing supplied would help.
func Missing(r *calc.Result) (paths []string) {
	seen := map[string]bool{}
	add := func(missing []string) {
		for _, path := range missing {
			if !seen[path] {
				seen[path] = true
				paths = append(paths, path)
			}
		}
	}
	for i := range r.Standings {
		add(r.Standings[i].Missing())
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

// Asking are the awards of a result that ask for each fact it lacks.
func Asking(r *calc.Result) map[string][]*calc.Award {
	asking := map[string][]*calc.Award{}
	for _, a := range r.Awards {
		if a.Status == calc.NotMet {
			continue
		}
		add := func(missing []string) {
			for _, path := range missing {
				if all := asking[path]; len(all) == 0 || all[len(all)-1] != a {
					asking[path] = append(all, a)
				}
			}
		}
		add(a.Missing)
		for c := range a.All {
			add(c.Missing)
		}
		for i := range a.Lines {
			add(a.Lines[i].Missing)
		}
	}
	return asking
}

// Facts are the facts of a project that may be others: those that it states and
// those that its awards lack. What was paid, what is asked for, and how the
// documents are read are no facts of the project.
func Facts(r *calc.Result) []Axis { return facts(r, r.Project.Facts()) }

func facts(r *calc.Result, stated []project.Setting) (all []Axis) {
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
	for _, f := range stated {
		add(f.Path)
	}
	for _, path := range Missing(r) {
		add(path)
	}
	return all
}
