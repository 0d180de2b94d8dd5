package project

import "slices"

// Base is a project that is read again and again with other facts laid over
// it. It holds what the file says and not how it was written, so that a file of
// either format is read once.
type Base struct {
	root  *Node
	words Vocabulary
}

// NewBase takes the facts of a project.
func NewBase(p *Project, words Vocabulary) *Base {
	root := &Node{Kind: Mapping, Pos: Pos{Line: 1, Col: 1}}
	apply(root, p.Facts()) // they were read before, so that nothing is wrong with them
	return &Base{root: root, words: words}
}

// With reads the project with facts laid over it. The base stays as it is.
func (b *Base) With(sets ...Setting) (*Project, Problems) {
	return DecodeNode(b.copyFor(sets), b.words, sets...)
}

// copyFor is the root with a copy of each group that is written to: to copy the
// others would take as long as to read them.
func (b *Base) copyFor(sets []Setting) *Node {
	root := *b.root
	root.Entries = slices.Clone(root.Entries)
	for _, s := range sets {
		names, _ := Table.spellings(steps(s.Path)[0])
		for i := range root.Entries {
			if e := &root.Entries[i]; slices.Contains(names, e.Name) {
				e.Value = e.Value.Copy()
			}
		}
	}
	return &root
}

// Word makes the setting of one scalar as it is written in a file.
func Word(path, value string) Setting { return Setting{Path: path, Value: textNode(value)} }

// Words are those that the project is read with.
func (b *Base) Words() Vocabulary { return b.words }
