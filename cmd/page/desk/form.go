package desk

import (
	"strings"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// form is the table of keys as the form draws it, section by section.
// Readings are switches of their own, the version of the format is always the
// same, and a district is asked for only where there are several.
func (d *Desk) form(l lang.Language) []any {
	all := []any{}
	for _, k := range project.Table.Children {
		switch {
		case k.Path == "readings", k.Path == "fuchi":
		case k.Type != project.TypeDistrict:
			all = append(all, field(k, l))
		case len(d.engine.Words().Districts) > 1:
			f := field(k, l)
			f["type"] = string(project.TypeChoice)
			f["options"] = options(&project.Options{All: d.engine.Words().Districts}, l)
			all = append(all, f)
		}
	}
	return all
}

func options(o *project.Options, l lang.Language) []any {
	return listed(o.All, func(v project.Option) Tree {
		return Tree{"name": v.Name, "zh": v.Zh, "label": o.Label(v.Name).In(l)}
	})
}

func field(k *project.Key, l lang.Language) Tree {
	t := Tree{
		"name": k.Name, "label": lang.T(k.Zh, sentence(k.Name)).In(l), "help": k.Help.In(l),
		"type": string(k.Type), "required": k.Required,
		"children": listed(k.Children, func(c *project.Key) Tree { return field(c, l) }),
	}
	if k.Options != nil {
		t["options"] = options(k.Options, l)
	}
	if k.Several != nil {
		t["several"] = field(k.Several, l)
	}
	return t
}

// sentence is the name of a key as it is read: own_use is Own use.
func sentence(name string) string {
	words := strings.ReplaceAll(name, "_", " ")
	return strings.ToUpper(words[:1]) + words[1:]
}
