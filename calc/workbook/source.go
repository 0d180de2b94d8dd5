package workbook

import (
	"slices"

	"github.com/shanting/fuchi/calc/xlsx"
)

// SourceOf says whether a workbook is one that results are made from: a project
// that was filled in, or a ledger. A result of ours is none, though its sheets
// may have the headings of a ledger, and nor is what cannot be read as a workbook.
func SourceOf(src []byte) (project, ledger bool) {
	book, err := xlsx.Open(src)
	switch {
	case err != nil || book.Table(xlsx.ResultSheet) != nil:
		return false, false
	case slices.ContainsFunc(book.Tables, func(t xlsx.Table) bool { return isOfAnAudit(t.Name) }):
		return false, false
	case slices.ContainsFunc(book.Tables, func(t xlsx.Table) bool { return known(t.Name) }):
		return true, false
	}
	isLedger := func(t xlsx.Table) bool {
		return len(t.Rows) > 0 && !aside(t.Name) && !sumsUp(t.Name) && sheetOf(&t, 1).Headed(nil)
	}
	return false, !book.Ours && slices.ContainsFunc(book.Tables, isLedger)
}
