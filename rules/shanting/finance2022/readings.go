package finance2022

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/law"
)

// The unclear clauses of the document; the first choice is the default.
var (
	unmarkedBounds = law.NewReading("unmarked_bounds", lang.T("5号 二（三）1、四（一）、四（三）", "No. 5, 2(3)1, 4(1) and 4(3)"),
		lang.T("未写「含」的「以上」「以下」", "bounds that are not marked as included"),
		law.Way("inclusive", "含本数", "include the figure"),
		law.Way("exclusive", "不含本数", "do not include it"))
	municipalMatch = law.NewReading("municipal_match", lang.T("5号 二（一）（二）（三）、三（四）、四", "No. 5, 2(1)(2)(3), 3(4) and 4"),
		lang.T("奖项后关于配套市级补助的括注", "the note on the matching of municipal grants"),
		law.Way("inside", "全额由区承担，配套已在其内", "the district bears it all, the matching is inside"),
		law.Way("half", "加注奖项的一半为市级资金", "half of the marked awards is the city's money"))
)

// The unclear clauses about premises, the stay and the term.
var (
	premisesModes = law.NewReading("premises_modes", lang.T("5号 二（一）1", "No. 5, 2(1)1"),
		lang.T("先租后买（建）的用房", "premises first rented, then bought or built"),
		law.Way("in_turn", "依次：租到购建前一日，再按购建", "in turn: rent to the day before, then the purchase"),
		law.Way("one", "只取较高的一种方式", "the higher of the two alone"))
	stayScope = law.NewReading("stay_scope", lang.T("5号 二（四）", "No. 5, 2(4)"),
		lang.T("经营五年以上的承诺约束什么", "what the promise of five years binds"),
		law.Way("all_of_two", "整个第二部分", "the whole of part 2"),
		law.Way("case_by_case", "只约束一事一议的补助", "only what was negotiated"))
	stayFrom = law.NewReading("stay_from", lang.T("5号 二（四）、四 末段", "No. 5, 2(4) and 4, end"),
		lang.T("承诺年限的起算", "when the years promised begin"),
		law.Way("receipt", "收到补助之日", "on the day of receipt"),
		law.Way("opening", "设立或引进之日", "on the day of opening"))
	stayReturn = law.NewReading("stay_return", lang.T("5号 二（四）、四 末段", "No. 5, 2(4) and 4, end"),
		lang.T("年限未满而迁离，退回多少", "how much is returned on moving out early"),
		law.Way("whole", "全数", "all of it"),
		law.Way("pro_rata", "按未履行的天数", "by the days not served"))
	borderYears = law.NewReading("border_years", lang.T("5号 四（一）（三）、七", "No. 5, 4(1)(3) and 7"),
		lang.T("有效期首尾不满一年的年度", "the years of which only a part is in force"),
		law.Way("any_day", "有一天在有效期内即计", "count with any day in force"),
		law.Way("whole", "全年在有效期内才计", "count only if wholly in force"))
	financeEnd = law.NewReading("finance_end", lang.T("5号 七", "No. 5, 7"),
		lang.T("五年有效期的最后一日", "the last day of the five years"),
		law.Way("2027-06-02", "施行当日计入", "the first day counts"),
		law.Way("2027-06-03", "施行当日不计入", "the first day does not count"))
)

// readings lists them as they are shown.
var readings = []*law.Reading{unmarkedBounds, municipalMatch, premisesModes, stayScope, stayFrom, stayReturn,
	borderYears, financeEnd}

// bound compares a figure with a bound not marked as included, by what cmp
// says of the two (1 where the figure is above), and reports an exact hit,
// which the readings judge otherwise (B62), unless the institution is of another kind, which has
// nothing either way.
func bound(c *calc.Case, kind string, cmp int, path string) calc.Truth {
	if cmp != 0 {
		return calc.TruthOf(cmp == 1)
	}
	if is := c.Project.Finance.Kind; !is.Known || is.Value == kind {
		c.Find(foundUnmarkedBound, path,
			lang.F("恰等于未注「含」的界限，是否达到看读法（%s）",
				"exactly at a bound not marked as included: whether it is reached is a reading (%s)",
				unmarkedBounds.Said()))
	}
	return calc.TruthOf(!c.Reads(unmarkedBounds, "exclusive"))
}

// atMost labels an amount whose rate the text words as a ceiling (B63).
func atMost(w *calc.Working, clause, path string) {
	w.Find(foundAtMost, path,
		lang.F("%s「不超过」的比例是上限：所列为最高可得，实际以核定为准",
			"%s: the rate is a ceiling; what is shown is the most that can be had, the decision may be lower",
			lang.Cite(clause)))
}
