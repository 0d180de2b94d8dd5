package second

import (
	"encoding/json"
	"strconv"
	"strings"
)

// passedOver are the keys of the result that are not compared, each for a
// reason. A key that is neither here nor in our own result is a difference, so
// that no new field goes by unseen.
var passedOver = map[string]string{
	"findings": "warnings in the program's own words and codes, none of which moves a figure",

	"unclaimed.conditions":        "which of them can be decided already is not said; the status is compared",
	"unclaimed.title":             "text in the language of the reader",
	"unclaimed.worth.of":          "text in the language of the reader",
	"unclaimed.worth.also.of":     "text in the language of the reader",
	"unclaimed.missing":           "which paths would decide is not said",
	"awards.lines.missing":        "as of an award: which of several paths would decide is not said",
	"awards.lines.compared.lacks": "as of a line: the complement of the days recorded",
	"awards.lines.compared.path":  "where to write is not said",
	"awards.lines.compared.write": "nor what",
	"awards.lines.lacks":          "the days that lack are the complement of those recorded, which are compared",
	"readings.policy":             "whose reading it is; the names are all different",
	"receipt":                     "the bytes, not the law",

	"policies.reasons":                    "text in the language of the reader",
	"awards.title":                        "text in the language of the reader",
	"awards.reasons":                      "text in the language of the reader",
	"awards.conditions.label":             "text in the language of the reader",
	"awards.lines.reasons":                "text in the language of the reader",
	"awards.lines.steps":                  "the working of a line, told only where --explain asks for it",
	"choices.candidates.strings_attached": "text in the language of the reader",
	"benefits.text":                       "text in the language of the reader",
	"reading_effects":                     "told only where --all-readings asks for it",
}

// names tell which item of a list is which. A list without a name is compared
// in its order.
var names = map[string][]string{
	"policies":           {"id"},
	"awards":             {"id", "instance"},
	"awards.conditions":  {"id", "route"},
	"choices":            {"matter", "rule"},
	"choices.outcomes":   {"basis"},
	"benefits":           {"id"},
	"schedule.rows":      {"award"},
	"unclaimed":          {"id"},
	"totals.by_bearer":   {"bearer"},
	"totals.by_payee":    {"payee"},
	"readings":           {"id"},
	"deadlines":          {"id"},
	"recovery":           {"cause"},
	"recovery.lines":     {"award", "n", "payee", "bearer", "paid"}, // their order tells nothing
	"recovery.by_bearer": {"bearer"},
}

// nothing is what null, "", [] and {} all say.
const nothing = "nothing"

// leaves are the scalars of a result, each under its path.
type leaves map[string]string

func leavesOf(result []byte) (leaves, error) {
	d := json.NewDecoder(strings.NewReader(string(result)))
	d.UseNumber()
	var tree any
	if err := d.Decode(&tree); err != nil {
		return nil, err
	}
	out := leaves{}
	out.walk("", "", tree)
	return out, nil
}

// walk knows a place by its path, which names the items of lists, and by its
// shape, which does not.
func (l leaves) walk(path, shape string, v any) {
	switch v := v.(type) {
	case map[string]any:
		if len(v) == 0 {
			l[path] = nothing
		}
		for k, inner := range v {
			at := under(shape, k)
			if passedOver[at] == "" {
				l.walk(under(path, k), at, inner)
			}
		}
	case []any:
		if len(v) == 0 {
			l[path] = nothing
		}
		if shape == "awards.missing" {
			l[path] = paths(v)
			return
		}
		seen := map[string]int{}
		for i, inner := range v {
			name := nameOf(shape, i, inner)
			// A second of the same name must not hide behind the first.
			if seen[name]++; seen[name] > 1 {
				name += " again " + strconv.Itoa(seen[name])
			}
			l.walk(path+"["+name+"]", shape, inner)
		}
	case nil:
		l[path] = nothing
	case string:
		l[path] = v
		if v == "" {
			l[path] = nothing
		}
	case json.Number:
		l[path] = v.String()
	case bool:
		l[path] = strconv.FormatBool(v)
	}
}

func under(path, key string) string {
	if path == "" {
		return key
	}
	return path + "." + key
}

func nameOf(shape string, i int, item any) string {
	fields, ok := item.(map[string]any)
	if !ok || names[shape] == nil {
		return strconv.Itoa(i + 1)
	}
	var parts []string
	keys := names[shape]
	if id, _ := fields["id"].(string); shape == "awards.conditions" && ofEach[id] {
		keys = []string{"id", "met", "actual", "presumed"}
	}
	for _, k := range keys {
		switch v := fields[k].(type) {
		case string:
			if v != "" {
				parts = append(parts, v)
			}
		case json.Number:
			parts = append(parts, v.String())
		case bool:
			parts = append(parts, strconv.FormatBool(v))
		case nil:
			if k == "met" {
				parts = append(parts, "unknown") // or what it holds would stand in its place
			}
		}
	}
	return strings.Join(parts, " ")
}

// paths are the facts that are missing as one text: which item of a list lacks
// its fact is not asked, and so neither how often.
func paths(list []any) string {
	set := map[string]bool{}
	for _, p := range list {
		s, _ := p.(string)
		set[index.ReplaceAllString(s, "")] = true
	}
	return strings.Join(sortedKeys(set), " ")
}
