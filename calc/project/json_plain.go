package project

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// plainJSON makes nodes of JSON as programs write it: no escapes, nothing
// wrong. It gives up on anything else, which parse then reads again and, where
// it is wrong, says how.
type plainJSON struct {
	*Reader
	text  []byte // lent: what is kept of it is copied
	at    int
	line  int32
	count int // of values
}

// plain gives the nodes of a text, nil where it gives up.
func (r *Reader) plain(src []byte, line int) *Node {
	r.ascii = true
	p := plainJSON{Reader: r, text: src, line: int32(line)}
	n := p.value(0)
	if p.skip(); n == nil || p.at < len(p.text) || !r.ascii && !utf8.Valid(p.text) {
		return nil
	}
	return n
}

func (p *plainJSON) pos() Pos { return Pos{Line: p.line, Col: int32(p.at + 1)} }

// skip passes the blanks before a token and gives its first byte, 0 at the end.
func (p *plainJSON) skip() byte {
	for ; p.at < len(p.text); p.at++ {
		if c := p.text[p.at]; c > ' ' || c != ' ' && c != '\t' && c != '\r' && c != '\n' {
			return c
		}
	}
	return 0
}

// next passes a token of one byte, if it is that one.
func (p *plainJSON) next(c byte) bool {
	if p.skip() != c {
		return false
	}
	p.at++
	return true
}

func (p *plainJSON) value(depth int) *Node {
	if p.count++; depth > MaxDepth || p.count > MaxNodes {
		return nil
	}
	first := p.skip()
	n := p.nodes.One()
	n.Pos = p.pos()
	ok := false
	switch first {
	case '{':
		n.Kind = Mapping
		ok = p.object(n, depth)
	case '[':
		n.Kind = List
		ok = p.list(n, depth)
	case '"':
		n.Quoted, n.inQuotes = true, true
		ok = p.scalar(n)
	default:
		ok = p.scalar(n)
	}
	if !ok {
		return nil
	}
	return n
}

// scalar reads the text of a node, quoted or not.
func (p *plainJSON) scalar(n *Node) bool {
	text, ok := p.bare(n.Quoted)
	n.Text = string(text)
	return ok
}

// bare is the next text or word, still of the source.
func (p *plainJSON) bare(quoted bool) ([]byte, bool) {
	if quoted {
		return p.quoted()
	}
	return p.word()
}

// quoted reads a text that stands for itself: no escapes, no control characters.
func (p *plainJSON) quoted() ([]byte, bool) {
	first := p.at + 1
	for i := first; i < len(p.text); i++ {
		switch c := p.text[i]; {
		case isOrdinary[c]:
		case c == '"':
			p.at = i + 1
			return p.text[first:i], true
		case c >= 0x7F:
			p.ascii = false
		default:
			return nil, false
		}
	}
	return nil, false
}

// isOrdinary marks the bytes of ASCII that stand for themselves in a text, as
// most do.
var isOrdinary = func() (ordinary [256]bool) {
	for c := ' '; c < 0x7F; c++ {
		ordinary[c] = c != '"' && c != '\\'
	}
	return ordinary
}()

// word reads a number or one of the three words.
func (p *plainJSON) word() ([]byte, bool) {
	first := p.at
	for p.at < len(p.text) && !endsWord(p.text[p.at]) {
		p.at++
	}
	word := p.text[first:p.at]
	switch string(word) {
	case "true", "false", "null":
		return word, true
	}
	return word, isPlainNumber(word)
}

func endsWord(c byte) bool {
	return c == ',' || c == '}' || c == ']' || c == ' ' || c == '\n' || c == '\t' || c == '\r'
}

// isPlainNumber says whether a text is a number of JSON without an exponent.
func isPlainNumber(s []byte) bool {
	whole, places, point := bytes.Cut(bytes.TrimPrefix(s, []byte("-")), []byte("."))
	return isRun(whole) && (whole[0] != '0' || len(whole) == 1) && (!point || isRun(places))
}

func isRun(s []byte) bool {
	for _, c := range s {
		if c < '0' || c > '9' {
			return false
		}
	}
	return len(s) > 0
}

func (p *plainJSON) list(n *Node, depth int) bool {
	first := len(p.listed)
	p.at++
	if !p.next(']') {
		for more := true; more; more = p.next(',') {
			item := p.value(depth + 1)
			if item == nil {
				return false
			}
			p.listed = append(p.listed, item)
		}
		if !p.next(']') {
			return false
		}
	}
	n.Items = p.items.Copy(p.listed[first:])
	clear(p.listed[first:])
	p.listed = p.listed[:first]
	return true
}

func (p *plainJSON) object(n *Node, depth int) bool {
	first := len(p.open)
	p.at++
	if !p.next('}') {
		for more := true; more; more = p.next(',') {
			if p.skip() != '"' {
				return false
			}
			e := Entry{Pos: p.pos(), inQuotes: true}
			name, ok := p.quoted()
			if !ok || !p.next(':') {
				return false
			}
			if e.Name, e.Value = strings.TrimSpace(string(name)), p.value(depth+1); e.Value == nil {
				return false
			}
			p.open = append(p.open, e)
		}
		if !p.next('}') {
			return false
		}
	}
	n.Entries = p.entries.Copy(p.open[first:])
	clear(p.open[first:])
	p.open = p.open[:first]
	return true
}
