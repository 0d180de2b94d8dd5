package second

import (
	"maps"
	"math/big"
	"slices"
	"sort"
	"strconv"
)

// officeMatters are the two matters that may be read to be of each premises, with
// the part of an office that they turn on and the awards that meet there.
var officeMatters = []struct{ matter, part, measure, finance string }{
	{"office_purchase", "purchase", "measures2022/office_purchase", "finance2022/premises_purchase"},
	{"office_rent", "lease", "measures2022/office_rent", "finance2022/premises_rent"},
}

// ofEachPremises, where each is read to be a matter of its own, gives one after
// the other, as they came, to the award that pays more for it on top of what it
// pays for those it has: of a cap that is used up by them, only what is left.
// Another policy names a project's matter, so beside one it stays the project's;
// and so does a rent of which each year by itself is compared, for a year's rent
// is that of all premises.
func (c *calc) ofEachPremises() (out []refChoice) {
	if !c.reads("matter_scope", "premises") {
		return nil
	}
	for _, m := range officeMatters {
		first, second := c.named(m.measure), c.named(m.finance)
		if first == nil || second == nil || !first.competes() || !second.competes() || len(c.others(m.matter)) > 0 ||
			first.unsure || second.unsure {
			continue
		}
		places := c.places(m.part, m.measure, m.finance)
		if m.part == "lease" && c.reads("comparison", "annual") {
			continue
		}
		sides := []*side{{award: first}, {award: second}}
		for _, p := range places {
			if ch := c.contest(m.matter, m.part, p, sides); ch != nil {
				out = append(out, *ch)
			}
		}
		for _, s := range sides {
			if s.now != nil && s.wonAll(places) {
				s.now = s.award // it stands as it was
			}
			c.replace(s)
		}
		c.apart = append(c.apart, m.matter)
	}
	return out
}

// mayComeApart tells whether a matter is of each premises once it is known what
// both awards are, and the one that has it now is for several.
func (c *calc) mayComeApart(matter string, winner *award) bool {
	if winner == nil || !c.reads("matter_scope", "premises") || len(c.others(matter)) > 0 {
		return false
	}
	for _, m := range officeMatters {
		if m.matter == matter && !(m.part == "lease" && c.reads("comparison", "annual")) {
			return winner.unsure || len(c.places(m.part, winner.id)) > 1
		}
	}
	return false
}

// side is an award in such contests, the premises it has won, and what it is with them.
type side struct {
	award *award
	won   []int
	now   *award
	open  bool
}

func (s *side) wonAll(places []place) bool {
	n := 0
	for _, p := range places {
		if p.of[s.award.id] {
			n++
		}
	}
	return n == len(s.won)
}

// place is an office that one of two awards is for, or both, and since when.
type place struct {
	office int
	name   string
	since  day
	of     map[string]bool
}

// places are the offices of which a part counts in either award, as they came.
func (c *calc) places(part string, ids ...string) (out []place) {
	for i, o := range c.doc.list("offices") {
		p := place{office: i, name: o.text("id"), of: map[string]bool{}}
		if p.name == "" {
			p.name = strconv.Itoa(i + 1)
		}
		switch {
		case part == "lease" && o.has("lease"):
			p.since = o.date("lease", "effective")
		case part == "purchase" && o.has("purchase"):
			p.since = o.date("purchase", "date")
		case part == "purchase" && o.has("built"):
			p.since = o.date("built", "date")
		default:
			continue
		}
		alone := c.withParts(part, []int{i}).told(part)
		alone.unserved = true // when the stay of all of them ends is not asked of one
		alone.natures()
		alone.finance()
		alone.close()
		for _, id := range ids {
			if a := alone.named(id); a != nil && len(a.lines) > 0 {
				p.of[id] = true
			}
		}
		if len(p.of) > 0 {
			out = append(out, p)
		}
	}
	sort.SliceStable(out, func(i, j int) bool {
		a, b := out[i], out[j]
		return a.since < b.since || a.since == b.since && a.name < b.name
	})
	return out
}

