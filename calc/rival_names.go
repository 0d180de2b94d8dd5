package calc

import (
	"slices"
	"strings"

	"github.com/shanting/fuchi/calc/lang"
)

// reportRivals names each other policy for a matter of somebody, or of a listing,
// that the project does not claim, though it claims others of the kind: a slip of
// the name lets both be paid.
func (c *Case) reportRivals() {
	claimed := map[string][]string{} // the matters of each kind that a rival names, in order
	for _, o := range rivals(c.Project) {
		kind, _, named := strings.Cut(o.Matter.Value, ":")
		if !named {
			continue
		}
		others, known := claimed[kind]
		if !known {
			others = c.Result.mattersOf(kind)
			claimed[kind] = others
		}
		if _, mine := slices.BinarySearch(others, o.Matter.Value); len(others) > 0 && !mine {
			c.FindWorth(foundRivalOfNone, o.Matter.Path(), lang.F("本项目没有申请事项「%s」的奖补，不参与从高；所申请的有 %s",
				"the project claims no award for the matter %q, so nothing competes with it; it claims %s", o.Matter.Value,
				firstOf(others)), o.Total())
		}
	}
}

// mattersOf are the matters of one kind that are claimed, each once and in order,
// whatever the order of the rules.
func (r *Result) mattersOf(kind string) (matters []string) {
	for _, a := range r.Awards {
		if strings.HasPrefix(a.Matter, kind+":") {
			matters = append(matters, a.Matter)
		}
	}
	slices.Sort(matters)
	return slices.Compact(matters)
}

// firstOf are some names in one text, of many the first: each of many findings
// would else name them all.
func firstOf(names []string) lang.Text {
	const most = 5
	if n := len(names); n > most {
		return lang.F("%s等 %d 项", "%s and others, %d in all",
			lang.T(strings.Join(names[:most], "、"), strings.Join(names[:most], ", ")), n)
	}
	return lang.T(strings.Join(names, "、"), strings.Join(names, ", "))
}
