package second

import (
	"maps"
	"slices"
	"strconv"
	"strings"
)

// officeMatters are the two matters that may be read to be of each premises, with
// the part of an office that they turn on and the awards that meet there.
var officeMatters = []struct{ matter, part, measure, finance string }{
	{"office_purchase", "purchase", "measures2022/office_purchase", "finance2022/premises_purchase"},
	{"office_rent", "lease", "measures2022/office_rent", "finance2022/premises_rent"},
}

// ofEachPremises, where each is read to be a matter of its own, gives each to
// the award that pays more for it alone, and works both out again with their own.
// Another policy names a project's matter, so beside one it stays the project's.
func (c *calc) ofEachPremises() (out []refChoice) {
	if !c.reads("matter_scope", "premises") {
		return nil
	}
	for _, m := range officeMatters {
		first, second := c.named(m.measure), c.named(m.finance)
		if first == nil || second == nil || !first.competes() || !second.competes() || len(c.others(m.matter)) > 0 {
			continue
		}
		mine := map[string][]int{}
		for i, o := range c.doc.list("offices") {
			if o.has(m.part) || m.part == "purchase" && o.has("built") {
				ch, id := c.contest(m.matter, m.part, i, m.measure, m.finance)
				mine[id] = append(mine[id], i)
				if ch != nil {
					out = append(out, *ch)
				}
			}
		}
		if len(out) == 0 {
			continue
		}
		c.replace(m.measure, c.withParts(m.part, mine[m.measure]))
		c.replace(m.finance, c.withParts(m.part, mine[m.finance]))
		c.apart = append(c.apart, m.matter)
	}
	return out
}

// contest compares two awards over one premises; where only one of them pays
// for it there is nothing to choose.
func (c *calc) contest(matter, part string, i int, ids ...string) (*refChoice, string) {
	alone := c.withParts(part, []int{i})
	var field []*candidate
	for _, id := range ids {
		if a := alone.named(id); a != nil && a.competes() {
			field = append(field, fromAward(a))
		}
	}
	if len(field) == 0 {
		return nil, ids[0]
	}
	winner := best(field, byTotal)
	if len(field) == 1 {
		return nil, winner.award.id
	}
	name := c.doc.list("offices")[i].text("id")
	if name == "" {
		name = strconv.Itoa(i + 1)
	}
	ch := c.choice(matter+":"+name, "highest", winner, field)
	return &ch, winner.award.id
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
	out := &calc{doc: doc, read: c.read}
	out.natures()
	out.finance()
	out.depart()
	out.close()
	return out
}

// replace takes an award over from another working; one with no premises left
// is superseded as it stands.
func (c *calc) replace(id string, from *calc) {
	for i, a := range c.awards {
		if a.id != id {
			continue
		}
		if b := from.named(id); b != nil && strings.HasPrefix(id, b.id) && b.competes() {
			c.awards[i] = b
		} else {
			a.status, a.superseded = "superseded", true
		}
	}
}