// contest gives one premises to one award; where only one pays for it there is
// nothing to choose.
func (c *calc) contest(matter, part string, p place, sides []*side) *refChoice {
	var field []*candidate
	of := map[*candidate]*side{}
	for _, s := range sides {
		if p.of[s.award.id] {
			k := s.adding(c.withParts(part, append(s.won[:len(s.won):len(s.won)], p.office)).worked())
			k.open = k.award.openFor(p.name)
			field, of[k] = append(field, k), s
		}
	}
	winner := best(field, byTotal)
	s := of[winner]
	s.won, s.now = append(s.won, p.office), winner.award
	if len(field) == 1 {
		return nil
	}
	ch := c.choice(matter+":"+p.name, "highest", winner, field)
	years := compareYears(field)
	ch.Outcomes = []refOutcome{{"life", winner.name, show(winner.total), false}, {"annual", years.winner.name, years.shown(), false}}
	ch.Disagree = winner != years.winner || winner.sum().Cmp(years.amount) != 0
	for _, k := range field {
		most := c.most(k.award)
		if k != winner && k.award.openLines() && (most == nil || minus(most, k.before).Cmp(winner.sum()) >= ties(field, k, winner)) {
			ch.Open, s.open = true, true
		}
	}
	for _, k := range field {
		if k.open {
			ch.Outcomes[0].Open = ch.Outcomes[0].Open || ch.Open || k == winner
			ch.Outcomes[1].Open = true
		}
	}
	return &ch
}

// adding is what an award comes to in a working with one premises more, less
// what it comes to without: of money and of the years that have something more.
func (s *side) adding(with *calc) *candidate {
	k := fromAward(with.named(s.award.id))
	k.award.of = with
	k.before = new(big.Rat)
	if s.now == nil {
		return k
	}
	had := fromAward(s.now)
	k.before = s.now.total()
	k.had = s.now.lines
	if k.total != nil {
		k.total = minus(k.total, k.before)
	}
	for y, v := range had.years {
		if k.years[y] == nil {
			continue // known before, and with these not
		}
		if k.years[y] = minus(k.years[y], v); k.years[y].Sign() == 0 {
			delete(k.years, y)
		}
	}
	return k
}

// withParts is the project with the part in question left to some offices only.
func (c *calc) withParts(part string, keep []int) *calc {
	doc := maps.Clone(c.doc)
	var offices []any
	for i, o := range c.doc.list("offices") {
		o = maps.Clone(o)
		if !slices.Contains(keep, i) {
			delete(o, part)
			if part == "purchase" {
				delete(o, "built")
			}
		}
		offices = append(offices, map[string]any(o))
	}
	doc["offices"] = offices
	return &calc{doc: doc, read: c.read}
}

// told is the project with a price or rents for each office that has none: it
// counts beside others that have, whatever they are.
func (c *calc) told(part string) *calc {
	for _, o := range c.doc.list("offices") {
		for key, fact := range map[string]string{"purchase": "price", "built": "cost", "lease": "rent"} {
			mode := o.sub(key)
			if !o.has(key) || mode.says(fact) || part == "lease" != (key == "lease") {
				continue
			}
			mode = maps.Clone(mode)
			if mode == nil {
				mode = node{}
			}
			mode[fact] = any("1")
			if fact == "rent" {
				mode[fact] = []any{}
			}
			o[key] = map[string]any(mode)
		}
	}
	return c
}

// with is the project with the premises that an award won, or with all.
func (c *calc) with(a *award) *calc {
	if a.of != nil {
		return a.of
	}
	return c
}

// worked works a project out as far as its awards.
func (c *calc) worked() *calc {
	c.natures()
	c.finance()
	c.depart()
	c.close()
	return c
}

// replace takes an award over as it is with what it won; one with no premises
// left is superseded as it stands.
func (c *calc) replace(s *side) {
	for i, a := range c.awards {
		if a != s.award {
			continue
		}
		if s.now == nil {
			a.status, a.superseded = "superseded", true
			continue
		}
		c.awards[i] = s.now
		if s.now.competes() {
			c.unsettle(&refChoice{Open: s.open || s.award.unsettled}, &candidate{award: s.now})
		}
	}
}
