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

// readings lists them as they are shown.
var readings = []*law.Reading{unmarkedBounds, municipalMatch}

// bound compares a figure with a bound not marked as included, by what cmp
// says of the two (1 where the figure is above), and reports an exact hit: there the readings differ (B62).
func bound(c *calc.Case, cmp int, path string) calc.Truth {
	if cmp == 0 {
		c.Find(calc.SeverityWarning, "unmarked_bound", path,
			lang.T("恰等于未注「含」的界限，两种读法结果不同（readings.unmarked_bounds）", "exactly at a bound not marked as included, where two readings differ (readings.unmarked_bounds)"))
		return calc.TruthOf(!c.Reads(unmarkedBounds, "exclusive"))
	}
	return calc.TruthOf(cmp == 1)
}

// atMost labels an amount whose rate the text words as a ceiling (B63).
func atMost(w *calc.Working, clause, path string) {
	w.Find(calc.SeverityNote, "at_most", path,
		lang.F("%s「不超过」的比例是上限：所列为最高可得，实际以核定为准", "%s: the rate is a ceiling; what is shown is the most that can be had, the decision may be lower", lang.Cite(clause)))
}
