package calc

import (
	"slices"

	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/calc/sorted"
)

// part is a piece of a project whose money is decided by itself: rules whose
// awards may compete, and the support of other policies that competes with
// them. Which matter an award serves hangs on no reading, an award is worked
// out by itself, and a choice is made within one matter: so what a part pays
// is the same whether the other parts are computed or not, what the project
// pays is the sum over its parts, and it leaves something unknown exactly
// where one of its parts does.
type part struct {
	rules   []ruled
	rivals  []*project.OtherAward
	chooses bool // there may be a choice; else it is one rule
}

// oneOf are the documents of whose rules in this part one alone may stand.
func (p *part) oneOf() (all []*Document) {
	for _, r := range p.rules {
		if r.document.OneOf.has(r.rule) && !slices.Contains(all, r.document) {
			all = append(all, r.document)
		}
	}
	return all
}

// ruled is a rule of a document, and where its first award stands.
type ruled struct {
	document *Document
	rule     *Rule
	place    int
}

// partsOf divides a project, in the order of its awards: rules that have
// awards for one contested matter belong together.
func partsOf(base *Result, contested map[string]bool) []*part {
	var parts []*part
	ofRule, ofMatter := map[*Rule]*part{}, map[string]*part{}
	for place, a := range base.Awards {
		p := ofRule[a.Rule]
		if p == nil {
			p = &part{rules: []ruled{{a.Document, a.Rule, place}}}
			parts, ofRule[a.Rule] = append(parts, p), p
		}
		join := func(key string) {
			if q := ofMatter[key]; q != nil && q != p {
				parts = slices.DeleteFunc(parts, func(x *part) bool { return x == p })
				q.take(p, ofRule, ofMatter)
				p = q
			}
			ofMatter[key], p.chooses = p, true
		}
		if contested[a.Matter] {
			join(a.Matter)
		}
		if a.Document.OneOf.has(a.Rule) {
			join("one of " + a.Document.ID)
		}
	}
	for _, o := range rivals(base.Project) {
		if p := ofMatter[o.Matter.Value]; p != nil {
			p.rivals = append(p.rivals, o)
		}
	}
	return parts
}

// take makes one part of two; its rules stay in the order in which a project
// is computed, for ties of choices hang on it.
func (p *part) take(q *part, ofRule map[*Rule]*part, ofMatter map[string]*part) {
	p.rules = append(p.rules, q.rules...)
	sorted.Stable(p.rules, func(a, b ruled) int { return a.place - b.place })
	for _, r := range q.rules {
		ofRule[r.rule] = p
	}
	for matter := range ofMatter {
		if ofMatter[matter] == q {
			ofMatter[matter] = p
		}
	}
}

// contested are the matters for which there may be a choice: those that more
// than one serves, whatever becomes of them.
func contested(base *Result) map[string]bool {
	serve, all := map[string]int{}, map[string]bool{}
	count := func(matter string) {
		serve[matter]++
		if serve[matter] > 1 {
			all[matter] = true
		}
	}
	for _, a := range base.Awards {
		count(a.Matter)
	}
	for _, o := range rivals(base.Project) {
		count(o.Matter.Value)
	}
	return all
}
