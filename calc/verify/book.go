//go:build !js

package verify

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/xlsx"
)

// The rows of that sheet: the hash of each sheet that people see, and the text of
// the results in pieces that a cell can hold.
const (
	sheetRow  = "sheet"
	resultRow = "result"
	piece     = 30_000
)

// Carried is the hidden sheet for a workbook whose sheets read as they do in b.
// The hashes show later whether what people see is still what was printed.
func Carried(b *xlsx.Read, results []byte) *xlsx.Sheet {
	s := &xlsx.Sheet{Name: xlsx.ResultSheet, Hidden: true}
	add := func(kind, text string) { s.Add(xlsx.Say(kind, xlsx.Plain), xlsx.Say(text, xlsx.Plain)) }
	for i := range b.Tables {
		add(sheetRow, hashOf(&b.Tables[i])+" "+b.Tables[i].Name)
	}
	text := []rune(string(results))
	for len(text) > 0 {
		n := min(len(text), piece)
		add(resultRow, string(text[:n]))
		text = text[n:]
	}
	return s
}

// hashOf is the hash of what the cells of a sheet say, wherever the program that
// saved it keeps them.
func hashOf(t *xlsx.Table) string {
	var b strings.Builder
	for _, r := range t.Rows {
		for _, c := range r.Cells {
			fmt.Fprintf(&b, "%s %q\n", xlsx.Ref(r.N, c.Col), c.Text)
		}
	}
	return engine.HashOf([]byte(b.String()))
}

// isBook says whether a result is a workbook.
func isBook(src []byte) bool { return xlsx.Is(src) }

// inBook is the text of the results that a workbook carries, nothing where it
// carries none, and the sheets that are not as they were printed.
func inBook(src []byte) (results []byte, altered []string, err error) {
	book, err := xlsx.Open(src)
	if err != nil {
		return nil, nil, err
	}
	carried := book.Table(xlsx.ResultSheet)
	if carried == nil {
		return nil, nil, ErrNoReceipt
	}
	var text bytes.Buffer
	for _, r := range carried.Rows {
		switch r.Text(1) {
		case resultRow:
			text.WriteString(r.Text(2))
		case sheetRow:
			hash, name, _ := strings.Cut(r.Text(2), " ")
			if t := book.Table(name); t == nil || hashOf(t) != hash {
				altered = append(altered, name)
			}
		}
	}
	return text.Bytes(), altered, nil
}
