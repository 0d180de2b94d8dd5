package workbook_test

import (
	"bytes"
	"maps"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/shanting/fuchi/calc/lang"
)

// planted are the slips of pasted tables: each is read as it was meant, or named
// by its cell.
var planted = []struct {
	name  string
	cells map[string]any
	more  func(f *excelize.File)
	want  string
}{
	{"thousands", map[string]any{"税收!A2": "2023-07-01/2024-06-30", "税收!C2": "1,200,000.00"}, nil, "1200000.00"},
	{"ten thousands in the heading", map[string]any{"税收!C1": "净额（万元）", "税收!A2": "2023-07-01/2024-06-30", "税收!C2": "1,234.5"},
		nil, "12345000.00"},
	{"empty rows", map[string]any{"税收!A2": "2023-07-01/2023-12-31", "税收!C2": "100万", "税收!A9": "2024-01-01/2024-06-30",
		"税收!C9": "100万"}, nil, "2000000.00"},
	{"sums within", map[string]any{"税收!A2": "2023-07-01/2023-12-31", "税收!C2": "100万", "税收!A3": "下半年小计", "税收!C3": "100万",
		"税收!A4": "2024-01-01/2024-06-30", "税收!C4": "100万", "税收!A5": "合　计：", "税收!C5": "200万"}, nil, "2000000.00"},
	{"headings again", map[string]any{"税收!A2": "2023-07-01/2023-12-31", "税收!C2": "100万", "税收!A3": "期间", "税收!C3": "净额（元）",
		"税收!A4": "2024-01-01/2024-06-30", "税收!C4": "100万"}, nil, "2000000.00"},
	{"headings again in another unit", map[string]any{"税收!A2": "2023-07-01/2023-12-31", "税收!C2": "100万", "税收!A3": "期间",
		"税收!C3": "净额（万元）", "税收!A4": "2024-01-01/2024-06-30", "税收!C4": "100"}, nil, "税收!C3 重复的表头单位不同"},
	{"two units", nil, func(f *excelize.File) {
		_ = f.InsertRows("税收", 1, 1)
		_ = f.SetCellValue("税收", "A1", "单位：万元")
		_ = f.SetCellValue("税收", "A3", "2023-07-01/2024-06-30")
		_ = f.SetCellValue("税收", "C3", 100)
	}, "税收!C2 表头写「元」，表上方写「万元」"},
	{"merged down", map[string]any{"税收!A2": "2023-07-01/2023-12-31", "税收!C2": "100万", "税收!A3": "2024-01-01/2024-06-30",
		"税收!C3": "100万"}, func(f *excelize.File) { _ = f.MergeCell("税收", "C2", "C3") }, "税收!C2 C2:C3 是合并的单元格"},
	{"a hidden row", map[string]any{"税收!A2": "2023-07-01/2023-12-31", "税收!C2": "100万", "税收!A3": "2024-01-01/2024-06-30",
		"税收!C3": "100万"}, func(f *excelize.File) { _ = f.SetRowVisible("税收", 3, false) }, "税收!3 隐藏着，也已读取"},
	{"a column of numbers", nil, func(f *excelize.File) {
		_ = f.InsertCols("税收", "A", 1)
		for cell, v := range map[string]any{"A1": "序号", "A2": 1, "B2": "2023-07-01/2024-06-30", "D2": 1000000} {
			_ = f.SetCellValue("税收", cell, v)
		}
	}, "1000000.00"},
	{"a line of notes", map[string]any{"税收!A2": "2023-07-01/2024-06-30", "税收!C2": "100万", "税收!A5": "注：数据来自财政局"}, nil,
		"1000000.00"},
	{"a formula", map[string]any{"税收!A2": "2023-07-01/2024-06-30", "税收!C2": formula("SUM(D2:E2)")}, nil, "税收!C2 是公式"},
	{"full-width figures", map[string]any{"税收!A2": "2023-07-01/2024-06-30", "税收!C2": "１００"}, nil, "税收!C2 "},
	{"a figure in brackets", map[string]any{"税收!A2": "2023-07-01/2024-06-30", "税收!C2": "(100)"}, nil, "税收!C2 "},
}

// TestPlantedSlipsAreReadRightlyOrNamed with the cell, whatever was pasted.
func TestPlantedSlipsAreReadRightlyOrNamed(t *testing.T) {
	e := opened(t)
	for _, p := range planted {
		src := filled(t, e, lang.Chinese, maps.Clone(facts), p.cells)
		if p.more != nil {
			f, err := excelize.OpenReader(bytes.NewReader(src))
			if err != nil {
				t.Fatal(err)
			}
			p.more(f)
			src = bytesOf(t, f)
		}
		got := results(e, src)
		if first, _, _ := strings.Cut(got, "\n"); !strings.Contains(got, p.want) ||
			!strings.Contains(p.want, "!") && first != p.want {
			t.Errorf("%s: %s", p.name, got)
		}
	}
}
