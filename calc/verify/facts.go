package verify

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/shanting/fuchi/calc/project"
)

// facts are bound facts by their paths, in the order in which they can be laid
// over an empty file.
type facts []project.Setting

// UnmarshalJSON keeps the order of the facts, without which a list cannot be
// built again.
func (f *facts) UnmarshalJSON(b []byte) error {
	d := json.NewDecoder(bytes.NewReader(b))
	if start, err := d.Token(); err != nil || start == nil { // null
		return err
	}
	*f = facts{}
	for d.More() {
		path, err := d.Token()
		if err != nil {
			return err
		}
		var v any
		if err := d.Decode(&v); err != nil {
			return err
		}
		n, err := nodeOf(v)
		if err != nil {
			return err
		}
		*f = append(*f, project.Setting{Path: fmt.Sprint(path), Value: n})
	}
	return nil
}

// nodeOf is a fact as a file would have it.
func nodeOf(v any) (*project.Node, error) {
	switch v := v.(type) {
	case nil:
		return &project.Node{Text: "~"}, nil
	case string:
		return &project.Node{Text: v, Quoted: true}, nil
	case map[string]any:
		return &project.Node{Kind: project.Mapping}, nil
	case []any:
		n := &project.Node{Kind: project.List}
		for _, item := range v {
			n.Items = append(n.Items, &project.Node{Text: fmt.Sprint(item), Quoted: true})
		}
		return n, nil
	}
	return nil, fmt.Errorf("%v is no fact", v)
}

// shown is a fact as people read it; nothing where there is none.
func shown(n *project.Node) string {
	switch {
	case n == nil:
		return ""
	case n.Kind == project.Mapping:
		return "{}"
	case n.Kind == project.Scalar && n.IsUnknown():
		return "~"
	case n.Kind == project.Scalar:
		return n.Text
	}
	words := make([]string, len(n.Items))
	for i, item := range n.Items {
		words[i] = item.Text
	}
	return "[" + strings.Join(words, ", ") + "]"
}

// isReading says whether a fact is the choice of a reading, which is told as such.
func isReading(path string) bool { return strings.HasPrefix(path, "readings.") }

// byPath are facts by their paths, but for the readings.
func (f facts) byPath() map[string]*project.Node {
	all := map[string]*project.Node{}
	for _, s := range f {
		if !isReading(s.Path) {
			all[s.Path] = s.Value
		}
	}
	return all
}

// merged are the paths of two files in an order that suits both.
func merged(was, now facts) []string {
	paths, there := []string{}, map[string]bool{}
	for _, s := range was {
		paths, there[s.Path] = append(paths, s.Path), true
	}
	after := 0
	for _, s := range now {
		if there[s.Path] {
			after = slices.Index(paths, s.Path) + 1
			continue
		}
		paths = slices.Insert(paths, after, s.Path)
		after++
	}
	return slices.DeleteFunc(paths, isReading)
}

// unit is what of a path changes as one: the path itself or, where only one of
// the files has that element of a list, all elements of the list that only one has.
func unit(path string, was, now map[string]bool) string {
	for i, c := range path {
		if c != ']' {
			continue
		}
		if element := path[:i+1]; was[element] != now[element] {
			return element[:strings.LastIndexByte(element, '[')] + "[]"
		}
	}
	return path
}

// elements are the elements of lists that facts speak of.
func elements(all map[string]*project.Node) map[string]bool {
	there := map[string]bool{}
	for path := range all {
		for i, c := range path {
			if c == ']' {
				there[path[:i+1]] = true
			}
		}
	}
	return there
}
