package workbook

import (
	"strings"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// Findings is the sheet of an audit with what was found, behind the ledgers whose
// rows it has marked. Such a workbook may be audited again: this and those below
// are no ledgers.
func Findings() lang.Text { return lang.T("问题", "Findings") }

// Owed is the sheet of who owes whom.
func Owed() lang.Text { return lang.T("谁欠谁", "Who owes whom") }

// NotMatched is the sheet of rows that belong to nothing that is known.
func NotMatched() lang.Text { return lang.T("对不上的各笔", "Not matched") }

// Outstanding is the sheet of what is payable and not booked.
func Outstanding() lang.Text { return lang.T("到期未付", "Payable, not paid") }

func isOfAnAudit(name string) bool {
	for _, sheet := range []lang.Text{Findings(), Owed(), NotMatched(), Outstanding()} {
		for _, l := range []lang.Language{lang.Chinese, lang.English} {
			if strings.EqualFold(project.Folded(name), sheet.In(l)) {
				return true
			}
		}
	}
	return false
}
