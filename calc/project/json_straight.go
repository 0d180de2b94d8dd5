package project

import "unicode/utf8"

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
	*p = straightJSON{plainJSON: plainJSON{Reader: r, text: src, line: int32(line)},
		b: binder{words: r.words, table: Table, lists: &r.lists, path: p.b.path[:0]}}
	r.project = blank
	if !readGroup(p, projectKeys, &r.project) || p.skip() != 0 || p.at < len(p.text) {
		return nil
	}
	if !r.ascii && (!utf8.Valid(p.text) || mayBeOdd(src)) {
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
			k, name, ok := p.key(s.names, next)
			if !ok || seen&(1<<k) != 0 {
				return false
			}
			p.b.path = append(p.b.path, step{name: name})
			isGiven, ok := readKey(p, &s.fields[k], t)
			if !ok {
				return false
			}
			if isGiven {
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

// readKey reads what stands under a key, and says whether it is a value.
func readKey[T any](p *straightJSON, f *field[T], t *T) (given, ok bool) {
	if f.read != nil {
		return true, f.read(p, t)
	}
	first := p.skip()
	n := &p.node
	if first == '{' || first == '[' {
		if n = p.value(len(p.b.path)); n == nil {
			return false, false
		}
	} else {
		if p.count++; p.count > MaxNodes {
			return false, false
		}
		n.Pos, n.Quoted, n.inQuotes = p.pos(), first == '"', first == '"'
		text, ok := p.bare(n.Quoted)
		if !ok || f.plain != nil && f.plain(text, n.Pos, t) {
			return true, ok
		}
		n.Text = string(text)
	}
	f.bind(&p.b, n, t)
	return !n.IsUnknown(), true
}

// key passes a key of a group and the colon after it, looking first at the one
// that is next in the table, and gives its place and how it is spelled there.
func (p *straightJSON) key(names [][2]string, next int) (place int, name string, ok bool) {
	if p.skip() != '"' {
		return 0, "", false
	}
	rest := p.text[p.at+1:]
	if place, name = begins(rest, names, next, len(names)); name == "" {
		place, name = begins(rest, names, 0, min(next, len(names)))
	}
	p.at += len(name) + len(`""`)
	return place, name, name != "" && p.next(':')
}

// begins gives which of some keys a text begins with, up to the quote after it:
// none of them holds a quote.
func begins(text []byte, names [][2]string, from, to int) (place int, name string) {
	for i := from; i < to; i++ {
		for _, name := range &names[i] {
			if n := len(name); n < len(text) && text[n] == '"' && string(text[:n]) == name {
				return i, name
			}
		}
	}
	return 0, ""
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
