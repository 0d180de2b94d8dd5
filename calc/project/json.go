package project

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/shanting/fuchi/calc/lang"
)

// decoders are used again, since each keeps a buffer.
var decoders = sync.Pool{New: func() any { return jsontext.NewDecoder(strings.NewReader("")) }}

// ParseJSON reads one JSON document into nodes: one line of NDJSON, whose
// number in its stream is line.
func ParseJSON(src []byte, line int) (*Node, Problems) {
	if len(src) > MaxBytes {
		return nil, Problems{{Pos: Pos{Line: int32(line), Col: 1}, Message: lang.F("一行超过 %d 字节", "the line has more than %d bytes", MaxBytes)}}
	}
	d := decoders.Get().(*jsontext.Decoder)
	defer decoders.Put(d)
	d.Reset(bytes.NewReader(src))
	r := &jsonReader{decoder: d, src: src, line: line}
	n := r.value(0)
	if r.bad == nil {
		if _, err := d.ReadToken(); !errors.Is(err, io.EOF) {
			r.fail(lang.T("这一行不止一个 JSON 值", "the line holds more than one JSON value"))
		}
	}
	if r.bad != nil {
		return nil, Problems{*r.bad}
	}
	return n, nil
}

// DecodeJSON reads a project from one line of NDJSON.
func DecodeJSON(file string, src []byte, line int, words Vocabulary) (*Project, Problems) {
	n, problems := ParseJSON(src, line)
	if n != nil {
		var p *Project
		if p, problems = Decode(n, words); len(problems) == 0 {
			return p, nil
		}
	}
	for i := range problems {
		at := min(max(int(problems[i].Pos.Col)-1, 0), len(src))
		problems[i].File, problems[i].Pos.Col = file, int32(utf8.RuneCount(src[:at])+1)
	}
	return nil, problems
}

// jsonReader makes nodes of tokens until the first thing that is wrong.
type jsonReader struct {
	decoder *jsontext.Decoder
	src     []byte
	line    int
	nodes   int
	bad     *Problem
}

// pos is the place of the token that comes next. Its column counts bytes;
// DecodeJSON makes characters of it where a problem is to be shown.
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
		message := lang.T("JSON 语法错误", "JSON syntax")
		if errors.Is(err, jsontext.ErrDuplicateName) {
			message = lang.T("键重复", "a key stands twice")
		}
		r.fail(message)
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
	n := &Node{Pos: r.pos()}
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
	n.Entries = make([]Entry, 0, 8)
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
