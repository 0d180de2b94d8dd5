package project

import (
	"strings"
	"testing"

	"github.com/shanting/fuchi/calc/lang"
)

// TestARefusalSaysWhatIsWrongAndWhatToWrite tries what people type in the place
// of a value: a reason, and after a bar what the hint says.
func TestARefusalSaysWhatIsWrongAndWhatToWrite(t *testing.T) {
	const (
		amount = "investment: {total: §}"
		dollar = "investment: {foreign: {total: §}}"
		area   = "land: {area: §}"
		share  = "taxes: {sharing: {vat: §}}"
		day    = "contract: {signed: §}"
		period = "taxes: {entries: [{net: 5万, period: §}]}"
		count  = "finance: {bridge_loans: [{year: 2024, amount: 5亿, firms: §}]}"
		year   = "talent: [{name: 甲, years: [{year: §}]}]"
		yes    = "contract: {terminated: 否, performance: {on_time: §}}"
		signer = "contract: {signatory: §}"
		act    = "contract: {terminated: §}"
	)
	for _, c := range [][3]string{
		{amount, "5000w", "单位不是这样写的|写成 5000万"}, {amount, "5000 wan", "单位|写成 5000万"}, {amount, "90 mil", "单位|写成 90 million"},
		{amount, "3_000_000", "千分位|写成 3000000"}, {amount, "3'000'000", "千分位|写成 3000000"}, {amount, "3 000 000", "有空格|写成 3000000"},
		{amount, ".5亿", "小数点前后|写成 0.5亿"}, {amount, "300萬元", "繁体字|写成 300万元"}, {amount, "三百萬", "繁体字|写成 300万"},
		{amount, "300万元。", "标点|写成 300万元"}, {amount, "“300万元”", "引号|写成 300万元"}, {amount, "5O0万", "字母 O|写成 500万"},
		{amount, "300万元（含税）", "别的文字|只写 300万元"}, {amount, "每年300万元", "别的文字|只写 300万元"}, {amount, "300万元（暂估）", "不是确切的数|写一个确切的数"},
		{amount, "1亿元（其中8000万）", "不止一个|只写其中一个"}, {amount, "5kw", "不认识「kw」|写成 1234567.89"}, {amount, "500元5角", "单位|写成 500.5元"},
		{amount, "无", "没有写出|没有就写 0"}, {amount, "不详", "没有写出|没有就写 0"}, {amount, "--", "没有写出|没有就写 0"},
		{amount, "2024-01-01", "这是日期|写成 1234567.89"}, {amount, "5%", "这是比率|写成 1234567.89"}, {amount, "300亩", "这是面积|写成 1234567.89"},
		{amount, "yuan 500", "币种|写成 500 yuan"}, {amount, "RMB￥5000000", "币种|写成 RMB 5000000"}, {amount, "3-4亿", "是一个范围|写一个确切的数"},
		{amount, "1.2千万", "单位|写成 1200万"}, {amount, "1.2千万元", "单位|写成 1200万元"}, {amount, "1200千元", "单位|写成 120万元"}, {amount, "12十万", "单位|写成 120万"},
		{amount, "2百亿元", "数字用汉字写|写成 200亿元"}, {dollar, "1.5千万美元", "单位|写成 1500万美元"}, {amount, "1.2千万美元", "币种不对|写成 1234567.89"},
		{dollar, "USD$25m", "币种|写成 USD 25m"}, {dollar, "2500万美元整", "单位|写成 2500万美元"}, {dollar, "2500万", "没有写明美元|写成 1000万美元"},
		{area, "4万", "没有写明面积单位|写成 4万平方米"}, {area, "1亿亩", "不接受这个面积单位|换算成"}, {act, "maybe", "格式不对|写成 否、是"}, {day, "marble", "格式不对|写成 2022-09-01"},
		{area, "60000平", "单位|写成 60000平方米"}, {area, "120畝", "繁体字|写成 120亩"}, {area, "120 fields", "不认识「fields」|写成 120亩"}, {area, "120万元", "这是人民币金额|写成 120亩"},
		{share, "40", "超过 100%|写成 40%"}, {share, "1.5", "超过 100%|写成 40% 或 0.4"}, {share, "四成", "要写 %|写成 40%"}, {share, "百分之四十", "要写 %|写成 40%"}, {share, "40 percent", "要写 %|写成 40%"}, {share, "5‰", "格式不对|写成 40%"},
		{share, "0.5‰", "不认识「‰」|写成 40%"},
		{day, "2022年9月1号", "不是这样分开的|写成 2022年9月1日"}, {day, "20220901", "不是这样分开的|写成 2022-09-01"}, {day, "2022-09/01", "不是这样分开的|写成 2022-09-01"}, {day, "2022 9 1", "不是这样分开的|写成 2022-9-1"},
		{day, "2022－09－01", "全角|写成 2022-09-01"}, {day, "2022-o9-01", "字母 O|写成 2022-09-01"}, {day, "44805", "序号|写成 2022-09-01"}, {day, "2022-09-01（星期四）", "别的文字|只写 2022-09-01"},
		{day, "2022Q3", "这是一段期间|写成 2022-09-01"}, {day, "2022-09-01至2022-10-01", "这是一段期间|写成 2022-09-01"}, {day, "预计2022年9月1日", "不是确切的日期|写确切的日期"}, {day, "2022-09-01前", "不是确切的日期|写确切的日期"},
		{day, "昨天", "不是确切的日期|写确切的日期"}, {day, "未定", "没有写出|尚不知道就写 待定"}, {day, "2022-09-01 or 2022-09-02", "不止一个|只写其中一个"},
		{period, "2024年度", "别的文字|写成 2024"}, {period, "2024年Q1", "季度|写成 2024Q1"}, {period, "Q1 2024", "年份没有写在最前|写成 2024Q1"}, {period, "2024第一季度", "季度|写成 2024年一季度"}, {period, "2024.03", "不是这样分开的|写成 2024-03"}, {period, "202403", "不是这样分开的|写成 2024-03"},
		{amount, "3000万USD", "币种不对|外资额以美元写在 投资.外资.总额"},
		{period, "24年一季度", "四位|写成 2024年一季度"}, {period, "Jan 2024", "最前|写成 2024-01"},
		{period, "5/2024", "最前|写成 2024-05"}, {period, "13/2024", "最前|先写四位年份"},
		{period, "2024年上半年", "起止的日子|写成 2024-01-01/2024-06-30"}, {period, "2023-2024", "起止的日子|写成 2023-01-01/2024-12-31"}, {period, "2024年1-6月", "连写|写成 2024-1/2024-6"}, {period, "2024-01-01—2024-06-30", "连写|写成 2024-01-01/2024-06-30"}, {period, "2024Q5", "四个季度|写成 2024、"},
		{period, "[2024-01-01]", "应为一个值|在冒号后直接写值，如 2024、"},
		{count, "60家", "别的文字|只写 60"}, {count, "60.5", "有小数|写成 60"}, {count, "10000000000", "太大|写成 60"}, {year, "24", "四位|写成 2024"}, {year, "2024-01", "这是一段期间|写成 2024"},
		{yes, "√", "不是 是/否|写成 是"}, {yes, "未建成", "不是 是/否|写成 否"}, {yes, "不详", "不是 是/否|尚不知道就写 待定"}, {yes, "ｙｅｓ", "不是 是/否|写成 是"},
		{signer, "ｔｏｗｎ", "没有「ｔｏｗｎ」|是不是 town？"}, {signer, "镇政府", "没有|是不是 镇街？"}, {signer, "山亭区人民政府", "没有|是不是 区政府？"}, {signer, "无", "没有|尚不知道就写 待定"},
	} {
		src := "fuchi: 1\nproject: {}\n" + strings.ReplaceAll(c[0], "§", c[1])
		_, problems := DecodeYAML("f", []byte(src), words)
		reason, mend, _ := strings.Cut(c[2], "|")
		if len(problems) != 1 || !strings.Contains(problems[0].Message.In(lang.Chinese), reason) ||
			!strings.HasPrefix(problems[0].Hint.In(lang.Chinese), mend) {
			t.Errorf("%s: %q", c[1], hints(problems))
		}
	}
}

// TestAProposalIsTaken tries what a hint says to write.
func TestAProposalIsTaken(t *testing.T) {
	for _, c := range []string{"5000w", "300万元（含税）", "3 000 000", "三千五百万元", "300萬元。", "３００万元"} {
		_, problems := DecodeYAML("f", []byte("fuchi: 1\nproject: {}\ninvestment: {total: "+c+"}"), words)
		if len(problems) != 1 {
			t.Fatalf("%s: %v", c, problems)
		}
		written := strings.Fields(problems[0].Hint.In(lang.English))[1]
		if _, problems := DecodeYAML("f", []byte("fuchi: 1\nproject: {}\ninvestment: {total: \""+written+"\"}"), words); problems != nil {
			t.Errorf("%s: %s: %v", c, written, hints(problems))
		}
	}
}
