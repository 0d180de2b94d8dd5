//go:build !js

package paper

import (
	"archive/zip"
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"github.com/shanting/fuchi/calc/xlsx"
)

const (
	word     = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`
	related  = `http://schemas.openxmlformats.org/officeDocument/2006/relationships`
	packages = `http://schemas.openxmlformats.org/package/2006`
	wordType = `application/vnd.openxmlformats-officedocument.wordprocessingml.`

	docxTypes = `<Types xmlns="` + packages +
		`/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="` + wordType + `document.main+xml"/>` +
		`<Override PartName="/word/styles.xml" ContentType="` + wordType +
		`styles+xml"/><Override PartName="/word/footer1.xml" ContentType="` + wordType + `footer+xml"/></Types>`
	docxLinks = `<Relationships xmlns="` + packages + `/relationships"><Relationship Id="rId1" Type="` + related +
		`/officeDocument" Target="word/document.xml"/></Relationships>`
	partLinks = `<Relationships xmlns="` + packages + `/relationships"><Relationship Id="rId1" Type="` + related +
		`/styles" Target="styles.xml"/>` +
		`<Relationship Id="rId2" Type="` + related + `/footer" Target="footer1.xml"/></Relationships>`
	// fonts names the one for Chinese apart: a program that has not been told
	// takes the Latin one, and draws boxes.
	fonts  = `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="宋体"/>`
	footer = `<w:ftr ` + word +
		`><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>` +
		`<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>`
	// The page: A4 with margins of 20 mm, in twentieths of a point.
	page = `<w:sectPr><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`
)

// twips are the twentieths of a point in some millimetres.
func twips(mm int) int { return mm * 1440 * 10 / 254 }

// DOCX writes the document for programs of text. The same document gives the
// same bytes on every run.
func (d *Document) DOCX(w io.Writer) error {
	z := zip.NewWriter(w)
	for _, p := range []struct{ name, text string }{
		{"[Content_Types].xml", docxTypes}, {"_rels/.rels", docxLinks}, {"word/document.xml", d.body()},
		{"word/_rels/document.xml.rels", partLinks}, {"word/styles.xml", d.styles()}, {"word/footer1.xml", footer},
	} {
		f, err := z.CreateHeader(xlsx.Part(p.name))
		if err != nil {
			return err
		}
		if _, err := io.WriteString(f, xml.Header+p.text); err != nil {
			return err
		}
	}
	return z.Close()
}

func (d *Document) styles() string {
	return `<w:styles ` + word + `><w:docDefaults><w:rPrDefault><w:rPr>` + fonts +
		`<w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault>` +
		`<w:pPrDefault><w:pPr><w:spacing w:after="60" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>` +
		`<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>`
}

func (d *Document) body() string {
	var b strings.Builder
	b.WriteString(`<w:document ` + word + ` xmlns:r="` + related + `"><w:body>`)
	for _, p := range d.Parts {
		if p.Table != nil {
			p.Table.docx(&b)
			b.WriteString(
				// two tables are one without it
				`<w:p><w:pPr><w:spacing w:after="0" w:line="120" w:lineRule="exact"/></w:pPr></w:p>`)
			continue
		}
		p.docx(&b)
	}
	return b.String() + page + `</w:body></w:document>`
}

const small = `<w:sz w:val="18"/>`

// settings are what a style says of a paragraph and of its letters.
var settings = [...][2]string{
	Plain:   {``, ``},
	Title:   {`<w:spacing w:before="60" w:after="160"/><w:jc w:val="center"/>`, `<w:b/><w:sz w:val="32"/>`},
	Heading: {`<w:keepNext/><w:spacing w:before="160" w:after="80"/>`, `<w:b/><w:sz w:val="24"/>`},
	Right:   {`<w:jc w:val="right"/>`, ``},
	Item:    {`<w:ind w:left="420" w:hanging="210"/>`, ``},
	Small:   {``, small},
	Aside:   {`<w:spacing w:after="120"/><w:jc w:val="center"/>`, small},
}

func (p *Part) docx(b *strings.Builder) {
	before, text := settings[p.Style][0], p.Text
	if p.Break {
		before = strings.Replace(`<w:pageBreakBefore/>`+before, `<w:pageBreakBefore/><w:keepNext/>`,
			`<w:keepNext/><w:pageBreakBefore/>`, 1)
	}
	if p.Keep {
		before = `<w:keepNext/>` + before
	}
	if p.Style == Item {
		text = "· " + text
	}
	paragraph(b, before, settings[p.Style][1], text)
}

func paragraph(b *strings.Builder, about, letters, text string) {
	fmt.Fprintf(b, `<w:p><w:pPr>%s</w:pPr><w:r><w:rPr>%s</w:rPr><w:t xml:space="preserve">%s</w:t></w:r></w:p>`,
		about, letters, xlsx.XML(text))
}

func (t *Table) docx(b *strings.Builder) {
	b.WriteString(`<w:tbl><w:tblPr><w:tblW w:w="` + fmt.Sprint(twips(Width)) + `" w:type="dxa"/><w:tblBorders>`)
	for _, side := range []string{"top", "left", "bottom", "right", "insideH", "insideV"} {
		b.WriteString(`<w:` + side + ` w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
	}
	b.WriteString(
		`</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="34" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="34" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>`)
	for _, w := range t.Widths {
		fmt.Fprintf(b, `<w:gridCol w:w="%d"/>`, twips(w))
	}
	b.WriteString(`</w:tblGrid>`)
	for i, r := range t.Rows {
		b.WriteString(`<w:tr><w:trPr><w:cantSplit/>`)
		if r.Height > 0 {
			fmt.Fprintf(b, `<w:trHeight w:val="%d" w:hRule="atLeast"/>`, twips(r.Height))
		}
		if i < t.Heads {
			b.WriteString(`<w:tblHeader/>`)
		}
		b.WriteString(`</w:trPr>`)
		at := 0
		for _, c := range r.Cells {
			span := max(c.Span, 1)
			c.docx(b, t, t.across(at, span), span, r.Height)
			at += span
		}
		b.WriteString(`</w:tr>`)
	}
	b.WriteString(`</w:tbl>`)
}

// across is the width of some columns.
func (t *Table) across(from, n int) (sum int) {
	for _, w := range t.Widths[from : from+n] {
		sum += w
	}
	return sum
}

func (c *Cell) docx(b *strings.Builder, t *Table, mm, span, height int) {
	fmt.Fprintf(b, `<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/>`, twips(mm))
	if span > 1 {
		fmt.Fprintf(b, `<w:gridSpan w:val="%d"/>`, span)
	}
	align, at, letters := "left", "center", ""
	switch {
	case c.Label && !c.Top:
		align = "center"
	case c.Number:
		align = "right"
	}
	if t.Small {
		letters = small
	}
	if c.Top || len(c.Signed) > 0 {
		at = "top"
	}
	fmt.Fprintf(b, `<w:vAlign w:val="%s"/></w:tcPr>`, at)
	for _, line := range strings.Split(c.Text, "\n") {
		paragraph(b, `<w:spacing w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="`+align+`"/>`, letters, line)
	}
	for i, line := range c.Signed {
		space := 120
		if i == 0 { // the lines stand at the foot of the cell
			space = max(twips(height-8*(len(c.Signed)+1)), 240)
		}
		paragraph(b, fmt.Sprintf(`<w:spacing w:before="%d" w:after="0"/><w:jc w:val="right"/>`, space), letters, line)
	}
	b.WriteString(`</w:tc>`)
}
