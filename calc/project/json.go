package project

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/shanting/fuchi/calc/lang"
)

// Reader reads projects from lines of NDJSON. It uses its memory again: a
// project is whole only until the next is read.
type Reader struct {
	words   Vocabulary
	decoder *jsontext.Decoder
	stock   []*Node // nodes made so far, used again
	project Project
}

// NewReader makes a reader; each worker has its own.
func NewReader(words Vocabulary) *Reader {
	return &Reader{words: words, decoder: jsontext.NewDecoder(strings.NewReader(""))}
}

// Read reads a project from one line, whose number in its stream is line.
func (r *Reader) Read(file string, src []byte, line int) (*Project, Problems) {
	n, problems := r.parse(src, line)
	if n != nil {
		if problems = r.project.decode(n, r.words); len(problems) == 0 {
			return &r.project, nil
		}
	}
	for i := range problems {
		at := min(max(int(problems[i].Pos.Col)-1, 0), len(src))
		problems[i].File, problems[i].Pos.Col = file, int32(utf8.RuneCount(src[:at])+1)
	}
	return nil, problems
}

func (r *Reader) parse(src []byte, line int) (*Node, Problems) {
	if len(src) > MaxBytes {
		return nil, Problems{{Pos: Pos{Line: int32(line), Col: 1}, Message: lang.F("一行超过 %d 字节", "the line has more than %d bytes", MaxBytes)}}
	}
	// the binder finds a key that stands twice, and says which
	r.decoder.Reset(bytes.NewReader(src), jsontext.AllowDuplicateNames(true))
	j := &jsonReader{Reader: r, src: src, line: line}
	n := j.value(0)
	if j.bad == nil {
		if _, err := r.decoder.ReadToken(); !errors.Is(err, io.EOF) {
			j.fail(lang.T("这一行不止一个 JSON 值", "the line holds more than one JSON value"))
		}
	}
	if j.bad != nil {
		return nil, Problems{*j.bad}
	}
	return n, nil
}

// jsonReader makes nodes of tokens until the first thing that is wrong.
type jsonReader struct {
	*Reader
	src   []byte
	line  int
	nodes int // of this line
	used  int // of the stock
	bad   *Problem
}

// node gives an empty node; one used before keeps the memory of its lists.
func (r *jsonReader) node() *Node {
	if r.used == len(r.stock) {
		more := make([]Node, 32)
		for i := range more {
			r.stock = append(r.stock, &more[i])
		}
	}
	n := r.stock[r.used]
	r.used++
	*n = Node{Pos: r.pos(), Entries: n.Entries[:0], Items: n.Items[:0]}
	return n
}

// pos is the place of the token that comes next. Its column counts bytes;
// Read makes characters of it where a problem is to be shown.
func (r *jsonReader) pos() Pos {
	at := int(r.decoder.InputOffset())
	for at < len(r.src) && strings.IndexByte(" \t\r\n:,", r.src[at]) >= 0 {
		at++
	}
	return Pos{Line: int32(r.line), Col: int32(at + 1)}
}

func (r *jsonReader) fail(message lang.Text) {
	if r.bad == nil {
		r.bad = &Problem{Pos: r.pos(), Message: message, Hint: lang.T("每行写一个完整的 JSON 对象", "write one whole JSON object a line")}
	}
}

func (r *jsonReader) token() (jsontext.Token, bool) {
	t, err := r.decoder.ReadToken()
	if err != nil {
		r.fail(lang.T("JSON 语法错误", "JSON syntax"))
		return jsontext.Token{}, false
	}
	if r.nodes++; r.nodes > MaxNodes {
		r.fail(lang.F("数值超过 %d 个", "more than %d values", MaxNodes))
		return jsontext.Token{}, false
	}
	return t, true
}

func (r *jsonReader) value(depth int) *Node {
	if depth > MaxDepth {
		r.fail(lang.F("嵌套超过 %d 层", "nested deeper than %d", MaxDepth))
		return nil
	}
	n := r.node()
	t, ok := r.token()
	if !ok {
		return nil
	}
	switch t.Kind() {
	case '{':
		n.Kind = Mapping
		r.object(n, depth)
	case '[':
		n.Kind = List
		for r.bad == nil && r.decoder.PeekKind() != ']' {
			n.Items = append(n.Items, r.value(depth+1))
		}
		r.token()
	case '"':
		n.Text, n.Quoted = t.String(), true
	default:
		n.Text = t.String()
	}
	return n
}

func (r *jsonReader) object(n *Node, depth int) {
	for r.bad == nil && r.decoder.PeekKind() != '}' {
		pos := r.pos()
		k, ok := r.token()
		if !ok {
			return
		}
		name := k.String()
		n.Entries = append(n.Entries, Entry{Name: name, Pos: pos, Value: r.value(depth + 1)})
	}
	r.token()
}
