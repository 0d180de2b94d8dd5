package ledger_test

import (
	"encoding/binary"
	"fmt"
	"strings"
	"testing"
	"unicode/utf16"

	"golang.org/x/text/encoding/simplifiedchinese"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/ledger"
	"github.com/shanting/fuchi/calc/project"
)

func read(t *testing.T, src string, named ledger.Map) (*ledger.Ledger, project.Problems) {
	t.Helper()
	text, problems := ledger.Decode([]byte(src))
	if len(problems) > 0 {
		return nil, problems
	}
	sheet, problems := ledger.CSV(text)
	if len(problems) > 0 {
		return nil, problems
	}
	return ledger.Read("ledger.csv", sheet, named)
}

// rows reads a ledger that has no problem and gives its rows, a line each.
func rows(t *testing.T, src string) string {
	t.Helper()
	l, problems := read(t, src, nil)
	if len(problems) > 0 {
		t.Fatal(said(problems))
	}
	var b strings.Builder
	for _, r := range l.Rows {
		fmt.Fprintf(&b, "%d %s %s %s %s %d %s %s %s\n", r.Pos.Line, r.Date.Value, r.Voucher, r.Project, r.Award,
			r.Year.Value, r.Amount, r.Payee, r.Bearer)
	}
	return b.String()
}

func said(problems project.Problems) string {
	var b strings.Builder
	for _, p := range problems {
		fmt.Fprintf(&b, "%d:%d %s\n", p.Pos.Line, p.Pos.Col, p.Message.In(lang.English))
	}
	return b.String()
}

const plain = "日期,凭证号,项目,奖项,奖励年度,金额,收款人,承担方\n2025-03-01,记-1,甲项目,税收扶持,1,1234.50,甲公司,区级\n"

const plainRow = "2 2025-03-01 记-1 甲项目 税收扶持 1 1234.50 甲公司 区级\n"

func TestEncodingsReadAlike(t *testing.T) {
	gb, err := simplifiedchinese.GB18030.NewEncoder().String(plain)
	if err != nil {
		t.Fatal(err)
	}
	for name, src := range map[string]string{"UTF-8": plain, "with a mark": "\ufeff" + plain, "GB18030": gb,
		"CRLF": strings.ReplaceAll(plain, "\n", "\r\n"), "tabs": strings.ReplaceAll(plain, ",", "\t")} {
		if got := rows(t, src); got != plainRow {
			t.Errorf("%s: %s", name, got)
		}
	}
}

func TestDaysAreReadAsLedgersWriteThem(t *testing.T) {
	for _, day := range []string{"2025-03-01", "2025/3/1", "20250301", "2025.3.1", "2025年3月1日", "2025-03-01 00:00:00",
		"２０２５－０３－０１", "2025-3-1T00:00:00", "2025年3月1日 星期六", "45717"} {
		if got := rows(t, strings.Replace(plain, "2025-03-01", day, 1)); got != plainRow {
			t.Errorf("%s: %s", day, got)
		}
	}
}

func TestAmountsAreReadAsLedgersWriteThem(t *testing.T) {
	for written, want := range map[string]string{`"1,234.50"`: "1234.50", "￥1234.5": "1234.50",
		"-1234.50": "-1234.50", `"(1,234.50)"`: "-1234.50", "−1234.50": "-1234.50",
		"１２３４．５０": "1234.50", "0.12345万元": "1234.50", "红字1234.50": "-1234.50", "1234.50元": "1234.50", ".5": "0.50", "1234.50-": "-1234.50",
		"1234.50（红字）": "-1234.50", "（１２３４．５０）": "-1234.50", `"1,234.50 元"`: "1234.50"} {
		got := rows(t, strings.Replace(plain, "1234.50", written, 1))
		if !strings.Contains(got, " "+want+" ") {
			t.Errorf("%s: %s", written, got)
		}
	}
}

