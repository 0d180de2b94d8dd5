package measures2022

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/rules/shanting/lifecycle2022"
)

// words are what the document calls its own things. Its articles are numbered
// 第五条, which no other document of the district does.
func words() calc.Wording {
	return calc.Wording{
		Bare: true,
		Matters: map[string]lang.Text{
			"land_premium":    lang.T("土地出让金", "land premium"),
			"operating_tax":   lang.T("生产经营税收", "operating tax"),
			"relocation":      lang.T("搬迁", "relocation"),
			"factory_rent":    lang.T("厂房租金", "factory rent"),
			"office_rent":     lang.T("办公房租", "office rent"),
			"office_purchase": lang.T("办公购房", "office purchase"),
			"referral":        lang.T("引荐", "referral"),
			"talent_tax:":     lang.T("个税", "income tax"),
		},
		Deadlines: map[string]lang.Text{
			"first_report":    lifecycle2022.FirstReportWord(),
			"referral_filing": lang.T("引荐人申报", "referrer files"),
			"tax_window":      lang.T("税收奖励年度", "tax award years"),
			"factory_window":  lang.T("厂房租金年度", "factory rent years"),
			"office_window":   lang.T("办公房租年度", "office rent years"),
			"validity":        lang.T("办法有效期", "measures in force"),
		},
		Causes: map[string]lang.Text{
			"terminated": lang.T("合同终止（第十五条）", "contract terminated (Art. 15)"),
			"fraud":      lang.T("骗取资金（第十六条）", "improper means (Art. 16)"),
			"performance": lang.T("未达约定，若终止则追回（第十五条）",
				"promises not kept: recovered if terminated (Art. 15)"),
		},
		Indicators: indicators,
		Procedure:  procedure,
	}
}

// procedure is 第十二条、第二十条（二） and 4号 五: which papers, which form, who
// examines, who decides, who pays.
func procedure(r *calc.Result) []calc.Section {
	lines := []lang.Text{
		lifecycle2022.Papers(),
		lang.T("固定资产：入库纳统、统计核准、共同委托的第三方审计报告（第二十条（二））",
			"fixed assets: entry in statistics, their verification, the audit jointly commissioned (Art. 20(2))"),
		lifecycle2022.Form(),
		lang.T("申请：项目承接服务单位与投资方，两文件表述不同，二者均列名（第十二条、4号 五1、五3）",
			"applicant: the servicing unit and the investor; "+
				"the documents differ, so name both (Art. 12; No. 4, 5.1, 5.3)"),
		lang.T("审核：开发区管委会与区商务和投资促进局（第十二条）或招商委办公室（4号 五3）牵头，会同部门认定；"+
			"联合意见报区政府审签；区政府常务会议研究；区财政局兑现",
			"examined by the zone's committee with the Bureau of Commerce (Art. 12) "+
				"or the investment office (No. 4, 5.3) and the departments; "+
				"joint opinion signed off by the district government; executive meeting; paid by the finance bureau"),
	}
	for _, b := range r.Benefits {
		if b.ID == "signing_authority" {
			lines = append(lines, lang.F("合同：%s", "contract: %s", b.Text))
		}
	}
	return []calc.Section{{Heading: lang.T("申报材料与程序", "Papers and procedure"), Lines: lines}}
}
