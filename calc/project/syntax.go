package project

import (
	"bytes"
	"errors"
	"io"
	"regexp"
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

// parserWords are what the parser says, in Chinese. Behind counts lines that
// the parser is behind: it forgets to count from 1 in some.
var parserWords = []struct {
	text, zh string
	behind   int
}{
	{"did not find expected node content", "此处缺少内容，或括号、引号不配对", 1},
	{"did not find expected '-' indicator", "列表的各项缩进不一致", 1},
	{"did not find expected key", "这一组 键: 值 的缩进不一致，或其中一行不是 键: 值", 1},
	{"did not find expected ',' or ']'", "[ ] 不配对，或缺少半角逗号", 1},
	{"did not find expected ',' or '}'", "{ } 不配对，或缺少半角逗号", 1},
	{"did not find expected <document start>", "文档结束之后还有内容", 1},
	{"found undefined tag handle", "不接受标签", 1},
	{"found character that cannot start any token", "值不能以此字符开头（制表符、@、` 等须加引号，缩进只用空格）", 0},
	{"could not find expected ':'", "这一行缺少冒号（半角，后面空一格）", 0},
	{"mapping values are not allowed in this context", "此处不能再有冒号，或缩进不对", 0},
	{"block sequence entries are not allowed in this context", "此处不能以 - 开头", 0},
	{"found unexpected end of stream", "引号没有结束", 0},
	{"found unexpected document indicator", "引号没有结束", 0},
	{"found unknown escape character", "双引号内有不认识的 \\ 转义", 0},
	{"found invalid Unicode character escape code", "双引号内的转义不是字符", 0},
	{"found a tab character", "缩进用了制表符", 0},
	{"exceeded max depth", "嵌套太深", 0},
	{"did not find expected alphabetic or numeric character", "不接受锚点 & 和引用 *", 0},
}

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
		return Problem{Pos: find(src, "*"+alias[1]), Message: lang.F("不接受引用 *%s", "aliases are not accepted: *%s", Shown(alias[1])),
			Hint: lang.T("直接写出数值", "write the value itself")}
	}
	line, lineErr := strconv.Atoi(m[1])
	zh := "无法读懂此处"
	for _, w := range parserWords {
		if strings.HasPrefix(text, w.text) {
			zh = w.zh
			if lineErr == nil {
				line += w.behind
			}
			break
		}
	}
	if strings.HasPrefix(text, "found invalid Unicode character escape code") {
		return Problem{Pos: firstWord(src, line),
			Message: lang.T("YAML 语法错误：转义只有半个代理对，或不是字符", "YAML syntax: an escape is half of a surrogate pair, or no character"),
			Hint:    wholePair}
	}
	return Problem{Pos: firstWord(src, line), Message: lang.F("YAML 语法错误：%s", "YAML syntax: %s", lang.T(zh, text)),
		Hint: syntaxHint}
}

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