func TestTheUnitIsThatOfTheHeadingOrOfALineAboveIt(t *testing.T) {
	want := strings.Replace(plainRow, "1234.50", "12345000.00", 1)
	if got := rows(t, strings.Replace(plain, "金额", "金额（万元）", 1)); got != want {
		t.Error(got)
	}
	want = strings.Replace(want, "2 2025", "3 2025", 1)
	if got := rows(t, "单位：万元,,,,,,,\n"+plain); got != want {
		t.Error(got)
	}
}

func TestTitlesTotalsAndRepeatedHeadingsArePassedOver(t *testing.T) {
	src := "扶持资金明细账,,,,,,,\n2025年,,,,,,,\n" + plain + "本月合计,,,,,1234.50,,\n" + strings.SplitN(plain, "\n",
		2)[0] + "\n,,,合　计,,1234.50,,\n"
	l, problems := read(t, src, nil)
	if len(problems) > 0 {
		t.Fatal(said(problems))
	}
	if len(l.Rows) != 1 || l.Totals != 2 || l.Head != 2 {
		t.Errorf("%+v", l)
	}
}

func TestNotesUnderALedgerArePassedOver(t *testing.T) {
	if got := rows(t, plain+"制表人：张三,,,,,,,\n,,,,,,,审核：李四\n"); got != plainRow {
		t.Error(got)
	}
}

func TestAProjectThatBeginsLikeATotalIsNone(t *testing.T) {
	if got := rows(t, strings.Replace(plain, "甲项目", "合计", 1)); !strings.Contains(got, "合计") {
		t.Error("a row with a voucher was taken for a total")
	}
}

func TestAMergedCellRepeatsTheOneAbove(t *testing.T) {
	got := rows(t, plain+",,,,,5.00,,城头镇\n")
	if want := plainRow + "3 2025-03-01 记-1 甲项目 税收扶持 1 5.00 甲公司 城头镇\n"; got != want {
		t.Error(got)
	}
}

func TestColumnsGoByTheirHeadings(t *testing.T) {
	for _, heading := range []string{
		"凭证日期,凭证字号,项目名称,科目,年度,支付金额(元),收款单位,预算单位",
		"date,voucher no.,project name,award,award year,amount (yuan),payee,borne by",
		"支付 日期,记账凭证号,扶持项目,奖补事项,兑现年度,实拨金额,收款户名,承担主体",
		"发放日期,凭证编号,企业名称,项目类别,归属年度,借方金额,收款单位名称,资金承担单位",
		"入账日期,记账凭证,单位名称,奖补类别,所属期,支出金额,对方户名,出资单位",
		"付款时间,凭证号码,项目名称,款项,年份,付款,户名,级次",
		"posting date,ref,company,purpose,fy,debit,beneficiary,funding source",
	} {
		if got := rows(t, heading+"\n"+strings.SplitN(plain, "\n", 2)[1]); got != plainRow {
			t.Errorf("%s: %s", heading, got)
		}
	}
}

func TestAWholeNameComesBeforeOneThatHoldsIt(t *testing.T) {
	got := rows(t, "日期,凭证号,项目,奖项,奖励年度,应付金额,已付金额,收款人,承担方\n2025-03-01,记-1,甲项目,税收扶持,1,9.00,1234.50,甲公司,区级\n")
	if got != plainRow {
		t.Error(got)
	}
}

func TestAStrokeIsNoAmount(t *testing.T) {
	got := rows(t, "日期,凭证号,项目,奖项,奖励年度,借方,贷方,收款人,承担方\n2025-03-01,记-1,甲项目,税收扶持,1,1234.50,-,甲公司,区级\n")
	if got != plainRow {
		t.Error(got)
	}
}

