package verify

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/calc/sorted"
)

// Kind is what may move a line.
type Kind uint8

// The kinds of causes, in the order of telling.
const (
	ByFact    Kind = iota // of the file
	ByFigure              // of the law, of which both values are known
	ByReading             // of an unclear clause
	ByFigures             // of a document: their hash is another, and the values of then are not known
	ByProgram             // the release
	ByInput               // the file, of whose facts the result keeps none
	Altered               // none of these: the result is not what its receipt gives
)

var codes = [...]string{"fact", "figure", "reading", "figures", "program", "input", "altered"}

// Code is the kind as programs read it.
func (k Kind) Code() string { return codes[k] }

// Cause is one thing that is not as it was.
type Cause struct {
	Kind      Kind
	Name      string // the path of the fact, the id of the figure with its document, of the reading
	From, To  string // nothing where there is none
	Label     lang.Text
	Cite      string
	Amendment string   // that gives the figure its value, then or now
	Details   []Change // of figures whose values of then are not known: what the line shows of them
	Jointly   bool     // together with others only, as far as can be told
}

// Change is something that a line shows of the figures.
type Change struct{ Name, From, To string }

func (c Cause) key() string { return c.Kind.Code() + " " + c.Name }

// change is a cause that can be tried by itself.
type change struct {
	Cause
	lay func(onto *state, of state) // takes over what changed
}

// changes are all that is not as it was.
func (v *Verifier) changes(was, now state) (all []change) {
	all = v.factChanges(was, now)
	figures := maps.Clone(was.figures)
	if figures == nil {
		figures = amended{}
	}
	maps.Copy(figures, now.figures)
	order := func(a, b figureID) int { return strings.Compare(a.document+" "+a.id, b.document+" "+b.id) }
	ids := slices.Collect(maps.Keys(figures))
	sorted.Stable(ids, order)
	for _, f := range ids {
		if c, changed := v.figureChange(f, was, now); changed {
			c.Amendment = cmp.Or(now.figures[f].by, was.figures[f].by)
			all = append(all, c)
		}
	}
	for _, id := range slices.Sorted(maps.Keys(now.readings)) {
		if was.readings[id] != now.readings[id] {
			all = append(all, change{Cause{Kind: ByReading, Name: id, From: was.readings[id], To: now.readings[id]},
				func(onto *state, of state) { onto.readings[id] = of.readings[id] }})
		}
	}
	return all
}

// factChanges are the facts that changed, elements that only one file has by their list.
func (v *Verifier) factChanges(was, now state) (all []change) {
	before, after := elements(was.facts), elements(now.facts)
	at := map[string]int{}
	paths := map[string][]string{}
	for _, path := range v.order {
		from, to := shown(was.facts[path]), shown(now.facts[path])
		_, had := was.facts[path]
		_, has := now.facts[path]
		if had == has && from == to {
			continue
		}
		name := unit(path, before, after)
		paths[name] = append(paths[name], path)
		if i, ok := at[name]; ok {
			all[i].From, all[i].To = joined(all[i].From, from), joined(all[i].To, to)
			continue
		}
		at[name] = len(all)
		c := change{Cause: Cause{Kind: ByFact, Name: name, From: from, To: to}}
		if k := project.Table.Lookup(path); k != nil {
			c.Label = k.Help
		}
		c.lay = func(onto *state, of state) {
			for _, path := range paths[name] {
				if n, ok := of.facts[path]; ok {
					onto.facts[path] = n
				} else {
					delete(onto.facts, path)
				}
			}
		}
		all = append(all, c)
	}
	return all
}

// joined adds a value to those of a list, as far as a person reads on.
func joined(before, more string) string {
	switch {
	case more == "" || strings.HasSuffix(before, " …"):
		return before
	case before == "":
		return more
	case len(before) > 80:
		return before + " …"
	}
	return before + ", " + more
}

func (v *Verifier) figureChange(f figureID, was, now state) (c change, changed bool) {
	issued, ok := v.issued(f)
	if !ok {
		return c, false
	}
	value := func(s state) string {
		if other, ok := s.figures[f]; ok {
			return other.value
		}
		return issued.Value
	}
	c.Cause = Cause{Kind: ByFigure, Name: f.document + " " + f.id, From: value(was), To: value(now), Label: issued.Text,
		Cite: issued.Cite}
	c.lay = func(onto *state, of state) {
		delete(onto.figures, f)
		if other, ok := of.figures[f]; ok {
			onto.figures[f] = other
		}
	}
	return c, c.From != c.To
}

// attribute tries every change by itself, laid over what was and taken back from
// what is: it moves the lines that move by it alone, either way.
func (v *Verifier) attribute(changes []change, was, now state, then, again *Paper) map[lineKey][]Cause {
	causes := map[lineKey][]Cause{}
	if then == nil {
		return causes
	}
	for _, c := range changes {
		alone, without := was.clone(), now.clone()
		c.lay(&alone, now)
		c.lay(&without, was)
		moves := map[lineKey]bool{}
		for _, tried := range []struct{ base, other *Paper }{{then, v.compute(alone)}, {again, v.compute(without)}} {
			if tried.other == nil {
				continue
			}
			for _, m := range moved(tried.base, tried.other, nil) {
				moves[m.key] = true
			}
		}
		for k := range moves {
			causes[k] = append(causes[k], c.Cause)
		}
	}
	return causes
}

// together are all changes, where none moves a line by itself.
func together(changes []change) (all []Cause) {
	for _, c := range changes {
		c.Jointly = true
		all = append(all, c.Cause)
	}
	if len(all) == 0 {
		all = []Cause{{Kind: Altered}}
	}
	return all
}

// again lays over a question what a receipt says was laid over the file.
func (v *Verifier) again(ask *engine.Ask, laid string) {
	if text, ok := strings.CutPrefix(laid, "set "); ok {
		if set, bad := project.ParseSetting(text); bad == nil {
			ask.Set = append(ask.Set, set)
		}
	}
	if text, ok := strings.CutPrefix(laid, "reading "); ok {
		if id, choice, ok := strings.Cut(text, "="); ok && v.reads(id, choice) {
			ask.Readings[id] = choice
		}
	}
}

// hashes are of the figures as issued.
func (v *Verifier) hashes() map[string]string { return hashesOf(v.Engine) }

// hashUnder is the hash of a document under the figures that a result was amended by.
func (v *Verifier) hashUnder(p *Paper, id string) string {
	if e := v.under(v.amended(p)); e != nil {
		return hashesOf(e)[id]
	}
	return ""
}

func hashesOf(e *engine.Engine) map[string]string {
	all := map[string]string{}
	for _, f := range e.Figures() {
		all[f.Document] = f.Hash
	}
	return all
}

// figuresMoved is what a line shows of figures that are others: its rate, and
// what the conditions of its award ask.
func figuresMoved(m *Move) (all []Change) {
	if x, y := m.Was.Line, m.Now.Line; x != nil && y != nil && x.Rate != nil && y.Rate != nil && *x.Rate != *y.Rate {
		all = append(all, Change{"rate", *x.Rate, *y.Rate})
	}
	for _, c := range m.Was.conditions {
		for _, d := range m.Now.conditions {
			from, _ := c.Threshold.(string)
			to, _ := d.Threshold.(string)
			if c.ID == d.ID && from != "" && to != "" && from != to {
				all = append(all, Change{c.ID, from, to})
			}
		}
	}
	return all
}
