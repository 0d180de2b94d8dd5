package project

import (
	"cmp"
	"errors"
	"slices"
	"strings"

	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
)

// parsed reads a scalar by a parser that knows no place, and records why it was
// not understood.
func parsed[V any](b *binder, n *Node, t Type, parse func(string) (V, error)) (V, bool) {
	var none V
	s, ok := b.scalarOf(n, t)
	if !ok {
		return none, false
	}
	v, err := parse(s)
	if err == nil {
		return v, true
	}
	takes := func(s string) bool { _, bad := parse(s); return bad == nil }
	p := t.misread(cmp.Or(n.Cell, n.Text), s, err, len(b.problems) <= maxProposals, takes)
	if errors.Is(err, money.ErrCurrency) && isDollars(s) && b.isInvestment() {
		p.Hint = investedDollars
	}
	b.problem(n.Pos, p.Message, p.Hint)
	return none, false
}

// Misread is the problem of a text that is no scalar of the type: why it is none
// and what to write.
func (t Type) Misread(text string, err error, parse func(string) error) Problem {
	return t.misread(text, strings.TrimSpace(text), err, true, func(s string) bool { return parse(s) == nil })
}

// misread looks for what was meant by a text, read as s, unless so many problems
// were told already that nobody asks.
func (t Type) misread(text, s string, err error, look bool, takes func(string) bool) Problem {
	what, example := t.said()
	reason, hint := refusal(s, err, look, takes, example)
	return Problem{Message: lang.F("「%s」不是%s：%s", "%q is not %s: %s", Shown(text), what, reason), Hint: hint}
}

// longestMeant is the longest text that somebody may have typed for a figure.
const longestMeant = 200

// refusal says why a text is not taken and what to write: what was meant, where
// that can be told, else an example.
func refusal(s string, err error, look bool, takes func(string) bool, example lang.Text) (reason, hint lang.Text) {
	plain, typed := s, len(s) <= longestMeant
	if typed {
		plain = money.Plain(s)
	}
	if plain != s && takes(plain) {
		if !errors.Is(err, money.ErrFullWidth) && !errors.Is(err, money.ErrNumerals) {
			err = scriptOf(s)
		}
		reason, _ = why(err)
		return reason, lang.F("写成 %s", "write %s", Shown(plain))
	}
	if reason, hint = why(err); hint.IsZero() {
		hint = lang.F("写成 %s", "write %s", example)
	}
	if !look || !typed {
		return reason, hint
	}
	switch meant, ok := propose(s, err, takes); {
	case ok && !meant.reason.IsZero():
		return meant.reason, meant.or(lang.F("写成 %s", "write %s", example))
	case ok:
		return reason, meant.or(hint)
	}
	return reason, hint
}

// scriptOf says in which signs a text is written that are not ASCII's.
func scriptOf(s string) error {
	if strings.ContainsAny(s, money.Numerals) {
		return money.ErrNumerals
	}
	return money.ErrFullWidth
}

// why gives a reason in words, and the mend where it is not to write as in the example.
func why(err error) (reason, mend lang.Text) {
	for _, r := range refusals {
		if errors.Is(err, r.err) {
			return r.text, r.mend
		}
	}
	return lang.T("格式不对", "the form is not known"), lang.Text{}
}

// vague are the reasons that say no more than that the form is not known, and
// may be wrong of a text that is something else altogether.
var vague = []error{money.ErrEmpty, money.ErrForm, money.ErrUnit, money.ErrGrouping, money.ErrFullWidth,
	money.ErrNumerals,
	money.ErrNoUnit, civil.ErrForm}

func isVague(err error) bool {
	return slices.ContainsFunc(vague, func(v error) bool { return errors.Is(err, v) })
}

var exactly = lang.T("写一个确切的数；尚不知道就写 待定", "write one exact figure, or unknown while it is not known")

