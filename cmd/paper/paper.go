// Package paper prints forms and letters on A4: one model of what stands on
// the page, a writer of DOCX and a writer of HTML that prints. The writer of
// DOCX is our own: no library that is kept serves Chinese, whose font has to be
// named apart from that of Latin letters.
package paper

// Document is what is printed, part by part.
type Document struct {
	Lang  string // zh-CN or en
	Title string
	Parts []Part
}

// Part is a paragraph or, where it has one, a table.
type Part struct {
	Style Style
	Text  string
	Table *Table
	Break bool // it begins a page
	Keep  bool // it stands on one page with what follows
}

// Style is how a paragraph stands.
type Style uint8

// The styles of paragraphs.
const (
	Plain Style = iota
	Title
	Heading
	Right
	Item
	Small
	Aside // small and centred, below a title
)

// Table is a table across the page. Every row has as many columns as there are
// widths, counted with the spans of its cells.
type Table struct {
	Widths []int // in millimetres
	Rows   []Row
	Heads  int // rows that stand again on every page
	Small  bool
}

// Row is a row with the least height it has, in millimetres.
type Row struct {
	Height int
	Cells  []Cell
}

// Cell is a cell with its text, and below it at the right lines for signatures.
type Cell struct {
	Text   string
	Signed []string
	Span   int // how many columns it takes, 0 for one
	Label  bool
	Number bool
	Top    bool
}

// Width is what a page leaves between its margins, in millimetres.
const Width = 170

// Say adds a paragraph.
func (d *Document) Say(s Style, text string) { d.Parts = append(d.Parts, Part{Style: s, Text: text}) }

// Keep adds a paragraph that is not parted from what follows.
func (d *Document) Keep(s Style, text string) {
	d.Parts = append(d.Parts, Part{Style: s, Text: text, Keep: true})
}

// Page begins a page with a paragraph, the first page where there is nothing yet.
func (d *Document) Page(s Style, text string) {
	d.Parts = append(d.Parts, Part{Style: s, Text: text, Break: len(d.Parts) > 0})
}

// Add adds a table whose widths share the page in their proportions.
func (d *Document) Add(t *Table) {
	sum, rest := 0, Width
	for _, w := range t.Widths {
		sum += w
	}
	for i, w := range t.Widths {
		t.Widths[i] = w * Width / sum
		if rest -= t.Widths[i]; i == len(t.Widths)-1 {
			t.Widths[i] += rest
		}
	}
	d.Parts = append(d.Parts, Part{Table: t})
}
