package report

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
)

// headline is the answer in one line: the total, whether it is complete or up to
// which day, what is to be paid back, and the range where it was asked for.
func (p printer) headline(r *calc.Result, s *calc.Spread) []string {
	line := p.in(totalInWords(r))
	if back := r.PaidBack(); back.Sign() != 0 {
		said := lang.F("；须退还 %s 元", "; %s yuan to be paid back", back)
		if r.PaidBackOpen() {
			said = lang.F("；须退还至多 %s 元", "; at most %s yuan to be paid back", back)
		}
		line += p.in(said)
	}
	if s != nil {
		least, most := Range(s)
		if line += p.in(lang.F("；各种读法之间 %s 至 %s 元", "; from %s to %s yuan over all readings", least, most)); s.Unknown.Sign() > 0 {
			line += p.t("（不能比较的除外）", " that can be compared")
		}
	}
	return []string{line}
}

func totalInWords(r *calc.Result) lang.Text {
	sum, day := r.Totals.Amount, r.Totals.CompleteTo
	switch {
	case len(r.Schedule.Rows) == 0 && !open(r):
		return lang.F("合计 %s 元，无可兑现", "Total %s yuan: none is payable", sum)
	case len(r.Schedule.Rows) == 0 && r.Totals.Complete:
		return lang.F("所申请的合计 %s 元，完整；其余尚未定", "Total %s yuan for what is asked for, complete; the rest is not yet decided",
			sum)
	case len(r.Schedule.Rows) == 0:
		return lang.T("合计尚不能确定", "Total not yet known")
	case r.Totals.Complete:
		return lang.F("合计 %s 元，完整", "Total %s yuan, complete", sum)
	case day > 0:
		return lang.F("合计已知 %s 元，不完整：只全知到 %s", "Total %s yuan so far, not complete: all is known up to %s only", sum,
			day)
	}
	return lang.F("合计已知 %s 元，不完整", "Total %s yuan so far, not complete", sum)
}
