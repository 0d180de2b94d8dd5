package project

import (
	"strings"
	"unicode/utf8"
)

// straightJSON reads a project of plain JSON into its facts, without nodes
// between: of many projects that is most of the work of reading. It gives up on
// whatever is not as programs write it, on a key that there is not and on any
// problem; the nodes are then read, which know what to say. A fact that is one
// value and what has a reading of its own are read from nodes as ever.
type straightJSON struct {
	plainJSON
	b    binder
	node Node // of the fact at hand
}

// straight gives the project of a text, nil where it gives up.
func (r *Reader) straight(src []byte, line int, sets []Setting) *Project {
	if len(src) > MaxBytes || len(sets) > 0 || len(r.words.In) > 0 {
		return nil
	}
	r.reuse()
	r.ascii = true
	p := &r.direct
	*p = straightJSON{plainJSON: plainJSON{Reader: r, text: string(src), line: int32(line)},
		b: binder{words: r.words, table: Table, lists: &r.lists, path: p.b.path[:0]}}
	r.project = blank
	if !readGroup(p, projectKeys, &r.project) || p.skip() != 0 || p.at < len(p.text) {
		return nil
	}
	if !r.ascii && (!utf8.ValidString(p.text) || mayBeOdd(src)) {
		return nil
	}
	if r.project.finish(&p.b); len(p.b.problems) > 0 {
		return nil
	}
	r.project.Warnings = p.b.warnings
	return &r.project
}

// readGroup is bindShape of what stands next.
func readGroup[T any](p *straightJSON, s *shape[T], t *T) bool {
	if p.skip() != '{' {
		return false
	}
	at := p.pos()
	p.at++
	p.count++
	s.claim(t, at)
	seen, has, next := uint64(0), given(0), 0
	if !p.next('}') {
		for more := true; more; more = p.next(',') {
			name, ok := p.key()
			if !ok {
				return false
			}
			k, ok := s.find(name, next)
			if !ok || seen&(1<<k) != 0 {
				return false
			}
			p.b.path = append(p.b.path, step{name: name})
			value, ok := readKey(p, &s.fields[k], t)
			if !ok {
				return false
			}
			if s.check != nil && (value == nil || !value.IsUnknown()) {
				has |= 1 << k
			}
			p.b.path = p.b.path[:len(p.b.path)-1]
			seen, next = seen|1<<k, k+1
		}
		if !p.next('}') {
			return false
		}
	}
	if s.check != nil {
		s.check(&p.b, at, has, t)
	}
	return s.required&^seen == 0 && len(p.b.problems) == 0
}

// readKey reads what stands under a key, and gives the node if there was one.
func readKey[T any](p *straightJSON, f *field[T], t *T) (n *Node, ok bool) {
	if f.read != nil {
		return nil, f.read(p, t)
	}
	if n = p.fact(); n == nil {
		return nil, false
	}
	f.bind(&p.b, n, t)
	return n, true
}

// key passes a key and the colon after it. Whether it holds anything that could
// be odd need not be asked: it will be one that is known, or nothing.
func (p *plainJSON) key() (string, bool) {
	if p.skip() != '"' {
		return "", false
	}
	rest := p.text[p.at+1:]
	end := strings.IndexByte(rest, '"')
	if end < 0 {
		return "", false
	}
	p.at += end + 2
	return rest[:end], p.next(':')
}

// fact is what stands under a key that is neither group nor list: mostly one
// value, whose node is used again.
func (p *straightJSON) fact() *Node {
	first := p.skip()
	if first == '{' || first == '[' {
		return p.value(len(p.b.path))
	}
	if p.count++; p.count > MaxNodes {
		return nil
	}
	n, ok := &p.node, false
	n.Pos, n.Quoted = p.pos(), first == '"'
	if n.inQuotes = n.Quoted; n.Quoted {
		n.Text, ok = p.quoted()
	} else {
		n.Text, ok = p.word()
	}
	if !ok {
		return nil
	}
	return n
}

// readList is bindList of what stands next.
func readList[T any](p *straightJSON, s *shape[T], at *[]T) bool {
	if !p.next('[') {
		return false
	}
	p.count++
	slab, outer := of[T](p.b.lists), p.b.index
	out := slab.Room(0)
	p.b.depth++
	if !p.next(']') {
		for more := true; more; more = p.next(',') {
			i := len(out)
			out = slab.OneMore(out)
			p.b.index[p.b.depth-1] = int32(i)
			s.blank(&out[i], p.b.index)
			p.b.path = append(p.b.path, step{item: i + 1})
			if !readGroup(p, s, &out[i]) {
				return false
			}
			p.b.path = p.b.path[:len(p.b.path)-1]
		}
		if !p.next(']') {
			return false
		}
	}
	p.b.depth--
	p.b.index, *at = outer, out
	return true
}
