package main

import (
	"bytes"
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// verified runs verify and gives its exit code and what it prints.
func verified(t *testing.T, args ...string) (int, string) {
	t.Helper()
	var out, errs bytes.Buffer
	args = append([]string{"verify"}, append(args, "--lang", "en")...)
	code := run(args, strings.NewReader(""), &out, &errs, func(string) string { return "" })
	return code, out.String() + errs.String()
}

// TestAWorkbookCarriesItsResult in a hidden sheet, as another library reads it,
// and is verified by it.
func TestAWorkbookCarriesItsResult(t *testing.T) {
	const sample = "../../testdata/projects/manufacturing.yaml"
	name := filepath.Join(t.TempDir(), "result.xlsx")
	printed(t, "calc", sample, "--out", name)
	f, err := excelize.OpenFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if visible, err := f.GetSheetVisible("fuchi-result"); err != nil || visible {
		t.Errorf("the sheet is seen, or is none: %v", err)
	}
	rows, err := f.GetRows("fuchi-result")
	if err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	for _, row := range rows {
		if row[0] == "result" {
			text.WriteString(row[1])
		}
	}
	var here, there bytes.Buffer
	if err := json.Compact(&here, []byte(text.String())); err != nil {
		t.Fatal(err)
	}
	if err := json.Compact(&there, []byte(printed(t, "calc", sample, "-o", "json"))); err != nil {
		t.Fatal(err)
	}
	if here.String() != there.String() {
		t.Error("it carries another result than is printed")
	}
	if code, said := verified(t, name, sample); code != exitComputed || !strings.Contains(said, "identical") {
		t.Errorf("exit code %d: %s", code, said)
	}
	code, said := verified(t, name, sample, "--set", "investment.fixed_assets.audited=2.9亿元")
	if code != exitAdverse || !strings.Contains(said, "fact investment.fixed_assets.audited: 320000000.00 → 290000000.00") {
		t.Errorf("exit code %d: %s", code, said)
	}
}

// TestAFigureAlteredInAWorkbookIsSeen, and which sheet it stands in, while a
// workbook that another program saved again is as it was.
func TestAFigureAlteredInAWorkbookIsSeen(t *testing.T) {
	const sample = "../../testdata/projects/town_small.yaml"
	name := filepath.Join(t.TempDir(), "result.xlsx")
	printed(t, "calc", sample, "--out", name)
	f, err := excelize.OpenFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Save(); err != nil {
		t.Fatal(err)
	}
	if code, said := verified(t, name, sample); code != exitComputed {
		t.Errorf("saved again: exit code %d: %s", code, said)
	}
	if err := f.SetCellValue("承担明细", "K3", 1); err != nil {
		t.Fatal(err)
	}
	if err := f.Save(); err != nil {
		t.Fatal(err)
	}
	code, said := verified(t, name, sample)
	if code != exitAdverse || !strings.Contains(said, "altered after it was printed: 承担明细") ||
		strings.Contains(said, "identical") {
		t.Errorf("exit code %d: %s", code, said)
	}
}