func TestDebitAndCreditGoTheWayOfMostOfTheMoney(t *testing.T) {
	head := "日期,凭证号,项目,奖项,奖励年度,借方,贷方,收款人,承担方\n"
	for _, src := range []string{"2025-03-01,记-1,甲项目,税收扶持,1,1234.50,,甲公司,区级\n2025-03-02,记-2,甲项目,税收扶持,1,,34.50,甲公司,区级\n",
		"2025-03-01,记-1,甲项目,税收扶持,1,,1234.50,甲公司,区级\n2025-03-02,记-2,甲项目,税收扶持,1,34.50,,甲公司,区级\n"} {
		if got := rows(t, head+src); !strings.Contains(got, " 1234.50 ") || !strings.Contains(got, " -34.50 ") {
			t.Error(got)
		}
	}
}

func TestTheYearIsThatOfTheSummaryWhereNoColumnHasIt(t *testing.T) {
	for summary, want := range map[string]int{"支付第二年扶持": 2, "第12年度": 12, "兑现2024年度税收": 2024, "year 3 rebate": 3,
		"拨付资金": 0, "2024-03-01付款": 0} {
		l, problems := read(t, "日期,项目,金额,摘要\n2025-03-01,甲项目,5.00,"+summary+"\n", nil)
		if len(problems) > 0 || l.Rows[0].Year.Value != want {
			t.Errorf("%s: %v %s", summary, l, said(problems))
		}
	}
}

func TestEveryProblemIsToldAtOnceWithItsPlace(t *testing.T) {
	_, problems := read(t,
		plain+"2025-02-30,记-2,甲项目,税收扶持,某年,abc,甲公司,区级\n2025-03-01,记-3,甲项目,税收扶持,1,,甲公司,区级\n2025-03-01,记-4,甲项目,税收扶持,1,1.234,甲公司,区级\n", nil)
	want := "3:1 date: \"2025-02-30\" is not a date\n3:25 year: \"某年\" is not an award year\n3:28 amount: \"abc\" is not an amount\n4:27 amount: has no amount\n5:27 amount: 1.234 has a fraction of a fen\n"
	if got := said(problems); got != want {
		t.Error(got)
	}
}

