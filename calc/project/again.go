package project

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
	return DecodeNode(b.root.Copy(), b.words, sets...)
}

// Word makes the setting of one scalar as it is written in a file.
func Word(path, value string) Setting { return Setting{Path: path, Value: textNode(value)} }

// Words are those that the project is read with.
func (b *Base) Words() Vocabulary { return b.words }
