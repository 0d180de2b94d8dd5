package main

import (
	"bytes"
	"encoding/csv"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/shanting/fuchi/calc/civil"
)

// audited is what audit prints, whatever it finds.
func audited(t *testing.T, args ...string) string {
	t.Helper()
	var out, errs bytes.Buffer
	code := run(append([]string{"audit"}, args...), strings.NewReader(""), &out, &errs, func(string) string { return "" })
	if code != exitComputed && code != exitAdverse {
		t.Fatalf("%q: exit code %d: %s", args, code, &errs)
	}
	return out.String()
}

// bookOf is the marked workbook of a ledger, read by another library.
func bookOf(t *testing.T, args ...string) *excelize.File {
	t.Helper()
	name := filepath.Join(t.TempDir(), "marked.xlsx")
	audited(t, append(args, "--out", name)...)
	f, err := excelize.OpenFile(name)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() })
	return f
}

// raw are the cells of a sheet as they are kept.
func raw(t *testing.T, f *excelize.File, sheet string) [][]string {
	t.Helper()
	rows, err := f.GetRows(sheet, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// TestAMarkedLedgerSaysOfEachRowWhatTheRowsSay: the workbook of every planted
// ledger has each row of it in its line, with days and amounts as numbers, and
// the due and the difference of the rows for programs.
func TestAMarkedLedgerSaysOfEachRowWhatTheRowsSay(t *testing.T) {
	folders, err := filepath.Glob("../../testdata/ledgers/*/ledger.csv")
	if err != nil || len(folders) < 16 {
		t.Fatalf("%d ledgers: %v", len(folders), err)
	}
	for _, name := range folders {
		folder := filepath.Dir(name)
		rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(audited(t, name, folder, "-o", "csv"),
			"\ufeff"))).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		book := bookOf(t, name, folder)
		sheet := raw(t, book, "ledger")
		head := slices.IndexFunc(sheet, func(row []string) bool { return slices.Contains(row, "结论") })
		marks := slices.Index(sheet[head], "结论")
		at := func(column string) int { return slices.Index(rows[0], column) }
		for _, row := range rows[1:] {
			line, _ := strconv.Atoi(row[at("line")])
			cells := sheet[line-1]
			if !slices.Contains(cells, row[at("amount")]) && !strings.Contains(strings.Join(sheet[head], ""), "万元") {
				t.Errorf("%s line %d: %v has not the amount %s", folder, line, cells, row[at("amount")])
			}
			if day := row[at("date")]; day != "" && !slices.Contains(cells, serial(t, day)) {
				t.Errorf("%s line %d: %v has not the day %s", folder, line, cells, day)
			}
			got := append(slices.Clone(cells[marks+1:]), "", "")[:2]
			for i := range got {
				got[i] = strings.Trim(got[i], "?") // rows for programs have nothing where nothing is known
			}
			if due, over := row[at("due")], row[at("difference")]; got[0] != due || got[1] != over {
				t.Errorf("%s line %d: due and difference %q, not %q and %q", folder, line, got, due, over)
			}
			if cells[marks] == "" {
				t.Errorf("%s line %d has no conclusion", folder, line)
			}
		}
	}
}

// serial is the number by which a sheet keeps a day.
func serial(t *testing.T, day string) string {
	t.Helper()
	d, err := civil.ParseDate(day)
	if err != nil {
		t.Fatal(err)
	}
	return strconv.Itoa(int(d-civil.MustDay(1900, 1, 1)) + 2)
}

