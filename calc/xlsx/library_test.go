package xlsx_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/xlsx"
)

func written(t *testing.T, sheets ...*xlsx.Sheet) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := xlsx.Write(&b, sheets...); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func sample() *xlsx.Sheet {
	s := &xlsx.Sheet{Name: "兑现表", Widths: []int{12, 20}, Frozen: [2]int{1, 1}, Wide: true,
		Checks: []xlsx.Check{{Range: "B2:B9", List: `"是,否"`, Title: "核定", Help: "是否核定"}}}
	s.Add(xlsx.Say("项", xlsx.Head), xlsx.Say("金额", xlsx.Head))
	amount, _, _ := money.ParseCNY("123456789012345.67", false)
	s.Add(xlsx.Say("=1+1", xlsx.Wrapped), xlsx.Sum(amount, xlsx.Money))
	s.Add(xlsx.Say("_x0041_ & <甲>\x01", xlsx.Wrapped), xlsx.OnDay(civil.MustDay(2024, 2, 29), xlsx.Date))
	return s
}

// TestTheLibraryReadsWhatIsWritten: words as words, amounts to the fen, days.
func TestTheLibraryReadsWhatIsWritten(t *testing.T) {
	f, err := excelize.OpenReader(bytes.NewReader(written(t, sample())))
	if err != nil {
		t.Fatal(err)
	}
	for cell, want := range map[string]string{"A1": "项", "A2": "=1+1", "B2": "123456789012345.67", "B3": "45351"} {
		if got, err := f.GetCellValue("兑现表", cell, excelize.Options{RawCellValue: true}); err != nil || got != want {
			t.Errorf("%s holds %q, not %q: %v", cell, got, want, err)
		}
	}
	if shown, _ := f.GetCellValue("兑现表", "B3"); shown != "2024-02-29" {
		t.Errorf("the day is shown as %q", shown)
	}
	if formula, _ := f.GetCellFormula("兑现表", "A2"); formula != "" {
		t.Errorf("words became the formula %q", formula)
	}
	if panes, err := f.GetPanes("兑现表"); err != nil || !panes.Freeze || panes.YSplit != 1 {
		t.Errorf("the heads are not kept in sight: %+v %v", panes, err)
	}
	if checks, err := f.GetDataValidations("兑现表"); err != nil || len(checks) != 1 || *checks[0].Prompt != "是否核定" {
		t.Errorf("%v %v", checks, err)
	}
}

func TestTheSameSheetsGiveTheSameBytes(t *testing.T) {
	if !bytes.Equal(written(t, sample()), written(t, sample())) {
		t.Error("they differ")
	}
}

func TestWhatIsWrittenIsReadAgain(t *testing.T) {
	book, err := xlsx.Open(written(t, sample()))
	if err != nil {
		t.Fatal(err)
	}
	rows := book.Table("兑现表").Rows
	if got := rows[2].Cells[0].Text; got != "_x0041_ & <甲>\uFFFD" {
		t.Errorf("%q", got)
	}
	if got := rows[2].Cells[1]; got.Kind != xlsx.Day || got.Text != "2024-02-29" {
		t.Errorf("%+v", got)
	}
}

// library makes a workbook with the library, as other programs do.
func library(t *testing.T, fill func(f *excelize.File)) []byte {
	t.Helper()
	f := excelize.NewFile()
	fill(f)
	b, err := f.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestCellsAreReadAsTheyWereTyped in workbooks of another writer: shared and
// rich texts, numbers as they are kept, days by their formats, both calendars.
func TestCellsAreReadAsTheyWereTyped(t *testing.T) {
	month, day, custom := "yyyy-mm", 14, `yyyy"年"m"月"d"日"`
	for name, c := range map[string]struct {
		set  func(f *excelize.File)
		want string
		kind xlsx.Kind
	}{
		"words": {func(f *excelize.File) { f.SetCellStr("Sheet1", "A1", "甲乙") }, "甲乙", xlsx.Words},
		"rich words": {func(f *excelize.File) {
			f.SetCellRichText("Sheet1", "A1", []excelize.RichTextRun{{Text: "甲"}, {Text: "乙"}})
		}, "甲乙", xlsx.Words},
		"a sum of halves": {func(f *excelize.File) { f.SetCellDefault("Sheet1", "A1", "0.30000000000000004") }, "0.3", xlsx.Number},
		"an exponent":     {func(f *excelize.File) { f.SetCellDefault("Sheet1", "A1", "3.2E+8") }, "320000000", xlsx.Number},
		"a huge exponent": {func(f *excelize.File) { f.SetCellDefault("Sheet1", "A1", "1E+300") }, "1E+300", xlsx.Number},
		"yes":             {func(f *excelize.File) { f.SetCellBool("Sheet1", "A1", true) }, "true", xlsx.YesNo},
		"a built-in day":  {func(f *excelize.File) { dated(t, f, excelize.Style{NumFmt: day}, "45351") }, "2024-02-29", xlsx.Day},
		"a Chinese day":   {func(f *excelize.File) { dated(t, f, excelize.Style{CustomNumFmt: &custom}, "45351") }, "2024-02-29", xlsx.Day},
		"a month":         {func(f *excelize.File) { dated(t, f, excelize.Style{CustomNumFmt: &month}, "45323") }, "2024-02", xlsx.Month},
		"a time of day":   {func(f *excelize.File) { dated(t, f, excelize.Style{NumFmt: 22}, "45351.5") }, "45351.5", xlsx.Number},
		"the days of 1904": {func(f *excelize.File) {
			on := true
			f.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &on})
			dated(t, f, excelize.Style{NumFmt: day}, "43889")
		}, "2024-02-29", xlsx.Day},
	} {
		book, err := xlsx.Open(library(t, c.set))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if got := book.Tables[0].Rows[0].Cells[0]; got.Text != c.want || got.Kind != c.kind && !got.Formula {
			t.Errorf("%s: %+v, not %q", name, got, c.want)
		}
	}
}

func dated(t *testing.T, f *excelize.File, s excelize.Style, number string) {
	id, err := f.NewStyle(&s)
	if err != nil {
		t.Fatal(err)
	}
	f.SetCellDefault("Sheet1", "A1", number)
	f.SetCellStyle("Sheet1", "A1", "A1", id)
}

// TestTrapsAreRefused: what unpacks to more than it may, too many cells, what is
// no workbook or a piece of one.
func TestTrapsAreRefused(t *testing.T) {
	bomb := &xlsx.Sheet{Name: "x"}
	for range xlsx.MaxPart / 30_000 {
		bomb.Add(xlsx.Say(strings.Repeat("a", 30_000), xlsx.Plain))
	}
	far := library(t, func(f *excelize.File) { f.SetCellStr("Sheet1", "A60000", "x") })
	whole := written(t, sample())
	for name, c := range map[string]struct {
		src  []byte
		want error
	}{
		"a bomb": {written(t, bomb), xlsx.ErrSize}, "a far cell": {far, xlsx.ErrCells}, "a text": {[]byte("fuchi: 1"), xlsx.ErrForm}, "a half": {whole[:len(whole)/2], xlsx.ErrForm},
	} {
		if _, err := xlsx.Open(c.src); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, not %v", name, err, c.want)
		}
	}
}

func TestRowsAreYieldedAsTexts(t *testing.T) {
	book, err := xlsx.Open(written(t, sample()))
	if err != nil {
		t.Fatal(err)
	}
	for n, texts := range book.Tables[0].All {
		if n == 3 && strings.Join(texts, "|") != "_x0041_ & <甲>\uFFFD|2024-02-29" {
			t.Errorf("%q", texts)
		}
	}
}
