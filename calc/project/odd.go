package project

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/shanting/fuchi/calc/lang"
)

// Characters that cannot be seen, those that look like another, and those that
// each machine shows in its own way, make two names of what a person reads as one. Each is a problem at its place.

// invisible are the characters that leave no trace on a screen, or steer it.
var invisible = &unicode.RangeTable{
	R16: []unicode.Range16{
		{0x00AD, 0x00AD, 1}, {0x034F, 0x034F, 1}, {0x061C, 0x061C, 1}, {0x115F, 0x1160, 1}, {0x17B4, 0x17B5, 1},
		{0x180B, 0x180F, 1}, {0x200B, 0x200F, 1}, {0x2028, 0x202E, 1},
		{0x2060, 0x206F, 1}, {0x2800, 0x2800, 1}, {0x3164, 0x3164, 1}, {0xFE00, 0xFE0F, 1}, {0xFEFF, 0xFEFF, 1},
		{0xFFA0, 0xFFA0, 1}, {0xFFF0, 0xFFFC, 1},
	},
	R32: []unicode.Range32{
		{0x13430, 0x13440, 1}, {0x1BCA0, 0x1BCA3, 1}, {0x1D173, 0x1D17A, 1}, {0xE0000, 0xE0FFF, 1},
	},
	LatinOffset: 1,
}

// alike are the characters that look like an ordinary one: radicals and
// compatibility ideographs.
var alike = &unicode.RangeTable{
	R16: []unicode.Range16{{0x2E80, 0x2FDF, 1}, {0xF900, 0xFAFF, 1}},
	R32: []unicode.Range32{{0x2F800, 0x2FA1F, 1}},
}

// ordinary are the twelve ideographs among those of compatibility that stand
// for nothing but themselves.
const ordinary = "﨎﨏﨑﨓﨔﨟﨡﨣﨤﨧﨨﨩"

// oddity says what is wrong with an odd character and what to write for it.
func oddity(r rune) (message, hint lang.Text, write string) {
	point := fmt.Sprintf("U+%04X", r)
	switch {
	case steers(r):
		return lang.F("有看不见的控制字符 %s", "holds the invisible control character %s", point), lang.T("删去它", "remove it"), ""
	case unicode.Is(invisible, r):
		return lang.F("有看不见的字符 %s", "holds the invisible character %s", point), lang.T("删去它", "remove it"), ""
	}
	if unicode.Is(unicode.Co, r) {
		return lang.F("有自造字或私有区的字 %s，各机所显示的不同", "holds %s, a character of private use, which each machine shows in its own way",
			point), lang.T("用输入法重新输入这个字", "type the character anew"), ""
	}
	if r == utf8.RuneError {
		return lang.F("有转码时丢失的字 %s", "holds %s, a character lost when the text was converted", point),
			lang.T("重新输入这个字", "type the character anew"), ""
	}
	message = lang.F("%s（%s）形似常用字，但不是它", "%s (%s) looks like an ordinary character and is not one", string(r), point)
	if latin, ok := latinFor(r); ok {
		return lang.F("%s（%s）形似拉丁字母，但不是它", "%s (%s) looks like a Latin letter and is not one", string(r), point),
			lang.F("写 %s", "write %s", string(latin)), string(latin)
	}
	if write = norm.NFKC.String(string(r)); write != string(r) {
		return message, lang.F("写 %s", "write %s", write), write
	}
	return message, lang.T("用输入法重新输入这个字", "type the character anew"), write
}

// IsOdd says whether a character cannot be seen, is one that only looks like an
// ordinary one or has no shape of its own: it stands in no name.
func IsOdd(r rune) bool {
	switch {
	// line ends are told of where a text is read
	case r >= ' ' && r <= '~', r >= 0x3400 && r <= 0x9FFF, r == '\n', r == '\t', r == '\r':
		return false
	}
	return r == utf8.RuneError || steers(r) || unicode.In(r, invisible, unicode.Co) ||
		unicode.Is(alike, r) && !strings.ContainsRune(ordinary, r)
}

