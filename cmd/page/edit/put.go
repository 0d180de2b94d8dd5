package edit

import (
	"slices"
	"strconv"
	"strings"

	"github.com/jedib0t/go-pretty/v6/text"
	"gopkg.in/yaml.v3"

	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/cmd/page/keys"
)

// put goes down to the fact and changes it there.
func (e *editor) put(path []string, value string) (string, error) {
	n, k := e.root, project.Table
	for i, step := range path {
		at, child := e.look(n, k, step)
		if at < 0 {
			if value == "" {
				return e.text, nil // it is left out already
			}
			return e.insert(n, k, path[i:], value)
		}
		held := n.Content[at]
		switch last := i == len(path)-1; {
		case last && value == "":
			return e.remove(path[:i+1])
		case last:
			return e.replace(n, at, value)
		case held.Kind == yaml.ScalarNode && held.Value == "":
			if value == "" {
				return e.text, nil
			}
			return e.replace(n, at, flow(child, path[i+1:], value, e.chinese))
		}
		n, k = held, child
	}
	return e.text, errHard
}

// look finds where the value of a step stands among the contents of a node, -1
// where it is not there, and the key it stands for.
func (e *editor) look(n *yaml.Node, k *project.Key, step string) (int, *project.Key) {
	if index, ok := strings.CutPrefix(step, "["); ok {
		i, err := strconv.Atoi(strings.TrimSuffix(index, "]"))
		if err != nil || n.Kind != yaml.SequenceNode || i >= len(n.Content) {
			return -1, keys.Several(k)
		}
		return i, keys.Several(k)
	}
	child, _ := keys.Child(k, step)
	if n.Kind != yaml.MappingNode {
		return -1, child
	}
	for i := 0; i < len(n.Content); i += 2 {
		if _, name := keys.Child(k, n.Content[i].Value); name == step {
			return i + 1, child
		}
	}
	return -1, child
}

// replace writes another value in the place of one.
func (e *editor) replace(n *yaml.Node, at int, value string) (string, error) {
	held := n.Content[at]
	value = spelledValue(value)
	if held.Kind == yaml.ScalarNode && held.Value == "" && held.Style == 0 && n.Kind == yaml.MappingNode {
		end, err := e.end(n.Content[at-1])
		if err != nil || end >= len(e.text) || e.text[end] != ':' {
			return e.text, errHard
		}
		return e.splice(end+1, end+1, " "+value), nil
	}
	from := e.offset(held)
	end, err := e.end(held)
	if err != nil || held.Kind != yaml.ScalarNode && !e.isFlow(held) {
		return e.text, errHard
	}
	return e.splice(from, end, value), nil
}

// splice writes a value between two places; a remark behind it stays in its
// column while there is room.
func (e *editor) splice(from, to int, value string) string {
	rest := strings.TrimLeft(e.text[to:], " ")
	if gap := len(e.text) - to - len(rest); gap > 0 && strings.HasPrefix(rest, "#") {
		room := text.StringWidthWithoutEscSequences(e.text[from:to]) + gap - text.StringWidthWithoutEscSequences(value)
		value += blanks(max(room, 1))
	} else {
		rest = e.text[to:]
	}
	return e.text[:from] + value + rest
}

// insert writes a key that is not there, or one more item of a list.
func (e *editor) insert(n *yaml.Node, k *project.Key, path []string, value string) (string, error) {
	if n.Kind == yaml.ScalarNode {
		return e.text, errHard
	}
	if e.isFlow(n) {
		return e.insertFlow(n, k, path, value)
	}
	if n.Kind == yaml.SequenceNode {
		end, err := e.lineEnd(n)
		item := "- " + flow(keys.Several(k), path[1:], value, e.chinese)
		return e.text[:end] + e.newline() + blanks(n.Column-1) + item + e.text[end:], err
	}
	indent := blanks(n.Content[0].Column - 1)
	after := e.before(n, k, path[0])
	if after == nil {
		return e.text, errHard
	}
	end, err := e.lineEnd(after)
	if err != nil {
		return e.text, err
	}
	return e.text[:end] + e.newline() + indent + e.entry(k, path, value, indent) + e.text[end:], nil
}

func (e *editor) insertFlow(n *yaml.Node, k *project.Key, path []string, value string) (string, error) {
	at, comma := e.offset(n)+1, ""
	if len(n.Content) > 0 {
		end, err := e.end(n.Content[len(n.Content)-1])
		if err != nil {
			return e.text, err
		}
		at, comma = end, ", "
	}
	one := ""
	if n.Kind == yaml.SequenceNode {
		one = flow(keys.Several(k), path[1:], value, e.chinese)
	} else {
		child, _ := keys.Child(k, path[0])
		one = spelling(k, path[0], e.chinese) + ": " + flow(child, path[1:], value, e.chinese)
	}
	return e.text[:at] + comma + one + e.text[at:], nil
}

// before is the value after which a new key goes: that of the last key which the
// table of keys has before it, else of the first.
func (e *editor) before(n *yaml.Node, k *project.Key, name string) *yaml.Node {
	rank := func(name string) int {
		if k == nil {
			return -1
		}
		return slices.IndexFunc(k.Children, func(c *project.Key) bool { return c.Name == name || c.Zh == name })
	}
	after := 1
	for i := 0; i < len(n.Content); i += 2 {
		if rank(n.Content[i].Value) <= rank(name) {
			after = i + 1
		}
	}
	if n.Content[after].Kind == yaml.ScalarNode && n.Content[after].Value == "" {
		return n.Content[after-1]
	}
	return n.Content[after]
}

// entry is a new key with its value: at the top of a file what lies in it goes
// on lines of its own.
func (e *editor) entry(k *project.Key, path []string, value, indent string) string {
	child, _ := keys.Child(k, path[0])
	head := spelling(k, path[0], e.chinese) + ":"
	switch {
	case len(path) == 1:
		return head + " " + flow(child, nil, value, e.chinese)
	case strings.HasPrefix(path[1], "["):
		return head + e.newline() + indent + "  - " + flow(keys.Several(child), path[2:], value, e.chinese)
	case indent == "":
		return head + e.newline() + "  " + e.entry(child, path[1:], value, "  ")
	}
	return head + " " + flow(child, path[1:], value, e.chinese)
}

// spelling is a name below a key as a file spells it.
func spelling(k *project.Key, name string, chinese bool) string {
	if chinese {
		return scalar(keys.Chinese(k, name))
	}
	return scalar(name)
}

// flow is what lies below a step, on one line.
func flow(k *project.Key, path []string, value string, chinese bool) string {
	switch {
	case len(path) == 0:
		return spelledValue(value)
	case strings.HasPrefix(path[0], "["):
		return "[" + flow(keys.Several(k), path[1:], value, chinese) + "]"
	}
	child, _ := keys.Child(k, path[0])
	return "{" + spelling(k, path[0], chinese) + ": " + flow(child, path[1:], value, chinese) + "}"
}

// isGroup says whether a value is a list or a group, written as it stands.
func isGroup(value string) bool {
	return strings.HasPrefix(value, "[") || strings.HasPrefix(value, "{")
}

func spelledValue(value string) string {
	if isGroup(value) {
		return value
	}
	return scalar(value)
}
