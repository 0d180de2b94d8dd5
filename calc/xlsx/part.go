package xlsx

import (
	"fmt"
	"strings"
)

// lineHeight is that of a line, in points.
const lineHeight = 15

// merged makes one cell of each row that goes across.
func (s *Sheet) merged(b *strings.Builder) {
	if len(s.Across) == 0 || s.columns() < 2 {
		return
	}
	fmt.Fprintf(b, `<mergeCells count="%d">`, len(s.Across))
	for row := 1; row <= len(s.Rows); row++ {
		if s.Across[row] > 0 {
			fmt.Fprintf(b, `<mergeCell ref="%s:%s"/>`, Ref(row, 1), Ref(row, s.columns()))
		}
	}
	b.WriteString(`</mergeCells>`)
}

// longest is how many characters a cell can hold.
const longest = 32_000

// part is the text of a sheet.
func (s *Sheet) part() string {
	var b strings.Builder
	b.WriteString(`<worksheet ` + spreadsheet +
		`><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">` + s.pane() +
		`</sheetView></sheetViews><sheetFormatPr defaultRowHeight="16"/>`)
	if len(s.Widths) > 0 {
		b.WriteString(`<cols>`)
		for i, w := range s.Widths {
			fmt.Fprintf(&b, `<col min="%d" max="%d" width="%d" customWidth="1"/>`, i+1, i+1, w)
		}
		b.WriteString(`</cols>`)
	}
	b.WriteString(`<sheetData>`)
	for i, row := range s.Rows {
		height := ""
		if lines := max(s.Across[i+1], s.Tall[i+1]); lines > 0 { // merged cells have no height of their own
			height = fmt.Sprintf(` ht="%d" customHeight="1"`, lines*lineHeight)
		}
		fmt.Fprintf(&b, `<row r="%d"%s>`, i+1, height)
		for k, c := range row {
			c.write(&b, Ref(i+1, k+1))
		}
		b.WriteString(`</row>`)
	}
	b.WriteString(`</sheetData>`)
	if s.Filter > 0 && len(s.Rows) > s.Filter {
		fmt.Fprintf(&b, `<autoFilter ref="%s:%s"/>`, Ref(s.Filter, 1), Ref(len(s.Rows), s.columns()))
	}
	s.merged(&b)
	s.checks(&b)
	orientation := "portrait"
	if s.Wide {
		orientation = "landscape"
	}
	fmt.Fprintf(&b,
		`<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="%s" fitToWidth="1" fitToHeight="0"/>`, orientation)
	b.WriteString(`<headerFooter><oddFooter>&amp;C&amp;A　&amp;P/&amp;N</oddFooter></headerFooter></worksheet>`)
	return b.String()
}

func (c Out) write(b *strings.Builder, ref string) {
	switch {
	case c.Text == "" && c.Style == Plain:
	case c.Text == "":
		fmt.Fprintf(b, `<c r="%s" s="%d"/>`, ref, c.look())
	case c.Number:
		fmt.Fprintf(b, `<c r="%s" s="%d"><v>%s</v></c>`, ref, c.look(), XML(c.Text))
	default:
		text := []rune(c.Text)
		fmt.Fprintf(b, `<c r="%s" s="%d" t="inlineStr"><is><t xml:space="preserve">%s</t></is></c>`, ref, c.look(),
			XML(escaped(string(text[:min(len(text), longest)]))))
	}
}

// pane keeps the heads in sight.
func (s *Sheet) pane() string {
	rows, cols := s.Frozen[0], s.Frozen[1]
	corner := "bottomRight"
	switch {
	case rows == 0 && cols == 0:
		return ""
	case cols == 0:
		corner = "bottomLeft"
	case rows == 0:
		corner = "topRight"
	}
	split := ""
	if cols > 0 {
		split += fmt.Sprintf(` xSplit="%d"`, cols)
	}
	if rows > 0 {
		split += fmt.Sprintf(` ySplit="%d"`, rows)
	}
	return fmt.Sprintf(`<pane%s topLeftCell="%s" activePane="%s" state="frozen"/>`, split, Ref(rows+1, cols+1), corner)
}

// The most that a program for sheets shows beside a cell.
const mostTitle, mostHelp = 32, 255

func (s *Sheet) checks(b *strings.Builder) {
	if len(s.Checks) == 0 {
		return
	}
	fmt.Fprintf(b, `<dataValidations count="%d">`, len(s.Checks))
	for _, c := range s.Checks {
		kind, list := "", ""
		if c.List != "" { // what is not in the list is told by the program, which also takes 待定
			kind, list = ` type="list" errorStyle="warning" showErrorMessage="1"`, `<formula1>`+XML(
				c.List)+`</formula1>`
		}
		fmt.Fprintf(b,
			`<dataValidation%s allowBlank="1" showInputMessage="1" promptTitle="%s" prompt="%s" sqref="%s">%s</dataValidation>`,
			kind, XML(cut(c.Title, mostTitle)), XML(cut(c.Help, mostHelp)), c.Range, list)
	}
	b.WriteString(`</dataValidations>`)
}

func cut(s string, most int) string {
	if r := []rune(s); len(r) > most {
		return string(r[:most-1]) + "…"
	}
	return s
}
