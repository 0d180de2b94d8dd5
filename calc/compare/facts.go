package compare

import (
	"slices"
	"strings"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/project"
)

// Fact is one fact that two projects state otherwise; what is not stated is empty.
type Fact struct{ Path, Was, Is string }

// facts are those that two projects state otherwise, in the order of the file.
func facts(was, is *project.Project) (all []Fact) {
	before, after := was.Facts(), is.Facts()
	stated := make(map[string]string, len(before))
	for _, s := range before {
		stated[s.Path] = written(s.Value)
	}
	still := make(map[string]bool, len(after))
	for _, s := range after {
		still[s.Path] = true
		if old, now := stated[s.Path], written(s.Value); old != now {
			all = append(all, Fact{s.Path, old, now})
		}
	}
	for _, s := range before {
		if !still[s.Path] {
			all = append(all, Fact{s.Path, written(s.Value), ""})
		}
	}
	return all
}

// written is a value in one line.
func written(n *project.Node) string {
	switch {
	case n == nil:
		return ""
	case n.Kind == project.List:
		items := make([]string, len(n.Items))
		for i, item := range n.Items {
			items[i] = written(item)
		}
		return "[" + strings.Join(items, ", ") + "]"
	case n.Kind == project.Mapping:
		return "{}"
	}
	return n.Text
}

// Reading is one clause that two results read otherwise.
type Reading struct {
	calc.ChosenReading
	Was string // the choice before
}

func readings(was, is *calc.Result) (all []Reading) {
	for _, r := range is.Readings {
		i := slices.IndexFunc(was.Readings, func(o calc.ChosenReading) bool { return o.Reading == r.Reading })
		if i >= 0 && was.Readings[i].Chosen != r.Chosen {
			all = append(all, Reading{r, was.Readings[i].Chosen})
		}
	}
	return all
}
