package compare

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
)

// lines are what moved of the lines of an award, line by line.
func (p pair) lines() (all []Reason) {
	was, is := p.was.Lines, p.is.Lines
	for i := range min(len(was), len(is)) {
		all = append(all, line(&was[i], &is[i])...)
	}
	for i := len(is); i < len(was); i++ {
		all = append(all, Reason{Kind: Years, Year: was[i].Year,
			Text: lang.F("第 %d 笔不再有（%s）", "line %d is gone (%s)", was[i].N, lang.Same(was[i].When()))})
	}
	for i := len(was); i < len(is); i++ {
		all = append(all, Reason{Kind: Years, Year: is[i].Year,
			Text: lang.F("新有第 %d 笔（%s）", "line %d is new (%s)", is[i].N, lang.Same(is[i].When()))})
	}
	return all
}

// line is what moved of one line; where it went to another year, both years
// are told of it.
func line(was, is *calc.Line) (all []Reason) {
	tell := func(k Kind, text lang.Text) {
		all = append(all, Reason{Kind: k, Year: is.Year, Text: text})
		if was.Year != is.Year && was.Dated() && is.Dated() { // what is of no known year is told of each
			all = append(all, Reason{Kind: k, Year: was.Year, Text: text})
		}
	}
	if was.Window != is.Window {
		tell(Window, lang.F("期间 %s → %s", "days %s → %s", lang.Same(was.When()), lang.Same(is.When())))
	}
	if was.Rate != nil && is.Rate != nil && !was.Rate.Equal(is.Rate.Decimal) {
		tell(Rate, lang.F("比例 %s → %s", "rate %s → %s", *was.Rate, *is.Rate))
	}
	switch before, after := capped(was), capped(is); {
	case after && !before:
		tell(Cap, lang.F("到了上限 %s", "reaches the cap of %s", *is.Limit))
	case before && !after:
		tell(Cap, lang.F("低于上限 %s", "falls below the cap of %s", *was.Limit))
	case after && was.Limit.Cmp(*is.Limit) != 0:
		tell(Cap, lang.F("上限 %s → %s", "cap %s → %s", *was.Limit, *is.Limit))
	}
	switch before, after := belowZero(was), belowZero(is); {
	case after && !before:
		tell(Cap, lang.T("基数低于零，不予支付", "the base lies below zero: nothing is paid"))
	case before && !after:
		tell(Cap, lang.T("基数到零以上", "the base reaches zero"))
	}
	if !same(was.Base, is.Base) {
		tell(Base, lang.F("基数 %s → %s", "base %s → %s", amountWord(was.Base), amountWord(is.Base)))
	}
	return all
}

func belowZero(l *calc.Line) bool { return l.Base != nil && l.Base.Sign() < 0 }
