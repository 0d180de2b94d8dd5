package calctest

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// award checks what a case expects of one award.
func (c checker) award(node *project.Node) {
	if absent := node.Get("absent"); absent != nil {
		if c.find(absent.Text) != nil {
			c.t.Errorf("%s:%d: %s should be left out", c.where, c.line, absent.Text)
		}
		return
	}
	name := node.Get("award").Text
	a := c.find(name)
	if a == nil {
		c.t.Errorf("%s:%d: no award %s", c.where, c.line, name)
		return
	}
	for _, e := range node.Entries {
		if e.Name == "award" {
			continue
		}
		got, known := awardText(a, e.Name)
		if !known {
			c.t.Errorf("%s:%d: an award has no key %s", c.where, e.Pos.Line, e.Name)
			continue
		}
		want := e.Value.Text
		if e.Value.Kind == project.List {
			want = listText(e.Value, e.Name == "failed" || e.Name == "missing" || e.Name == "presumed")
		} else if isNull(e.Value) {
			want = "~"
		}
		c.same(name+" "+e.Name, got, want)
	}
}

func (c checker) find(name string) *calc.Award {
	for _, a := range c.result.Awards {
		if a.Name() == name {
			return a
		}
	}
	return nil
}

func listText(node *project.Node, sorted bool) string {
	var out []string
	for _, item := range node.Items {
		if isNull(item) {
			out = append(out, "~")
		} else {
			out = append(out, item.Text)
		}
	}
	if sorted {
		slices.Sort(out)
	}
	return strings.Join(out, ", ")
}

// awardText prints one aspect of an award as a case writes it.
func awardText(a *calc.Award, aspect string) (text string, known bool) {
	if id, ok := strings.CutPrefix(aspect, "label of "); ok {
		return labelOf(a, id), true
	}
	var out []string
	switch aspect {
	case "status":
		return string(a.Status), true
	case "total":
		if !a.Known() {
			return "~", true
		}
		return a.Total.String(), true
	case "article":
		return a.Article, true
	case "payee":
		return a.Payee, true
	case "failed":
		for condition := range a.All {
			if condition.Met == calc.No {
				out = append(out, condition.ID)
			}
		}
		slices.Sort(out)
		return strings.Join(slices.Compact(out), ", "), true
	case "presumed":
		for condition := range a.All {
			if condition.Presumed {
				out = append(out, condition.ID)
			}
		}
		slices.Sort(out)
		return strings.Join(slices.Compact(out), ", "), true
	case "conditions":
		for i := range a.Conditions {
			out = append(out, a.Conditions[i].ID)
		}
		return strings.Join(out, ", "), true
	case "measured":
		for condition := range a.All {
			if condition.Actual.Known || condition.Threshold.Known {
				out = append(out, condition.ID+" "+measure(condition, condition.Actual)+" / "+measure(condition,
					condition.Threshold))
			}
		}
		return strings.Join(out, ", "), true
	case "reasons":
		for _, reason := range a.Reasons {
			out = append(out, reason.In(lang.English))
		}
		return strings.Join(out, " | "), true
	case "asides":
		for _, aside := range a.Asides {
			out = append(out, aside.In(lang.English))
		}
		return strings.Join(out, " | "), true
	case "missing":
		out = slices.Clone(a.Missing)
		slices.Sort(out)
		return strings.Join(out, ", "), true
	}
	for _, l := range a.Lines {
		s, ok := lineText(l, aspect)
		if !ok {
			return "", false
		}
		out = append(out, s)
	}
	_, known = lineText(calc.Line{}, aspect)
	return strings.Join(out, ", "), known
}

// labelOf is what the condition of an id asks, in English.
func labelOf(a *calc.Award, id string) string {
	for condition := range a.All {
		if condition.ID == id {
			return condition.Label().In(lang.English)
		}
	}
	return "absent"
}

func lineText(l calc.Line, aspect string) (text string, known bool) {
	switch aspect {
	case "lines":
		if l.Recorded != nil {
			return optional(l.Amount) + "+?", true
		}
		return optional(l.Amount), true
	case "recorded":
		if l.Recorded == nil {
			return "~", true
		}
		return fmt.Sprintf("%d/%d", l.Recorded.Days, l.Recorded.Of), true
	case "compared":
		if l.Compared == nil {
			return "~", true
		}
		return fmt.Sprintf("%s %d/%d", l.Compared.Window, l.Compared.Recorded.Days, l.Compared.Recorded.Of), true
	case "bases":
		return optional(l.Base), true
	case "windows":
		return ifDated(&l, l.When()), true
	case "years":
		return ifDated(&l, strconv.Itoa(l.Year)), true
	case "n":
		return strconv.Itoa(l.N), true
	case "payable":
		return ifDated(&l, l.PayableFrom.String()), true
	case "rates":
		if l.Rate == nil {
			return "~", true
		}
		return l.Rate.String(), true
	case "steps":
		var amounts []string
		for _, s := range l.Steps {
			amounts = append(amounts, s.Amount.String())
		}
		return strings.Join(amounts, " "), true
	case "lost":
		return strconv.FormatBool(l.Lost), true
	case "lacks":
		return strings.Join(l.Missing, " "), true
	case "estimates":
		if l.Estimate {
			return "true", true
		}
		return "false", true
	case "bearers":
		var parts []string
		for _, s := range l.Bearers {
			parts = append(parts, s.Name+" "+s.Amount.String())
		}
		return strings.Join(parts, " "), true
	}
	return "", false
}

// measure is one side of a condition, "?" while it is unknown.
func measure(c *calc.Condition, m calc.Measure) string {
	switch {
	case !m.Known:
		return "?"
	case c.Unit == calc.CNY || c.Unit == calc.USD:
		return m.Amount.String()
	case c.Unit == calc.Days:
		return m.Date.String()
	}
	return m.Word
}

// ifDated is when a line falls, where anybody knows.
func ifDated(l *calc.Line, when string) string {
	if !l.Dated() {
		return "~"
	}
	return when
}

func optional(a *money.Amount) string {
	if a == nil {
		return "~"
	}
	return a.String()
}
