package ledger

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// byLine decodes a text whose lines may be of several encodings; those that are
// text in none are told.
func byLine(src []byte) (text []byte, problems project.Problems) {
	for n, line := range bytes.SplitAfter(src, []byte("\n")) {
		decoded, at := decoded(line)
		if at >= 0 {
			problems = append(problems, project.Problem{Pos: project.Pos{Line: int32(n + 1), Col: columnAt(line, at)},
				Message: lang.T("既不是 UTF-8 也不是 GB18030", "is neither UTF-8 nor GB18030"),
				Hint:    lang.T("用 UTF-8 重新导出", "export it as UTF-8")})
		}
		text = append(text, decoded...)
	}
	if len(problems) > 0 {
		return nil, problems
	}
	return text, nil
}

// decoded is a line in UTF-8, and the first byte that is text in no encoding, −1
// where there is none.
func decoded(line []byte) ([]byte, int) {
	if utf8.Valid(line) {
		return line, -1
	}
	if text, ok := chinese(line); ok {
		return text, -1
	}
	var text []byte
	for start := 0; start < len(line); {
		end := start + bytes.IndexAny(line[start:], ",;\t\"\n") + 1 // none of these is a part of a sign of GB18030
		if end == start {
			end = len(line)
		}
		cell := line[start:end]
		if !utf8.Valid(cell) {
			var ok bool
			if cell, ok = chinese(cell); !ok {
				return nil, start
			}
		}
		text, start = append(text, cell...), end
	}
	return text, -1
}

// chinese decodes GB18030. What comes out has to be what people write: of another
// encoding it would be signs that no ledger has.
func chinese(b []byte) ([]byte, bool) {
	text, err := simplifiedchinese.GB18030.NewDecoder().Bytes(b)
	if err != nil {
		return nil, false
	}
	odd := func(r rune) bool {
		return r == utf8.RuneError || unicode.Is(unicode.Co, r) || !unicode.IsPrint(r) && !unicode.IsSpace(r)
	}
	return text, !bytes.ContainsFunc(text, odd)
}

// columnAt counts characters up to a byte of a line, the last of them broken off.
func columnAt(line []byte, at int) int32 { return int32(utf8.RuneCount(line[:at]) + 1) }
