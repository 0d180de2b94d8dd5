package finance2022

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

const guaranteeID = documentID + "/guarantee"

// tier is one step of a clause that pays a sum by what a figure reaches.
type tier struct{ from, award money.Amount }

// guarantee is 四（一）: a sum a year by the new guarantees that keep within the
// limits of size and fee; others do not count (B69).
func guarantee(f *act) calc.Rule {
	tiers := []tier{ // the lowest first
		{f.Money("clause4_1.first_tier"), f.Money("clause4_1.first_award")},
		{f.Money("clause4_1.second_tier"), f.Money("clause4_1.second_award")},
		{f.Money("clause4_1.top_tier"), f.Money("clause4_1.top_award")},
	}
	return calc.Rule{
		ID: guaranteeID, Title: lang.T("融资担保奖励", "Guarantee award"), Article: "四（一）", Matter: "guarantee",
		Payee: calc.Institution,
		Claims: func(p *project.Project) []string {
			return claimed(p.Finance.Guarantees, p.Finance.Listed.Guarantees)
		},
		Work: func(w *calc.Working) {
			requireKind(w, lang.T("融资担保机构", "guarantee institution"), "guarantee")
			var years []countedYear
			for i := range w.Project.Finance.Guarantees {
				g := &w.Project.Finance.Guarantees[i]
				years = append(years, countedYear{g.Year.Value, g.Qualifying, []calc.Condition{
					calc.AtLeast("qualifying", lang.F("%d 年新增合格担保", "new qualifying guarantees of %d", g.Year.Value),
						calc.CNY, g.Qualifying, tiers[0].from)}})
			}
			payYears(w, f, "finance.guarantees", years, tiers)
		},
		Worth: func(*calc.Working) []calc.Worth {
			return upTo(tiers, lang.T("当年新增合格担保", "the year's new qualifying guarantees"))
		},
	}
}
