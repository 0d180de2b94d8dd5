package xlsx

import (
	"archive/zip"
	"encoding/xml"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"
)

// born is the day of every workbook: the same answer gives the same bytes.
const born = "2022-04-16T00:00:00Z"

// Write writes a workbook. The same sheets give the same bytes on every run.
func Write(w io.Writer, sheets ...*Sheet) error {
	z := zip.NewWriter(w)
	parts := []struct{ name, text string }{
		{"[Content_Types].xml", contentTypes(len(sheets))},
		{"_rels/.rels", packageLinks},
		{"docProps/core.xml", coreProperties},
		{"xl/workbook.xml", workbookPart(sheets)},
		{"xl/_rels/workbook.xml.rels", workbookLinks(len(sheets))},
		{"xl/styles.xml", stylesPart(slices.ContainsFunc(sheets, (*Sheet).isMarked))},
	}
	for i, s := range sheets {
		parts = append(parts, struct{ name, text string }{fmt.Sprintf("xl/worksheets/sheet%d.xml", i+1), s.part()})
	}
	for _, p := range parts {
		f, err := z.CreateHeader(Part(p.name))
		if err != nil {
			return err
		}
		if _, err := io.WriteString(f, xml.Header+p.text); err != nil {
			return err
		}
	}
	return z.Close()
}

// Part is the head of a part of an archive, whose day is always the same.
func Part(name string) *zip.FileHeader {
	return &zip.FileHeader{Name: name, Method: zip.Deflate, Modified: time.Date(2022, 4, 16, 0, 0, 0, 0, time.UTC)}
}

// XML is a text as it stands in XML; what XML cannot hold is the sign for that.
func XML(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s)) // a builder takes all
	return b.String()
}

const (
	spreadsheet = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`
	related     = `http://schemas.openxmlformats.org/officeDocument/2006/relationships`
	links       = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
	packageOf   = `http://schemas.openxmlformats.org/package/2006`
	sheetType   = `application/vnd.openxmlformats-officedocument.spreadsheetml.`

	packageLinks = links + `<Relationship Id="rId1" Type="` + related + `/officeDocument" Target="xl/workbook.xml"/>` +
		`<Relationship Id="rId2" Type="` + packageOf +
		`/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`
	coreProperties = `<cp:coreProperties xmlns:cp="` + packageOf +
		`/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
		`xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator>fuchi</dc:creator>` +
		`<dcterms:created xsi:type="dcterms:W3CDTF">` + born +
		`</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">` + born +
		`</dcterms:modified></cp:coreProperties>`
)

func contentTypes(sheets int) string {
	var b strings.Builder
	b.WriteString(`<Types xmlns="` + packageOf +
		`/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Default Extension="xml" ContentType="application/xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>` +
		`<Override PartName="/xl/workbook.xml" ContentType="` + sheetType +
		`sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="` + sheetType + `styles+xml"/>`)
	for i := range sheets {
		fmt.Fprintf(&b, `<Override PartName="/xl/worksheets/sheet%d.xml" ContentType="%sworksheet+xml"/>`, i+1,
			sheetType)
	}
	return b.String() + `</Types>`
}

func workbookLinks(sheets int) string {
	b := links
	for i := range sheets {
		b += fmt.Sprintf(`<Relationship Id="rId%d" Type="%s/worksheet" Target="worksheets/sheet%d.xml"/>`, i+1,
			related, i+1)
	}
	return b + fmt.Sprintf(`<Relationship Id="rId%d" Type="%s/styles" Target="styles.xml"/></Relationships>`,
		sheets+1, related)
}

// workbookPart lists the sheets, with what of each is printed.
func workbookPart(sheets []*Sheet) string {
	var list, names strings.Builder
	for i, s := range sheets {
		state := ""
		if s.Hidden {
			state = ` state="hidden"`
		}
		fmt.Fprintf(&list, `<sheet name="%s" sheetId="%d"%s r:id="rId%d"/>`, XML(s.Name), i+1, state, i+1)
		quoted := "'" + strings.ReplaceAll(XML(s.Name), "&#39;", "''") + "'"
		fmt.Fprintf(&names, `<definedName name="_xlnm.Print_Area" localSheetId="%d">%s!$A$1:$%s$%d</definedName>`, i,
			quoted, Letters(s.columns()), max(len(s.Rows), 1))
		if s.Frozen[0] > 0 {
			fmt.Fprintf(&names, `<definedName name="_xlnm.Print_Titles" localSheetId="%d">%s!$1:$%d</definedName>`, i,
				quoted, s.Frozen[0])
		}
	}
	return `<workbook ` + spreadsheet + ` xmlns:r="` + related + `"><sheets>` + list.String() +
		`</sheets><definedNames>` + names.String() + `</definedNames></workbook>`
}
