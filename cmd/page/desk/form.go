package desk

import (
	"strings"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// form is the table of keys as the form draws it, section by section.
func (d *Desk) form(l lang.Language) []any { return fields(project.Table.Children, l) }

func fields(keys []*project.Key, l lang.Language) []any {
	all := []any{}
	for _, k := range keys {
		if k.Path != "readings" { // they are switches of their own
			all = append(all, field(k, l))
		}
	}
	return all
}

func field(k *project.Key, l lang.Language) Tree {
	t := Tree{"name": k.Name, "label": lang.T(k.Zh, sentence(k.Name)).In(l), "help": k.Help.In(l), "type": string(k.Type),
		"required": k.Required, "children": fields(k.Children, l)}
	if k.Options != nil {
		t["options"] = listed(k.Options.All, func(o project.Option) Tree {
			return Tree{"name": o.Name, "zh": o.Zh, "label": k.Options.Label(o.Name).In(l)}
		})
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
