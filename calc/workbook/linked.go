package workbook

import (
	"slices"
	"strings"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/calc/xlsx"
)

// linked is an entry that stands in a list of another entry.
type linked struct {
	form  *form
	entry *project.Node
	to    xlsx.Cell
}

// entries puts the entries of a sheet into the file. One factory without a name
// is a group and no list.
func (b *builder) entries(f *form, entries []*project.Node) {
	k := project.Table.Lookup(f.lists[0])
	n := &project.Node{Kind: project.List, Pos: entries[0].Pos, Items: entries}
	if k.Several != nil && len(entries) == 1 && get(entries[0], "编号", "id") == nil {
		n = entries[0]
	}
	zh, en := spelled(f.lists[0])
	put(b.root, column{k, zh, en}, zh, n)
}

// spelled is the path of a key in both spellings.
func spelled(path string) (zh, en string) {
	k := project.Table
	for _, step := range strings.Split(path, ".") {
		if k.Several != nil {
			k = k.Several
		}
		k = k.Lookup(step)
		zh, en = below(zh, k.Zh), below(en, k.Name)
	}
	return zh, en
}

// byYears makes one entry of the rows of a policy: each of them is a year of it.
func byYears(f *form, rows []*project.Node) []*project.Node {
	if f.lists[0] != "other_awards" {
		return rows
	}
	var all []*project.Node
	for _, row := range rows {
		year, amount := get(row, yearKey.Zh, yearKey.Name), get(row, amountKey.Zh, amountKey.Name)
		entry := without(row, yearKey.Zh, yearKey.Name, amountKey.Zh, amountKey.Name)
		at := entry.Pos
		for _, other := range all {
			if same(other, entry) {
				entry = other
			}
		}
		if len(all) == 0 || !contains(all, entry) {
			all = append(all, entry)
		}
		if year == nil && amount == nil {
			continue
		}
		if year == nil {
			year = &project.Node{Pos: at}
		}
		if amount == nil {
			amount = &project.Node{Pos: year.Pos}
		}
		years := entry.Get("年度")
		if years == nil {
			years = &project.Node{Kind: project.Mapping, Pos: year.Pos}
			entry.Entries = append(entry.Entries, project.Entry{Name: "年度", Pos: year.Pos, Value: years})
		}
		years.Entries = append(years.Entries, project.Entry{Name: year.Text, Pos: year.Pos, Value: amount})
	}
	return all
}

// sameStep says whether a lease that has rent is written in English.
func sameStep(zh, name string) bool { return zh == "租赁" && name == "lease" }

func contains(all []*project.Node, n *project.Node) bool {
	for _, other := range all {
		if other == n {
			return true
		}
	}
	return false
}

// without is a copy of an entry without some of its keys.
func without(n *project.Node, names ...string) *project.Node {
	left := *n
	left.Entries = nil
	for _, e := range n.Entries {
		if !slices.Contains(names, e.Name) {
			left.Entries = append(left.Entries, e)
		}
	}
	return &left
}

// same says whether two rows are of one policy, level and matter.
func same(a, b *project.Node) bool {
	for _, name := range [...][2]string{{"政策", "policy"}, {"层级", "scope"}, {"事项", "matter"}} {
		x, y := get(a, name[0], name[1]), get(b, name[0], name[1])
		if (x == nil) != (y == nil) || x != nil && x.Text != y.Text {
			return false
		}
	}
	return true
}

// finish puts linked entries into the lists of those that they name.
func (b *builder) finish() {
	for _, l := range b.linked {
		at := l.entry.Pos
		var found []*project.Node
		var within []string
		for _, path := range l.form.lists {
			for _, owner := range b.owners(path) {
				if isCalled(owner.node, l.to.Text) {
					found, within = append(found, owner.node), owner.rest
				}
			}
		}
		switch {
		case l.to.Col > 0:
			at.Col = int32(l.to.Col)
		case len(found) == 0:
			at.Col = 1
		}
		switch len(found) {
		case 1:
			appendTo(found[0], within, l.entry)
		case 0:
			b.bad(at, "", lang.F("没有「%s」这一%s", "there is no entry %q (%s)", project.Shown(l.to.Text), l.form.link),
				lang.T("与所属表中的编号或姓名写得一样", "write it as in the sheet of those entries"))
		default:
			b.bad(at, "", lang.F("未写明属于哪一项（%s）", "it is not said to which entry it belongs (%s)", l.form.link),
				lang.T("写上编号或姓名；同名的用编号", "write the id or the name; of two of one name the id"))
		}
	}
}

// owner is an entry that may have a list, and where in it the list stands.
type owner struct {
	node *project.Node
	rest []string
}

// owners are the entries of the list that a path begins with.
func (b *builder) owners(path string) (all []owner) {
	first, _, _ := strings.Cut(path, ".")
	zh, _ := spelled(path)
	rest := strings.Split(zh, ".")[1:]
	k := project.Table.Lookup(first)
	n := get(b.root, k.Zh, k.Name)
	switch {
	case n == nil:
	case n.Kind == project.List:
		for _, item := range n.Items {
			all = append(all, owner{item, rest})
		}
	default:
		all = append(all, owner{n, rest})
	}
	return all
}

// isCalled says whether an entry goes by a name; where none is written any may
// be meant.
func isCalled(n *project.Node, name string) bool {
	if strings.TrimSpace(name) == "" {
		return true
	}
	for _, key := range [...][2]string{{"编号", "id"}, {"姓名", "name"}} {
		if v := get(n, key[0], key[1]); v != nil && project.SameName(v.Text, name) {
			return true
		}
	}
	return false
}

func appendTo(n *project.Node, path []string, entry *project.Node) {
	for i, step := range path {
		inner := n.Get(step)
		for _, e := range n.Entries {
			if inner == nil && sameStep(step, e.Name) {
				inner = e.Value
			}
		}
		if inner == nil {
			inner = &project.Node{Kind: project.Mapping, Pos: entry.Pos}
			if i == len(path)-1 {
				inner.Kind = project.List
			}
			n.Entries = append(n.Entries, project.Entry{Name: step, Pos: entry.Pos, Value: inner})
		}
		n = inner
	}
	n.Items = append(n.Items, entry)
}
