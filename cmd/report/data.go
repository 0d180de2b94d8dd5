package report

import "github.com/shanting/fuchi/calc/lang"

// Data is an answer that is no result of one project: a sweep, a comparison, an
// audit. People read its pages, programs its JSON or its rows.
type Data interface {
	Pages(l lang.Language) []*Page
	json(w *jsonWriter, l lang.Language)
	rows(l lang.Language) *Grid // heads are the same in both languages; nothing where it has no rows
}

// dataJSON prints data as one object.
func dataJSON(d Data, l lang.Language) []byte {
	w := &jsonWriter{first: true}
	w.object(func() { d.json(w, l) })
	return indented(w.b)
}

// dataCSV prints the rows of data, nothing where it has none.
func dataCSV(d Data, l lang.Language) []byte {
	g := d.rows(l)
	if g == nil {
		return nil
	}
	b := csvLine([]byte("\ufeff"), g.heads())
	for _, row := range g.Rows {
		b = csvRow(b, row)
	}
	return b
}
