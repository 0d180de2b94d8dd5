// Package ledger reads what a finance office booked as paid: rows of a sheet,
// however its file is written, become payments with their places, and all that
// cannot be read is told at once. It knows how ledgers are kept and no law.
package ledger

import (
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// Cell is one cell of a sheet and where it stands.
type Cell struct {
	Text string
	Pos  project.Pos
	Bad  *Reason // why what it says is not to be believed, where it is not
}

// Reason is what is wrong with a cell, and what to do about it.
type Reason struct{ Message, Hint lang.Text }

// Sheet is a ledger before its columns are known. A reader of another kind of
// file makes one of its cells, and Read does the rest.
type Sheet [][]Cell

// Row is one payment as it was booked; a repayment is negative.
type Row struct {
	File     string
	Index    int         // of its row in the sheet
	Pos      project.Pos // of its amount
	Path     string      // of a payment of a project file: paid[0]
	Date     project.Fact[civil.Date]
	Voucher  string
	Project  string
	Award    string
	Year     project.Fact[int] // an award year, or a calendar year from 1900 on
	Amount   money.Amount
	Payee    string
	Bearer   string
	Summary  string
	Repeated bool // the project is that of the row above, of which the cell is a part
	FromText bool // the year is that of the summary
}

// Label is how a row is told from others: by its voucher, else by its line.
func (r *Row) Label() lang.Text {
	switch {
	case r.Voucher != "":
		return lang.Same(r.Voucher)
	case r.Path != "":
		return lang.Same(r.Path)
	}
	return lang.F("第 %d 行", "line %d", r.Pos.Line)
}

// Ledger is a sheet that was read.
type Ledger struct {
	File   string // and its sheet, of a workbook
	Sheet  Sheet
	Rows   []Row
	Totals int // rows of totals that were passed over
	Head   int // the index of the heading in the sheet
	columns
}
