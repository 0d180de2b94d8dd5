package xlsx

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"path"
	"strings"
)

// What is wrong with a workbook as a whole.
var (
	ErrForm  = errors.New("not a workbook")
	ErrSize  = errors.New("larger than a workbook may be once it is unpacked")
	ErrCells = errors.New("more rows, columns or cells than a sheet may have")
)

// Is says whether a text begins as the archives do in which workbooks are kept.
func Is(src []byte) bool { return bytes.HasPrefix(src, []byte("PK\x03\x04")) }

// archive is the parts of a workbook, of which no more is unpacked than it may have.
type archive struct {
	parts map[string]*zip.File
	left  int64
}

func unpack(src []byte) (*archive, error) {
	z, err := zip.NewReader(bytes.NewReader(src), int64(len(src)))
	if err != nil {
		return nil, ErrForm
	}
	if len(z.File) > MaxParts {
		return nil, ErrSize
	}
	a := &archive{parts: make(map[string]*zip.File, len(z.File)), left: MaxUnzip}
	for _, f := range z.File {
		a.parts[strings.TrimPrefix(f.Name, "/")] = f
	}
	return a, nil
}

// has says whether any part is called so, or lies in a folder called so.
func (a *archive) has(word string) bool {
	for name := range a.parts {
		if strings.Contains(name, word) {
			return true
		}
	}
	return false
}

// untouched says whether the workbook says of itself what we wrote there: every
// program that saves one says when.
func (a *archive) untouched() bool {
	said, err := a.part("docProps/core.xml")
	return err == nil && strings.HasSuffix(string(said), coreProperties)
}

// part is a part unpacked, nothing where there is none. What a part says of its
// own size is not believed.
func (a *archive) part(name string) ([]byte, error) {
	f := a.parts[name]
	if f == nil {
		return nil, nil
	}
	r, err := f.Open()
	if err != nil {
		return nil, ErrForm
	}
	defer r.Close()
	most := min(MaxPart, a.left)
	b, err := io.ReadAll(io.LimitReader(r, most+1))
	switch {
	case int64(len(b)) > most:
		return nil, ErrSize
	case err != nil:
		return nil, ErrForm
	}
	a.left -= int64(len(b))
	return b, nil
}

// Open reads the values of a workbook. Formulas are not computed, macros not
// looked at and links not followed: what there is of them is told.
func Open(src []byte) (*Read, error) {
	a, err := unpack(src)
	if err != nil {
		return nil, err
	}
	root, err := a.relations("_rels/.rels", "")
	if err != nil {
		return nil, err
	}
	main := root.of("officeDocument")
	if main == "" {
		main = "xl/workbook.xml"
	}
	dir, file := path.Split(main)
	links, err := a.relations(dir+"_rels/"+file+".rels", dir)
	if err != nil {
		return nil, err
	}
	w := &reader{archive: a, book: Read{Macros: a.has("vbaProject"), Links: a.has("externalLinks/"),
		Ours: a.untouched()}, cells: MaxCells}
	if err := w.workbook(main, links); err != nil {
		return nil, err
	}
	return &w.book, nil
}
