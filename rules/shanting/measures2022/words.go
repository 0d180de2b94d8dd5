package measures2022

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
)

// words are what the document calls its own things. Its articles are numbered
// 第五条, which no other document of the district does.
func words() calc.Wording {
	return calc.Wording{
		Bare:   true,
		Keys:   keys(),
		Papers: papers(),
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
			"referral_filing": lang.T("引荐人申报", "referrer files"),
			"tax_window":      lang.T("税收奖励年度", "tax award years"),
			"factory_window":  lang.T("厂房租金年度", "factory rent years"),
			"office_window":   lang.T("办公房租年度", "office rent years"),
			"validity":        lang.T("办法有效期", "measures in force"),
		},
		Indicators: indicators,
	}
}
