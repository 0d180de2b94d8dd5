package disk

import (
	"bytes"
	"io"
	"os"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/ledger"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/calc/workbook"
	"github.com/shanting/fuchi/cmd/fault"
)

// spare refuses to write over an old file from which results are made, and one
// that is not ours to replace; asked is the name that a person gave it.
func spare(asked, path string, old os.FileInfo) error {
	if err := replaceable(path, old); err != nil {
		return fault.Machine(Called(asked, err))
	}
	f, err := os.Open(path)
	if err != nil {
		return fault.Machine(Called(asked, err))
	}
	defer f.Close()
	return spareWhat(asked, f)
}

// spareOpen is spare of a file that is open already, where it can be read: one
// that is open for writing alone was emptied by who opened it, or is added to.
func spareOpen(asked string, f *os.File) error {
	info, err := f.Stat()
	if err != nil || !info.Mode().IsRegular() {
		return nil
	}
	whole := io.NewSectionReader(f, 0, info.Size()) // which moves nothing
	if _, err := whole.ReadAt(make([]byte, 1), 0); err != nil {
		return nil
	}
	return spareWhat(asked, whole)
}

func spareWhat(asked string, old io.Reader) error {
	begins, err := beginning(old)
	if err != nil {
		return fault.Machine(Called(asked, err))
	}
	if what, is := sourceOf(begins); is {
		return fault.Usage(lang.F("--out %s 是%s，不覆盖", "--out %s is %s and is not written over", fault.Name(asked),
			what),
			lang.T("写到另一个文件，或先移走它", "write to another file, or move it away first"))
	}
	return nil
}

// beginning is as much of a file as a project may have; of a workbook, which is
// read from its end, as much as a ledger may.
func beginning(f io.Reader) ([]byte, error) {
	begins, err := io.ReadAll(io.LimitReader(f, project.MaxBytes))
	if err != nil || !workbook.Is(begins) {
		return begins, err
	}
	rest, err := io.ReadAll(io.LimitReader(f, ledger.MaxBytes))
	return append(begins, rest...), err
}

var (
	aProject    = lang.T("项目文件", "a project file")
	aFilledBook = lang.T("项目工作簿", "the workbook of a project")
	anAmendment = lang.T("修订文件", "an amendment")
	aLedger     = lang.T("支付台账", "a ledger of payments")
)

// sourceOf says whether a file reads as something that results are made from,
// whole or with mistakes. What begins as a result of ours is none.
func sourceOf(text []byte) (what lang.Text, is bool) {
	if workbook.Is(text) {
		return bookOf(text)
	}
	if plain, bad := ledger.Decode(text); len(bad) == 0 { // as other programs save it
		text = plain
	}
	text = bytes.TrimLeft(bytes.TrimPrefix(text, []byte(Mark)), " \t\r\n")
	keys, is := keysOfJSON(text)
	if !is {
		keys = keysOfYAML(text)
	}
	switch {
	case slices.Contains(keys, "fuchi_amendment"):
		return anAmendment, true
	case slices.ContainsFunc(keys, isKeyOfProjects):
		return aProject, true
	case !(is && bytes.IndexByte([]byte("{["), text[0]) >= 0) && isLedger(text): // a group of JSON has commas too
		return aLedger, true
	}
	return lang.Text{}, false
}

// bookOf is sourceOf a workbook.
func bookOf(text []byte) (what lang.Text, is bool) {
	filled, booked := workbook.SourceOf(text)
	switch {
	case filled:
		return aFilledBook, true
	case booked:
		return aLedger, true
	}
	return lang.Text{}, false
}

// keysOfJSON are the keys of all groups on the floor of a text of JSON or
// NDJSON, but for those of results; is says whether the text is of that kind. A
// line that is broken hides nothing after it.
func keysOfJSON(text []byte) (keys []string, is bool) {
	for range 1000 {
		if text = bytes.TrimLeft(text, " \t\r\n"); len(text) == 0 {
			break
		}
		read, found, has := groupsOfJSON(text)
		keys, is = append(keys, found...), is || has
		_, rest, more := bytes.Cut(text[read:], []byte("\n"))
		if text = rest; !more {
			break
		}
	}
	return keys, is
}

