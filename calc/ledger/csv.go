package ledger

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"unicode/utf8"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// CSV cuts a decoded text into cells, each with its place. Commas, tabs, semicolons
// and strokes part cells, whichever the first rows have most of. A quote inside a
// cell that has none around it is a sign like others; one that never ends is not.
func CSV(text []byte) (Sheet, project.Problems) {
	sheet, err := cut(text, false)
	if errors.Is(err, csv.ErrBareQuote) {
		sheet, err = cut(text, true)
	}
	var wrong *csv.ParseError
	switch {
	case errors.As(err, &wrong):
		return nil, project.Problems{{Pos: project.Pos{Line: int32(wrong.StartLine), Col: 1},
			Message: lang.T("从这一行起引号没有结束", "a quote that begins in this line never ends"),
			Hint:    lang.T("补上引号，或重新导出", "close the quote, or export the file again")}}
	case len(sheet) == 0:
		return nil, first(lang.T("账是空的", "the ledger is empty"), lang.T("第一行写表头", "the first row is the heading"))
	}
	return sheet, nil
}

func cut(text []byte, lazy bool) (sheet Sheet, err error) {
	r := csv.NewReader(bytes.NewReader(text))
	r.Comma, r.FieldsPerRecord, r.LazyQuotes, r.ReuseRecord = comma(text), -1, lazy, true
	lines := bytes.Split(text, []byte("\n"))
	for {
		record, err := r.Read()
		if errors.Is(err, io.EOF) {
			return sheet, nil
		}
		if err != nil {
			return nil, err
		}
		row := make([]Cell, len(record))
		for i, text := range record {
			line, col := r.FieldPos(i)
			row[i] = Cell{Text: text, Pos: place(lines, line, col)}
		}
		sheet = append(sheet, row)
	}
}

// place counts in characters, as people do, what the reader counts in bytes.
func place(lines [][]byte, line, col int) project.Pos {
	text := lines[line-1]
	return project.Pos{Line: int32(line), Col: int32(utf8.RuneCount(text[:min(col-1, len(text))]) + 1)}
}

func comma(text []byte) rune {
	head := text[:min(len(text), 4096)]
	best, most := ',', 0
	for _, marks := range [][]rune{{',', '\t', ';'}, {'|', '，', '；'}} { // the second stand in words too
		for _, mark := range marks {
			if n := bytes.Count(head, []byte(string(mark))); n > most {
				best, most = mark, n
			}
		}
		if most > 0 {
			break
		}
	}
	return best
}