var refusals = []struct {
	err        error
	text, mend lang.Text
}{
	{err: money.ErrEmpty, text: lang.T("没有数字", "there is no number")},
	{err: money.ErrForm, text: lang.T("格式不对", "the form is not known")},
	{err: money.ErrExponent, text: lang.T("不接受指数写法", "exponents are not accepted")},
	{err: money.ErrNegative, text: lang.T("不能为负", "it cannot be negative")},
	{err: money.ErrGrouping, text: lang.T("千分位逗号位置不对", "thousands are grouped by three")},
	{err: money.ErrLeading, text: lang.T("多余的前导零", "it begins with a needless zero")},
	{err: money.ErrTooLong, text: lang.F("整数部分超过 %d 位", "more than %d digits before the point", money.MaxDigits)},
	{err: money.ErrPlaces, text: lang.F("小数超过 %d 位", "more than %d decimals", money.MaxPlaces)},
	{err: money.ErrFen, text: lang.T("小数位太多（金额最多到分）", "too many decimals (money has two at most)")},
	{err: money.ErrFullWidth, text: lang.T("含全角数字或标点", "it has full-width digits or marks")},
	{err: money.ErrNumerals, text: lang.T("数字用汉字写（百、千也是）", "it has Chinese numerals (百 and 千 are such too)")},
	{err: money.ErrCurrency, text: lang.T("币种不对", "it is another currency")},
	{err: money.ErrNoUnit, text: lang.T("没有写明美元", "the dollar is not written")},
	{err: money.ErrUnit,
		text: lang.T("单位只能是 亿、万、元，由大到小各一次", "its units can be 亿, 万 and 元, from large to small and each once")},
	{err: money.ErrBlank, text: lang.T("数字中间有空格", "there is a blank inside the number"),
		mend: lang.T("删去空格；千分位用半角逗号", "remove the blank; thousands are parted by commas")},
	{err: money.ErrAbout, mend: exactly,
		text: lang.T("不是确切的数（约、左右、以上……）", "it is not an exact figure (约, about, at least …)")},
	{err: money.ErrSpan, text: lang.T("是一个范围", "it is a span of figures"), mend: exactly},
	{err: money.ErrNotFinite, text: lang.T("不是有限的数", "it is no finite number")},
	{err: money.ErrBase, text: lang.T("不是十进制", "it is not written in tens")},
	{err: money.ErrMeasure, text: lang.T("不接受这个面积单位", "this measure of area is not taken"),
		mend: lang.T("换算成 亩、平方米 或 公顷", "give it in 亩 (mu), m2 or hectares")},
	{err: money.ErrNoMeasure, text: lang.T("没有写明面积单位", "the measure of area is not written"),
		mend: lang.T("写成 4万平方米 或 60亩", "write 4万平方米, 40000 m2 or 60亩 (mu)")},
	{err: errAbove, text: lang.T("超过 100%", "it is above 100%")},
	{err: errNotWhole, text: lang.T("有小数", "it has decimals")},
	{err: errTooMany, text: lang.T("太大", "it is too large")},
	{err: civil.ErrForm, text: lang.T("格式不对", "the form is not known")},
	{err: civil.ErrRange, text: lang.F("年份不在 %d 至 %d 之间", "the year is not between %d and %d", civil.FirstYear,
		civil.LastYear)},
	{err: civil.ErrNoSuch, text: lang.T("日历上没有这一天", "there is no such day")},
	{err: civil.ErrQuarter, text: lang.T("一年只有四个季度", "a year has four quarters")},
	{err: civil.ErrReversed, text: lang.T("结束早于开始", "it ends before it starts")},
	{err: civil.ErrYearFirst, text: lang.T("年份没有写在最前，或不是四位", "the year does not come first, or has not four digits"),
		mend: lang.T("先写四位年份，再写月、日：2024-03-10", "write the year first, then month and day: 2024-03-10")},
	{err: civil.ErrFourDigits, text: lang.T("年份要写四位", "a year has four digits")},
	{err: civil.ErrMonth, text: lang.T("月份用了名称", "the month is a name"),
		mend: lang.T("月份写数字：2024-03-10", "write the month as a number: 2024-03-10")},
	{err: civil.ErrNoDay, text: lang.T("缺少月或日", "the month or the day is lacking")},
	{err: civil.ErrClock, text: lang.T("后面有时刻", "a time of day follows"),
		mend: lang.T("只写日期：2024-03-10", "write the day alone: 2024-03-10")},
	{err: civil.ErrAbout, text: lang.T("不是确切的日期", "it is no exact day"),
		mend: lang.T("写确切的日期；尚不知道就写 待定", "write the exact day, or unknown while it is not known")},
}
