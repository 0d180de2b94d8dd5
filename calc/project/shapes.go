package project

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
)

// keyAndColon is what was to be a key and its value, but for its colon.
var keyAndColon = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[\pL_][\pL\pN_]*\s*[:：]`) })

// exampleOf says how a shape is written in the place of the one that a node has.
func exampleOf(kind Kind, n *Node, known []*Key) lang.Text {
	switch {
	case kind == Mapping && n.Kind == Scalar && keyAndColon().MatchString(n.Text):
		return lang.T("冒号要用半角，后面空一格：键: 值", "the colon is an ASCII one with a space after it: key: value")
	case kind == Mapping && n.Kind == Scalar && isSpan(known):
		if p, err := civil.ParsePeriod(n.Text); err == nil && len(dayParts().FindAllString(n.Text, -1)) == 6 {
			return lang.F("写成 {%s: %s, %s: %s}", "write {%s: %s, %s: %s}", lang.T(known[0].Zh, known[0].Name),
				p.From.String(),
				lang.T(known[1].Zh, known[1].Name), p.To.String())
		}
	case kind == Mapping && n.Kind == Scalar && takenBy(n.Text, known) != nil:
		k := takenBy(n.Text, known)
		return lang.F("写成 {%s: %s}", "write {%s: %s}", lang.T(k.Zh, k.Name), n.Text)
	case kind == Mapping && n.Kind == List && len(n.Items) == 1 && n.Items[0].Kind == Mapping:
		return lang.T("只有一组，不是列表：删去 - 或方括号", "it is one group and no list: remove the - or the brackets")
	case kind == List && n.Kind == Mapping && len(n.Entries) > 0 && isDashed(n.Entries[0].Name):
		return dashApart
	case kind == List && n.Kind == Mapping && byYear(n) != "":
		if i := slices.IndexFunc(known, func(k *Key) bool { return isTime(k.Type) }); i >= 0 {
			return lang.F("每年一项：- {%s: %s, …}", "one item a year: - {%s: %s, …}", lang.T(known[i].Zh, known[i].Name),
				byYear(n))
		}
	case kind == List && n.Kind == Mapping:
		return lang.T("这是列表：在这一组前面加 - ，成为其中一项", "it is a list: put a - before the group, as one item of it")
	case kind == List && len(known) > 0:
		return lang.F("每项一组，以 - 开头：- {%s}", "a group for each item, after a -: - {%s}", itemOf(known))
	}
	switch {
	case kind == Mapping && len(known) > 0:
		return lang.F("在它下面写 键: 值；可用的键：%s", "write key: value under it; known keys: %s", keyNames(known))
	case kind == Mapping:
		return lang.T("换行缩进写 键: 值，或写 {键: 值}", "write key: value on indented lines, or {key: value}")
	case kind == List:
		return lang.T("每项另起一行以 - 开头，或写 [项, 项]", "begin each item with - on a line of its own, or write [item, item]")
	}
	return lang.T("在冒号后直接写值", "write the value after the colon")
}

// dayParts are the years, months and days of a run: six where both ends are days.
var dayParts = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`[0-9]+`) })

// takenBy is the only key of a group that has a value as one of its choices.
func takenBy(value string, known []*Key) (found *Key) {
	for _, k := range known {
		if k.Options.has(value) {
			if found != nil {
				return nil
			}
			found = k
		}
	}
	return found
}

// isSpan says whether keys are the first and the last day of a run.
func isSpan(known []*Key) bool {
	return len(known) == 2 && known[0].Type == TypeDate && known[1].Type == TypeDate
}

// byYear is the first key of a group whose keys are years or periods.
func byYear(n *Node) string {
	for _, e := range n.Entries {
		if _, err := civil.ParsePeriod(e.Name); err != nil {
			return ""
		}
	}
	if len(n.Entries) == 0 {
		return ""
	}
	return n.Entries[0].Name
}

// itemOf are the keys that an item begins with: those it needs, else the first.
func itemOf(known []*Key) lang.Text {
	var zh, en []string
	for _, k := range known {
		if k.Required {
			zh, en = append(zh, k.Zh+": …"), append(en, k.Name+": …")
		}
	}
	if len(zh) == 0 {
		zh, en = []string{known[0].Zh + ": …"}, []string{known[0].Name + ": …"}
	}
	return lang.T(strings.Join(zh, ", "), strings.Join(en, ", "))
}

// groupOf is expect of a group whose keys the table does not have: by tax, by
// year. Who wrote a bare value is shown such a group.
func (b *binder) groupOf(n *Node, key lang.Text) bool {
	told := len(b.problems)
	ok := b.expect(n, Mapping)
	if !ok && len(b.problems) > told && n.Kind == Scalar && !n.IsEmpty() {
		b.problems[told].Hint = lang.F("写成 {%s: %s}", "write {%s: %s}", key, Shown(n.Text))
	}
	return ok
}
