package workbook

import (
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/ledger"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/calc/xlsx"
)

// Ledger is a sheet of a workbook in which payments are booked.
type Ledger struct {
	Name  string
	Sheet ledger.Sheet
}

// Ledgers are the sheets of a workbook that hold anything, as ledgers whose
// columns are not known yet. What a formula came to is not believed where it
// may be a payment: only a row of sums may have one.
func Ledgers(file string, src []byte) (all []Ledger, problems project.Problems) {
	book, err := xlsx.Open(src)
	if err != nil {
		return nil, inFile(file, nil, project.Problems{whole(reason(err))})
	}
	b := &builder{}
	var names []string
	for i := range book.Tables {
		t := &book.Tables[i]
		names = append(names, t.Name)
		if len(t.Rows) > 0 && !aside(t.Name) {
			all = append(all, Ledger{t.Name, b.ledger(t, int32(i+1))})
		}
	}
	if len(b.problems) > 0 {
		return nil, inFile(file, names, b.problems.Sorted())
	}
	if len(all) == 0 {
		return nil, inFile(file, nil, project.Problems{whole(lang.T("账是空的", "the ledger is empty"),
			lang.T("第一行写表头", "the first row is the heading"))})
	}
	return all, nil
}

func (b *builder) ledger(t *xlsx.Table, sheet int32) ledger.Sheet {
	var rows ledger.Sheet
	for _, r := range t.Rows {
		total := isSum(r.Cells[0].Text)
		row := make([]ledger.Cell, r.Cells[len(r.Cells)-1].Col)
		for i := range row {
			row[i].Pos = project.Pos{Sheet: sheet, Line: int32(r.N), Col: int32(i + 1)}
		}
		for _, c := range r.Cells {
			cell := &row[c.Col-1]
			cell.Text = c.Text
			switch {
			case c.Formula && !total:
				b.bad(cell.Pos, "", lang.T("是公式，公式不读", "is a formula, and formulas are not read"),
					lang.T("复制后粘贴为值", "copy it and paste it as a value"))
			case c.Kind == xlsx.Failure && !total:
				b.bad(cell.Pos, "", lang.F("是错误值 %s", "is the error %s", project.Shown(c.Text)),
					lang.T("改成值；未知就留空", "write the value, or leave it empty while it is not known"))
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