func gb(t *testing.T, s string) string {
	t.Helper()
	out, err := simplifiedchinese.GB18030.NewEncoder().String(s)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestTwoEncodingsInOneFileAreReadLineByLine(t *testing.T) {
	pasted := "2025-03-01,记-2,乙项目,税收扶持,1,5.00,乙公司,区级\n"
	cells := "2025-03-01,记-3," + gb(t, "丙项目") + ",税收扶持,1,6.00," + gb(t, "丙公司") + ",区级\n"
	got := rows(t, plain+gb(t, pasted)+cells+strings.SplitN(plain, "\n", 2)[1])
	want := plainRow + "3 2025-03-01 记-2 乙项目 税收扶持 1 5.00 乙公司 区级\n4 2025-03-01 记-3 丙项目 税收扶持 1 6.00 丙公司 区级\n" +
		strings.Replace(plainRow, "2 ", "5 ", 1)
	if got != want {
		t.Errorf("%s, not %s", got, want)
	}
}

func TestWhatIsTextInNoEncodingIsTold(t *testing.T) {
	_, problems := read(t, plain+"2025-03-01,记-2,\xff\xff\xff,税收扶持,1,5.00,乙公司,区级\n", nil)
	if got := said(problems); got != "3:16 is neither UTF-8 nor GB18030\n" {
		t.Error(got)
	}
}

func TestWideTextIsReadWithItsMarkAndWithout(t *testing.T) {
	for name, order := range map[string]binary.AppendByteOrder{"little": binary.LittleEndian, "big": binary.BigEndian} {
		for _, text := range []string{"\ufeff" + plain, plain, "\ufeff" + strings.ReplaceAll(plain, ",", "\t")} {
			var src []byte
			for _, unit := range utf16.Encode([]rune(text)) {
				src = order.AppendUint16(src, unit)
			}
			if got := rows(t, string(src)); got != plainRow {
				t.Errorf("%s: %s", name, got)
			}
		}
	}
}

func TestLinesThatEndAsOnOldMachinesAreLines(t *testing.T) {
	if got := rows(t, strings.ReplaceAll(plain, "\n", "\r")); got != plainRow {
		t.Error(got)
	}
}

func TestOtherMarksPartCellsWhereThereIsNoComma(t *testing.T) {
	for _, mark := range []string{";", "|", "，", "；"} {
		if got := rows(t, strings.ReplaceAll(plain, ",", mark)); got != plainRow {
			t.Errorf("%s: %s", mark, got)
		}
	}
	if got := rows(t, strings.Replace(plain, "甲项目", "甲，，，，，，，，，，，，，，，，，，项目", 1)); strings.Count(got, "\n") != 1 {
		t.Error(got)
	}
}

func TestAHeadingOfTwoRowsIsOne(t *testing.T) {
	src := "付款台账,,,,,,,,,\n日期,凭证,,项目,奖项,奖励年度,金额,,收款人,承担方\n,字,号,,,,借方,贷方,,\n" +
		"2025-03-01,记,记-1,甲项目,税收扶持,1,1234.50,,甲公司,区级\n"
	if got, want := rows(t, src), strings.Replace(plainRow, "2 ", "4 ", 1); got != want {
		t.Errorf("%s, not %s", got, want)
	}
}

func TestADayInPartsIsADay(t *testing.T) {
	want := plainRow + "3 2025-03-09 记-2 甲项目 税收扶持 1 5.00 甲公司 区级\n4 2025-04-02 记-3 甲项目 税收扶持 1 6.00 甲公司 区级\n"
	rest := []string{",记-1,甲项目,税收扶持,1,1234.50,甲公司,区级\n", ",记-2,甲项目,税收扶持,1,5.00,甲公司,区级\n",
		",记-3,甲项目,税收扶持,1,6.00,甲公司,区级\n"}
	src := "年,月,日,凭证号,项目,奖项,奖励年度,金额,收款人,承担方\n2025,3,1" + rest[0] + ",,9" + rest[1] + ",4月,2日" + rest[2]
	if got := rows(t, src); got != want {
		t.Errorf("%s, not %s", got, want)
	}
	src = "2025年,,凭证号,项目,奖项,奖励年度,金额,收款人,承担方\n月,日,,,,,,,\n3,1" + rest[0] + ",9" + rest[1] + "4,2" + rest[2]
	if got := strings.NewReplacer("3 2025-03-01", "2 2025-03-01", "4 2025-03-09", "3 2025-03-09", "5 2025-04-02",
		"4 2025-04-02").Replace(rows(t, src)); got != want {
		t.Errorf("%s, not %s", got, want)
	}
	if _, problems := read(t, "年,月,日,项目,金额\n2025,2,30,甲项目,5.00\n", nil); len(problems) != 1 {
		t.Error(said(problems))
	}
}

func TestWhatIsNoLedgerIsToldSo(t *testing.T) {
	for src, want := range map[string]string{
		"": "1:1 the ledger is empty\n", "PK\x03\x04": "1:1 this is a workbook, not csv\n", "\xff\xfe\x65": "1:1 is no text\n",
		"a,b\n1,2\n": "1:1 no heading: a row has to name the amount and one more column\n", "日期,项目,钱\n1,2,3\n": "1:1 no heading; the row nearest to one reads: 日期 | 项目 | 钱\n", "日期,项目,金额\n2025-03-01,\"甲,5\n": "2:1 a quote that begins in this line never ends\n",
	} {
		if _, problems := read(t, src, nil); said(problems) != want {
			t.Errorf("%q: %s", src, said(problems))
		}
	}
}

func TestAnOptionSaysWhichColumnIsWhich(t *testing.T) {
	src := strings.Replace(plain, "金额", "钱数", 1)
	for _, heading := range []string{"钱数", "6"} {
		l, problems := read(t, src, ledger.Map{ledger.Amount: heading})
		if len(problems) > 0 || l.Rows[0].Amount.String() != "1234.50" {
			t.Errorf("%s: %s", heading, said(problems))
		}
	}
	if _, problems := read(t, src, ledger.Map{ledger.Amount: "没有"}); len(problems) != 1 {
		t.Error(said(problems))
	}
}
