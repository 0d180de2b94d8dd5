package calctest

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// warned wants one finding, or none, that has all the texts in its path and its
// English message together.
func (c checker) warned(texts []string, want bool) {
	said := slices.ContainsFunc(c.result.Findings, func(f calc.Finding) bool {
		whole := f.Path + " " + f.Message.In(lang.English)
		return !slices.ContainsFunc(texts, func(text string) bool { return !strings.Contains(whole, text) })
	})
	if said != want {
		c.t.Errorf("%s:%d: a finding with %q: %v", c.where, c.line, texts, said)
	}
}

func texts(node *project.Node) (out []string) {
	for _, item := range node.Items {
		out = append(out, item.Text)
	}
	return out
}

// foundAmount is the money that hangs on the findings of a path.
func (c checker) foundAmount(path string) string {
	var all []string
	for _, f := range c.result.Findings {
		if f.Amount != nil && strings.HasPrefix(f.Path, path) {
			all = append(all, f.Amount.String())
		}
	}
	return strings.Join(all, ", ")
}

// open are the column years of an award that are not known, or in part only.
func (c checker) open(name string) string {
	a := c.find(name)
	if a == nil {
		return "absent"
	}
	years := map[int]string{}
	for i := range a.Lines {
		switch l := &a.Lines[i]; {
		case l.Amount == nil:
			years[l.Year] = "unknown"
		case l.Open() && years[l.Year] == "":
			years[l.Year] = "partial"
		}
	}
	var all []string
	for _, year := range slices.Sorted(maps.Keys(years)) {
		all = append(all, strconv.Itoa(year)+" "+years[year])
	}
	return strings.Join(all, ", ")
}

// unclaimed is how an award stands that the project does not ask for.
func (c checker) unclaimed(id string) string {
	switch u := c.aside(id); {
	case u == nil:
		return "absent"
	case u.Open:
		return "open"
	}
	return string(calc.NotMet)
}

// worth is what the law fixes of an award that the project does not ask for.
func (c checker) worth(id string) string {
	u := c.aside(id)
	if u == nil {
		return "absent"
	}
	var all []string
	for _, w := range u.Worth {
		var parts []string
		if w.Amount != nil {
			parts = append(parts, "amount", w.Amount.String())
		}
		if w.Rate != nil {
			parts = append(parts, "rate", w.Rate.String())
		}
		if w.AtMost != nil {
			parts = append(parts, "at_most", w.AtMost.String())
		}
		all = append(all, strings.Join(append(parts, string(w.Per)), " "))
	}
	return strings.Join(all, ", ")
}

func (c checker) aside(id string) *calc.Unclaimed {
	i := slices.IndexFunc(c.result.Unclaimed, func(u calc.Unclaimed) bool { return u.Rule.ID == id })
	if i < 0 {
		return nil
	}
	return &c.result.Unclaimed[i]
}
