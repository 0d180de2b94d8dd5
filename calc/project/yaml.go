package project

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"github.com/shanting/fuchi/calc/lang"
)

// The limits of a project file. A real project needs a hundredth of them;
// ten thousand tax entries fit.
const (
	MaxBytes = 1 << 20 // of the file
	MaxDepth = 16      // of nesting
	MaxNodes = 100_000 // of values
)

// ParseYAML reads one YAML document into nodes. yaml.v3 serves only as the
// parser: its decoder loses places, stops at the first error and takes null
// for zero.
func ParseYAML(src []byte) (n *Node, problems Problems) {
	if len(src) > MaxBytes {
		return nil, TooLong("", 1, src)
	}
	src = unmarked(src)
	if problems := checkText(src); problems != nil {
		return nil, problems
	}
	defer func() { // the parser is not ours: a panic of its is a problem of the file
		if recover() != nil {
			n, problems = nil, Problems{{Pos: Pos{Line: 1, Col: 1},
				Message: lang.T("无法解析为 YAML", "cannot be read as YAML"), Hint: syntaxHint}}
		}
	}()
	w := &walk{}
	decoder := yaml.NewDecoder(bytes.NewReader(src))
	var doc, second yaml.Node
	err := decoder.Decode(&doc)
	if err != nil && bytes.ContainsRune(src, '\\') {
		text, shifts := jsonEscapes(src)
		decoder, w.shifts = yaml.NewDecoder(bytes.NewReader(text)), shifts
		if decoder.Decode(&doc) == nil {
			src, err = text, nil
		}
	}
	if err != nil {
		return nil, unreadable(src, err)
	}
	w.src = bytes.Split(src, []byte("\n"))
	w.lines = int32(len(w.src))
	n = w.node(doc.Content[0], 0)
	switch err := decoder.Decode(&second); {
	case err == nil:
		w.add(second.Line, second.Column, secondDocument.Message, secondDocument.Hint)
	case !errors.Is(err, io.EOF):
		w.problems = append(w.problems, syntaxProblem(src, err))
	}
	if n.Kind == Scalar && !n.Quoted { // the marks of Chinese typing turn a whole file into one value
		if found := slips(src); found != nil {
			return nil, found
		}
		return nil, noGroup(n)
	}
	if w.full {
		return nil, w.problems
	}
	if mayBeOdd(src) {
		var t tidier
		t.node(n, "")
		w.problems = append(w.problems, t.problems...)
	}
	return n, w.problems
}

// noGroup are the problems of a file that is one value.
func noGroup(n *Node) Problems {
	if n.IsEmpty() {
		return Problems{emptyFile}
	}
	return Problems{{Pos: n.Pos, Message: lang.T("整个文件读作一段文字，其中没有 键: 值",
		"the whole file reads as one text: there is no key: value in it"),
		Hint: lang.T("每行写 键: 值（冒号半角，后面空一格）",
			"write a key: value on each line, with an ASCII colon and a space after it")}}
}

// unmarked is a text without the byte order mark that it, or its document after
// a --- line, begins with.
func unmarked(src []byte) []byte {
	const mark = "\xef\xbb\xbf"
	src = withoutMarks(src)
	for _, head := range []string{"---\n", "---\r\n"} {
		if rest, ok := bytes.CutPrefix(src, []byte(head+mark)); ok {
			return append([]byte(head), rest...)
		}
	}
	return src
}

const inQuotes = yaml.DoubleQuotedStyle | yaml.SingleQuotedStyle

// walk turns the parser's tree into ours and refuses what a project file has no use for.
type walk struct {
	src      [][]byte // the lines of the text
	lines    int32
	shifts   []shift
	problems Problems
	nodes    int
	full     bool
}

func (w *walk) add(line, col int, message, hint lang.Text) {
	w.problems = append(w.problems, Problem{Pos: w.at(max(line, 1), max(col, 1)), Message: message, Hint: hint})
}

