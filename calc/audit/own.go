package audit

import (
	"fmt"

	"github.com/shanting/fuchi/calc/ledger"
)

// ledgerOf are the payments that a project file lists itself, as rows.
func ledgerOf(s Source) []ledger.Row {
	p := s.Project
	rows := make([]ledger.Row, len(p.Paid))
	for i := range p.Paid {
		paid := &p.Paid[i]
		rows[i] = ledger.Row{
			File: s.Place, Path: fmt.Sprintf("paid[%d]", i), Pos: paid.Amount.Pos,
			Date: paid.Date, Voucher: paid.Voucher.Value, Project: p.Identity.Name.Value,
			Award: paid.Award.Value, Year: paid.Year, Amount: paid.Amount.Value,
			Payee: paid.Payee.Value, Bearer: paid.Bearer.Value,
		}
	}
	return rows
}
