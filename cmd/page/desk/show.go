package desk

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/cmd/report"
)

// show answers for a project file as the command line does, and unfolds it:
// all that stands beside a project while it is written.
func (d *Desk) show(r Request, l lang.Language) Tree {
	ask := engine.Ask{Explain: true, Effects: true, Range: true, Unclaimed: true}
	answer, problems := d.engine.Answer(r.source(), ask)
	shown := Tree{
		"written":  written(r.Text),
		"problems": listed(problems, func(p project.Problem) Tree { return problem(p, l) }),
	}
	if answer != nil {
		shown["result"] = d.result(answer, l)
	}
	return shown
}

// problem is one thing to mend, with the path of its key, by which the form
// finds its field.
func problem(p project.Problem, l lang.Language) Tree {
	return Tree{"line": int(p.Pos.Line), "col": int(p.Pos.Col), "path": p.Path, "field": canonical(p.Path),
		"message": p.Message.In(l), "hint": p.Hint.In(l)}
}

func (d *Desk) result(a *engine.Answer, l lang.Language) Tree {
	schedule := report.Schedule(a.Result, l)
	least, most := report.Range(a.Spread)
	return Tree{
		"title": schedule.Title,
		"total": cell(report.Total(a.Result)),
		"least": cell(least), "most": cell(most),
		"partial": a.Spread.Partial || a.Spread.Unknown.Sign() > 0, // not all readings could be compared
		"blocks":  blocks(schedule),
		"check":   blocks(report.Check(a.Result, nil, l, 1)),
		"awards": listed(a.Awards, func(award *calc.Award) Tree {
			return Tree{"blocks": blocks(report.Explain(a.Result, []*calc.Award{award}, d.engine.Provision, l))}
		}),
		"amounts":  amounts(a.Project, project.Table.Lookup(slidden)),
		"switches": listed(report.Switches(a.Result, l), reading),
	}
}

// reading is an unclear clause with the ways to read it.
func reading(s report.Switch) Tree {
	return Tree{"name": s.Name, "where": s.Where, "text": s.Text, "chosen": s.Chosen,
		"ways": listed(s.Ways, func(w report.SwitchWay) Tree {
			return Tree{"id": w.ID, "meaning": w.Meaning, "effect": w.Effect, "default": w.Default}
		})}
}
