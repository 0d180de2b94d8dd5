package desk

import (
	"strconv"
	"strings"

	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/cmd/page/keys"
)

// written is what a project file has, as it is written there, by the canonical
// path of each key, so that a form shows the file and nothing beside it. Of a
// list it is the number of its items.
func written(text string) Tree {
	found := Tree{}
	if n, _ := project.ParseYAML([]byte(text)); n != nil {
		collect(found, project.Table, "", n)
	}
	return found
}

func collect(found Tree, k *project.Key, path string, n *project.Node) {
	switch n.Kind {
	case project.Mapping:
		if path != "" {
			found[path] = ""
		}
		for _, e := range n.Entries {
			child, name := keys.Child(k, e.Name)
			collect(found, child, below(path, name), e.Value)
		}
	case project.List:
		found[path] = strconv.Itoa(len(n.Items))
		for i, item := range n.Items {
			collect(found, keys.Several(k), path+"["+strconv.Itoa(i)+"]", item)
		}
	default:
		found[path] = n.Text
	}
}

// canonical is a path as the author wrote it in the names of the table of keys.
func canonical(written string) string {
	k, path := project.Table, ""
	for step := range strings.SplitSeq(written, ".") {
		name, index, item := strings.Cut(step, "[")
		k, name = keys.Child(k, name)
		path = below(path, name)
		if item {
			path, k = path+"["+index, keys.Several(k)
		}
	}
	return path
}

func below(path, name string) string {
	if path == "" {
		return name
	}
	return path + "." + name
}
