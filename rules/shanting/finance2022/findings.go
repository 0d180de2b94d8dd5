package finance2022

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
)

// What this document asks a person to look at.
var (
	foundFinanceKind = calc.NewKind("finance_kind", calc.SeverityWarning,
		lang.T("未写机构类型", "the kind of institution is not stated"),
		lang.T("写明机构类型", "state it"))
	foundGovernmentCapital = calc.NewKind("government_capital", calc.SeverityWarning,
		lang.T("政府出资多于实缴资本", "more government money than paid-in capital"),
		lang.T("改正两个数之一", "mend one of the two figures"))
	foundGuaranteeFee = calc.NewKind("guarantee_fee", calc.SeverityNote,
		lang.T("所选读法不含本数：费率恰为上限的担保不合格",
			"under the reading chosen a guarantee at exactly the highest fee does not qualify"),
		lang.T("从合格担保额中减去", "leave it out of the sum"))
	foundMovedTwice = calc.NewKind("moved_twice", calc.SeverityNote,
		lang.T("搬迁与注册地迁入两项补助并存", "support for the move of a plant and of a registration stand side by side"),
		lang.T("确认不是同一笔", "confirm that they are not one"))
	foundListedTwice = calc.NewKind("listed_twice", calc.SeverityWarning,
		lang.T("首发上市与借壳、迁入并存", "a first listing and the move of a listed company stand side by side"),
		lang.T("删去其一", "remove one of them"))
	foundUnmarkedBound = calc.NewKind("unmarked_bound", calc.SeverityWarning,
		lang.T("恰等于未注「含」的界限", "a figure is exactly at a bound not marked as included"),
		lang.T("决定界限的读法", "decide how the bound is read"))
	foundAtMost = calc.NewKind("at_most", calc.SeverityNote,
		lang.T("比例是上限，所列为最高可得", "the rate is a ceiling: what is shown is the most that can be had"),
		lang.T("以核定为准", "wait for the decision"))
	foundYearsNotListed = calc.NewKind("years_not_listed", calc.SeverityNote,
		lang.T("有的年度没有列出，不计", "years that are not listed make no line"),
		lang.T("补写这些年度", "supply those years"))
	foundOutOfTerm = calc.NewKind("out_of_term", calc.SeverityNote,
		lang.T("不在文件有效期内，不计", "it lies outside the term of the document and does not count"),
		lang.T("核对日期", "check the day"))
	foundBeforeOpening = calc.NewKind("before_opening", calc.SeverityWarning,
		lang.T("早于设立或引进之日", "it lies before the opening"),
		lang.T("核对日期", "check the day"))
	foundReceiptUndated = calc.NewKind("receipt_undated", calc.SeverityWarning,
		lang.T("收款日未知，按日退回多少未定", "the day of a receipt is not known, and so is what comes back by days"),
		lang.T("补写付款日", "supply the day of the payment"))
	foundBoughtAndBuilt = calc.NewKind("bought_and_built", calc.SeverityWarning,
		lang.T("同一处用房既购买又自建，只计购买", "premises are both bought and built: the purchase alone counts"),
		lang.T("分作两处，或删去其一", "enter two premises, or remove one of the two"))
	foundYearNotOver = calc.NewKind("year_not_over", calc.SeverityWarning,
		lang.T("尚未经营满要求的年限", "it has not operated for the time required"),
		lang.T("期满后再申请", "claim once the time is over"))
)

// findings are the kinds that the document raises, in the order of the catalogue.
func findings() []*calc.Kind {
	return []*calc.Kind{
		foundFinanceKind, foundGovernmentCapital, foundGuaranteeFee, foundMovedTwice, foundListedTwice,
		foundUnmarkedBound, foundAtMost, foundYearsNotListed, foundOutOfTerm, foundBeforeOpening, foundReceiptUndated,
		foundBoughtAndBuilt, foundYearNotOver,
	}
}
