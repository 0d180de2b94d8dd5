package wizard

import (
	"slices"
	"strings"

	"github.com/shanting/fuchi/calc/project"
)

// usual are the parts of an entry that are asked for, of lists whose entries can
// be written in several ways or have parts that are rarely needed.
var usual = map[string][]string{
	"taxes.entries":      {"period", "net", "projected"},
	"factory.rent":       {"period", "amount", "paid"},
	"offices.lease.rent": {"period", "amount", "paid"},
	"talent":             {"name", "role", "project_recognised", "social_insurance", "since", "years"},
	"talent.years":       {"year", "salary", "iit_net"},
	"offices":            {"id", "use", "own_use", "in_zone", "sublet", "lease", "purchase"},
}

// parts are the keys of an entry that are asked for, the one first without which
// there is none.
func parts(list *project.Key) (all []*project.Key) {
	names, known := usual[strings.ReplaceAll(strings.TrimSuffix(list.Path, "[]"), "[]", "")]
	for _, c := range list.Children {
		if !known && !isGroup(c) || slices.Contains(names, c.Name) {
			all = append(all, c)
		}
	}
	return all
}

func isGroup(k *project.Key) bool {
	switch k.Type {
	case project.TypeSection, project.TypeList, project.TypeByName, project.TypeByYear:
		return true
	}
	return false
}

// begun puts what an entry still asks before all else.
func (w *Wizard) begun(q *Question) {
	entry := q.Path[:strings.LastIndex(q.Path, ".")]
	list := listOf(entry)
	var rest []string
	for _, c := range parts(q.List)[1:] {
		rest = append(rest, entry+"."+c.Name)
	}
	if len(w.queue) == 0 || w.queue[0] != list { // and then whether there is one more
		rest = append(rest, list)
	}
	w.queue = slices.Concat(rest, w.queue)
}

// opened puts what a section asks before all else.
func (w *Wizard) opened(q *Question) {
	var rest []string
	for _, c := range q.Key.Children {
		if c.Type != project.TypeByName && c.Type != project.TypeByYear {
			rest = append(rest, q.Path+"."+c.Name)
		}
	}
	w.queue = slices.Concat(rest, w.queue)
}

// listOf is the path of the list that an entry stands in.
func listOf(entry string) string {
	if at := strings.LastIndex(entry, "["); at >= 0 {
		return entry[:at]
	}
	return entry
}
