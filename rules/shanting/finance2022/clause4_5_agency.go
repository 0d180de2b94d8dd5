package finance2022

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
)

const agencyID = documentID + "/agency"

// agency is 四（五）: a sum once for a new appraisal or rating agency, by its
// paid-in capital.
func agency(f *act) calc.Rule {
	tiers := []tier{ // the highest first
		{f.Money("clause4_5.top_tier"), f.Money("clause4_5.top_award")},
		{f.Money("clause4_5.second_tier"), f.Money("clause4_5.second_award")},
		{f.Money("clause4_5.first_tier"), f.Money("clause4_5.first_award")},
	}
	return calc.Rule{
		ID: agencyID, Title: lang.T("中介机构补助", "Agency grant"), Article: "四（五）", Matter: "agency",
		Payee:   calc.Institution,
		Strings: staysFiveYears,
		Claims:  ofKind("appraisal", "rating"),
		Work: func(w *calc.Working) {
			p, reached := w.Project, tiers[len(tiers)-1]
			capital := p.Finance.PaidInCapital
			for _, t := range tiers {
				if capital.Known && capital.Value.Cmp(t.from) >= 0 {
					reached = t
					break
				}
			}
			requireKind(w, lang.T("资产评估机构或信用评级机构", "appraisal or rating agency"), "appraisal", "rating")
			w.Require(f.opened(w.Case), calc.AtLeast("paid_in_capital", paidInCapital, calc.CNY, capital, reached.from))
			requireStay(w, f, agencyID, p.Finance.Opened)
			if w.Open() {
				w.Fixed(1, p.Finance.Opened.Value,
					lang.F("实缴资本达 %s 一档", "the tier of paid-in capital from %s", reached.from), reached.award)
			}
		},
		Worth: func(*calc.Working) []calc.Worth {
			return []calc.Worth{{AtMost: &tiers[0].award, Per: calc.PerOnce, Of: paidInCapital}}
		},
	}
}
