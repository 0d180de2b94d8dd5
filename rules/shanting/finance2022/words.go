package finance2022

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
)

// words are what the document calls its own things.
func words() calc.Wording {
	return calc.Wording{
		Keys:   keys(),
		Papers: papers(),
		Matters: map[string]lang.Text{
			"settling":        lang.T("落户", "settling"),
			"office_rent":     lang.T("办公房租", "office rent"),
			"office_purchase": lang.T("办公购房", "office purchase"),
			"paid_in_capital": lang.T("实缴资本", "paid-in capital"),
			"listing:":        lang.T("上市挂牌", "listing"),
			"bonds":           lang.T("债券", "bonds"),
			"guarantee":       lang.T("担保", "guarantees"),
			"bridge_loan":     lang.T("应急转贷", "bridge loans"),
			"agency":          lang.T("中介机构", "agency"),
		},
		Procedure: procedure,
		Deadlines: map[string]lang.Text{"stay": lang.T("承诺不迁离", "promise to stay")},
	}
}
