package calc

import (
	"slices"
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
	Undated    bool // nobody knows from what day it would count, so that nothing can be worked out with it
}

// Eligible sorts several things of one kind by the conditions each has to meet:
// kept are the positions of those that qualify, and shown is what the award then
// requires. Where none qualifies the conditions say why, of which one that is
// unknown makes the award unknown. What is left out while others count shows in
// no condition, so that a finding says why. Of things of which it is unknown
// beside others that count the rule is worked out without any of them and with
// all: what comes to the same is known (READING, what holds either way is known).
// That rests on every thing more making each base no less.
func (w *Working) Eligible(things []Thing) (kept []int, shown []Condition) {
	kept, perhaps, shown := w.Sorted(things)
	if len(perhaps) > 0 && w.with(things, perhaps) {
		kept = append(kept, perhaps...)
		slices.Sort(kept)
	}
	return kept, shown
}

// Sorted is Eligible for a rule that sees for itself what comes of the things
// that count perhaps.
func (w *Working) Sorted(things []Thing) (kept, perhaps []int, shown []Condition) {
	if len(things) == 1 { // as mostly: there is nothing to sort
		if all(things[0].Conditions) == Yes {
			kept = onlyOne[:]
		}
		return kept, nil, things[0].Conditions
	}
	var out []int
	for i := range things {
		switch conditions := things[i].Conditions; all(conditions) {
		case Yes:
			kept = append(kept, i)
			shown = append(shown, conditions...)
		case No:
			out = append(out, i)
		default:
			perhaps = append(perhaps, i)
		}
	}
	switch {
	case len(kept) == 0 && len(perhaps) == 0:
		return nil, nil, conditionsOf(things, out)
	case len(kept) == 0, slices.ContainsFunc(perhaps, func(i int) bool { return things[i].Undated }):
		shown, perhaps = append(shown, conditionsOf(things, perhaps)...), nil
	}
	for _, i := range out {
		w.leftOut(&things[i])
	}
	for _, i := range perhaps {
		w.leftOpen(&things[i])
	}
	return kept, perhaps, shown
}

func conditionsOf(things []Thing, which []int) (all []Condition) {
	for _, i := range which {
		all = append(all, things[i].Conditions...)
	}
	return all
}

// with goes the two ways of some things: without them, and with all. Of several
// there are ways between. One that counts to a day only, of which nobody knows, has
// none that pay otherwise: its years before that day are those of the one way, and
// its years after it those of the other.
func (w *Working) with(things []Thing, perhaps []int) bool {
	var missing []string
	for _, i := range perhaps {
		missing = append(missing, things[i].Missing()...)
	}
	n := len(w.forks)
	counts := w.Either(missing)
	w.forks[n].things, w.forks[n].between = true, len(perhaps) > 1
	return counts
}

// Missing are the facts for want of which it is not known whether a thing counts.
func (t *Thing) Missing() (paths []string) {
	for i := range t.Conditions {
		if t.Conditions[i].Met == Unknown {
			paths = append(paths, t.Conditions[i].Missing...)
		}
	}
	return paths
}

// leftOpen says what it hangs on whether a thing counts beside others that do.
func (w *Working) leftOpen(t *Thing) {
	var open []lang.Text
	for i := range t.Conditions {
		if c := &t.Conditions[i]; c.Met == Unknown {
			open = append(open, lang.F("「%s」", "“%s”", c.Label()))
		}
	}
	path := t.Fact
	if missing := t.Missing(); len(missing) > 0 {
		path = missing[0]
	}
	w.Find(foundLeftOpen, path, lang.F("%s 是否计入%s尚不知道：须先知道是否满足%s；计与不计都一样的各行照算，其余待定",
		"whether %s counts for the %s is not known: it does if it meets %s; what is the same either way is worked out, "+
			"the rest is not known", t.Name(), w.award.Rule.Title, lang.Join(open)))
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
