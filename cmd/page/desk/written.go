package desk

import (
	"strconv"
	"strings"

	"github.com/shanting/fuchi/calc/project"
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
			child := childOf(k, e.Name)
			collect(found, child, below(path, nameOf(child, e.Name)), e.Value)
		}
	case project.List:
		found[path] = strconv.Itoa(len(n.Items))
		for i, item := range n.Items {
			collect(found, several(k), path+"["+strconv.Itoa(i)+"]", item)
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
		if k = childOf(k, name); k != nil {
			name = k.Name
		}
		path = below(path, name)
		if item {
			path, k = path+"["+index, several(k)
		}
	}
	return path
}

func childOf(k *project.Key, name string) *project.Key {
	if k == nil {
		return nil
	}
	for _, c := range k.Children {
		if c.Name == name || c.Zh == name {
			return c
		}
	}
	return nil
}

// several is the key of the items of a list.
func several(k *project.Key) *project.Key {
	if k != nil && k.Several != nil {
		return k.Several
	}
	return k
}

func nameOf(k *project.Key, written string) string {
	if k == nil {
		return written
	}
	return k.Name
}

func below(path, name string) string {
	if path == "" {
		return name
	}
	return path + "." + name
}
