package calc

import (
	"slices"
	"strings"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// overrides says whether our award's rule, which sets some policy aside, does
// this one, by its name; an agreement of that name is no policy.
func (x Candidate) overrides(y Candidate) bool {
	return y.Award == nil && !y.over &&
		slices.ContainsFunc(x.Award.Rule.Overrides,
			func(name string) bool { return names(project.Folded(y.Name), name) })
}

// standing are the candidates that none of them sets aside.
func standing(field []Candidate) []Candidate {
	return only(field, func(y Candidate) bool {
		return !slices.ContainsFunc(field, func(x Candidate) bool { return x.overriding() && x.overrides(y) })
	})
}

// names says whether a policy goes by a name: its own is that name, in
// quotation marks or without, or begins with it. A number that goes on is
// another number.
func names(policy, name string) bool {
	for _, mark := range []struct{ open, close string }{{}, {"“", "”"}, {`"`, `"`}} {
		rest, begins := strings.CutPrefix(policy, mark.open+name+mark.close)
		if begins && (mark.close != "" || rest == "" || rest[0] < '0' || rest[0] > '9') {
			return true
		}
	}
	return false
}

// mayMean asks about policies that compete with an award of ours while their
// names hold one that it sets aside: whether they are that policy is for a person to say.
func (c *Case) mayMean(ours Candidate, field []Candidate) {
	for _, y := range field {
		if y.Award != nil || ours.overrides(y) {
			continue
		}
		for _, name := range ours.Award.Rule.Overrides {
			if strings.Contains(project.Folded(y.Name), name) {
				c.Find(foundOverrideAsked, "other_awards",
					lang.F("%s名称中有 %s 但不以其开头，按另一政策参与从高；如即该政策，请写 %s",
						"%s holds %s in its name but does not begin with it, and competes as another policy; if it "+
							"is that policy, write %s", y.title(), name, name))
			}
		}
	}
}
