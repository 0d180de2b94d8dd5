package wizard

import (
	"strconv"
	"strings"

	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/cmd/page/keys"
)

// tree are the nodes of the draft, read once for many questions.
func (w *Wizard) tree() *project.Node {
	if w.read != w.draft {
		w.nodes, _ = project.ParseYAML([]byte(w.draft))
		w.read = w.draft
	}
	return w.nodes
}

// node is what the draft has at a path, nil where it has nothing.
func (w *Wizard) node(path string) *project.Node {
	n := w.tree()
	k := project.Table
	for _, step := range strings.Split(path, ".") {
		name, index, entry := strings.Cut(step, "[")
		if n, k = child(n, k, name); n == nil {
			return nil
		}
		if !entry {
			continue
		}
		i, _ := strconv.Atoi(strings.TrimSuffix(index, "]"))
		if n.Kind == project.List && i >= len(n.Items) || n.Kind == project.Scalar {
			return nil
		}
		if n.Kind == project.List { // else it is one where there may be several
			n = n.Items[i]
		}
		k = keys.Several(k)
	}
	return n
}

func child(n *project.Node, k *project.Key, name string) (*project.Node, *project.Key) {
	if n == nil || n.Kind != project.Mapping {
		return nil, nil
	}
	for i := range n.Entries {
		if c, canonical := keys.Child(k, n.Entries[i].Name); canonical == name {
			return n.Entries[i].Value, c
		}
	}
	return nil, nil
}

// has says whether the file has something at a path, even without a value.
func (w *Wizard) has(path string) bool {
	n := w.node(path)
	return n != nil && n.Kind != project.Scalar
}

// states says whether the file says something at a path or below it; that a
// fact is not known yet is said, too.
func (w *Wizard) states(path string) bool { return says(w.node(path)) }

func says(n *project.Node) bool {
	switch {
	case n == nil:
		return false
	case n.Kind == project.Scalar:
		return strings.TrimSpace(n.Text) != "" && n.Text != "~"
	case n.Kind == project.List:
		return len(n.Items) > 0
	}
	for i := range n.Entries {
		if says(n.Entries[i].Value) {
			return true
		}
	}
	return false
}

// entries counts those of a list.
func (w *Wizard) entries(path string) int {
	if n := w.node(path); n != nil && n.Kind == project.List {
		return len(n.Items)
	}
	return 0
}

// empty are the keys that the file has without a value, and its lists, in their
// order: what a template asks for beside what money hangs on.
func (w *Wizard) empty() (paths []string) {
	n, _ := project.ParseYAML([]byte(w.text))
	var walk func(n *project.Node, k *project.Key, path string)
	walk = func(n *project.Node, k *project.Key, path string) {
		switch {
		case k == nil:
		case k.Type == project.TypeList && path != "":
			paths = append(paths, path)
		case n.Kind == project.Mapping:
			for i := range n.Entries {
				c, name := keys.Child(k, n.Entries[i].Name)
				walk(n.Entries[i].Value, c, strings.TrimPrefix(path+"."+name, "."))
			}
		case n.Kind == project.Scalar && !says(n):
			paths = append(paths, path)
		}
	}
	if n != nil {
		walk(n, project.Table, "")
	}
	return paths
}
