package xlsx

import (
	"encoding/xml"
	"strconv"
	"strings"
)

// sheet reads the cells of a sheet that hold something.
func (w *reader) sheet(name string, into *Table) error {
	b, err := w.part(name)
	if err != nil {
		return err
	}
	row, col, hidden := 0, 0, false
	return tokens(b, func(s *xml.StartElement, d *xml.Decoder) error {
		switch s.Name.Local {
		case "row":
			row, col = row+1, 0
			if n, err := strconv.Atoi(attr(s, "r")); err == nil {
				row = n
			}
			hidden = isTrue(attr(s, "hidden"))
		case "mergeCell":
			from, to, _ := strings.Cut(attr(s, "ref"), ":")
			m := Merge{}
			m.FromRow, m.FromCol = place(from)
			if m.ToRow, m.ToCol = place(to); m.ToCol > 0 && len(into.Merged) < MaxRows {
				into.Merged = append(into.Merged, m)
			}
		case "c":
			col++
			if r, c := place(attr(s, "r")); c > 0 {
				row, col = r, c
			}
			cell, err := w.cell(s, d)
			if err != nil || cell.Text == "" && !cell.Formula {
				return err
			}
			cell.Col = col
			return w.keep(into, row, cell, hidden)
		}
		return nil
	})
}

func isTrue(s string) bool { return s == "1" || s == "true" }

// keep puts a cell into its row.
func (w *reader) keep(into *Table, row int, c Cell, hidden bool) error {
	if w.cells--; row > MaxRows || c.Col > MaxColumns || w.cells < 0 {
		return ErrCells
	}
	last := len(into.Rows) - 1
	if last < 0 || into.Rows[last].N != row {
		if last >= 0 && into.Rows[last].N > row {
			return ErrForm
		}
		into.Rows = append(into.Rows, Row{N: row, Hidden: hidden})
		last++
	}
	cells := &into.Rows[last].Cells
	if n := len(*cells); n > 0 && (*cells)[n-1].Col >= c.Col {
		return ErrForm
	}
	*cells = append(*cells, c)
	return nil
}

// cell reads one cell, which has begun.
func (w *reader) cell(s *xml.StartElement, d *xml.Decoder) (c Cell, err error) {
	kind, style, raw := attr(s, "t"), attr(s, "s"), ""
	for {
		t, err := d.Token()
		if err != nil {
			return c, ErrForm
		}
		switch t := t.(type) {
		case xml.EndElement:
			if t.Name.Local == "c" {
				return w.value(c, kind, style, raw), nil
			}
		case xml.StartElement:
			switch t.Name.Local {
			case "f":
				c.Formula = true
				err = d.Skip()
			case "v":
				raw, err = plainText(d)
			case "is":
				c.Text, err = richText(d)
			default:
				err = d.Skip()
			}
			if err != nil {
				return c, ErrForm
			}
		}
	}
}

// plainText is the text of an element without others in it.
func plainText(d *xml.Decoder) (string, error) {
	var out strings.Builder
	for {
		t, err := d.Token()
		if err != nil {
			return "", ErrForm
		}
		switch t := t.(type) {
		case xml.CharData:
			out.Write(t)
		case xml.EndElement:
			return out.String(), nil
		default:
			return "", ErrForm
		}
	}
}

// value says what a cell holds by its kind and its style.
func (w *reader) value(c Cell, kind, style, raw string) Cell {
	switch kind {
	case "inlineStr":
		return c
	case "s":
		if i, err := strconv.Atoi(raw); err == nil && i >= 0 && i < len(w.shared) {
			c.Text = w.shared[i]
		}
		return c
	case "str":
		c.Text = unescaped(raw)
		return c
	case "b":
		c.Kind, c.Text = YesNo, map[string]string{"1": "true", "0": "false"}[raw]
		return c
	case "e":
		c.Kind, c.Text = Failure, raw
		return c
	case "d":
		c.Kind, c.Text = Day, strings.TrimSuffix(raw, "T00:00:00")
		return c
	}
	if raw == "" {
		return c
	}
	c.Kind, c.Text = Number, plainNumber(raw)
	if i, err := strconv.Atoi(style); err == nil && i >= 0 && i < len(w.formats) && w.formats[i] != Number {
		if day, ok := dayOf(raw, w.from); ok {
			c.Kind, c.Text = w.formats[i], day.String()
			if c.Kind == Month {
				c.Text = c.Text[:len("2024-01")]
			}
		}
	}
	return c
}
