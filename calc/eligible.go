package calc

import (
	"strings"

	"github.com/shanting/fuchi/calc/lang"
)

// Thing is one of several of a kind (offices, issues) and what it has to meet
// by itself.
type Thing struct {
	Subject
	Fact       string // the path of one of its facts
	Conditions []Condition
	Told       bool // why it does not count is said in a finding already
}

// Eligible sorts several things of one kind by the conditions each has to meet:
// kept are the positions of those that qualify, and shown is what the award then
// requires. Where none qualifies the conditions say why; one of which it is
// unknown makes the award unknown. What is left out while others count shows in
// no condition, so that a finding says why.
func (w *Working) Eligible(things []Thing) (kept []int, shown []Condition) {
	if len(things) == 1 { // as mostly: there is nothing to sort
		if all(things[0].Conditions) == Yes {
			kept = onlyOne[:]
		}
		return kept, things[0].Conditions
	}
	var out []int
	var unknown []Condition
	for i := range things {
		switch conditions := things[i].Conditions; all(conditions) {
		case Yes:
			kept = append(kept, i)
			shown = append(shown, conditions...)
		case No:
			out = append(out, i)
		default:
			unknown = append(unknown, conditions...)
		}
	}
	if len(kept) == 0 && len(unknown) == 0 {
		for _, i := range out {
			shown = append(shown, things[i].Conditions...)
		}
		return nil, shown
	}
	for _, i := range out {
		w.leftOut(&things[i])
	}
	return kept, append(shown, unknown...)
}

// leftOut says why a thing does not count beside others that do.
func (w *Working) leftOut(t *Thing) {
	if t.Told {
		return
	}
	var failed []lang.Text
	for _, c := range t.Conditions {
		if c.Met == No {
			failed = append(failed, lang.F("「%s」", "“%s”", c.Label()))
		}
	}
	path := t.Fact[:max(strings.LastIndexByte(t.Fact, '.'), 0)]
	w.Find(foundLeftOut, path, lang.F("%s 不计入%s：未满足%s", "%s does not count for the %s: fails %s", t.Name(),
		w.award.Rule.Title, lang.Join(failed)))
}