// groupsOfJSON reads groups up to the first mistake, and says how far it came
// and whether there was any key.
func groupsOfJSON(text []byte) (read int, keys []string, has bool) {
	d := jsontext.NewDecoder(bytes.NewReader(text), jsontext.AllowDuplicateNames(true), jsontext.AllowInvalidUTF8(true))
	result, first := false, true
	for {
		t, err := d.ReadToken()
		if err != nil {
			return int(d.InputOffset()), keys, has
		}
		switch t.Kind() {
		case '{':
			first = true
		case '"':
			if d.StackDepth() != 1 {
				return int(d.InputOffset()), keys, has // a text that stands alone
			}
			if first {
				result, first, has = t.String() == "fuchi_result", false, true
			}
			if !result {
				keys = append(keys, t.String())
			}
			if d.SkipValue() != nil {
				return int(d.InputOffset()), keys, has
			}
		}
	}
}

// yamlKey is a key on the floor of a YAML text, or within the braces that hold
// the whole of it.
var yamlKey = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?m)(?:^(?:\x{feff}|--- )?|^\{[ \t]*|^\{.*,[ \t]*)["']?([\p{Han}\w]+)["']?[ \t]*[:：]`)
})

func keysOfYAML(text []byte) (keys []string) {
	for _, m := range yamlKey().FindAllSubmatch(text, -1) {
		keys = append(keys, string(m[1]))
	}
	return keys
}

func isKeyOfProjects(name string) bool {
	return slices.ContainsFunc(project.Table.Children,
		func(k *project.Key) bool { return name == k.Name || name == k.Zh })
}

// The headings of a ledger, in any case of letters: when, and how much. Old
// programs write Chinese in GB 18030.
var (
	whenPaid = []string{"日期", "凭证", "date", "voucher", "\xc8\xd5\xc6\xda", "\xc6\xbe\xd6\xa4"}
	muchPaid = []string{"金额", "借方", "贷方", "amount", "debit", "credit", "\xbd\xf0\xb6\xee", "\xbd\xe8\xb7\xbd",
		"\xb4\xfb\xb7\xbd"}
)

// isLedger looks for the headings of a ledger in the first lines of a table.
func isLedger(text []byte) bool {
	for n := 0; n < deepestHead && len(text) > 0; n++ {
		line, rest, _ := bytes.Cut(text, []byte("\n"))
		text = rest
		longest := longestHead
		if n >= usualHead {
			longest = 40
		}
		cells := strings.FieldsFunc(strings.ToLower(string(line)),
			func(r rune) bool { return r == ',' || r == ';' || r == '\t' })
		if len(cells) < 3 && !bytes.HasPrefix(line, []byte("|")) { // as a table of Markdown does
			cells, longest = strings.FieldsFunc(strings.ToLower(string(line)),
				func(r rune) bool { return r == '|' || r == '，' || r == '；' }), 40
		}
		if !utf8.Valid(line) { // a comma may be half a character
			cells = []string{string(line), "", ""}
		}
		if len(cells) > 2 && headed(cells, whenPaid, longest) && headed(cells, muchPaid, longest) {
			return !slices.Contains(cells, "conclusion") // a ledger with its rows marked is a result
		}
	}
	return false
}

// longestHead is how long a heading is at the most: a sentence is none. Further
// down, and between signs that stand in sentences, headings are shorter.
const longestHead = 200

// The heading of a ledger stands among its first lines, though it is read where it
// stands below more of them.
const (
	usualHead   = 20
	deepestHead = 60
)

func headed(cells, words []string, longest int) bool {
	return slices.ContainsFunc(cells, func(cell string) bool {
		return len(cell) < longest && slices.ContainsFunc(words,
			func(w string) bool { return strings.Contains(cell, w) })
	})
}
