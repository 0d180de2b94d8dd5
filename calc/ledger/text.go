package ledger

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// MaxBytes is the most a ledger may have: some hundred thousand rows.
const MaxBytes = 64 << 20

var utf8Mark = []byte("\ufeff")

// Decode gives the text of a ledger in UTF-8. What is no UTF-8 is GB18030, which
// holds GBK and GB2312. A file that is partly the one and partly the other was
// pasted together, and nobody can tell how its odd lines are meant: each is told.
func Decode(src []byte) ([]byte, project.Problems) {
	switch {
	case len(src) > MaxBytes:
		return nil, first(lang.F("文件超过 %d 字节", "the file has more than %d bytes", MaxBytes),
			lang.T("按年份分成几个文件", "cut it into one file a year"))
	case bytes.HasPrefix(src, []byte("PK\x03\x04")), bytes.HasPrefix(src, []byte("\xd0\xcf\x11\xe0")):
		return nil, first(lang.T("这是电子表格，不是 csv", "this is a workbook, not csv"),
			lang.T("另存为 csv（UTF-8）", "save it as csv (UTF-8)"))
	case bytes.HasPrefix(src, []byte("\xff\xfe")), bytes.HasPrefix(src, []byte("\xfe\xff")),
		bytes.IndexByte(src, 0) >= 0:
		return nil, first(lang.T("是 UTF-16 或不是文本", "is UTF-16 or no text"),
			lang.T("另存为 csv（UTF-8）", "save it as csv (UTF-8)"))
	}
	src = bytes.TrimPrefix(src, utf8Mark)
	if utf8.Valid(src) {
		return src, nil
	}
	if problems := mixed(src); len(problems) > 0 {
		return nil, problems
	}
	text, err := simplifiedchinese.GB18030.NewDecoder().Bytes(src)
	if err != nil || bytes.ContainsRune(text, utf8.RuneError) {
		return nil, undecodable(src)
	}
	return text, nil
}

func first(message, hint lang.Text) project.Problems {
	return project.Problems{{Pos: project.Pos{Line: 1, Col: 1}, Message: message, Hint: hint}}
}

// mixed names the fewer of the lines in two encodings, where there are both.
func mixed(src []byte) project.Problems {
	var ours, others []project.Pos
	for n, line := range bytes.Split(src, []byte("\n")) {
		switch at := oddAt(line); {
		case at >= 0:
			others = append(others, project.Pos{Line: int32(n + 1), Col: columnAt(line, at)})
		case hasHan(line):
			ours = append(ours, project.Pos{Line: int32(n + 1), Col: 1})
		}
	}
	if len(ours) == 0 {
		return nil
	}
	places, said := others, lang.T("这一行不是 UTF-8，而别的行是", "this line is not UTF-8, and other lines are")
	if len(ours) < len(others) {
		places, said = ours, lang.T("这一行是 UTF-8，而别的行是 GB18030", "this line is UTF-8, and other lines are GB18030")
	}
	problems := make(project.Problems, len(places))
	for i, pos := range places {
		problems[i] = project.Problem{Pos: pos, Message: said,
			Hint: lang.T("两个文件拼在了一起：用同一种编码重新导出", "two files were pasted together: export all of it in one encoding")}
	}
	return problems
}

// oddAt is the first byte of a line that is no UTF-8, −1 where there is none.
func oddAt(line []byte) int {
	for i := 0; i < len(line); {
		r, size := utf8.DecodeRune(line[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return -1
}

// columnAt counts characters up to a byte of a line, the last of them broken off.
func columnAt(line []byte, at int) int32 { return int32(utf8.RuneCount(line[:at]) + 1) }

// hasHan says whether a line of UTF-8 has a Chinese character: what GB18030
// writes is hardly ever one.
func hasHan(line []byte) bool {
	return bytes.ContainsFunc(line, func(r rune) bool { return unicode.Is(unicode.Han, r) })
}

// undecodable names the lines that are text in neither encoding.
func undecodable(src []byte) (problems project.Problems) {
	for n, line := range bytes.Split(src, []byte("\n")) {
		text, err := simplifiedchinese.GB18030.NewDecoder().Bytes(line)
		if err != nil || bytes.ContainsRune(text, utf8.RuneError) {
			at := project.Pos{Line: int32(n + 1), Col: columnAt(line, max(oddAt(line), 0))}
			problems = append(problems, project.Problem{Pos: at,
				Message: lang.T("既不是 UTF-8 也不是 GB18030", "is neither UTF-8 nor GB18030"),
				Hint:    lang.T("用 UTF-8 重新导出", "export it as UTF-8")})
		}
	}
	return problems
}