// mayBeOdd is a quick look at a text: whether it may hold such a character,
// written out or as an escape. It looks at the first bytes of each.
func mayBeOdd(src []byte) bool {
	for i, c := range src {
		if c >= 0xE4 && c <= 0xE9 || c >= 0x80 && c < 0xC2 || c >= ' ' && c != '\\' && c < 0x7F || c == '\n' {
			continue
		}
		var second, third byte
		if i+1 < len(src) {
			second = src[i+1]
		}
		if i+2 < len(src) {
			third = src[i+2]
		}
		if beginsOdd(c, second, third) {
			return true
		}
	}
	return false
}

// beginsOdd says whether an odd character may begin with three bytes.
func beginsOdd(c, second, third byte) bool {
	switch c {
	case 0xC2:
		return second < 0xA0 || second == 0xAD
	case 0xE1:
		return second == 0x85 || second == 0x9E || second == 0xA0
	case 0xE2:
		return second == 0x80 && (third >= 0x8B && third <= 0x8F || third >= 0xA8 && third <= 0xAE) || second == 0x81 ||
			second == 0xA0 || second >= 0xBA
	case 0xE3:
		return second == 0x85 && third == 0xA4
	case 0xEF:
		return second < 0xBC || second == 0xBE || second == 0xBF
	case 0xF0:
		return second == 0x93 || second == 0x9B || second == 0x9D || second == 0xAF || third == 0xBF && (second == 0x9F || second == 0xBF)
	}
	return c < 0x80 && c != '\t' && c != '\r' || c >= 0xCD && c <= 0xD3 || c == 0xD8 || c >= 0xF1 || c == 0xEE
}

// tidier finds the odd characters of nodes, in keys and in values, and writes
// the ordinary ones in their place, so that nothing else is told of them.
type tidier struct {
	bytes    bool // a column counts bytes, not characters
	problems Problems
}

func (t *tidier) node(n *Node, path string) {
	if text := t.text(n.Text, n.Pos, n.inQuotes, path); text != n.Text {
		n.refused = text == nothingLeft
		n.Text = text
	}
	for i := range n.Entries {
		e := &n.Entries[i]
		e.Name = t.text(e.Name, e.Pos, e.inQuotes, path)
		t.node(e.Value, strings.TrimPrefix(path+"."+Shown(e.Name), "."))
	}
	for i, item := range n.Items {
		t.node(item, fmt.Sprintf("%s[%d]", path, i))
	}
}

// text is a text without odd characters, each of them a problem at its place.
func (t *tidier) text(s string, at Pos, inQuotes bool, path string) string {
	if !strings.ContainsFunc(s, IsOdd) && !strings.ContainsAny(s, disguised) {
		return s
	}
	if inQuotes {
		at.Col++
	}
	var out strings.Builder
	for i, r := range s {
		place := at
		if at.Col++; t.bytes {
			at.Col += int32(utf8.RuneLen(r)) - 1
		}
		if !IsOdd(r) && !isDisguised(s, i) {
			out.WriteRune(r)
			continue
		}
		if len(t.problems) >= maxOdd { // nothing more is told
			continue
		}
		message, hint, write := oddity(r)
		out.WriteString(write)
		t.problems = append(t.problems, Problem{Pos: place, Path: path, Message: message, Hint: hint})
	}
	if out.Len() == 0 { // nothing more is told of it
		return nothingLeft
	}
	return out.String()
}

// Tidied is the text of a cell without odd characters, each of them a problem
// of that cell.
func Tidied(s string, at Pos) (string, Problems) {
	var t tidier
	s = t.text(s, at, false, "")
	for i := range t.problems {
		t.problems[i].Pos = at
	}
	return s, t.problems
}

// nothingLeft stands for a text of odd characters alone.
const nothingLeft = "?"
