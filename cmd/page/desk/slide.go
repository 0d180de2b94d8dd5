package desk

import (
	"maps"
	"slices"

	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/calc/sweep"
	"github.com/shanting/fuchi/cmd/report"
)

// slidden is the section of the project file whose amounts move on a slider.
const slidden = "investment"

// sliders are the amounts that a person may move, each named with its groups.
func sliders(k *project.Key, above string, l lang.Language) (all []any) {
	for _, c := range k.Children {
		name := above + lang.T(c.Zh, sentence(c.Name)).In(l)
		if axis, bad := sweep.NewAxis(c.Path); bad == nil && axis.IsMoney() {
			all = append(all, Tree{"path": c.Path, "label": name, "dollars": c.Type == project.TypeUSD})
		}
		all = append(all, sliders(c, name+" · ", l)...)
	}
	return all
}

// amounts are what a project has of the sliders, in whole units.
func amounts(p *project.Project, k *project.Key) Tree {
	found := Tree{}
	for _, c := range k.Children {
		if axis, bad := sweep.NewAxis(c.Path); bad == nil && axis.IsMoney() {
			if x, known := axis.Of(p); known {
				found[c.Path] = axis.Units(x).String()
			}
		}
		maps.Copy(found, amounts(p, c))
	}
	return found
}

// slide is what a project is paid as one amount moves, from nothing to beyond
// its last edge and beyond what the project has.
func (d *Desk) slide(r Request, l lang.Language) Tree {
	q, problems := d.engine.Question(r.source(), engine.Ask{})
	if len(problems) > 0 {
		return failure(problems[0].Message.In(l))
	}
	axis, bad := sweep.NewAxis(r.Path)
	if bad != nil {
		return failure(bad.Message.In(l))
	}
	s, bad := sweep.Of(q, sweep.Span{Axis: axis, To: axis.High})
	if bad != nil {
		return failure(bad.Message.In(l))
	}
	last := &s.Stretches[len(s.Stretches)-1] // beyond which nothing turns
	s.To = reach(s)
	if last.To = s.To; last.Refused.IsZero() {
		last.Last = last.Total(s.To)
	}
	page := report.Sweep(s).Pages(l)[0]
	page.Blocks = slices.DeleteFunc(page.Blocks, func(b report.Block) bool { // a chart of letters: the page draws
		return b.Grid == nil && b.Heading != ""
	})
	at := func(x int64) string { return s.Units(x).String() }
	return Tree{
		"to": at(s.To), "blocks": blocks(page),
		"stretches": listed(s.Stretches, func(stretch sweep.Stretch) Tree {
			return Tree{"from": at(stretch.From), "to": at(stretch.To), "refused": !stretch.Refused.IsZero(),
				"first": stretch.First.String(), "last": stretch.Last.String()}
		}),
		"edges": listed(s.Edges, func(e sweep.Edge) Tree {
			return Tree{"at": at(e.At), "jump": report.Change(e.Jump, e.Open).String()}
		}),
	}
}

// usual is how far a slider goes, in whole units, where nothing says how far it should.
const usual = 80_000_000

// reach is a round value a quarter beyond the last edge and what the project has.
func reach(s *sweep.Sweep) int64 {
	last := s.Now
	for i := range s.Stretches {
		last = max(last, s.Stretches[i].From)
	}
	if last == 0 {
		last = usual * 100
	}
	last += last / 4
	for power := int64(1); ; power *= 10 {
		for _, lead := range []int64{1, 2, 3, 4, 5, 6, 8} {
			if round := lead * power; round >= last || round > s.High/10 {
				return min(round, s.High)
			}
		}
	}
}
