package second

import "maps"

// natures works the Measures out for a project of which nobody said whether it
// is new or an upgrade: as either, and what comes out the same is known.
func (c *calc) natures() {
	if c.doc.says("project", "nature") {
		c.measures()
		return
	}
	var worlds [][]*award
	for _, nature := range []string{"new", "expansion"} {
		doc, p := maps.Clone(c.doc), maps.Clone(c.doc.sub("project"))
		if p == nil {
			p = node{}
		}
		p["nature"] = nature
		doc["project"] = map[string]any(p)
		w := &calc{doc: doc, read: c.read}
		w.measures()
		worlds = append(worlds, w.awards)
	}
	for i, a := range worlds[0] {
		c.awards = append(c.awards, a.either(worlds[1][i], "project.nature"))
	}
}

// either is an award that may be this or that one. There is none while it is a
// matter of discretion as one of them only.
func (a *award) either(b *award, why string) *award {
	out := *a
	out.missing = map[string]bool{}
	for _, m := range []map[string]bool{a.missing, b.missing} {
		maps.Copy(out.missing, m)
	}
	out.estimate = a.estimate || b.estimate
	out.failed = a.failed && b.failed
	out.undecided = !out.failed && (a.failed || b.failed || a.undecided || b.undecided || a.discretionary != b.discretionary)
	if out.undecided {
		out.lack(why)
		return &out
	}
	out.lines = same(a.lines, b.lines)
	for _, l := range out.lines {
		if l.amount == nil {
			out.lack(why)
		}
	}
	return &out
}

// same are the lines that two ways share. One that only one of them has is
// known where it owes nothing.
func same(a, b []*line) (out []*line) {
	if len(a) < len(b) {
		a, b = b, a
	}
	for i, l := range a {
		merged := *l
		switch {
		case l.amount == nil:
		case i >= len(b) && (l.amount.Sign() != 0 || l.partial),
			i < len(b) && (b[i].amount == nil || b[i].amount.Cmp(l.amount) != 0 || b[i].partial != l.partial || b[i].span != l.span):
			merged.amount, merged.partial, merged.estimate = nil, false, false
			if merged.base = nil; i >= len(b) {
				merged.kept = l.base
			}
		case i < len(b) && show(b[i].base) != nil && *show(b[i].base) != text(show(l.base)):
			merged.base = nil
		}
		if i < len(b) && merged.amount != nil {
			merged.estimate = l.estimate || b[i].estimate
		}
		out = append(out, &merged)
	}
	return out
}
