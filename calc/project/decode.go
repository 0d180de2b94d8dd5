package project

import "github.com/shanting/fuchi/calc/lang"

// Decode reads the nodes of one file into a project. Where there is any
// problem there is no project.
func Decode(n *Node, words Vocabulary) (*Project, Problems) {
	p := new(Project)
	if problems := p.decode(n, words, new(lists)); len(problems) > 0 {
		return nil, problems
	}
	return p, nil
}

// decode makes the project anew from nodes.
func (p *Project) decode(n *Node, words Vocabulary, lists *lists) Problems {
	*p = blank
	b := &binder{words: words.of(n), table: Table, lists: lists}
	if !b.otherwise(n) {
		bindShape(b, n, projectKeys, p)
		p.finish(b)
	}
	p.Warnings = b.warnings
	return b.problems.Sorted()
}

// finish looks at the names of a project whose keys are all read.
func (p *Project) finish(b *binder) {
	if b.unfolded {
		p.sameNames()
	}
	checkNames(b, p)
}

// otherFiles are the other files of the program, by the key they begin with.
var otherFiles = []struct {
	key        string
	what, hint lang.Text
}{
	{"fuchi_result", lang.T("这是 fuchi 的结果，不是项目文件", "this is a result of fuchi, not a project file"),
		lang.T("结果和项目文件分开存放", "keep results apart from project files")},
	{"fuchi_amendment", lang.T("这是修订文件，不是项目文件", "this is an amendment, not a project file"),
		lang.T("用 --amend 叠加修订", "lay an amendment over with --amend")},
}

// otherwise says in one problem that a file is another of the program's.
func (b *binder) otherwise(n *Node) bool {
	if len(n.Entries) == 0 {
		return false
	}
	for _, f := range otherFiles {
		if first := n.Entries[0]; first.Name == f.key {
			b.problem(first.Pos, f.what, f.hint)
			return true
		}
	}
	return false
}

// checkNames refuses two persons of one name without an id to tell them apart,
// for each has an award under it, and two premises of one name, for bought
// premises end their own rent.
func checkNames(b *binder, p *Project) {
	namesakes(b, p.Talent)
	if len(p.Offices) < 2 && len(p.Factories) < 2 {
		return
	}
	offices, factories := map[string]bool{}, map[string]bool{}
	for i := range p.Offices {
		if id := &p.Offices[i].ID; repeated(offices, id) {
			b.problem(id.Pos, lang.F("用房编号重复：%s", "two offices are called %s", id.Value),
				lang.T("同一处用房的租赁和购置写在一项里；不同的用房换个编号",
					"write the lease and the purchase of one office in one entry; call another office otherwise"))
		}
	}
	for i := range p.Factories {
		if id := &p.Factories[i].ID; repeated(factories, id) {
			b.problem(id.Pos, lang.F("厂房编号重复：%s", "two factories are called %s", id.Value),
				lang.T("不同的厂房换个编号", "call another factory otherwise"))
		}
	}
}

// namesakes tells persons of one name apart by their ids.
func namesakes(b *binder, persons []Person) {
	if len(persons) < 2 {
		return
	}
	first, ids := map[string]int{}, map[string]bool{}
	for i := range persons {
		p := &persons[i]
		if repeated(ids, &p.ID) {
			b.problem(p.ID.Pos, lang.F("人员编号重复：%s", "two persons have the id %s", p.ID.Value),
				lang.T("各人的编号不同", "give each an id of their own"))
		}
		other, twice := first[Folded(p.Name.Value)]
		switch {
		case !p.Name.Known:
		case !twice:
			first[Folded(p.Name.Value)] = i
		case p.ID.Known && persons[other].ID.Known:
			p.distinguish()
			persons[other].distinguish()
		default:
			b.problem(p.Name.Pos, lang.F("人才姓名重复：%s", "two persons are called %s", p.Name.Value),
				lang.T("同名的人各加一个 编号", "give each an id, to tell them apart"))
		}
	}
}

// distinguish adds the id to what a person is called.
func (p *Person) distinguish() { p.called = p.Name.Value + "/" + p.ID.Value }

func repeated(seen map[string]bool, name *Fact[string]) bool {
	key := Folded(name.Value)
	twice := name.Known && seen[key]
	seen[key] = true
	return twice
}

// DecodeYAML reads a YAML file with settings laid over it; the problems name
// the file.
func DecodeYAML(file string, src []byte, words Vocabulary, sets ...Setting) (*Project, Problems) {
	n, problems := ParseYAML(src)
	if n != nil {
		p, more := DecodeNode(n, words, sets...)
		if problems = append(problems, more...); len(problems) == 0 {
			return p, nil
		}
	}
	for i := range problems {
		problems[i].File = file
	}
	return nil, problems.Sorted()
}

// DecodeNode lays settings over nodes, which it changes, and reads them.
func DecodeNode(n *Node, words Vocabulary, sets ...Setting) (*Project, Problems) {
	problems := apply(n, sets)
	p, more := Decode(n, words)
	if problems = append(problems, more...); len(problems) > 0 {
		return nil, problems.Sorted()
	}
	return p, nil
}

// Copy is a copy of a node and all below it.
func (n *Node) Copy() *Node { return n.moved(n.Pos) }

// Get is the value of a key of a mapping, or nil.
func (n *Node) Get(name string) *Node {
	for i := range n.Entries {
		if n.Entries[i].Name == name {
			return n.Entries[i].Value
		}
	}
	return nil
}
