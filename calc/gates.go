package calc

import (
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// gates says whether a document applies, and gives the conditions of its awards.
func (c *Case) gates(d *Document) []Condition {
	result := Standing{ID: d.ID, Number: d.Number, Document: d, Status: Applies, Amended: d.Amended,
		Gates: c.memory.conditions.Room(len(d.Gates))}
	var unknown []string
	for i := range d.Gates {
		g := &d.Gates[i]
		condition := g.Of(c)
		if !g.StatusOnly {
			result.Gates = append(result.Gates, condition)
		}
		if condition.Met == No {
			result.fail(g)
		} else if condition.Met == Unknown {
			unknown = append(unknown, condition.Missing...)
		}
	}
	if len(unknown) > 0 && result.Status != NotApplicable { // else it decides nothing any more
		result.Reasons = append(result.Reasons, lang.F("尚不清楚：%s", "not yet known: %s", project.SaidAll(unknown)))
	}
	if d.CaseByCase != nil && result.Status == Applies {
		if yes, why := d.CaseByCase(c); yes {
			result.Status = CaseByCase
			result.Reasons = append(result.Reasons, why)
		}
	}
	c.Result.Standings = append(c.Result.Standings, result)
	return result.Gates
}

// fail tells what the failure of a gate means for a document.
func (s *Standing) fail(g *Gate) {
	switch {
	case !g.Recovery:
		s.Status = NotApplicable
	case s.Status == Applies:
		s.Status = InRecovery
	}
	s.Reasons = append(s.Reasons, g.Failure)
}

// binding are the conditions of a document that bind an award: awards that all
// of them bind share them, and only where one is for other awards does an award
// get its own list.
func (c *Case) binding(d *Document, all []Condition, r *Rule, instance string) []Condition {
	spared := func(g *Gate) bool { return !g.StatusOnly && g.Only != nil && !g.Only(c.Project, r, instance) }
	some := false
	for i := range d.Gates {
		some = some || spared(&d.Gates[i])
	}
	if !some {
		return all
	}
	binding := c.memory.conditions.Room(len(all))
	for i := range d.Gates {
		if d.Gates[i].StatusOnly {
			continue
		}
		if !spared(&d.Gates[i]) {
			binding = append(binding, all[0])
		}
		all = all[1:]
	}
	return binding
}
