package project

// Decode reads the nodes of one file into a project. Where there is any
// problem there is no project.
func Decode(n *Node, words Vocabulary) (*Project, Problems) {
	p := new(Project)
	if problems := p.decode(n, words); len(problems) > 0 {
		return nil, problems
	}
	return p, nil
}

// decode makes the project anew from nodes.
func (p *Project) decode(n *Node, words Vocabulary) Problems {
	*p = blank
	b := &binder{words: words}
	bindShape(b, n, projectKeys, p)
	checkNames(b, n, p)
	p.Warnings = b.warnings
	return b.problems.Sorted()
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
