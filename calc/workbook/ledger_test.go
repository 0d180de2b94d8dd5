package workbook_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/ledger"
	"github.com/shanting/fuchi/calc/workbook"
)

// TestALedgerIsASheet: payments of a workbook with a line of its unit, a row of
// sums by formula and days as such.
func TestALedgerIsASheet(t *testing.T) {
	f := excelize.NewFile()
	for cell, v := range map[string]any{"A1": "2024年拨付明细", "A2": "日期", "B2": "项目名称", "C2": "奖补事项", "D2": "金额", "A3": "2025-06-20", "B3": "甲", "C3": "税收扶持",
		"D3": 1234567.89, "A4": "合计"} {
		if err := f.SetCellValue("Sheet1", cell, v); err != nil {
			t.Fatal(err)
		}
	}
	_ = f.SetCellFormula("Sheet1", "D4", "SUM(D3:D3)")
	src := bytesOf(t, f)
	sheets, problems := workbook.Ledgers("l.xlsx", src)
	if len(problems) > 0 || len(sheets) != 1 {
		t.Fatalf("%+v %d", problems, len(sheets))
	}
	read, problems := ledger.Read("l.xlsx!"+sheets[0].Name, sheets[0].Sheet, nil)
	if len(problems) > 0 || len(read.Rows) != 1 || read.Rows[0].Amount.String() != "1234567.89" || read.Rows[0].Pos.Line != 3 {
		t.Errorf("%+v %+v", problems, read)
	}
	_ = f.SetCellFormula("Sheet1", "D3", "1+1")
	sheets, _ = workbook.Ledgers("l.xlsx", bytesOf(t, f))
	_, problems = ledger.Read("l.xlsx", sheets[0].Sheet, nil)
	if problems = sheets[0].InCells(problems); len(problems) != 1 || problems[0].Cell != "Sheet1!D3" ||
		!strings.Contains(problems[0].Message.In(lang.English), "formula") {
		t.Errorf("%+v", problems)
	}
	_ = f.SetCellFormula("Sheet1", "D3", "")
	_ = f.SetCellValue("Sheet1", "D3", 5)
	_ = f.SetCellFormula("Sheet1", "E3", "D3*2") // of a column that is not read
	sheets, _ = workbook.Ledgers("l.xlsx", bytesOf(t, f))
	if read, problems = ledger.Read("l.xlsx", sheets[0].Sheet, nil); len(problems) > 0 || len(read.Rows) != 1 {
		t.Errorf("%+v %+v", problems, read)
	}
}

func bytesOf(t *testing.T, f *excelize.File) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
