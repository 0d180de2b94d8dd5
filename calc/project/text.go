package project

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/shanting/fuchi/calc/lang"
)

// maxOdd is how many characters out of place are listed; a file with more is
// not a text file.
const maxOdd = 1000

var smallerHint = lang.T("一个项目远小于此，核对是不是选错了文件；多个项目用 fuchi batch",
	"no project needs as much: check that it is the right file; for many projects there is fuchi batch")

// checkText refuses what no project file holds, each with its place: bytes
// that are no UTF-8, characters that steer a terminal or end a line where no
// editor shows it, and directives, of which many stall the parser.
func checkText(src []byte) Problems {
	if p, is := foreignFile(src); is {
		return Problems{p}
	}
	if bytes.IndexByte(src, '\r') >= 0 && bytes.IndexByte(src, '\n') < 0 {
		return Problems{{Pos: Pos{Line: 1, Col: int32(utf8.RuneCount(src[:bytes.IndexByte(src, '\r')]) + 1)},
			Message: lang.T("换行是单独的 CR（旧式 Mac）", "its lines end with a CR alone (old Mac)"),
			Hint:    lang.T("在编辑器中把换行改为 LF 或 CRLF", "make its lines end with LF or CRLF")}}
	}
	var problems Problems
	at := Pos{Line: 1, Col: 1}
	for i := 0; i < len(src) && len(problems) < maxOdd; {
		r, size := utf8.DecodeRune(src[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			return append(problems, Problem{Pos: at, Message: lang.T("不是 UTF-8 编码", "not UTF-8"),
				Hint: inUTF8})
		case r == '\r' && bytes.HasPrefix(src[i:], []byte("\r\n")), r == '\t', r == '\n':
		case steers(r):
			problems = append(problems, Problem{Pos: at,
				Message: lang.F("有看不见的控制字符 %s", "holds the invisible control character %s", fmt.Sprintf("U+%04X", r)),
				Hint:    lang.T("删去它；换行只用 LF 或 CRLF", "remove it; lines end with LF or CRLF")})
		case r == '%' && at.Col == 1:
			problems = append(problems, Problem{Pos: at, Message: lang.T("不接受 % 开头的行", "no line may begin with %"),
				Hint: lang.T("删去这一行：项目文件不需要 YAML 指令", "remove it: a project file needs no YAML directive")})
		}
		if at.Col++; r == '\n' {
			at.Line, at.Col = at.Line+1, 1
		}
		i += size
	}
	return problems
}

// withoutMarks is a text without the marks of byte order before it: a program
// that puts one there may put it before another's.
func withoutMarks(src []byte) []byte {
	for {
		rest, ok := bytes.CutPrefix(src, []byte("\uFEFF"))
		if !ok {
			return src
		}
		src = rest
	}
}

// IsPlain says whether a text has neither control characters nor more
// characters than a name needs.
func IsPlain(s string) bool {
	return utf8.RuneCountInString(s) <= maxText && !strings.ContainsFunc(s, steers)
}

// steers says whether a character is a command to the screen, not a sign on it.
func steers(r rune) bool {
	switch {
	case r < 0x7F: // most are
		return r < ' '
	case unicode.IsControl(r), unicode.Is(unicode.Bidi_Control, r), unicode.Is(unicode.Noncharacter_Code_Point, r):
		return true
	}
	return r == '\u2028' || r == '\u2029' || r == '\uFEFF'
}
