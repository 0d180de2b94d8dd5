package finance2022

import (
	"cmp"
	"strconv"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

const bridgeLoanID = documentID + "/bridge_loan"

// bridgeLoan is 四（三）: a sum a year by the amount lent to bridge loans, for a
// body that keeps its fee low and serves enough firms.
func bridgeLoan(f *act) calc.Rule {
	tiers := []tier{ // the lowest first
		{f.Money("clause4_3.first_tier"), f.Money("clause4_3.first_award")},
		{f.Money("clause4_3.top_tier"), f.Money("clause4_3.top_award")},
	}
	firms, fee := f.Int("clause4_3.firms"), f.Rate("clause4_3.daily_fee_limit")
	return calc.Rule{
		ID: bridgeLoanID, Title: lang.T("应急转贷奖励", "Bridge-loan award"), Article: "四（三）",
		Matter: "bridge_loan", Payee: calc.Institution,
		Claims: func(p *project.Project) []string {
			return claimed(p.Finance.BridgeLoans, p.Finance.Listed.BridgeLoans)
		},
		Work: func(w *calc.Working) {
			requireKind(w, lang.T("应急转贷机构", "bridge-loan body"), "bridge_loan")
			var years []countedYear
			for i := range w.Project.Finance.BridgeLoans {
				l := &w.Project.Finance.BridgeLoans[i]
				years = append(years, countedYear{l.Year.Value, l.Amount, []calc.Condition{
					calc.AtLeast("amount", lang.F("%d 年服务金额", "amount lent in %d", l.Year.Value), calc.CNY, l.Amount,
						tiers[0].from),
					enoughFirms(w.Case, l, firms), lowFee(w.Case, l, fee)}})
			}
			payYears(w, f, "finance.bridge_loans", years, tiers)
		},
		Worth: func(*calc.Working) []calc.Worth {
			return upTo(tiers, lang.T("当年服务金额", "the amount lent in the year"))
		},
	}
}

// enoughFirms and lowFee stand at bounds that are not marked as included.
func enoughFirms(c *calc.Case, l *project.BridgeLoan, from int) calc.Condition {
	firms := calc.Condition{Missing: l.Firms.Missing(),
		Test: &calc.Test{ID: "firms", Label: lang.T("服务企业数", "firms served"), Unit: calc.Count, Relation: calc.GE,
			Threshold: calc.Measure{Known: true, Word: strconv.Itoa(from)}}}
	if l.Firms.Known {
		firms.Actual = calc.Measure{Known: true, Word: strconv.Itoa(l.Firms.Value)}
		firms.Met = bound(c, "bridge_loan", cmp.Compare(l.Firms.Value, from), l.Firms.Path())
	}
	return firms
}

func lowFee(c *calc.Case, l *project.BridgeLoan, limit money.Rate) calc.Condition {
	fee := calc.Condition{Missing: l.DailyFee.Missing(),
		Test: &calc.Test{ID: "daily_fee", Label: lang.T("每日费率", "fee a day"), Relation: calc.LE,
			Threshold: calc.Measure{Known: true, Word: limit.String()}}}
	if l.DailyFee.Known {
		fee.Actual = calc.Measure{Known: true, Word: l.DailyFee.Value.String()}
		fee.Met = bound(c, "bridge_loan", limit.Cmp(l.DailyFee.Value.Decimal), l.DailyFee.Path())
	}
	return fee
}
