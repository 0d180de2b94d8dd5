package calctest

import (
	"slices"
	"strconv"
	"strings"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// opens are the columns of an award that are not known, as {2027: unknown}.
func (c checker) opens(node *project.Node) {
	for _, e := range node.Entries {
		a := c.find(e.Name)
		if a == nil || e.Value.Kind != project.Mapping {
			c.t.Errorf("%s:%d: open names an award and the columns of it", c.where, e.Pos.Line)
			continue
		}
		var got []string
		for i := range a.Lines {
			if l := &a.Lines[i]; l.Open() {
				got = append(got, strconv.Itoa(l.Year)+" "+openText(l))
			}
		}
		slices.Sort(got)
		c.same("open "+e.Name, strings.Join(got, ", "), pairs(e.Value))
	}
}

func openText(l *calc.Line) string {
	if l.Amount == nil {
		return "unknown"
	}
	return "partial"
}

// unclaimed is how an award stands that the project does not ask for.
func (c checker) unclaimed(id string) string {
	switch u := c.unasked(id); {
	case u == nil:
		return "absent"
	case u.Open:
		return "open"
	}
	return "not_met"
}

func (c checker) unasked(id string) *calc.Unclaimed {
	for i := range c.result.Unclaimed {
		if u := &c.result.Unclaimed[i]; u.Rule.ID == id {
			return u
		}
	}
	return nil
}

// judged are the conditions of such an award that can be decided, and then those of
// its document that bar it.
func (c checker) judged(id string) string {
	u := c.unasked(id)
	if u == nil {
		return "absent"
	}
	var own, barring []string
	for i := range u.Conditions {
		own = append(own, u.Conditions[i].ID+" "+metText(u.Conditions[i].Met))
	}
	for i := range u.Barring {
		barring = append(barring, u.Barring[i].ID+" "+metText(u.Barring[i].Met))
	}
	return strings.TrimSuffix(strings.Join(own, ", ")+" | "+strings.Join(barring, ", "), " | ")
}

func metText(met calc.Truth) string {
	return map[calc.Truth]string{calc.Yes: "yes", calc.No: "no", calc.Unknown: "unknown"}[met]
}

// needs are the facts that a claim of such an award would have to state.
func (c checker) needs(id string) string {
	u := c.unasked(id)
	if u == nil {
		return "absent"
	}
	return strings.Join(u.Missing, ", ")
}

// worth is what the law fixes of such an award: amount, rate and at_most, then per what.
func (c checker) worth(id string) string {
	u := c.unasked(id)
	if u == nil {
		return "absent"
	}
	var all []string
	for _, w := range u.Worth {
		var parts []string
		if w.Amount != nil {
			parts = append(parts, "amount "+w.Amount.String())
		}
		if w.Rate != nil {
			parts = append(parts, "rate "+w.Rate.String())
		}
		if w.AtMost != nil {
			parts = append(parts, "at_most "+w.AtMost.String())
		}
		parts = append(parts, string(w.Per))
		if less := w.Minus; less != nil {
			parts = append(parts, "less", less.Amount.String(), string(less.Per))
		}
		all = append(all, strings.Join(parts, " "))
	}
	return strings.Join(all, " | ")
}

// worthOf are the figures that what it is worth is of, in English.
func (c checker) worthOf(id string) string {
	u := c.unasked(id)
	if u == nil {
		return "absent"
	}
	var all []string
	for _, w := range u.Worth {
		all = append(all, w.Of.In(lang.English))
	}
	return strings.Join(all, " | ")
}

// said are the findings whose place and English words hold all of some texts.
func (c checker) said(texts []string) (found []*calc.Finding) {
	for i := range c.result.Findings {
		f := &c.result.Findings[i]
		all := f.Code + " " + f.Path + " " + f.Message.In(lang.English)
		if !slices.ContainsFunc(texts, func(text string) bool { return !strings.Contains(all, text) }) {
			found = append(found, f)
		}
	}
	return found
}

// warned wants some one finding, or none, that holds all of the texts.
func (c checker) warned(node *project.Node, want bool) {
	var texts []string
	for _, item := range node.Items {
		texts = append(texts, item.Text)
	}
	if got := len(c.said(texts)) > 0; got != want {
		c.t.Errorf("%s:%d: a finding that says %s: got %t, want %t", c.where, c.line, strings.Join(texts, ", "), got,
			want)
	}
}

// foundAmount wants some one finding that holds the text to carry the amount.
func (c checker) foundAmount(text, want string) {
	var got []string
	for _, f := range c.said([]string{text}) {
		got = append(got, optional(f.Amount))
	}
	if !slices.Contains(got, want) {
		c.t.Errorf("%s:%d: amount of a finding that says %s\n got  %s\n want %s", c.where, c.line, text,
			strings.Join(got, ", "), want)
	}
}
