package edit

import (
	"strings"

	"github.com/shanting/fuchi/calc/project"
)

// inChinese is a choice, or a list of choices, as a Chinese file spells it; any
// other value is itself.
func inChinese(k *project.Key, value string) string {
	if k == nil {
		return value
	}
	if list, ok := strings.CutPrefix(value, "["); ok && k.Options != nil {
		all := strings.Split(strings.TrimSuffix(list, "]"), ", ")
		for i := range all {
			all[i] = choice(k, all[i])
		}
		return "[" + strings.Join(all, ", ") + "]"
	}
	return choice(k, value)
}

func choice(k *project.Key, value string) string {
	switch {
	case k.Type == project.TypeYesNo && value == "true":
		return "是"
	case k.Type == project.TypeYesNo && value == "false":
		return "否"
	case k.Options != nil:
		for _, o := range k.Options.All {
			if o.Name == value {
				return o.Zh
			}
		}
	}
	return value
}
