package project

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/memory"
)

// Reader reads projects from lines of NDJSON. It uses its memory again: a
// project is whole only until the next is read.
type Reader struct {
	words   Vocabulary
	decoder *jsontext.Decoder
	nodes   memory.Slab[Node]
	entries memory.Slab[Entry]
	items   memory.Slab[*Node]
	open    []Entry // of the groups that are being read, one above the other
	listed  []*Node // of the lists that are
	project Project
	lists   lists
	direct  straightJSON
	ascii   bool // the texts of the project hold no character that could be odd
}

// kept is how many open entries or items a reader has room for between projects.
const kept = 4096

// reuse takes back the memory of the project before.
func (r *Reader) reuse() {
	r.nodes.Empty()
	r.entries.Empty()
	r.items.Empty()
	r.lists.empty()
	clear(r.open) // a text that breaks off leaves some open
	clear(r.listed)
	r.open, r.listed = r.open[:0], r.listed[:0]
	if cap(r.open) > kept || cap(r.listed) > kept {
		r.open, r.listed = nil, nil
	}
}

// NewReader makes a reader; each worker has its own.
func NewReader(words Vocabulary) *Reader {
	r := &Reader{words: words, decoder: jsontext.NewDecoder(strings.NewReader(""))}
	r.nodes.Keep()
	r.entries.Keep()
	r.items.Keep()
	r.lists.keep()
	return r
}

// Read reads a project from one JSON value, which begins in that line of its
// stream, with settings laid over it.
func (r *Reader) Read(file string, src []byte, line int, sets ...Setting) (*Project, Problems) {
	if p := r.straight(src, line, sets); p != nil {
		return p, nil
	}
	p, problems := r.throughNodes(src, line, sets)
	for i := range problems {
		problems[i].File = file
	}
	return p, problems
}

// throughNodes is Read of any text; it says what is wrong.
func (r *Reader) throughNodes(src []byte, line int, sets []Setting) (*Project, Problems) {
	n, problems := r.parse(src, line)
	if n != nil {
		if !r.ascii && mayBeOdd(src) {
			t := tidier{bytes: true}
			t.node(n, "")
			problems = t.problems
		}
		problems = append(problems, apply(n, sets)...)
		if problems = append(problems, r.project.decode(n, r.words, &r.lists)...); len(problems) == 0 {
			return &r.project, nil
		}
	}
	problems = problems.Sorted()
	if n != nil {
		problems.place(src)
	}
	return nil, problems
}

// place makes lines and columns of places that count the bytes of a text, in
// one walk along it.
func (p Problems) place(src []byte) {
	walked, at := 0, Pos{Col: 1}
	for i := range p {
		if p[i].Pos.Set > 0 {
			continue
		}
		next := min(max(int(p[i].Pos.Col)-1, walked), len(src))
		step := src[walked:next]
		if n := bytes.Count(step, []byte("\n")); n > 0 {
			at, step = Pos{Line: at.Line + int32(n), Col: 1}, step[bytes.LastIndexByte(step, '\n')+1:]
		}
		at.Col += int32(utf8.RuneCount(step))
		walked = next
		p[i].Pos.Line, p[i].Pos.Col = p[i].Pos.Line+at.Line, at.Col
	}
}

var wholePair = lang.T(`直接写这个字，或写完整的一对，如 \ud83d\ude00`, `write the character itself, or the whole pair: \ud83d\ude00`)

var severalHint = lang.T("多个项目写成 .ndjson，每行一个", "write several as .ndjson, one a line")

// DecodeJSON reads a JSON file with settings laid over it; the problems name
// the file.
func DecodeJSON(file string, src []byte, words Vocabulary, sets ...Setting) (*Project, Problems) {
	if p, is := foreignFile(src); is {
		p.File = file
		return nil, Problems{p}
	}
	if len(src) > MaxBytes {
		return nil, TooLong(file, 1, src)
	}
	src = withoutMarks(src)
	if len(bytes.TrimSpace(src)) == 0 {
		empty := emptyFile
		empty.File = file
		return nil, Problems{empty}
	}
	if bytes.HasPrefix(bytes.TrimLeft(src, " \t\r\n"), []byte("[")) {
		return nil, Problems{{File: file, Pos: Pos{Line: 1, Col: 1},
			Message: lang.T("是 JSON 数组；.json 文件只写一个项目", "is a JSON array; a .json file holds one project"),
			Hint:    severalHint}}
	}
	return NewReader(words).Read(file, src, 1, sets...)
}

