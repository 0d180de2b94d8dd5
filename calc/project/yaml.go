package project

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"github.com/shanting/fuchi/calc/lang"
)

// The limits of a project file. A real project needs a hundredth of them.
const (
	MaxBytes = 1 << 20 // of the file
	MaxDepth = 16      // of nesting
	MaxNodes = 200_000 // of values
)

// ParseYAML reads one YAML document into nodes. yaml.v3 serves only as the
// parser: its decoder loses places, stops at the first error and takes null
// for zero.
func ParseYAML(src []byte) (n *Node, problems Problems) {
	src = bytes.TrimPrefix(src, []byte("\xef\xbb\xbf"))
	if p := checkText(src); p != nil {
		return nil, Problems{*p}
	}
	defer func() { // the parser is not ours: a panic of its is a problem of the file
		if recover() != nil {
			n, problems = nil, Problems{syntaxProblem(1, lang.T("无法解析为 YAML", "cannot be read as YAML"))}
		}
	}()
	decoder := yaml.NewDecoder(bytes.NewReader(src))
	var doc, second yaml.Node
	if err := decoder.Decode(&doc); err != nil {
		return nil, Problems{yamlProblem(err)}
	}
	w := &walk{}
	n = w.node(doc.Content[0], 0)
	if err := decoder.Decode(&second); !errors.Is(err, io.EOF) {
		w.add(second.Line, second.Column, lang.T("文件中有第二个文档", "the file holds a second document"),
			lang.T("一个文件只写一个项目，请拆成两个文件", "write one project a file: split it in two"))
	}
	return n, w.problems
}

// checkText refuses what no text file holds, with its place.
func checkText(src []byte) *Problem {
	if len(src) > MaxBytes {
		p := syntaxProblem(1, lang.F("文件超过 %d 字节", "the file has more than %d bytes", MaxBytes))
		return &p
	}
	line, col := int32(1), int32(1)
	for rest := src; len(rest) > 0; {
		r, size := utf8.DecodeRune(rest)
		switch {
		case r == utf8.RuneError && size == 1:
			return &Problem{Pos: Pos{Line: line, Col: col}, Message: lang.T("不是 UTF-8 编码", "not UTF-8"),
				Hint: lang.T("在编辑器中另存为 UTF-8", "save the file as UTF-8")}
		case r < ' ' && r != '\n' && r != '\r' && r != '\t', r == 0x7f, r == 0xFFFE, r == 0xFFFF:
			return &Problem{Pos: Pos{Line: line, Col: col}, Message: lang.F("有控制字符 %s", "holds the control character %s", fmt.Sprintf("U+%04X", r)),
				Hint: lang.T("删去它", "remove it")}
		case r == '\n':
			line, col = line+1, 0
		}
		col++
		rest = rest[size:]
	}
	return nil
}

func syntaxProblem(line int, message lang.Text) Problem {
	return Problem{Pos: Pos{Line: int32(line), Col: 1}, Message: message}
}

var yamlLine = regexp.MustCompile(`^yaml: (?:line (\d+): )?`)

// yamlProblem turns an error of the parser, which names a line at most, into a problem.
func yamlProblem(err error) Problem {
	if errors.Is(err, io.EOF) {
		return syntaxProblem(1, lang.T("文件是空的", "the file is empty"))
	}
	text := err.Error()
	line := 1
	if m := yamlLine.FindStringSubmatch(text); m != nil {
		text = text[len(m[0]):]
		if k, err := strconv.Atoi(m[1]); err == nil {
			line = k
		}
	}
	p := syntaxProblem(line, lang.F("YAML 语法错误：%s", "YAML syntax: %s", text))
	p.Hint = lang.T("检查此行及上一行的缩进、引号和冒号（冒号后要有空格，且须是半角）",
		"check the indentation, quotes and colons of this line and the one above (a colon is ASCII and a space follows it)")
	return p
}

// walk turns the parser's tree into ours and refuses what a project file has no use for.
type walk struct {
	problems Problems
	nodes    int
	full     bool
}

func (w *walk) add(line, col int, message, hint lang.Text) {
	w.problems = append(w.problems, Problem{Pos: Pos{Line: int32(max(line, 1)), Col: int32(max(col, 1))}, Message: message, Hint: hint})
}

func (w *walk) node(y *yaml.Node, depth int) *Node {
	n := &Node{Pos: Pos{Line: int32(y.Line), Col: int32(y.Column)}}
	if w.nodes++; w.nodes > MaxNodes || depth > MaxDepth {
		if !w.full {
			w.add(y.Line, y.Column, lang.F("嵌套超过 %d 层或数值超过 %d 个", "nested deeper than %d or more than %d values", MaxDepth, MaxNodes), lang.Text{})
		}
		w.full = true
		return n
	}
	w.refuse(y)
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
		n.Text, n.Quoted = y.Value, y.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle|yaml.LiteralStyle|yaml.FoldedStyle) != 0
	}
	return n
}

// refuse names the features of YAML that hide what a value is.
func (w *walk) refuse(y *yaml.Node) {
	hint := lang.T("直接写出数值", "write the value itself")
	switch {
	case y.Kind == yaml.AliasNode:
		w.add(y.Line, y.Column, lang.F("不接受引用 *%s", "aliases are not accepted: *%s", y.Value), hint)
	case y.Anchor != "":
		w.add(y.Line, y.Column, lang.F("不接受锚点 &%s", "anchors are not accepted: &%s", y.Anchor), hint)
	case y.Style&yaml.TaggedStyle != 0:
		w.add(y.Line, y.Column, lang.F("不接受标签 %s", "tags are not accepted: %s", y.Tag), hint)
	}
}

func (w *walk) mapping(n *Node, y *yaml.Node, depth int) {
	first := make(map[string]int, len(y.Content)/2)
	for i := 0; i+1 < len(y.Content); i += 2 {
		k, v := y.Content[i], y.Content[i+1]
		if k.Kind != yaml.ScalarNode || k.Tag == "!!merge" {
			w.add(k.Line, k.Column, lang.T("键必须是一个词", "a key must be a word"), lang.T("写成 键: 值", "write key: value"))
			continue
		}
		w.refuse(k)
		name := strings.TrimSpace(k.Value)
		if line, ok := first[name]; ok {
			w.add(k.Line, k.Column, lang.F("键 %s 重复，首次出现在第 %d 行", "the key %s stands twice, first on line %d", name, line),
				lang.T("删去其中一个", "remove one of them"))
			continue
		}
		first[name] = k.Line
		n.Entries = append(n.Entries, Entry{Name: name, Pos: Pos{Line: int32(k.Line), Col: int32(k.Column)}, Value: w.node(v, depth+1)})
	}
}
