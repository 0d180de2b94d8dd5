package workbook

import (
	"strings"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/ledger"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/calc/xlsx"
)

// Ledger is a sheet of a workbook in which payments may be booked.
type Ledger struct {
	Name  string
	Sheet ledger.Sheet
	Aside bool // its name says that it only adds up or explains others
}

// Ledgers are the sheets of a workbook that hold anything, as ledgers whose
// columns are not known yet. What a formula came to is not believed where it
// may be a payment: only a row of sums may have one.
func Ledgers(file string, src []byte) (all []Ledger, problems project.Problems) {
	book, err := xlsx.Open(src)
	if err != nil {
		return nil, inFile(file, nil, project.Problems{whole(reason(err))})
	}
	for i := range book.Tables {
		if t := &book.Tables[i]; len(t.Rows) > 0 {
			passed := aside(t.Name) || sumsUp(t.Name) || isOfAnAudit(t.Name)
			all = append(all, Ledger{t.Name, sheetOf(t, int32(i+1)), passed})
		}
	}
	if len(all) == 0 {
		return nil, inFile(file, nil, project.Problems{whole(lang.T("账是空的", "the ledger is empty"),
			lang.T("第一行写表头", "the first row is the heading"))})
	}
	return all, nil
}

// sumsUp says whether a sheet only tells what others add up to, or what they are.
func sumsUp(name string) bool {
	name = strings.ToLower(project.Folded(name))
	for _, word := range []string{"汇总", "封面", "目录", "统计", "透视", "summary", "cover", "contents", "pivot"} {
		if strings.Contains(name, word) {
			return true
		}
	}
	return false
}

func sheetOf(t *xlsx.Table, sheet int32) ledger.Sheet {
	var rows ledger.Sheet
	for _, r := range t.Rows {
		row := make([]ledger.Cell, r.Cells[len(r.Cells)-1].Col)
		for i := range row {
			row[i].Pos = project.Pos{Sheet: sheet, Line: int32(r.N), Col: int32(i + 1)}
		}
		for _, c := range r.Cells {
			cell := &row[c.Col-1]
			cell.Text = c.Text
			switch {
			case c.Formula:
				cell.Bad = &ledger.Reason{Message: lang.T("是公式，公式不读", "is a formula, and formulas are not read"),
					Hint: lang.T("复制后粘贴为值", "copy it and paste it as a value")}
			case c.Kind == xlsx.Failure:
				cell.Bad = &ledger.Reason{Message: lang.F("是错误值 %s", "is the error %s", project.Shown(c.Text)),
					Hint: lang.T("改成值；未知就留空", "write the value, or leave it empty while it is not known")}
			}
		}
		rows = append(rows, row)
	}
	return rows
}

// InCells names the cells of problems that a sheet of a ledger has.
func (l Ledger) InCells(problems project.Problems) project.Problems {
	for i := range problems {
		p := &problems[i]
		p.Cell = l.Name + "!" + xlsx.Ref(int(max(p.Pos.Line, 1)), int(max(p.Pos.Col, 1)))
	}
	return problems
}
