// Package edit changes one fact in the text of a project file and leaves all
// else as it was typed: comments, order, quotes and blank lines are a person's
// own, and the form of the page writes into the same file as they do.
package edit

import (
	"errors"
	"fmt"
	"maps"
	"strings"

	"gopkg.in/yaml.v3"

	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/cmd/page/keys"
)

// errHard is told where the text is written in a way that only its author
// should change.
var errHard = errors.New("written in a way that only a person should change")

// Put lays a value at a canonical path such as offices[0].use, or takes the
// fact away where the value is empty. A value that begins with a bracket is a
// list or a group; any other is one scalar, however it is spelled. A new key and
// a choice are spelled as the file spells its keys. The text that comes back differs in
// that fact alone, or there is an error.
func Put(text, path, value string) (string, error) {
	e, err := open(text)
	if err != nil {
		return text, err
	}
	if e.chinese {
		value = inChinese(project.Table.Lookup(path), value)
	}
	changed, err := e.put(steps(path), value)
	if err != nil {
		return text, err
	}
	if err := e.held(changed, path, value); err != nil {
		return text, err
	}
	return changed, nil
}

// editor is a text with its nodes and, of each line, where it begins.
type editor struct {
	text    string
	root    *yaml.Node
	begins  []int
	chinese bool // the file spells its keys in Chinese
}

func open(text string) (*editor, error) {
	e := &editor{text: text, begins: []int{0}}
	for i := range len(text) {
		if text[i] == '\n' {
			e.begins = append(e.begins, i+1)
		}
	}
	var doc yaml.Node
	err := yaml.Unmarshal([]byte(text), &doc)
	if err != nil || len(doc.Content) != 1 || doc.Content[0].Kind != yaml.MappingNode {
		return nil, errHard
	}
	e.root = doc.Content[0]
	for i := 0; i < len(e.root.Content); i += 2 {
		if _, name := keys.Child(project.Table, e.root.Content[i].Value); name != e.root.Content[i].Value {
			e.chinese = true
		}
	}
	return e, nil
}

// held says whether a change did what it should and nothing else.
func (e *editor) held(changed, path, value string) error {
	after, err := open(changed)
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	before, now := e.facts(), after.facts()
	inside := func(name string) bool {
		return name == path || strings.HasPrefix(name, path+".") || strings.HasPrefix(name, path+"[")
	}
	if value == "" && strings.HasSuffix(path, "]") { // those after it move up
		path = path[:strings.LastIndexByte(path, '[')]
	}
	filled := func(name, v string) bool { // an empty key of a blank that the fact goes below
		return v == "" && (strings.HasPrefix(path, name+".") || strings.HasPrefix(path, name+"["))
	}
	maps.DeleteFunc(before, func(name, v string) bool { return inside(name) || filled(name, v) })
	written := ""
	maps.DeleteFunc(now, func(name, v string) bool {
		if name == path {
			written = v
		}
		return inside(name)
	})
	if !maps.Equal(before, now) || written != value && !isGroup(value) {
		return fmt.Errorf("%s: %w", path, errHard)
	}
	return nil
}

// facts are the scalars of the file by canonical path.
func (e *editor) facts() map[string]string {
	found := map[string]string{}
	var walk func(k *project.Key, path string, n *yaml.Node)
	walk = func(k *project.Key, path string, n *yaml.Node) {
		switch n.Kind {
		case yaml.MappingNode:
			for i := 0; i < len(n.Content); i += 2 {
				child, name := keys.Child(k, n.Content[i].Value)
				walk(child, strings.TrimPrefix(path+"."+name, "."), n.Content[i+1])
			}
		case yaml.SequenceNode:
			for i, item := range n.Content {
				walk(keys.Several(k), fmt.Sprintf("%s[%d]", path, i), item)
			}
		default:
			found[path] = n.Value
		}
	}
	walk(project.Table, "", e.root)
	return found
}

// steps cuts offices[0].use into offices, [0], use. The name of a reading may
// have a dot.
func steps(path string) []string {
	if rest, ok := strings.CutPrefix(path, "readings."); ok {
		return []string{"readings", rest}
	}
	return strings.Split(strings.ReplaceAll(path, "[", ".["), ".")
}
