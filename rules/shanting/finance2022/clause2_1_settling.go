package finance2022

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

const settlingID = documentID + "/settling"

// settlingTier is one sum of 二（一） and the kinds of institution it is for.
type settlingTier struct {
	article string
	award   money.Amount
	kinds   []string
}

var (
	firstLevel    = []string{"bank_tier1", "nonbank_tier1", "nonbank_hq"}
	secondLevel   = []string{"tier2", "provincial_city_bank_tier1"}
	settlingKinds = append(append([]string(nil), firstLevel...), secondLevel...)
)

// settling is 二（一）1 and 2: a sum once for a branch or headquarters brought in.
func settling(f *act) calc.Rule {
	tiers := []settlingTier{
		{"二（一）1", f.Money("clause2_1.bank_award"), firstLevel[:1]},
		{"二（一）1", f.Money("clause2_1.nonbank_award"), firstLevel[1:]},
		{"二（一）2", f.Money("clause2_1.second_level_award"), secondLevel},
	}
	return calc.Rule{
		ID: settlingID, Title: lang.T("金融机构落户补助", "Settling grant"), Article: "二（一）1、2", Matter: "settling",
		Payee:   calc.Institution,
		Strings: staysFiveYears,
		Claims:  ofKind(settlingKinds...),
		Work: func(w *calc.Working) {
			p := w.Project
			requireKind(w, lang.T("引入的分支机构或功能性总部", "branch or functional headquarters brought in"), settlingKinds...)
			w.Require(f.opened(w.Case))
			requireStay(w, f, settlingID, p.Finance.Opened)
			for _, t := range tiers {
				if isKind(p, t.kinds...) {
					w.Article(t.article)
					if w.Open() {
						w.Fixed(1, p.Finance.Opened.Value, project.Institutions.Label(p.Finance.Kind.Value), t.award)
					}
				}
			}
		},
		Worth: func(*calc.Working) (worth []calc.Worth) {
			for _, t := range tiers {
				for _, kind := range t.kinds {
					worth = append(worth, calc.WorthFixed(t.award, project.Institutions.Label(kind)))
				}
			}
			return worth
		},
	}
}

// staysFiveYears is what hangs on the awards of 二（一） and （二）.
var staysFiveYears = lang.T("区财政支付；承诺在区内经营五年以上，期间迁离须全数退回",
	"paid by the district; a promise of five years and more in the district, all of it returned if it moves out "+
		"meanwhile")
