package report

import (
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/calc/sure"
)

// writeSure prints how sure a total is.
func writeSure(w *jsonWriter, s *sure.Sure) {
	w.key("sure")
	w.object(func() {
		w.money("as_filed", &s.AsFiled)
		writeEnd(w, "least", &s.Least)
		writeEnd(w, "most", &s.Most)
		w.list("sources", func() {
			for i := range s.Sources {
				w.object(func() { writeSource(w, &s.Sources[i]) })
			}
		})
		writeBand(w, "forecast", s.Ask.Forecast, s.Forecasts)
		writeBand(w, "unaudited", s.Ask.Unaudited, s.Unaudited)
		w.list("only_together", func() { strs(w, s.Together) })
		w.list("not_bounded", func() { strs(w, s.Boundless) })
		w.integer("combinations", s.Computed)
		w.boolean("all_combinations", s.Combined)
		w.boolean("partial", s.Partial)
	})
}

func writeEnd(w *jsonWriter, key string, e *sure.End) {
	w.key(key)
	w.object(func() {
		w.money("total", &e.Total)
		w.list("with", func() {
			for _, at := range e.At {
				w.object(func() {
					w.field("kind", string(at.Kind))
					w.field("name", at.Name)
					w.field("at", at.At)
				})
			}
		})
		writePairs(w, "readings", e.Readings)
	})
}

func writeSource(w *jsonWriter, s *sure.Source) {
	w.field("kind", string(s.Kind))
	w.field("name", s.Name)
	for _, end := range []struct {
		name string
		at   sure.Point
	}{{"least", s.Least}, {"most", s.Most}} {
		w.money(end.name, &end.at.Total)
		w.field(end.name+"_at", end.at.At)
	}
}

// writeBand is how far figures were moved, null where they stand as filed.
func writeBand(w *jsonWriter, key string, b *sure.Band, figures []project.Setting) {
	w.key(key)
	w.object(func() {
		if b == nil {
			w.raw("band", "null")
		} else {
			w.list("band", func() { w.str(sure.Percent(b.From)); w.str(sure.Percent(b.To)) })
		}
		w.list("facts", func() {
			for _, f := range figures {
				w.str(f.Path)
			}
		})
	})
}
