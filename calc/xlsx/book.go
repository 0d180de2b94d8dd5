// Package xlsx reads and writes workbooks (ISO/IEC 29500) as far as a project,
// a ledger and a result need them: values in cells, never a formula. It is our
// own because the library for all of Excel costs every start of the program
// some milliseconds, whether a workbook is in sight or not; the tests read and
// write with that library what is written and read here.
package xlsx

import "strconv"

// The limits of a workbook that is read: beyond them it is no project and no
// ledger, or a trap. The sizes are those of the parts once they are unpacked.
const (
	MaxParts   = 500
	MaxPart    = 16 << 20
	MaxUnzip   = 48 << 20
	MaxRows    = 50_000
	MaxColumns = 200
	MaxCells   = 400_000
)

// Kind is what a cell that is read holds.
type Kind uint8

// The kinds of cells. A month is a day that is shown without its day.
const (
	Words Kind = iota
	Number
	Day
	Month
	YesNo
	Failure // #REF! and the like
)

// Cell is a cell that is read and holds something.
type Cell struct {
	Col     int // from 1
	Kind    Kind
	Text    string // as a person would type it: 1234.5, 2024-02-10, true
	Formula bool   // the text is what a formula came to when the file was saved
}

// Row is a row that has cells.
type Row struct {
	N      int // from 1
	Cells  []Cell
	Hidden bool // it is read all the same
}

// Text is what stands in a column, nothing where there is no cell.
func (r Row) Text(col int) string {
	for _, c := range r.Cells {
		if c.Col == col {
			return c.Text
		}
	}
	return ""
}

// Table is a sheet that is read: the rows that have cells, in their order.
type Table struct {
	Name   string
	Hidden bool
	Rows   []Row
	Merged []Merge
}

// Merge are cells that are shown as one: only the first of them holds a value.
type Merge struct{ FromRow, FromCol, ToRow, ToCol int }

// All gives every row as plain texts, one a column up to its last cell, with
// its number: for whoever reads rows of texts and knows no cells.
func (t *Table) All(yield func(n int, texts []string) bool) {
	for _, r := range t.Rows {
		texts := make([]string, r.Cells[len(r.Cells)-1].Col)
		for _, c := range r.Cells {
			texts[c.Col-1] = c.Text
		}
		if !yield(r.N, texts) {
			return
		}
	}
}

// ResultSheet is the hidden sheet in which a workbook of results carries them.
const ResultSheet = "fuchi-result"

// Read is a workbook that is read.
type Read struct {
	Tables []Table
	Macros bool // it has some; none is looked at
	Links  bool // it has links to other workbooks; none is followed
	Ours   bool // it is as we wrote it: no other program has saved it since
}

// Table is the sheet of a name, or nil.
func (b *Read) Table(name string) *Table {
	for i := range b.Tables {
		if b.Tables[i].Name == name {
			return &b.Tables[i]
		}
	}
	return nil
}

// Ref is the name of a cell: C7.
func Ref(row, col int) string { return Letters(col) + strconv.Itoa(row) }

// Letters is the name of a column: 1 is A, 27 is AA.
func Letters(col int) (s string) {
	for ; col > 0; col = (col - 1) / 26 {
		s = string(rune('A'+(col-1)%26)) + s
	}
	return s
}

// place reads the name of a cell.
func place(ref string) (row, col int) {
	i := 0
	for ; i < len(ref) && ref[i] >= 'A' && ref[i] <= 'Z' && i < 4; i++ {
		col = col*26 + int(ref[i]-'A') + 1
	}
	row, err := strconv.Atoi(ref[i:])
	if err != nil || row < 1 || col < 1 {
		return 0, 0
	}
	return row, col
}
