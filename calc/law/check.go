package law

import (
	"errors"
	"fmt"
	"slices"
)

// Check says what is wrong with a document that is made: a figure that a rule
// takes and there is not, that no rule takes or that no provision speaks of, a
// rule that no provision leads to or that does not exist, a reading without a choice. A document is checked when
// it is loaded, so that one which is not whole computes nothing.
func (d *Document) Check(awards []string) error {
	var wrong []error
	bad := func(format string, args ...any) { wrong = append(wrong, fmt.Errorf(d.ID+": "+format, args...)) }
	for _, what := range d.Figures.absent {
		bad("a rule takes the %s, which there is not", what)
	}
	for _, id := range d.Figures.Unused() {
		bad("no rule takes the figure %s", id)
	}
	for i, r := range d.Readings {
		if slices.ContainsFunc(d.Readings[:i], func(other *Reading) bool { return other.ID == r.ID }) {
			bad("the reading %s stands twice", r.ID)
		}
		if len(r.Choices) < 2 {
			bad("the reading %s leaves nothing to choose", r.ID)
		}
	}
	provisions, err := d.Provisions()
	if err != nil {
		bad("%w", err)
		return errors.Join(wrong...)
	}
	var spoken, led []string
	for _, p := range provisions {
		spoken, led = append(spoken, p.Figures...), append(led, p.Awards...)
	}
	for _, f := range d.Figures.All {
		if !slices.Contains(spoken, f.ID) {
			bad("no provision speaks of the figure %s", f.ID)
		}
	}
	for _, id := range awards {
		if !slices.Contains(led, id) {
			bad("no provision leads to %s", id)
		}
	}
	for _, id := range led {
		if !slices.Contains(awards, id) {
			bad("a provision leads to %s, which there is not", id)
		}
	}
	return errors.Join(wrong...)
}
