package project

import (
	"strconv"
	"strings"

	"github.com/shanting/fuchi/calc/lang"
)

// Setting is one fact laid over a file. A nil value removes the key.
type Setting struct {
	Path  string
	Value *Node
	By    Change // the value is added to the one of the file, or taken off it
}

// ParseSetting reads path=value: a scalar as it stands, or a YAML list or
// group where it begins like one. Nothing after the sign removes the key;
// a ~ keeps it and says that it is not known. path+=value and path-=value
// change the figure that the file has.
func ParseSetting(s string) (Setting, *Problem) {
	path, value, ok := strings.Cut(s, "=")
	path, by := changed(strings.TrimSpace(path))
	value = strings.TrimSpace(value)
	if !ok || path == "" {
		return Setting{}, &Problem{Path: s, Message: lang.T("不是 路径=值", "is not path=value"),
			Hint: lang.T("例如 investment.total=4亿元", "for example investment.total=4亿元")}
	}
	if value == "" && by == Put {
		return Setting{Path: path}, nil
	}
	if p := checkText([]byte(" " + s)); p != nil { // a setting is no line of a file, which may not begin with %
		return Setting{}, &Problem{Path: path, Message: p[0].Message, Hint: p[0].Hint}
	}
	var t tidier
	if path, value = t.text(path, Pos{}, false, ""), t.text(value, Pos{}, false, ""); len(t.problems) > 0 {
		return Setting{}, &Problem{Path: path, Message: t.problems[0].Message, Hint: t.problems[0].Hint}
	}
	if by != Put || !strings.ContainsAny(value[:1], "[{\"'") {
		return Setting{path, &Node{Text: value, Quoted: !(&Node{Text: value}).IsEmpty()}, by}, nil
	}
	n, problems := ParseYAML([]byte(value))
	if len(problems) > 0 {
		return Setting{}, &Problem{Path: path, Message: problems[0].Message, Hint: problems[0].Hint}
	}
	return Setting{Path: path, Value: n}, nil
}

// apply lays settings over the nodes of a file, in their order.
func apply(root *Node, sets []Setting) Problems {
	var problems Problems
	for i, s := range sets {
		pos := Pos{Line: 1, Col: 1, Set: int32(i + 1)}
		value, bad := s.Value.moved(pos), (*Problem)(nil)
		if s.By != Put {
			value, bad = s.sum(root, pos)
		}
		if bad == nil {
			bad = assign(root, Table, steps(s.Path), value, pos)
		}
		if bad != nil {
			bad.Path = s.Path
			problems = append(problems, *bad)
		}
	}
	return problems
}

// moved is a copy of a node and all below it, at another place.
func (n *Node) moved(pos Pos) *Node {
	if n == nil {
		return nil
	}
	m := *n
	m.Pos, m.Entries, m.Items = pos, make([]Entry, len(n.Entries)), make([]*Node, len(n.Items))
	for i, e := range n.Entries {
		m.Entries[i] = Entry{Name: e.Name, Pos: pos, Value: e.Value.moved(pos)}
	}
	for i, item := range n.Items {
		m.Items[i] = item.moved(pos)
	}
	return &m
}

// steps cuts investment.offices[0].use into its steps.
func steps(path string) []string {
	path = strings.ReplaceAll(path, "[", ".[")
	return strings.Split(path, ".")
}

