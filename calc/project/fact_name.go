package project

import (
	"strings"

	"github.com/shanting/fuchi/calc/lang"
)

// Said is a fact as a sentence names it: in Chinese by what its key is called,
// with the path behind it that can be written; in English by the path, which is
// made of English words. What is no path of a project file stands as it is.
func Said(path string) lang.Text {
	if k := Table.Lookup(path); k != nil && k.Zh != "" {
		return lang.T(k.Zh+"（"+path+"）", path)
	}
	// a year of a group by years is no key of its own
	if i := strings.LastIndexByte(path, '.'); i > 0 {
		if k := Table.Lookup(path[:i]); k != nil && k.Type == TypeByYear {
			return lang.T(k.Zh+"（"+path+"）", path)
		}
	}
	return lang.Same(path)
}

// SaidAll are several facts in one sentence.
func SaidAll(paths []string) lang.Text {
	all := make([]lang.Text, len(paths))
	for i, path := range paths {
		all[i] = Said(path)
	}
	return lang.Join(all)
}
