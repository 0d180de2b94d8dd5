package finance2022

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

const equityFundID = documentID + "/equity_fund"

// equityFund is 二（三）: up to a share of the capital that outside investors
// paid in, government money left out of tier and base (B65), for the investor.
func equityFund(f *act) calc.Rule {
	first, second := f.Money("clause2_3.first_tier"), f.Money("clause2_3.second_tier")
	firstRate, secondRate, limit := f.Rate("clause2_3.first_rate"), f.Rate("clause2_3.second_rate"),
		f.Money("clause2_3.cap")
	return calc.Rule{
		ID: equityFundID, Title: lang.T("股权投资机构补助", "Equity fund grant"), Article: "二（三）", Matter: "paid_in_capital",
		Payee: calc.Investor,
		Strings: lang.T("区财政支付给区域外投资者；存续期内不迁离，迁离须全数退回",
			"paid by the district to the outside investor; no moving out while it exists, else all is returned"),
		Claims: ofKind("equity_fund"),
		Work: func(w *calc.Working) {
			p := w.Project
			fund, capital := &p.Finance.Fund, privateCapital(p)
			requireKind(w, lang.T("股权投资机构", "equity-investment institution"), "equity_fund")
			w.Require(f.opened(w.Case),
				calc.Is("filed", lang.T("已在基金业协会登记备案", "registered with the asset management association"), fund.Filed,
					true),
				calc.Is("exit_commitment", lang.T("承诺在区内退出", "promise to exit in the district"), fund.ExitCommitment,
					true),
				calc.Is("operated_full_year", lang.T("实缴且经营满一年", "paid in and in operation for a full year"),
					fund.OperatedFullYear, true),
				calc.Is("outside_capital", lang.T("区域外合格投资者", "a qualified investor from outside"), fund.OutsideCapital,
					true))
			requireStay(w, f, equityFundID, p.Finance.Opened)
			w.Require(enoughCapital(w.Case, capital, first))
			if !w.Open() {
				return
			}
			rate := firstRate
			if capital.Value.Cmp(second) >= 0 {
				rate = secondRate
			}
			base := w.Start().Plus(paidInCapital, p.Finance.PaidInCapital.Value)
			if g := p.Finance.GovernmentCapital.Value; g.Sign() > 0 {
				base = base.Minus(lang.T("政府出资", "government money"), g)
			}
			w.OneOff(1, p.Finance.Opened.Value, base, calc.Terms{Rate: rate, Cap: &limit, Down: true})
			atMost(w, "二（三）", capital.Path())
		},
		Worth: func(*calc.Working) []calc.Worth {
			return []calc.Worth{{AtMost: &limit, Per: calc.PerOnce, Of: netCapital}}
		},
	}
}

var netCapital = lang.T("实缴资本（不含政府出资）", "paid-in capital without government money")

// enoughCapital asks for capital that is no government money. Where all of it
// does not reach the figure, no government money among it could make it so.
func enoughCapital(c *calc.Case, private project.Fact[money.Amount], from money.Amount) calc.Condition {
	enough := calc.AtLeast("paid_in_capital", netCapital, calc.CNY, private, from)
	switch all := c.Project.Finance.PaidInCapital; {
	case private.Known:
		enough.Met = bound(c, "equity_fund", private.Value.Cmp(from), private.Path())
	case all.Known && (all.Value.Cmp(from) < 0 || all.Value.Cmp(from) == 0 && c.Reads(unmarkedBounds, "exclusive")):
		enough = calc.AtLeast("paid_in_capital", paidInCapital, calc.CNY, all, from)
		enough.Met = calc.No
	}
	return enough
}

// privateCapital is none of it government money; what is said to be unknown of
// that leaves the rest unknown.
func privateCapital(p *project.Project) project.Fact[money.Amount] {
	capital, government := p.Finance.PaidInCapital, p.Finance.GovernmentCapital.OrNone()
	switch {
	case !capital.Known:
		return capital
	case !government.Known:
		return government
	}
	capital.Value = capital.Value.Sub(government.Value)
	return capital
}