// parse makes nodes of JSON. Their places count bytes, to save time; those of
// its own problems are whole.
func (r *Reader) parse(src []byte, line int) (*Node, Problems) {
	if len(src) > MaxBytes {
		return nil, TooLong("", line, src)
	}
	r.reuse()
	n := r.plain(src, line)
	if r.ascii = n != nil && r.ascii; n != nil {
		return n, nil
	}
	return r.positioned(src, line)
}

// positioned reads any JSON, and says what is wrong with what is none.
func (r *Reader) positioned(src []byte, line int) (*Node, Problems) {
	r.reuse()
	// the binder finds a key that stands twice, and says which
	r.decoder.Reset(bytes.NewReader(src), jsontext.AllowDuplicateNames(true))
	j := &jsonReader{Reader: r, src: src, line: line}
	n := j.value(0)
	if j.bad == nil {
		if rest := src[r.decoder.InputOffset():]; len(bytes.Trim(rest, " \t\r\n")) > 0 {
			j.fail(lang.T("JSON 值之后还有内容", "something follows the JSON value"),
				lang.T("删去它；多个项目写成 .ndjson，每行一个", "remove it, or write several projects as .ndjson, one a line"))
		}
	}
	switch {
	case j.bad == nil:
		return n, nil
	case utf8.Valid(src):
		bad := Problems{*j.bad}
		bad.place(src)
		return nil, bad
	}
	problems := checkText(src)
	for i := range problems {
		problems[i].Pos.Line += int32(line - 1)
	}
	return nil, problems
}

// jsonReader makes nodes of tokens until the first thing that is wrong.
type jsonReader struct {
	*Reader
	src   []byte
	line  int
	count int // of this line
	bad   *Problem
}

func (r *jsonReader) node() *Node {
	n := r.nodes.One()
	n.Pos = r.pos()
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

func (r *jsonReader) fail(message, hint lang.Text) {
	if r.bad == nil {
		r.bad = &Problem{Pos: r.pos(), Message: message, Hint: hint}
	}
}

func (r *jsonReader) token() (jsontext.Token, bool) {
	t, err := r.decoder.ReadToken()
	switch {
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		r.fail(lang.T("JSON 没有写完", "the JSON ends too early"),
			lang.T("补上缺的引号或括号", "add the quote or the bracket that is lacking"))
		return jsontext.Token{}, false
	case err != nil && strings.Contains(err.Error(), "surrogate"):
		r.fail(lang.T("不是 JSON：转义只有半个代理对", "not JSON: an escape is half of a surrogate pair"), wholePair)
		return jsontext.Token{}, false
	case err != nil:
		r.fail(lang.T("不是 JSON", "not JSON"), lang.T("键和文字用双引号，转义写 \\uXXXX，数字不以 0 开头，没有注释和多余的逗号",
			"keys and texts in double quotes, escapes as \\uXXXX, no leading zeros, no comments, no spare comma"))
		return jsontext.Token{}, false
	}
	return t, true
}

func (r *jsonReader) value(depth int) *Node {
	if depth > MaxDepth {
		r.fail(lang.F("嵌套超过 %d 层", "nested deeper than %d", MaxDepth), smallerHint)
		return nil
	}
	if r.count++; r.count > MaxNodes {
		r.fail(lang.F("数值超过 %d 个", "more than %d values", MaxNodes), smallerHint)
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
		r.list(n, depth)
	case '"':
		n.Text, n.Quoted, n.inQuotes = t.String(), true, true
	default:
		n.Text = t.String()
	}
	return n
}

func (r *jsonReader) list(n *Node, depth int) {
	first := len(r.listed)
	for r.bad == nil && r.decoder.PeekKind() != ']' {
		item := r.value(depth + 1)
		r.listed = append(r.listed, item)
	}
	r.token()
	n.Items = r.items.Copy(r.listed[first:])
	clear(r.listed[first:])
	r.listed = r.listed[:first]
}

func (r *jsonReader) object(n *Node, depth int) {
	first := len(r.open)
	for r.bad == nil && r.decoder.PeekKind() != '}' {
		pos := r.pos()
		k, ok := r.token()
		if !ok {
			return
		}
		e := Entry{Name: strings.TrimSpace(k.String()), Pos: pos, inQuotes: true}
		e.Value = r.value(depth + 1)
		r.open = append(r.open, e)
	}
	r.token()
	n.Entries = r.entries.Copy(r.open[first:])
	clear(r.open[first:])
	r.open = r.open[:first]
}
