package ledger

import (
	"bytes"
	"encoding/binary"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// MaxBytes is the most a ledger may have: some hundred thousand rows.
const MaxBytes = 64 << 20

var utf8Mark = []byte("\ufeff")

// Decode gives the text of a ledger in UTF-8. What is neither UTF-16 nor UTF-8 is
// GB18030, which holds GBK and GB2312; where a file was pasted together of several,
// each line is what it can be, and each cell of a line that is none by itself.
func Decode(src []byte) ([]byte, project.Problems) {
	switch {
	case len(src) > MaxBytes:
		return nil, first(lang.F("文件超过 %d 字节", "the file has more than %d bytes", MaxBytes),
			lang.T("按年份分成几个文件", "cut it into one file a year"))
	case bytes.HasPrefix(src, []byte("PK\x03\x04")), bytes.HasPrefix(src, []byte("\xd0\xcf\x11\xe0")):
		return nil, first(lang.T("这是电子表格，不是 csv", "this is a workbook, not csv"),
			lang.T("另存为 csv（UTF-8）", "save it as csv (UTF-8)"))
	}
	if order := wide(src); order != nil {
		src = narrowed(src, order)
	}
	if bytes.IndexByte(src, 0) >= 0 || bytes.HasPrefix(src, []byte("\xff\xfe")) {
		return nil, first(lang.T("不是文本", "is no text"), lang.T("另存为 csv（UTF-8）", "save it as csv (UTF-8)"))
	}
	src = bytes.TrimPrefix(src, utf8Mark)
	if bytes.IndexByte(src, '\n') < 0 { // lines as old machines end them
		src = bytes.ReplaceAll(src, []byte("\r"), []byte("\n"))
	}
	if utf8.Valid(src) {
		return src, nil
	}
	return byLine(src)
}

func first(message, hint lang.Text) project.Problems {
	return project.Problems{{Pos: project.Pos{Line: 1, Col: 1}, Message: message, Hint: hint}}
}

// wide is the order of bytes of a text in UTF-16, nothing of another: by its mark,
// else by the zeros that signs of programs have there and nowhere else.
func wide(src []byte) binary.ByteOrder {
	switch {
	case len(src)%2 != 0:
		return nil
	case bytes.HasPrefix(src, []byte("\xff\xfe")):
		return binary.LittleEndian
	case bytes.HasPrefix(src, []byte("\xfe\xff")):
		return binary.BigEndian
	}
	zeros := [2]int{}
	for i, b := range src[:min(len(src), 4096)] {
		if b == 0 {
			zeros[i%2]++
		}
	}
	switch {
	case zeros[0] == 0 && zeros[1] > 0:
		return binary.LittleEndian
	case zeros[1] == 0 && zeros[0] > 0:
		return binary.BigEndian
	}
	return nil
}

func narrowed(src []byte, order binary.ByteOrder) []byte {
	units := make([]uint16, len(src)/2)
	for i := range units {
		units[i] = order.Uint16(src[2*i:])
	}
	return []byte(string(utf16.Decode(units)))
}
