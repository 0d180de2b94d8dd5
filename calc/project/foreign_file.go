package project

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/shanting/fuchi/calc/lang"
)

// kinds are the files that are taken for project files once they are renamed,
// by the bytes they begin with.
var kinds = []struct {
	begins string
	what   lang.Text
}{
	{"PK\x03\x04", lang.T("压缩包（zip）", "a zip archive")},
	{"PK\x05\x06", lang.T("压缩包（zip）", "a zip archive")},
	{"\xD0\xCF\x11\xE0", lang.T("旧版 Office 文件（xls、doc、wps）", "an old Office file (xls, doc)")},
	{"%PDF", lang.T("PDF 文件", "a PDF")},
	{"\x89PNG", lang.T("图片（PNG）", "an image (PNG)")},
	{"\xFF\xD8\xFF", lang.T("图片（JPEG）", "an image (JPEG)")},
	{"GIF8", lang.T("图片（GIF）", "an image (GIF)")},
	{"II*\x00", lang.T("图片（TIFF）", "an image (TIFF)")},
	{"MM\x00*", lang.T("图片（TIFF）", "an image (TIFF)")},
	{"%!PS", lang.T("PostScript 文件", "a PostScript file")},
	{"AC10", lang.T("CAD 图纸（dwg）", "a drawing (dwg)")},
	{"ID3", lang.T("录音", "a recording")},
	{"BZh", lang.T("压缩包（bzip2）", "a bzip2 archive")},
	{"\xFD7zXZ", lang.T("压缩包（xz）", "an xz archive")},
	{"\x28\xB5\x2F\xFD", lang.T("压缩包（zstd）", "a zstd archive")},
	{"L\x00\x00\x00\x01\x14\x02\x00", lang.T("快捷方式", "a shortcut")},
	{"\x1F\x8B", lang.T("压缩包（gzip）", "a gzip archive")},
	{"7z\xBC\xAF", lang.T("压缩包（7z）", "a 7z archive")},
	{"Rar!", lang.T("压缩包（rar）", "a rar archive")},
	{"{\\rtf", lang.T("RTF 文档", "an RTF document")},
	{"\x7FELF", lang.T("程序", "a program")},
	{"MZ\x90\x00", lang.T("程序", "a program")},
	{"SQLite format 3", lang.T("数据库", "a database")},
}

// packed are the documents that are zip archives, by a folder in them.
var packed = []struct {
	folder string
	what   lang.Text
}{
	{"xl/", lang.T("Excel 工作簿（xlsx）", "an Excel workbook (xlsx)")},
	{"word/", lang.T("Word 文档（docx）", "a Word document (docx)")},
	{"ppt/", lang.T("演示文稿（pptx）", "a presentation (pptx)")},
	{"OFD.xml", lang.T("OFD 版式文件", "an OFD document")},
	{"opendocument", lang.T("OpenDocument 文档", "an OpenDocument file")},
}

// foreignFile says in one problem what a file is that is no text at all, or
// not one of a project.
func foreignFile(src []byte) (Problem, bool) {
	if what := kindOf(src); !what.IsZero() {
		return Problem{Pos: Pos{Line: 1, Col: 1},
			Message: lang.F("这是%s，不是项目文件", "this is %s, not a project file", what),
			Hint: lang.T("项目文件是 UTF-8 文本；新写一个用 fuchi init",
				"a project file is text in UTF-8; fuchi init begins one")}, true
	}
	if what := encodingOf(src); !what.IsZero() {
		return Problem{Pos: Pos{Line: 1, Col: 1},
			Message: lang.F("不是 UTF-8 编码：看来是 %s", "not UTF-8: it looks like %s", what),
			Hint:    inUTF8}, true
	}
	return Problem{}, false
}

func kindOf(src []byte) lang.Text {
	for _, k := range kinds {
		if !bytes.HasPrefix(src, []byte(k.begins)) {
			continue
		}
		for _, p := range packed {
			if strings.HasPrefix(k.begins, "PK") && bytes.Contains(src, []byte(p.folder)) {
				return p.what
			}
		}
		return k.what
	}
	switch head := bytes.ToLower(bytes.TrimSpace(src[:min(len(src), 64)])); {
	case len(src) > 12 && string(src[:4]) == "RIFF" && string(src[8:12]) == "WEBP":
		return lang.T("图片（WEBP）", "an image (WEBP)")
	case len(src) > 8 && string(src[4:8]) == "ftyp":
		return lang.T("图片或视频", "an image or a film")
	case len(src) > 262 && string(src[257:262]) == "ustar":
		return lang.T("压缩包（tar）", "a tar archive")
	case len(src) > 14 && string(src[:2]) == "BM" && src[6] == 0 && src[7] == 0:
		return lang.T("图片（BMP）", "an image (BMP)")
	case bytes.HasPrefix(head, []byte("<!doctype html")), bytes.HasPrefix(head, []byte("<html")):
		return lang.T("网页（HTML）", "a web page (HTML)")
	case bytes.HasPrefix(head, []byte("<?xml")), bytes.HasPrefix(head, []byte("<svg")):
		return lang.T("XML 文件", "an XML file")
	}
	return lang.Text{}
}

var inUTF8 = lang.T("在编辑器中另存为 UTF-8", "save the file as UTF-8")

// encodingOf says in what other encoding a text is, where it shows: by the mark
// that it begins with, by a zero beside each sign, or since all of it is Chinese
// as old programs write it.
func encodingOf(src []byte) lang.Text {
	for _, e := range []struct{ begins, name string }{{"\xFF\xFE\x00\x00", "UTF-32"}, {"\x00\x00\xFE\xFF", "UTF-32"},
		{"\xFF\xFE", "UTF-16"}, {"\xFE\xFF", "UTF-16"}} {
		if bytes.HasPrefix(src, []byte(e.begins)) {
			return lang.Same(e.name)
		}
	}
	head := src[:min(len(src), 64)]
	switch {
	case len(head) >= 8 && bytes.Count(head, []byte{0}) >= len(head)*2/3:
		return lang.Same("UTF-32")
	case len(head) >= 8 && bytes.Count(head, []byte{0}) >= len(head)*2/5:
		return lang.Same("UTF-16")
	case !utf8.Valid(src) && isOldChinese(src):
		return lang.T("GB18030（GBK、ANSI）", "GB18030 (GBK, ANSI)")
	}
	return lang.Text{}
}
