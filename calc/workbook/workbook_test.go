package workbook_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/calc/workbook"
	"github.com/shanting/fuchi/calc/xlsx"
	"github.com/shanting/fuchi/rules"
)

func opened(t *testing.T) *engine.Engine {
	t.Helper()
	e, err := engine.Open(rules.Districts()...)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// filled is the template with cells filled in by the library, as a program for
// sheets would: main by the names of keys, the others by sheet and cell.
func filled(t *testing.T, e *engine.Engine, l lang.Language, main map[string]any, cells map[string]any) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := xlsx.Write(&b, workbook.Template(e.Words(), l)...); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(&b)
	if err != nil {
		t.Fatal(err)
	}
	sheet := f.GetSheetName(0)
	rows, _ := f.GetRows(sheet)
	for name, value := range main {
		at := ""
		for i, r := range rows {
			if len(r) > 0 && r[0] == name {
				at = xlsx.Ref(i+1, 2)
			}
		}
		if at == "" {
			t.Fatalf("no row %s", name)
		}
		if err := f.SetCellValue(sheet, at, value); err != nil {
			t.Fatal(err)
		}
	}
	for place, value := range cells {
		name, cell, _ := strings.Cut(place, "!")
		if formula, is := value.(formula); is {
			err = f.SetCellFormula(name, cell, string(formula))
		} else {
			err = f.SetCellValue(name, cell, value)
		}
		if err != nil {
			t.Fatal(place, err)
		}
	}
	out, err := f.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

type formula string

var facts = map[string]any{"项目.项目名称": "轴承", "项目.行业": "工业", "项目.性质": "新建", "项目.外资项目": "否", "项目.所有制": "民营",
	"项目.法人资格": "独立法人",
	"合同.签订日期": "2022/9/1", "合同.约定投产": "2023年7月1日", "节点.实际投产": "2023-07-01", "节点.首次纳税": "2023-07-01",
	"投资.固定资产投资.审计额": "1.2亿元", "选址.位置": "开发区"}

// results are what an answer comes to, or its problems with their cells.
func results(e *engine.Engine, src []byte) string {
	answer, problems := e.Answer(engine.Source{Name: "p.xlsx", Text: src}, engine.Ask{})
	var lines []string
	for _, p := range problems {
		lines = append(lines, strings.TrimSpace(p.Cell+" "+p.Message.In(lang.Chinese)))
	}
	if answer != nil {
		lines = append(lines, answer.Totals.Amount.String())
		for _, w := range answer.Project.Warnings {
			lines = append(lines, w.Message.In(lang.Chinese))
		}
	}
	return strings.Join(lines, "\n")
}

// TestEveryListHasASheet: whatever list the table of keys has can be filled in.
func TestEveryListHasASheet(t *testing.T) {
	names := map[string]bool{}
	for _, s := range workbook.Template(opened(t).Words(), lang.English) {
		for _, c := range s.Rows[0] {
			names[s.Name+" "+c.Text] = true
		}
	}
	for _, want := range []string{"Taxes entered", "Taxes net (yuan)", "Factories id", "Offices lease.effective",
		"Rent period", "Talent role", "Talent years salary (yuan)", "Listings event", "Bonds amount (yuan)",
		"Guarantees qualifying (yuan)", "Bridge loans daily_fee", "Other awards year", "Paid award"} {
		if !names[want] {
			t.Errorf("%s is lacking", want)
		}
	}
	var walk func(k *project.Key, path string)
	walk = func(k *project.Key, path string) {
		for _, c := range k.Children {
			if c.Type == project.TypeList && !workbook.Holds(path+c.Name) {
				t.Errorf("no sheet holds %s", path+c.Name)
			}
			walk(c, path+c.Name+".")
		}
	}
	walk(project.Table, "")
}

// TestAFilledWorkbookIsAnswered: in the words and units that people type.
func TestAFilledWorkbookIsAnswered(t *testing.T) {
	e := opened(t)
	for name, c := range map[string]struct {
		cells map[string]any
		want  string
	}{
		"figures in yuan": {map[string]any{"税收!A2": "2023-07-01/2024-06-30", "税收!C2": 2000000.01},
			"2000000.01"},
		"pasted with commas": {map[string]any{"税收!A2": "2023-07-01/2024-06-30", "税收!C2": "2,000,000.01"},
			"2000000.01"},
		"ten thousands in the head": {map[string]any{"税收!C1": "净额（万元）", "税收!A2": "2023-07-01/2024-06-30",
			"税收!C2": 200.5}, "2005000.00"},
		"a unit of its own": {map[string]any{"税收!C1": "净额(万元)", "税收!A2": "2023-07-01/2024-06-30",
			"税收!C2": "200万元"}, "2000000.00"},
		"commas and ten thousands": {map[string]any{"税收!C1": "净额（万元）", "税收!A2": "2023-07-01/2024-06-30",
			"税收!C2": "1,200.5"}, "12005000.00"},
		"empty rows and a total": {map[string]any{"税收!A2": "2023Q3", "税收!C2": 1000000, "税收!A5": "2023Q4",
			"税收!C5": 500000, "税收!A9": "合 计", "税收!C9": 1500000}, "1500000.00"},
		"a formula in the total row": {map[string]any{"税收!A2": "2023Q3", "税收!C2": 1000000, "税收!A3": "小计",
			"税收!C3": formula("SUM(C2:C2)")}, "1000000.00"},
		"a day with slashes": {map[string]any{"税收!B2": "2023/8/1", "税收!D2": 300000, "税收!E2": 100000},
			"200000.00"},
		"notes beside": {map[string]any{"说明!A30": "x"}, "0.00"},
	} {
		if got := results(e, filled(t, e, lang.Chinese, facts, c.cells)); got != c.want {
			t.Errorf("%s: %s, not %s", name, got, c.want)
		}
	}
}

// TestListsWithinEntries find theirs by id or name, or are the only one.
func TestListsWithinEntries(t *testing.T) {
	e := opened(t)
	main := map[string]any{"节点.入驻开发区": "2022-11-01"}
	for k, v := range facts {
		main[k] = v
	}
	office := map[string]any{"办公用房!A2": "五层", "办公用房!B2": "办公", "办公用房!C2": "是", "办公用房!D2": "是", "办公用房!E2": "否",
		"办公用房!F2": "2023-01-01",
		"租金!B2":   "2023", "租金!C2": 600000, "租金!D2": "2023-01-05", "租金!A2": "五层"}
	if got := results(e, filled(t, e, lang.Chinese, main, office)); !strings.HasPrefix(got, "149917.81") &&
		!strings.HasPrefix(got, "180000.00") {
		t.Errorf("rent: %s", got)
	}
	office["租金!A2"] = "六层"
	if got := results(e, filled(t, e, lang.Chinese, main, office)); !strings.Contains(got, "租金!A2 没有「六层」这一用房编号") {
		t.Errorf("rent of another: %s", got)
	}
}

// TestOtherPoliciesHaveARowAYear: rows of one policy are one entry.
func TestOtherPoliciesHaveARowAYear(t *testing.T) {
	e := opened(t)
	cells := map[string]any{"其他政策!A2": "521", "其他政策!B2": "区级", "其他政策!C2": "office_purchase", "其他政策!D2": 2024,
		"其他政策!E2": 100,
		"其他政策!A3": "521", "其他政策!B3": "区级", "其他政策!C3": "office_purchase", "其他政策!D3": 2025, "其他政策!E3": 200}
	answer, problems := e.Answer(engine.Source{Text: filled(t, e, lang.Chinese, facts, cells)}, engine.Ask{})
	if len(problems) > 0 || len(answer.Project.OtherAwards) != 1 ||
		answer.Project.OtherAwards[0].Total().String() != "300.00" {
		t.Errorf("%v %v", problems, answer)
	}
}

// TestEveryMistakeIsToldByItsCell, all of them in one run.
func TestEveryMistakeIsToldByItsCell(t *testing.T) {
	e := opened(t)
	main := map[string]any{"合同.签订日期": "2022-13-01", "项目.项目名称": "x\u200b"}
	cells := map[string]any{"税收!C7": "约100万", "税收!A7": "2024Q1", "税收!A8": "2024Q5", "税收!C8": 1, "税收!C9": formula("1+1"),
		"税收!A9": "2024Q3", "税收!Z10": "x",
		"人才!B3": "z", "已付!A2": "measures2022/lend", "已付!D2": 5, "债券!F1": "利率"}
	got := results(e, filled(t, e, lang.Chinese, main, cells))
	for _, want := range []string{"项目!B", "税收!C7 「约100万」不是人民币金额", "税收!A8 「2024Q5」不是期间", "税收!C9 是公式", "税收!Z10 这一列没有表头",
		"人才!B3 缺少", "已付!A2 没有「measures2022/lend」", "债券!F1 没有「利率」这一列", "U+200B"} {
		if !strings.Contains(got, want) {
			t.Errorf("does not say %q:\n%s", want, got)
		}
	}
}

// TestAMistakeIsQuotedAsItsCellHasIt: without the unit of its heading.
func TestAMistakeIsQuotedAsItsCellHasIt(t *testing.T) {
	e := opened(t)
	got := results(e, filled(t, e, lang.Chinese, map[string]any{"项目.项目名称": "x", "投资.外资.总额": "1,000.555"}, nil))
	if !strings.Contains(got, "「1,000.555」不是美元金额") || strings.Contains(got, "555美元」") {
		t.Error(got)
	}
}

// TestASheetUnderAnotherNameIsToldOf: it may be a list that would be left out.
func TestASheetUnderAnotherNameIsToldOf(t *testing.T) {
	e := opened(t)
	var b bytes.Buffer
	s := &xlsx.Sheet{Name: "2024年入库"}
	s.Add(xlsx.Say("期间", xlsx.Plain))
	if err := xlsx.Write(&b, append(workbook.Template(e.Words(), lang.Chinese), s)...); err != nil {
		t.Fatal(err)
	}
	if got := results(e, b.Bytes()); got != "2024年入库!A1 不认识的工作表「2024年入库」" {
		t.Error(got)
	}
}

// TestEnglishWorkbooksSpeakEnglish: the keys of problems are those of the sheets,
// and lists within entries find theirs.
func TestEnglishWorkbooksSpeakEnglish(t *testing.T) {
	e := opened(t)
	main := map[string]any{"project.name": "x", "project.sector": "services", "contract.signed": "2022-09-01",
		"milestones.zone_entry": "2022-11-01", "investment.foreign.total": 30000000, "investment.total": "bad"}
	cells := map[string]any{"Offices!A2": "five", "Offices!B2": "office", "Offices!F2": "2023-01-01", "Rent!A2": "five",
		"Rent!B2": "2023", "Rent!C2": 600000, "Talent!A2": "A", "Talent years!A2": "A", "Talent years!B2": 2024,
		"Other awards!A2": "521", "Other awards!B2": "district", "Other awards!C2": "office_purchase",
		"Other awards!D2": 2024, "Other awards!E2": 1}
	_, problems := e.Answer(engine.Source{Text: filled(t, e, lang.English, main, cells)}, engine.Ask{})
	if len(problems) != 1 || problems[0].Path != "investment.total" ||
		!strings.HasPrefix(problems[0].Cell, "Project!B") {
		t.Errorf("%+v", problems)
	}
	delete(main, "investment.total")
	answer, problems := e.Answer(engine.Source{Text: filled(t, e, lang.English, main, cells)}, engine.Ask{})
	if len(problems) > 0 {
		t.Fatalf("%+v", problems)
	}
	p := answer.Project
	if len(p.Offices[0].Lease.Rent) != 1 || len(p.Talent[0].Years) != 1 || len(p.OtherAwards[0].Years) != 1 ||
		p.Investment.Foreign.Total.Value.String() != "30000000.00" {
		t.Errorf("%+v", p.Offices[0])
	}
}

// TestABlankTemplateIsAProjectOfWhichNothingIsKnown, in both languages.
func TestABlankTemplateIsAProjectOfWhichNothingIsKnown(t *testing.T) {
	e := opened(t)
	for _, l := range []lang.Language{lang.Chinese, lang.English} {
		if got := results(e, filled(t, e, l, nil, nil)); got != "0.00" {
			t.Error(got)
		}
	}
}

// TestWhatIsFoundOfARowIsLookedUpByItsPath: each fact and entry has its cell.
func TestWhatIsFoundOfARowIsLookedUpByItsPath(t *testing.T) {
	e := opened(t)
	src := filled(t, e, lang.Chinese, facts, map[string]any{"税收!A2": "2023-07", "税收!C2": "10万", "税收!A4": "2023-07",
		"税收!C4": "10万"})
	answer, problems := e.Answer(engine.Source{Name: "p.xlsx", Text: src}, engine.Ask{})
	if len(problems) > 0 {
		t.Fatal(problems[0].Message.In(lang.Chinese))
	}
	for path, want := range map[string]string{"taxes.entries[0]": "税收!A2", "taxes.entries[1]": "税收!A4",
		"taxes.entries[1].net": "税收!C4", "contract.signed": "项目!B"} {
		got := answer.Project.Cells[path]
		if path == "contract.signed" && strings.HasPrefix(got, "项目!B") {
			continue
		}
		if got != want {
			t.Errorf("%s: %q", path, got)
		}
	}
}
