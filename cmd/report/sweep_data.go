package report

import (
	"strings"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/calc/sweep"
)

// sweepFormat is the version of a sweep in JSON.
const sweepFormat = 1

func (d sweepData) json(w *jsonWriter, l lang.Language) {
	p := about(d.Result, l)
	w.integer("fuchi_sweep", sweepFormat)
	w.field("path", d.Path)
	w.field("from", d.Word(d.From))
	w.field("to", d.Word(d.To))
	w.key("now")
	if d.Stated {
		w.str(d.Word(d.Now))
	} else {
		w.comma()
		w.b = append(w.b, "null"...)
	}
	w.money("total", &d.Result.Totals.Amount)
	w.list("stretches", func() {
		for i := range d.Stretches {
			writeStretch(w, p, &d.Axis, &d.Stretches[i])
		}
	})
	w.list("edges", func() {
		for i := range d.Edges {
			writeEdge(w, p, &d.Axis, &d.Edges[i])
		}
	})
}

func writeStretch(w *jsonWriter, p printer, a *sweep.Axis, s *sweep.Stretch) {
	w.object(func() {
		w.field("from", a.Word(s.From))
		w.field("to", a.Word(s.To))
		if !s.Refused.IsZero() {
			w.field("refused", p.in(s.Refused))
			return
		}
		w.money("total_from", &s.First)
		w.money("total_to", &s.Last)
		w.boolean("complete", !s.Open)
		plainFormula(w, a, s.Sum())
		w.list("lines", func() {
			for i := range s.Lines {
				if line := &s.Lines[i]; line.Known && line.Counts {
					writeSweptLine(w, a, line)
				}
			}
		})
	})
}

func writeSweptLine(w *jsonWriter, a *sweep.Axis, l *sweep.Line) {
	w.object(func() {
		w.field("award", l.Award.Name())
		w.integer("n", l.N)
		if l.Year == project.EveryYear { // its day is not known
			w.raw("year", "null")
		} else {
			w.integer("year", l.Year)
		}
		plainFormula(w, a, l.Formula)
		rounding := "half_up"
		switch {
		case l.Rest:
			rounding = "rest" // start less the earlier lines of the award
		case l.Down:
			rounding = "down"
		}
		w.field("rounding", rounding)
	})
}

func writeEdge(w *jsonWriter, p printer, a *sweep.Axis, e *sweep.Edge) {
	w.object(func() {
		w.field("at", a.Word(e.At))
		w.money("jump", &e.Jump)
		w.field("step", a.Units(a.Step).String())
		w.money("less", e.Less)
		w.money("more", e.More)
		if e.Open {
			w.boolean("open", true)
		}
		w.list("reasons", func() {
			for _, r := range e.Reasons {
				w.object(func() {
					w.field("award", r.Award.Name())
					writeReason(w, p, r.Reason)
				})
			}
		})
	})
}

// sweepHeads are the columns of a sweep in csv: a row a stretch, with the edge
// at which it begins.
var sweepHeads = []string{"path", "from", "to", "total_from", "total_to", "complete", "jump", "less", "more", "reasons"}

func (d sweepData) rows(l lang.Language) *Grid {
	p := about(d.Result, l)
	g := headed(sweepHeads)
	for i := range d.Stretches {
		s := &d.Stretches[i]
		row := make([]Cell, len(sweepHeads))
		copy(row, []Cell{text(d.Path), asWritten(d.Word(s.From)), asWritten(d.Word(s.To))})
		if s.Refused.IsZero() {
			row[3], row[4], row[5] = amount(s.First), amount(s.Last), yesNo(!s.Open)
		}
		if i > 0 && len(d.Edges) >= i {
			e := &d.Edges[i-1]
			row[6], row[7], row[8], row[9] = amount(e.Jump), maybe(e.Less), maybe(e.More),
				text(strings.Join(p.moved(e), "; "))
		}
		g.add(row...)
	}
	return g
}

func headed(heads []string) *Grid {
	g := &Grid{}
	for _, h := range heads {
		g.Columns = append(g.Columns, Column{Head: h})
	}
	return g
}