// assign puts a value at a path below n, whose table of keys is k (nil where
// the file's own words are the keys). A nil value removes it.
func assign(n *Node, k *Key, path []string, value *Node, pos Pos) *Problem {
	step, rest := path[0], path[1:]
	if strings.HasPrefix(step, "[") {
		return assignItem(n, k, step, rest, value, pos)
	}
	if n.Kind != Mapping {
		return &Problem{Pos: pos, Message: lang.F("%s 的上一级不是一组 键: 值", "%s lies in no group of key: value", step),
			Hint: lang.T("核对路径", "check the path")}
	}
	if step == "" {
		return &Problem{Pos: pos, Message: lang.T("路径有空缺", "the path has a gap"),
			Hint: lang.T("核对路径中的点", "check the dots of the path")}
	}
	if k != nil && k.Name == "readings" { // a name of one may have a dot
		step, rest = strings.Join(path, "."), nil
	}
	names, child := k.spellings(step)
	for i := range n.Entries {
		if e := &n.Entries[i]; e.Name == names[0] || e.Name == names[len(names)-1] {
			switch {
			case len(rest) > 0:
				return assign(e.Value, child, rest, value, pos)
			case value == nil:
				n.Entries = append(n.Entries[:i], n.Entries[i+1:]...)
			default:
				e.Value, e.Pos = value, pos
			}
			return nil
		}
	}
	if value == nil {
		return unknownStep(k, child, step, pos)
	}
	inner := value
	if len(rest) > 0 {
		inner = &Node{Kind: Mapping, Pos: pos}
		if strings.HasPrefix(rest[0], "[") {
			inner.Kind = List
		}
		if bad := assign(inner, child, rest, value, pos); bad != nil {
			return bad
		}
	}
	n.Entries = append(n.Entries, Entry{Name: step, Pos: pos, Value: inner})
	return nil
}

// unknownStep is the problem of removing a key that there is not; one that is
// only left out is removed already.
func unknownStep(k, child *Key, step string, pos Pos) *Problem {
	if k == nil || child != nil || k.Type == TypeByYear {
		return nil
	}
	hint := lang.T("核对路径", "check the path")
	names := make([]string, 0, 2*len(k.Children))
	for _, c := range k.Children {
		names = append(names, c.Name, c.Zh)
	}
	if near := nearest(step, names); near != "" {
		hint = lang.F("是不是 %s？", "did you mean %s?", near)
	}
	return &Problem{Pos: pos, Message: lang.T("没有这个键", "unknown key"), Hint: hint}
}

// spellings are the names that a step of a path may have in a file, and the
// key it stands for, nil where there is none.
func (k *Key) spellings(step string) ([]string, *Key) {
	if k == nil {
		return []string{step}, nil
	}
	if k.Type == TypeByName && len(k.Children) == 1 && k.Children[0].Options != nil {
		child := k.Children[0] // what stands under every name
		for _, o := range child.Options.All {
			if step == o.Name || step == o.Zh {
				return []string{o.Name, o.Zh}, child
			}
		}
		return []string{step}, child
	}
	if k.Type == TypeByYear {
		year := strings.TrimSuffix(step, "年")
		return []string{year, year + "年"}, nil
	}
	if child := k.find(step); child != nil {
		return []string{child.Name, child.Zh}, child
	}
	return []string{step}, nil
}

func assignItem(n *Node, k *Key, step string, rest []string, value *Node, pos Pos) *Problem {
	i, err := strconv.Atoi(strings.TrimSuffix(strings.TrimPrefix(step, "["), "]"))
	if !strings.HasSuffix(step, "]") || err != nil || n.Kind != List || i < 0 || i > len(n.Items) ||
		i == len(n.Items) && value == nil {
		return &Problem{Pos: pos, Message: lang.F("%s 不是列表中的位置", "%s is no place in a list", step),
			Hint: lang.F("列表有 %d 项，从 [0] 数起", "the list has %d items, counted from [0]", len(n.Items))}
	}
	if i == len(n.Items) && value != nil {
		n.Items = append(n.Items, &Node{Kind: Mapping, Pos: pos})
	}
	switch {
	case value == nil && len(rest) == 0 && i < len(n.Items):
		n.Items = append(n.Items[:i], n.Items[i+1:]...)
	case len(rest) > 0 && i < len(n.Items):
		return assign(n.Items[i], k, rest, value, pos)
	case value != nil:
		n.Items[i] = value
	}
	return nil
}
