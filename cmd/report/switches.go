package report

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
)

// Switch is an unclear clause on which the money of a result may hang, with the
// ways to read it: what a person who tries them out has before them.
type Switch struct {
	Name, Where, Text, Chosen string
	Ways                      []SwitchWay
}

// SwitchWay is one way to read a clause, and what it would change, where it
// would change anything.
type SwitchWay struct {
	ID, Meaning, Effect string
	Default             bool
}

// Switches are the readings of a result: those chosen otherwise than by default
// and those on which money hangs first, each group in the order of the law.
func Switches(r *calc.Result, l lang.Language) []Switch {
	p := about(r, l)
	var first, rest []Switch
	for i := range r.Readings {
		s, matters := p.switchOf(r, &r.Readings[i])
		if matters {
			first = append(first, s)
		} else {
			rest = append(rest, s)
		}
	}
	return append(first, rest...)
}

func (p printer) switchOf(r *calc.Result, c *calc.ChosenReading) (s Switch, matters bool) {
	s = Switch{Name: c.Name, Where: p.in(c.Where), Text: p.in(c.Text), Chosen: c.Chosen}
	matters = c.Chosen != c.Default()
	for _, way := range c.Choices {
		w := SwitchWay{ID: way.ID, Meaning: p.in(way.Text), Default: way.ID == c.Default()}
		for i := range r.Effects {
			if e := &r.Effects[i]; e.Reading == c.Reading && e.Choice == way.ID {
				w.Effect, matters = p.effect(e), true
			}
		}
		s.Ways = append(s.Ways, w)
	}
	return s, matters
}

// Total is the sum of all that is paid, marked where more is not known.
func Total(r *calc.Result) Cell { return known(r) }

// Range is the least and the most that all readings together come to, each
// marked where more of it is not known.
func Range(s *calc.Spread) (least, most Cell) {
	return perhapsMore(s.Least.Total, s.Least.Open), perhapsMore(s.Most.Total, s.Most.Open)
}
