package project

import (
	"strconv"
	"strings"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
)

// Change is what a setting does with the value of the file.
type Change int8

// The changes.
const (
	Put   Change = 0
	Add   Change = 1
	Taken Change = -1
)

// changed takes the sign of a change off a path: investment.total+ of +=.
func changed(path string) (string, Change) {
	if bare, ok := strings.CutSuffix(path, "+"); ok {
		return strings.TrimSpace(bare), Add
	}
	if bare, ok := strings.CutSuffix(path, "-"); ok {
		return strings.TrimSpace(bare), Taken
	}
	return path, Put
}

// sum is the figure of the file with the one of the setting added or taken off.
func (s *Setting) sum(root *Node, pos Pos) (*Node, *Problem) {
	key, _ := Table.Leaf(s.Path)
	stated := root.at(Table, steps(s.Path))
	if key == nil || stated == nil || stated.Kind != Scalar || stated.IsUnknown() {
		return nil, &Problem{Pos: pos, Message: lang.T("文件没有写这个数，无从增减",
			"the file does not state this figure: nothing to change"),
			Hint: lang.F("写成 %s=%s", "write %s=%s", lang.Same(s.Path), Shown(s.Value.Text))}
	}
	add := adderOf(key.Type)
	if add == nil {
		return nil, &Problem{Pos: pos, Message: lang.F("%s 不能增减", "%s cannot be changed by an amount",
			lang.T(key.Zh, key.Name)),
			Hint: lang.T("可增减的是金额、面积、数；日期用 --shift 整体移动", "what can is money, an area, a number; --shift moves days")}
	}
	text, err := add(stated.Text, s.Value.Text, s.By == Taken)
	if err != nil {
		p := key.Type.Misread(s.Value.Text, err,
			func(plain string) error { _, bad := add(stated.Text, plain, false); return bad })
		p.Pos = pos
		return nil, &p
	}
	n := textNode(text)
	n.Pos = pos
	return n, nil
}

// at is the node at a path below n, nil where there is none.
func (n *Node) at(k *Key, path []string) *Node {
	for _, step := range path {
		if strings.HasPrefix(step, "[") {
			i, err := strconv.Atoi(strings.Trim(step, "[]"))
			if err != nil || n.Kind != List || i < 0 || i >= len(n.Items) {
				return nil
			}
			n = n.Items[i]
			continue
		}
		names, child := k.spellings(step)
		if n, k = n.entry(names), child; n == nil {
			return nil
		}
	}
	return n
}

// entry is what stands under one of some names.
func (n *Node) entry(names []string) *Node {
	for i := range n.Entries {
		if e := &n.Entries[i]; e.Name == names[0] || e.Name == names[len(names)-1] {
			return e.Value
		}
	}
	return nil
}

// adder adds a figure to another as files write them, or takes it off.
type adder func(stated, by string, off bool) (string, error)

// adderOf is that of a type, nil where there is none.
func adderOf(t Type) adder {
	switch t {
	case TypeMoney, TypeSigned:
		return addYuan
	case TypeUSD:
		return addDollars
	case TypeArea:
		return addArea
	case TypeNumber, TypeCount:
		return addNumber
	}
	return nil
}

func addYuan(stated, by string, off bool) (string, error) {
	a, _, err := money.ParseCNY(stated, true)
	if err != nil {
		return stated, nil // it is told of where it is read
	}
	b, _, err := money.ParseCNY(by, false)
	return signedBy(a, b, off).String(), err
}

func addDollars(stated, by string, off bool) (string, error) {
	a, err := money.ParseUSD(stated)
	if err != nil {
		return stated, nil
	}
	b, err := money.ParseUSD(by)
	return signedBy(a, b, off).String() + " USD", err
}

func signedBy(a, b money.Amount, off bool) money.Amount {
	if off {
		return a.Sub(b)
	}
	return a.Add(b)
}

func addArea(stated, by string, off bool) (string, error) {
	a, _, err := money.ParseArea(stated)
	if err != nil {
		return stated, nil
	}
	b, _, err := money.ParseArea(by)
	if off {
		b = b.Neg()
	}
	return a.Add(b).String(), err
}

func addNumber(stated, by string, off bool) (string, error) {
	a, err := bareNumber(stated)
	if err != nil {
		return stated, nil
	}
	b, err := bareNumber(by)
	if off {
		b = b.Neg()
	}
	return a.Add(b).String(), err
}
