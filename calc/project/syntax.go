package project

import (
	"bytes"
	"errors"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/shanting/fuchi/calc/lang"
)

var syntaxHint = lang.T("检查此行及上一行的缩进、引号、括号和冒号（冒号后要有空格，且须是半角）",
	"check the indentation, quotes, brackets and colons of this line and the one above (a colon is ASCII and a "+
		"space follows it)")

var emptyFile = Problem{Pos: Pos{Line: 1, Col: 1}, Message: lang.T("文件是空的", "the file is empty"),
	Hint: lang.T("至少写 fuchi 和 project", "write fuchi and project at least")}

// unreadable are the problems of a file that the parser gave up on: the usual
// slips wherever they stand, and what the parser says unless one of them
// comes before it and so explains it.
func unreadable(src []byte, err error) Problems {
	if errors.Is(err, io.EOF) {
		return Problems{emptyFile}
	}
	p, found := syntaxProblem(src, err), slips(src)
	if len(found) == 0 || found[0].Pos.Line > p.Pos.Line {
		found = append(found, p)
	}
	return found.Sorted()
}

// parserWord is what the parser says, in words for a person. Behind counts lines that
// the parser is behind: it forgets to count from 1 in some.
type parserWord struct {
	text   string
	words  lang.Text
	behind int
	hint   lang.Text // where there is a better one than the usual
}

var quoted = lang.T("给整个值加引号，如 \"…\"", "put the whole value in quotes, \"…\"")

var parserWords = []parserWord{
	{"did not find expected node content", lang.T("此处缺少内容，或括号、引号不配对",
		"something is lacking here, or brackets or quotes do not match"), 1, lang.Text{}},
	{"did not find expected '-' indicator", lang.T("列表的各项缩进不一致", "the items of the list are not indented alike"), 1,
		lang.Text{}},
	{"did not find expected key", lang.T("这一组 键: 值 的缩进不一致，或其中一行不是 键: 值",
		"this group of key: value is not indented alike, or one of its lines is no key: value"), 1, lang.Text{}},
	{"did not find expected ',' or ']'", lang.T("[ ] 不配对，或缺少半角逗号", "[ ] do not match, or an ASCII comma is lacking"), 1,
		lang.Text{}},
	{"did not find expected ',' or '}'", lang.T("{ } 不配对，或缺少半角逗号", "{ } do not match, or an ASCII comma is lacking"), 1,
		lang.Text{}},
	{"found undefined tag handle", lang.T("不接受标签", "tags are not accepted"), 1, lang.Text{}},
	{"found character that cannot start any token", lang.T("值不能以此字符开头（制表符、@、` 等须加引号，缩进只用空格）",
		"no value begins with this character (a tab, @, ` and the like need quotes; indent with spaces)"), 0,
		lang.Text{}},
	{"did not find expected comment or line break", lang.T("值不能以 > 或 | 开头", "no value begins with > or |"), 0, quoted},
	{"found an indentation indicator", lang.T("值不能以 > 或 | 开头", "no value begins with > or |"), 0, quoted},
	{"mapping keys are not allowed in this context", lang.T("值不能以 ? 开头", "no value begins with a ?"), 0,
		lang.T("尚不知道就写 待定", "write unknown while it is not known")},
	{"could not find expected ':'", lang.T("这一行缺少冒号（半角，后面空一格）",
		"a colon is lacking in this line (ASCII, with a space after it)"), 0, lang.Text{}},
	{"mapping values are not allowed in this context", lang.T("此处不能再有冒号，或缩进不对",
		"there can be no other colon here, or the indentation is wrong"), 0,
		lang.T("值里有冒号就给整个值加引号；另是一个键就核对它的缩进和上一行的引号",
			"quote a value that has a colon; if it is a key of its own, check its indentation and the quotes of the "+
				"line above")},
	{"block sequence entries are not allowed in this context", lang.T("此处不能以 - 开头", "no - can begin this"), 0,
		lang.T("列表另起一行写；尚不知道的值写 待定", "begin a list on a line of its own; write unknown for what is not known")},
	{"found unexpected end of stream", lang.T("引号没有结束", "the quotes do not end"), 0, lang.Text{}},
	{"found unexpected document indicator", lang.T("引号没有结束", "the quotes do not end"), 0, lang.Text{}},
	{"found unknown escape character", lang.T("双引号内有不认识的 \\ 转义", "there is an unknown \\ escape in double quotes"), 0,
		plainBackslash},
	{"did not find expected hexdecimal number",
		lang.T("双引号内有不认识的 \\ 转义", "there is an unknown \\ escape in double quotes"), 0,
		plainBackslash},
	{"found a tab character", lang.T("缩进用了制表符", "it is indented with a tab"), 0, spacesOnly},
	{"exceeded max depth", lang.T("嵌套太深", "it is nested too deep"), 0, lang.Text{}},
	{"did not find expected alphabetic or numeric character",
		lang.T("不接受锚点 & 和引用 *", "anchors & and aliases * are not accepted"), 0,
		lang.Text{}},
}

