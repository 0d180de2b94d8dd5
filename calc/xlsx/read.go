package xlsx

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"strings"
)

// relation leads from one part to another.
type relation struct{ id, kind, target string }

type relations []relation

// of is the first part of a kind.
func (all relations) of(kind string) string {
	for _, r := range all {
		if strings.HasSuffix(r.kind, "/"+kind) {
			return r.target
		}
	}
	return ""
}

// relations reads where the parts of a folder are.
func (a *archive) relations(name, dir string) (all relations, err error) {
	b, err := a.part(name)
	if err != nil {
		return nil, err
	}
	err = tokens(b, func(s *xml.StartElement, _ *xml.Decoder) error {
		if s.Name.Local == "Relationship" && attr(s, "TargetMode") != "External" {
			target := attr(s, "Target")
			if !strings.HasPrefix(target, "/") {
				target = path.Join(dir, target)
			}
			all = append(all, relation{attr(s, "Id"), attr(s, "Type"), strings.TrimPrefix(target, "/")})
		}
		return nil
	})
	return all, err
}

// tokens gives each element that begins. A part that is not well formed, or
// that says more than its text does, is no part of a workbook.
func tokens(b []byte, each func(s *xml.StartElement, d *xml.Decoder) error) error {
	d := xml.NewDecoder(bytes.NewReader(b))
	for {
		t, err := d.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return ErrForm
		}
		if s, ok := t.(xml.StartElement); ok {
			if err := each(&s, d); err != nil {
				return err
			}
		}
	}
}

func attr(s *xml.StartElement, name string) string {
	for _, a := range s.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// reader reads the sheets of a workbook.
type reader struct {
	*archive
	book    Read
	shared  []string
	formats []Kind // of the styles: Number, Day or Month
	from    int    // the day whose number is 0
	cells   int    // how many more there may be
}

// workbook reads the list of sheets and then each of them.
func (w *reader) workbook(main string, links relations) error {
	b, err := w.part(main)
	if err != nil {
		return err
	}
	if b == nil {
		return ErrForm
	}
	var targets []string
	w.from = day1900
	err = tokens(b, func(s *xml.StartElement, _ *xml.Decoder) error {
		switch s.Name.Local {
		case "workbookPr":
			if v := attr(s, "date1904"); v == "1" || v == "true" {
				w.from = day1904
			}
		case "sheet":
			id := ""
			for _, a := range s.Attr { // its number is called sheetId
				if a.Name.Local == "id" {
					id = a.Value
				}
			}
			for _, l := range links {
				if l.id == id && strings.HasSuffix(l.kind, "/worksheet") {
					w.book.Tables = append(w.book.Tables, Table{Name: attr(s, "name"), Hidden: attr(s,
						"state") != "" && attr(s, "state") != "visible"})
					targets = append(targets, l.target)
				}
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	if len(targets) == 0 {
		return ErrForm
	}
	if err := errors.Join(w.strings(links.of("sharedStrings")), w.styles(links.of("styles"))); err != nil {
		return err
	}
	for i, target := range targets {
		if err := w.sheet(target, &w.book.Tables[i]); err != nil {
			return err
		}
	}
	return nil
}

// strings reads the texts that cells share.
func (w *reader) strings(name string) error {
	b, err := w.part(name)
	if err != nil {
		return err
	}
	return tokens(b, func(s *xml.StartElement, d *xml.Decoder) error {
		if s.Name.Local != "si" {
			return nil
		}
		text, err := richText(d)
		w.shared = append(w.shared, text)
		return err
	})
}

// richText is the text of an element that has begun, without how it is spoken.
func richText(d *xml.Decoder) (string, error) {
	var out strings.Builder
	inText, aside := false, 0
	for depth := 1; depth > 0; {
		t, err := d.Token()
		if err != nil {
			return "", ErrForm
		}
		switch t := t.(type) {
		case xml.StartElement:
			depth++
			inText = t.Name.Local == "t"
			if t.Name.Local == "rPh" {
				aside++
			}
		case xml.EndElement:
			depth--
			inText = false
			if t.Name.Local == "rPh" {
				aside--
			}
		case xml.CharData:
			if inText && aside == 0 {
				out.Write(t)
			}
		}
	}
	return unescaped(out.String()), nil
}
