package edit

import (
	"strings"

	"gopkg.in/yaml.v3"

	"github.com/shanting/fuchi/calc/project"
)

// remove takes a fact away, and with the last of a section the section: one that
// is written is a claim, even empty.
func (e *editor) remove(path []string) (string, error) {
	n, k := e.root, project.Table
	from, within := n, 0
	for i, step := range path {
		at, child := e.look(n, k, step)
		if at < 0 {
			return e.text, errHard
		}
		if i == 0 || !alone(n) {
			from, within = n, at
		}
		n, k = n.Content[at], child
	}
	if from.Kind == yaml.SequenceNode {
		return e.cut(from, within, within, 1)
	}
	return e.cut(from, within-1, within, 2)
}

// alone says whether a node holds one thing and no more.
func alone(n *yaml.Node) bool {
	return n.Kind == yaml.SequenceNode && len(n.Content) == 1 || n.Kind == yaml.MappingNode && len(n.Content) == 2
}

// cut takes away what stands in a node from one of its contents to another; each
// thing in it has some contents of its own.
func (e *editor) cut(n *yaml.Node, first, last, each int) (string, error) {
	begin, end := e.offset(n.Content[first]), 0
	held := n.Content[last]
	var err error
	if each == 2 && held.Kind == yaml.ScalarNode && held.Value == "" && held.Style == 0 {
		end, err = e.end(n.Content[first])
		end++
	} else {
		end, err = e.end(held)
	}
	if err != nil {
		return e.text, err
	}
	switch {
	case e.isFlow(n) && last+1 < len(n.Content):
		return e.text[:begin] + e.text[e.offset(n.Content[last+1]):], nil
	case e.isFlow(n) && first > 0:
		before, err := e.end(n.Content[first-1])
		return e.text[:before] + e.text[end:], err
	case e.isFlow(n):
		return e.text[:begin] + e.text[end:], nil
	}
	line := strings.LastIndexByte(e.text[:begin], '\n') + 1
	head := strings.TrimSpace(e.text[line:begin])
	next, err := e.lineEnd(held)
	if each == 2 && held.Kind == yaml.ScalarNode && held.Value == "" {
		next, err = e.lineEnd(n.Content[first])
	}
	if err != nil {
		return e.text, err
	}
	next += len(e.text[next:]) - len(strings.TrimPrefix(strings.TrimPrefix(e.text[next:], "\r"), "\n"))
	switch {
	case head == "" || head == "-" && each == 1:
		return e.text[:line] + e.text[next:], nil
	case last+1 < len(n.Content): // after the dash of an item: the next key takes its place
		return e.text[:begin] + e.text[e.offset(n.Content[last+1]):], nil
	}
	return e.text, errHard
}