func (w *walk) node(y *yaml.Node, depth int) *Node {
	n := &Node{Pos: w.at(y.Line, y.Column)}
	if n.Pos.Line > w.lines { // the parser places what is not there after the end of the text
		n.Pos = Pos{Line: w.lines, Col: 1}
	}
	if w.nodes++; w.nodes > MaxNodes || depth > MaxDepth {
		if !w.full {
			w.add(y.Line, y.Column, lang.F("嵌套超过 %d 层或数值超过 %d 个", "nested deeper than %d or more than %d values",
				MaxDepth, MaxNodes),
				lang.T("核对括号和缩进；一个项目远不需要这么多", "check brackets and indentation; no project needs as much"))
		}
		w.full = true
		return n
	}
	w.refuse(y)
	n.refused = y.Kind == yaml.AliasNode || y.Kind == yaml.ScalarNode && y.Style&yaml.TaggedStyle != 0
	switch y.Kind {
	case yaml.MappingNode:
		n.Kind = Mapping
		w.mapping(n, y, depth)
	case yaml.SequenceNode:
		n.Kind = List
		for _, item := range y.Content {
			n.Items = append(n.Items, w.node(item, depth+1))
		}
	case yaml.ScalarNode:
		w.runsOn(y)
		n.Text, n.Quoted, n.inQuotes = y.Value, y.Style&(inQuotes|yaml.LiteralStyle|yaml.FoldedStyle) != 0,
			y.Style&inQuotes != 0
	}
	return n
}

// refuse names the features of YAML that hide what a value is.
func (w *walk) refuse(y *yaml.Node) {
	hint := lang.T("直接写出数值", "write the value itself")
	switch {
	case y.Kind == yaml.AliasNode:
		w.add(y.Line, y.Column, lang.F("不接受引用 *%s", "aliases are not accepted: *%s", Shown(y.Value)), hint)
	case y.Anchor != "":
		w.add(y.Line, y.Column, lang.F("不接受锚点 &%s", "anchors are not accepted: &%s", Shown(y.Anchor)), hint)
	case y.Style&yaml.TaggedStyle != 0:
		w.add(y.Line, y.Column, lang.F("不接受标签 %s", "tags are not accepted: %s", Shown(y.Tag)), hint)
	}
}

// runsOn refuses a plain value that goes on in the next line: as often as not
// it has swallowed a line that was to be a key of its own.
func (w *walk) runsOn(y *yaml.Node) {
	if y.Style != 0 || y.Line < 1 || y.Line > len(w.src) || !strings.ContainsAny(y.Value, " \n") {
		return
	}
	rest := w.src[y.Line-1]
	for range y.Column - 1 {
		_, size := utf8.DecodeRune(rest)
		rest = rest[size:]
	}
	if bytes.HasPrefix(rest, []byte(y.Value)) {
		return
	}
	hint := lang.T("写在一行；下一行若是另一个键，核对它的缩进和冒号（半角，后面空一格）",
		"write it on one line; if the next line is a key of its own, check its indentation and its colon (an ASCII "+
			"one with a space after it)")
	if next := slips(bytes.Join(w.src[y.Line:min(y.Line+1, len(w.src))], nil)); len(next) > 0 {
		hint = lang.F("下一行%s：%s", "in the next line %s: %s", next[0].Message, next[0].Hint)
	}
	w.add(y.Line, y.Column, lang.T("这个值延续到了下一行", "the value goes on in the next line"), hint)
}

func (w *walk) mapping(n *Node, y *yaml.Node, depth int) {
	first := make(map[string]int, len(y.Content)/2)
	for i := 0; i+1 < len(y.Content); i += 2 {
		k, v := y.Content[i], y.Content[i+1]
		if k.Kind != yaml.ScalarNode {
			w.add(k.Line, k.Column, lang.T("键必须是一个词", "a key must be a word"), lang.T("写成 键: 值", "write key: value"))
			continue
		}
		if k.Tag == "!!merge" {
			w.add(k.Line, k.Column, lang.T("不接受合并键 <<", "the merge key << is not accepted"),
				lang.T("把要合并的各行写出来", "write out the lines it stands for"))
			continue
		}
		if k.Style&inQuotes == 0 && strings.HasPrefix(k.Value, "\u00a0") || k.Style&inQuotes == 0 &&
			strings.HasPrefix(k.Value, "\u3000") {
			w.add(k.Line, k.Column, wideIndent, spacesOnly)
			continue
		}
		w.refuse(k)
		w.runsOn(k)
		name := strings.TrimSpace(k.Value)
		line, twice := first[name]
		if twice && isAfterComma(name) {
			continue // the first is told to be an amount that is not quoted
		}
		if twice {
			w.add(k.Line, k.Column, lang.F("键 %s 重复，首次出现在第 %d 行", "the key %s stands twice, first on line %d",
				Shown(name), line),
				lang.T("删去其中一个", "remove one of them"))
			continue
		}
		first[name] = k.Line
		n.Entries = append(n.Entries, Entry{Name: name, Pos: w.at(k.Line, k.Column), Value: w.node(v, depth+1),
			inQuotes: k.Style&inQuotes != 0})
	}
}