var plainBackslash = lang.T("\\ 用单引号括起，或不加引号", "put a \\ in single quotes or in none")

var (
	parserLine   = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^yaml: (?:line (\d+): )?`) })
	unknownAlias = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^unknown anchor '(.*)' referenced$`) })
)

// syntaxProblem turns an error of the parser, which names a line at most,
// into a problem at the first word of that line.
func syntaxProblem(src []byte, err error) Problem {
	text := err.Error()
	m := parserLine().FindStringSubmatch(text)
	if m == nil {
		m = []string{"", ""}
	}
	text = text[len(m[0]):]
	if alias := unknownAlias().FindStringSubmatch(text); alias != nil {
		return Problem{Pos: find(src, "*"+alias[1]),
			Message: lang.F("不接受引用 *%s", "aliases are not accepted: *%s", Shown(alias[1])),
			Hint:    lang.T("直接写出数值", "write the value itself")}
	}
	line, lineErr := strconv.Atoi(m[1])
	if strings.HasPrefix(text, "found invalid Unicode character escape code") {
		return Problem{Pos: firstWord(src, line),
			Message: lang.T("YAML 语法错误：转义只有半个代理对，或不是字符",
				"YAML syntax: an escape is half of a surrogate pair, or no character"),
			Hint: wholePair}
	}
	w := parserWord{words: lang.T("无法读懂此处", text)}
	if i := slices.IndexFunc(parserWords, func(w parserWord) bool { return strings.HasPrefix(text, w.text) }); i >= 0 {
		w = parserWords[i]
	}
	if lineErr == nil {
		line += w.behind
	}
	if strings.HasPrefix(text, "did not find expected <document start>") {
		at := firstWord(src, line+1)
		return Problem{Pos: at, Message: secondDocument.Message, Hint: secondDocument.Hint}
	}
	if w.hint.IsZero() {
		w.hint = syntaxHint
	}
	return Problem{Pos: firstWord(src, line), Message: lang.F("YAML 语法错误：%s", "YAML syntax: %s", w.words), Hint: w.hint}
}

var secondDocument = Problem{Message: lang.T("文件中有第二个文档", "the file holds a second document"),
	Hint: lang.T("一个文件只写一个项目，请拆成两个文件", "write one project a file: split it in two")}

// firstWord is the place of the first word of a line, or of the last line
// that has one where there is no such line.
func firstWord(src []byte, line int) Pos {
	lines := bytes.Split(src, []byte("\n"))
	for line = max(1, min(line, len(lines))); line > 1 && len(bytes.TrimSpace(lines[line-1])) == 0; line-- {
		continue
	}
	indent := len(lines[line-1]) - len(bytes.TrimLeft(lines[line-1], " \t"))
	return Pos{Line: int32(line), Col: int32(indent + 1)}
}

// find is the place of a text.
func find(src []byte, text string) Pos {
	before := src[:max(0, bytes.Index(src, []byte(text)))]
	return Pos{Line: int32(bytes.Count(before, []byte("\n")) + 1),
		Col: int32(utf8.RuneCount(before[bytes.LastIndexByte(before, '\n')+1:]) + 1)}
}