// TestAMarkedWorkbookIsAuditedAsTheLedgerItIs: the sheets behind it are no ledgers.
func TestAMarkedWorkbookIsAuditedAsTheLedgerItIs(t *testing.T) {
	folder := "../../testdata/ledgers/no_award_of_the_project"
	name := filepath.Join(t.TempDir(), "ledger.xlsx") // of one name with the csv, so that places are the same
	audited(t, filepath.Join(folder, "ledger.csv"), folder, "--out", name)
	counts := func(text string) string {
		_, line, _ := strings.Cut(text, "\n")
		line, _, _ = strings.Cut(line, "\n")
		return line
	}
	if got, want := counts(audited(t, name, folder)), counts(audited(t, filepath.Join(folder, "ledger.csv"), folder)); got != want {
		t.Errorf("%s, not %s", got, want)
	}
}

// workbookLedger is a ledger as an office keeps it: titles over merged cells, a
// project that is merged over its rows, sums by formula, and a second sheet.
func workbookLedger(t *testing.T) string {
	t.Helper()
	f := excelize.NewFile()
	day, err := f.NewStyle(&excelize.Style{NumFmt: 14})
	if err != nil {
		t.Fatal(err)
	}
	const sheet = "2025年"
	if err := f.SetSheetName("Sheet1", sheet); err != nil {
		t.Fatal(err)
	}
	for i, row := range [][]any{
		{"扶持资金支付台账"},
		{},
		{"拨付日期", "凭证字号", "项目名称", "奖补事项", "兑现年度", "拨付金额（元）", "收款单位", "预算单位", "备注"},
		{45698, "记-0001", "承担错项目", "税收扶持", "第1年", 600000.01, "山东未化工有限公司", "区财政局", ""},
		{45698, "记-0002", nil, nil, nil, 400000, "山东未化工有限公司", "城头镇财政所", ""},
		{"合计", nil, nil, nil, nil, 1000000.01},
	} {
		if err := f.SetSheetRow(sheet, "A"+strconv.Itoa(i+1), &row); err != nil {
			t.Fatal(err)
		}
	}
	for _, step := range []error{f.MergeCell(sheet, "A1", "I1"), f.MergeCell(sheet, "C4", "C5"),
		f.MergeCell(sheet, "D4", "D5"), f.MergeCell(sheet, "E4", "E5"), f.SetCellStyle(sheet, "A4", "A5", day),
		f.SetCellFormula(sheet, "F6", "SUM(F4:F5)")} {
		if step != nil {
			t.Fatal(step)
		}
	}
	name := filepath.Join(t.TempDir(), "台账.xlsx")
	if err := f.SaveAs(name); err != nil {
		t.Fatal(err)
	}
	return name
}

// TestAWorkbookIsMarkedAsItStands: rows keep their lines, the sheet its name.
func TestAWorkbookIsMarkedAsItStands(t *testing.T) {
	book := bookOf(t, workbookLedger(t), "../../testdata/ledgers/bearer_share/project.yaml")
	rows := raw(t, book, "2025年")
	for line, want := range map[int]string{
		1: "扶持资金支付台账",
		4: "45698 记-0001 承担错项目 税收扶持 第1年 600000.01 山东未化工有限公司 区财政局  承担比例错 400000.00 200000.01",
		5: "45698 记-0002    400000.00 山东未化工有限公司 城头镇财政所  承担比例错 600000.01 -200000.01",
		6: "合计     1000000.01",
	} {
		got := strings.TrimSpace(strings.Join(rows[line-1][:min(12, len(rows[line-1]))], " "))
		if got != want {
			t.Errorf("line %d: %q, not %q", line, got, want)
		}
	}
	if basis := rows[3][12]; !strings.Contains(basis, "第二条（一）") || !strings.Contains(basis, "承担比例颠倒") {
		t.Errorf("basis: %s", basis)
	}
	right, _ := book.GetCellStyle("2025年", "G4")
	total, _ := book.GetCellStyle("2025年", "G6")
	if right == total {
		t.Error("a row with findings looks like one of totals")
	}
	if found := raw(t, book, "问题"); len(found) != 4 || found[2][2] != "1" || found[2][6] != "200000.01" {
		t.Errorf("findings by award, year and bearer: %v", found)
	}
}
