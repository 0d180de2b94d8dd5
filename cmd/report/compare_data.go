package report

import (
	"github.com/shanting/fuchi/calc/compare"
	"github.com/shanting/fuchi/calc/lang"
)

// compareFormat is the version of a comparison in JSON.
const compareFormat = 1

func (d compared) json(w *jsonWriter, l lang.Language) {
	w.integer("fuchi_compare", compareFormat)
	w.field("first", d.first)
	w.list("variants", func() {
		for i := range d.variants {
			v := &d.variants[i]
			w.object(func() { writeVariant(w, about(v.Is, l), v) })
		}
	})
}

func writeVariant(w *jsonWriter, p printer, v *Variant) {
	was, is := known(v.Was).Kind, known(v.Is).Kind
	w.field("name", v.Name)
	w.money("before", ifKnown(v.Was.Totals.Amount, was != Unknown))
	w.money("after", ifKnown(v.Is.Totals.Amount, is != Unknown))
	w.money("change", ifKnown(v.Total(), was != Unknown && is != Unknown)) // what nobody knows did not change by nothing
	writeOpenSides(w, was != Money, is != Money)
	w.list("facts", func() {
		for _, f := range v.Facts {
			w.object(func() {
				w.field("path", f.Path)
				w.field("before", f.Was)
				w.field("after", f.Is)
			})
		}
	})
	w.list("readings", func() {
		for _, r := range v.Readings {
			w.object(func() {
				w.field("id", r.Name)
				w.field("before", r.Was)
				w.field("after", r.Chosen)
			})
		}
	})
	writeCompared(w, p, "changes", v.Changes)
	writeCompared(w, p, "standing", v.Standing)
	w.list("bearers", func() {
		for i := range v.Bearers {
			b := &v.Bearers[i]
			w.object(func() {
				w.field("bearer", b.Name)
				w.money("before", b.Was)
				w.money("after", b.Is)
				w.money("change", b.By())
				writeOpenSides(w, b.WasOpen, b.IsOpen)
			})
		}
	})
	if v.Shift == nil {
		return
	}
	w.list("not_moved", func() {
		for _, k := range v.Shift.Kept {
			w.object(func() {
				w.field("path", k.Path)
				w.field("value", k.Value)
				w.field("why", p.in(k.Why))
			})
		}
	})
}

// writeOpenSides says on which side some of an amount is not known.
func writeOpenSides(w *jsonWriter, was, is bool) {
	if was {
		w.boolean("before_open", true)
	}
	if is {
		w.boolean("after_open", true)
	}
}

func writeCompared(w *jsonWriter, p printer, key string, changes []compare.Change) {
	w.list(key, func() {
		for i := range changes {
			c := &changes[i]
			w.object(func() {
				w.field("award", c.Name)
				if c.Year > 0 {
					w.integer("year", c.Year)
					w.money("before", c.Was)
					w.money("after", c.Is)
					w.money("change", c.By())
					writeOpenSides(w, c.WasOpen, c.IsOpen)
				}
				w.list("reasons", func() {
					for _, r := range c.Reasons {
						w.object(func() { writeReason(w, p, r) })
					}
				})
			})
		}
	})
}

var compareHeads = []string{"first", "variant", "award", "year", "before", "after", "change", "reasons", "open"}

// openSides says on which side some of an amount is not known.
func openSides(c *compare.Change) string {
	switch {
	case c.WasOpen && c.IsOpen:
		return "both"
	case c.WasOpen:
		return "before"
	case c.IsOpen:
		return "after"
	}
	return ""
}

func (d compared) rows(l lang.Language) *Grid {
	g := headed(compareHeads)
	for i := range d.variants {
		v := &d.variants[i]
		p := about(v.Is, l)
		for k := range v.Changes {
			c := &v.Changes[k]
			by := Cell{Kind: Unknown}
			if change := c.By(); change != nil {
				by = amount(*change)
			}
			g.add(text(d.first), text(v.Name), text(c.Name), count(c.Year), orUnknown(c.Was), orUnknown(c.Is), by,
				text(p.reasons(c.Reasons)), text(openSides(c)))
		}
	}
	return g
}
