// Package second is a second calculator, written from the documents,
// big.Rat throughout, sharing no code with rules/ or calc/. Where the two
// disagree, one of them has misread the text.
package second

import (
	"fmt"
	"math/big"

	"gopkg.in/yaml.v3"
)

// tri is a condition that may rest on a fact nobody has given.
type tri int

const (
	unknown tri = iota
	no
	yes
)

func truth(b bool) tri {
	if b {
		return yes
	}
	return no
}

// and lets one false beat any number of unknowns.
func and(ts ...tri) tri {
	out := yes
	for _, t := range ts {
		if t == no {
			return no
		}
		if t == unknown {
			out = unknown
		}
	}
	return out
}

func not(t tri) tri {
	switch t {
	case yes:
		return no
	case no:
		return yes
	}
	return unknown
}

func or(ts ...tri) tri {
	flipped := make([]tri, len(ts))
	for i, t := range ts {
		flipped[i] = not(t)
	}
	return not(and(flipped...))
}

// node is one mapping of the project file, its scalars kept as written.
type node map[string]any

// decode reads a project file without letting YAML guess any type: a float
// must never come between the page and the figure.
func decode(text string) (map[string]any, error) {
	var root yaml.Node
	if err := yaml.Unmarshal([]byte(text), &root); err != nil {
		return nil, err
	}
	if len(root.Content) != 1 {
		return nil, fmt.Errorf("not one document")
	}
	tree, ok := plain(root.Content[0]).(map[string]any)
	if !ok {
		return nil, fmt.Errorf("not a mapping")
	}
	return tree, nil
}

func plain(n *yaml.Node) any {
	switch n.Kind {
	case yaml.MappingNode:
		m := map[string]any{}
		for i := 0; i+1 < len(n.Content); i += 2 {
			m[n.Content[i].Value] = plain(n.Content[i+1])
		}
		return m
	case yaml.SequenceNode:
		list := []any{}
		for _, c := range n.Content {
			list = append(list, plain(c))
		}
		return list
	}
	return n.Value
}

// at walks keys; nil where anything on the way is left out.
func (n node) at(keys ...string) any {
	var here any = map[string]any(n)
	for _, k := range keys {
		m, ok := here.(map[string]any)
		if !ok {
			return nil
		}
		here = m[k]
	}
	return here
}

func (n node) has(keys ...string) bool { return n.at(keys...) != nil }

func (n node) sub(keys ...string) node {
	m, _ := n.at(keys...).(map[string]any)
	return m
}

func (n node) list(keys ...string) []node {
	raw, _ := n.at(keys...).([]any)
	var out []node
	for _, item := range raw {
		m, _ := item.(map[string]any)
		out = append(out, m)
	}
	return out
}

// notKnown are the words by which a file says that nobody knows.
var notKnown = map[string]bool{"~": true, "null": true, "未知": true, "待定": true, "unknown": true, "TBC": true, "N/A": true}

// text is empty where the fact is left out and where it is written as unknown.
func (n node) text(keys ...string) string {
	s, _ := n.at(keys...).(string)
	if notKnown[s] {
		return ""
	}
	return s
}

// says tells whether the file states the fact: a key alone does not.
func (n node) says(keys ...string) bool {
	if _, scalar := n.at(keys...).(string); scalar {
		return n.text(keys...) != ""
	}
	return n.has(keys...)
}

// is compares an enumerated value; left out is unknown.
func (n node) is(want string, keys ...string) tri {
	s := n.text(keys...)
	if s == "" {
		return unknown
	}
	return truth(s == want)
}

func (n node) flag(keys ...string) tri {
	switch n.text(keys...) {
	case "":
		return unknown
	case "true", "是", "yes":
		return yes
	}
	return no
}

// presumed is a flag that an authority finds: as said where it is left out, but
// unknown where somebody wrote that it is.
func (n node) presumed(otherwise tri, keys ...string) tri {
	if !n.has(keys...) {
		return otherwise
	}
	return n.flag(keys...)
}

func (n node) money(keys ...string) *big.Rat { return parseMoney(n.text(keys...)) }

// optional is for the few subtractions that are none where they are left out;
// one written as unknown is not none.
func (n node) optional(keys ...string) *big.Rat {
	if n.has(keys...) {
		return n.money(keys...)
	}
	return new(big.Rat)
}

func (n node) date(keys ...string) day { return parseDate(n.text(keys...)) }
