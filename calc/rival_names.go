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
	for _, o := range rivals(c.Project) {
		kind, _, named := strings.Cut(o.Matter.Value, ":")
		if !named {
			continue
		}
		var others []string
		for _, a := range c.Result.Awards {
			if strings.HasPrefix(a.Matter, kind+":") && !slices.Contains(others, a.Matter) {
				others = append(others, a.Matter)
			}
		}
		slices.Sort(others) // whatever the order of the rules
		if len(others) > 0 && !slices.Contains(others, o.Matter.Value) {
			c.FindWorth(foundRivalOfNone, o.Matter.Path(), lang.F("本项目没有申请事项「%s」的奖补，不参与从高；所申请的有 %s",
				"the project claims no award for the matter %q, so nothing competes with it; it claims %s", o.Matter.Value,
				lang.T(strings.Join(others, "、"), strings.Join(others, ", "))), o.Total())
		}
	}
}
