package project

import (
	"errors"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
)

// scalar gives the text of a scalar that is not empty.
func (b *binder) scalar(n *Node) (string, bool) {
	if !b.expect(n, Scalar) {
		return "", false
	}
	s := strings.TrimSpace(n.Text)
	if n.IsEmpty() || s == "" {
		b.problem(n.Pos, lang.T("没有值", "has no value"),
			lang.T("未知就删去这一行：不写即未知，不是零", "remove the line if it is unknown: what is left out is unknown, not zero"))
		return "", false
	}
	return s, true
}

// cannotRead records why a scalar was not understood.
func (b *binder) cannotRead(n *Node, what lang.Text, err error, example lang.Text) {
	b.problem(n.Pos, lang.F("「%s」不是%s：%s", "%q is not %s: %s", Shown(n.Text), what, why(err)), lang.F("写成 %s", "write %s", example))
}

// Shown cuts a value that is too long to repeat.
func Shown(s string) string {
	if r := []rune(s); len(r) > 40 {
		return string(r[:40]) + "…"
	}
	return s
}

func why(err error) lang.Text {
	for _, reason := range reasons {
		if errors.Is(err, reason.err) {
			return reason.text
		}
	}
	return lang.T("格式不对", "the form is not known")
}

var reasons = []struct {
	err  error
	text lang.Text
}{
	{money.ErrEmpty, lang.T("没有数字", "there is no number")},
	{money.ErrForm, lang.T("格式不对", "the form is not known")},
	{money.ErrExponent, lang.T("不接受指数写法", "exponents are not accepted")},
	{money.ErrNegative, lang.T("不能为负", "it cannot be negative")},
	{money.ErrGrouping, lang.T("千分位逗号位置不对", "thousands are grouped by three")},
	{money.ErrLeading, lang.T("多余的前导零", "it begins with a needless zero")},
	{money.ErrTooLong, lang.F("整数部分超过 %d 位", "more than %d digits before the point", money.MaxDigits)},
	{money.ErrPlaces, lang.T("小数位太多（金额最多到分）", "too many decimals (money has two at most)")},
	{money.ErrFullWidth, lang.T("含全角数字或标点", "it has full-width digits or marks")},
	{money.ErrCurrency, lang.T("币种不对", "it is another currency")},
	{money.ErrNoUnit, lang.T("没有写明美元", "the dollar is not written")},
	{civil.ErrForm, lang.T("格式不对", "the form is not known")},
	{money.ErrUnit, lang.T("单位只能是一个 万 或 亿", "its unit can be one 万 or one 亿")},
	{civil.ErrRange, lang.F("年份不在 %d 至 %d 之间", "the year is not between %d and %d", civil.FirstYear, civil.LastYear)},
	{civil.ErrNoSuch, lang.T("日历上没有这一天", "there is no such day")},
	{civil.ErrReversed, lang.T("结束早于开始", "it ends before it starts")},
}

var (
	moneyExample  = lang.T("1234567.89、3000万元 或 1.2亿", "1234567.89, 3000万元 or 1.2亿 (万 = 10,000, 亿 = 100,000,000)")
	usdExample    = lang.T("1000万美元 或 USD 10,000,000", "USD 10,000,000 or 1000万美元")
	areaExample   = lang.T("120亩 或 40001平方米", "120亩 (mu) or 40001 m2")
	shareExample  = lang.T("40% 或 0.4，不超过 100%", "40% or 0.4, at most 100%")
	numberExample = lang.T("1.2 这样的数", "a plain number such as 1.2")
	countExample  = lang.T("60 这样的整数", "a whole number such as 60")
	yearExample   = lang.T("2024 这样的年份", "a year such as 2024")
	dateExample   = lang.T("2022-09-01 或 2022年9月1日", "2022-09-01")
	periodExample = lang.T("2024、2024Q1、2024-03 或 2024-01-01/2024-06-30", "2024, 2024Q1, 2024-03 or 2024-01-01/2024-06-30")
	yesNoExample  = lang.T("是 或 否（true、false）", "true or false")
)

func (b *binder) money(n *Node, signed bool) (money.Amount, bool, bool) {
	s, ok := b.scalar(n)
	if !ok {
		return money.Zero, false, false
	}
	a, bare, err := money.ParseCNY(s, signed)
	if err != nil {
		b.cannotRead(n, lang.T("人民币金额", "an amount in yuan"), err, moneyExample)
	}
	return a, bare, err == nil
}

func (b *binder) cny(n *Node) (money.Amount, bool) {
	a, _, ok := b.money(n, false)
	return a, ok
}

// Below these, in yuan, a bare figure looks like 万元 without its unit
// (CONTRACT section 1): an investment or a capital, the price of land or of a
// building, and what is entered month by month, a rent or a tax.
var (
	smallInvestment = money.Fen(1_000_000_00)
	smallPrice      = money.Fen(10_000_00)
	smallEntry      = money.Fen(1_000_00)
)

// sized reads money that is hardly ever smaller than an amount.
func sized(smallest money.Amount, signed bool) func(*binder, *Node) (money.Amount, bool) {
	return func(b *binder, n *Node) (money.Amount, bool) {
		a, bare, ok := b.money(n, signed)
		if ok && bare && a.Sign() > 0 && a.Cmp(smallest) < 0 {
			b.warn(n.Pos, lang.F("%s 按元计；若是万元请写 %s万元", "%s is taken as yuan; write %s万元 if it is in ten thousands", n.Text, n.Text))
		}
		return a, ok
	}
}

// parsed reads a scalar by a parser that knows no place.
func parsed[V any](b *binder, n *Node, what lang.Text, parse func(string) (V, error), example lang.Text) (V, bool) {
	var none V
	s, ok := b.scalar(n)
	if !ok {
		return none, false
	}
	v, err := parse(s)
	if err != nil {
		b.cannotRead(n, what, err, example)
		return none, false
	}
	return v, true
}

func (b *binder) usd(n *Node) (money.Amount, bool) {
	return parsed(b, n, lang.T("美元金额", "an amount in US dollars"), money.ParseUSD, usdExample)
}

func (b *binder) area(n *Node) (decimal.Decimal, bool) {
	return parsed(b, n, lang.T("面积", "an area"), func(s string) (decimal.Decimal, error) {
		mu, bare, err := money.ParseArea(s)
		if err == nil && bare && mu.GreaterThan(largeArea) {
			b.warn(n.Pos, lang.F("%s 按亩计；若是平方米请写 %s平方米", "%s is taken as mu; write %s m2 if it is in square metres", s, s))
		}
		return mu, err
	}, areaExample)
}

// largeArea is the size, in mu, above which a bare figure looks like square
// metres without their unit (CONTRACT section 1).
var largeArea = decimal.New(3000, 0)

func (b *binder) share(n *Node) (money.Rate, bool) {
	r, ok := parsed(b, n, lang.T("比率", "a rate"), money.ParseRate, shareExample)
	if ok && r.Cmp(money.Whole.Decimal) > 0 {
		b.problem(n.Pos, lang.F("%s 超过 100%%", "%s is above 100%%", Shown(n.Text)), lang.F("写成 %s", "write %s", shareExample))
		return r, false
	}
	return r, ok
}

func (b *binder) number(n *Node) (decimal.Decimal, bool) {
	return parsed(b, n, lang.T("数", "a number"), func(s string) (decimal.Decimal, error) { return money.ParseNumber(s, false) }, numberExample)
}

func (b *binder) count(n *Node) (int, bool) {
	return parsed(b, n, lang.T("整数", "a whole number"), func(s string) (int, error) {
		d, err := money.ParseNumber(s, false)
		if err == nil && (!d.IsInteger() || d.GreaterThan(decimal.New(1, 9))) {
			err = money.ErrForm
		}
		return int(d.IntPart()), err
	}, countExample)
}

func (b *binder) year(n *Node) (int, bool) {
	return parsed(b, n, lang.T("年份", "a year"), func(s string) (int, error) {
		p, err := civil.ParsePeriod(s)
		if err == nil && p != civil.CalendarYear(p.From.Year()) {
			err = civil.ErrForm
		}
		return p.From.Year(), err
	}, yearExample)
}

func (b *binder) date(n *Node) (civil.Date, bool) {
	return parsed(b, n, lang.T("日期", "a date"), civil.ParseDate, dateExample)
}

func (b *binder) period(n *Node) (civil.Period, bool) {
	return parsed(b, n, lang.T("期间", "a period"), civil.ParsePeriod, periodExample)
}

var yesWords, noWords = []string{"true", "是", "yes"}, []string{"false", "否", "no"}

// isYesNo reads a yes or a no, in any case of letters.
func isYesNo(s string) (yes, ok bool) {
	same := func(word string) bool { return strings.EqualFold(s, word) }
	yes = slices.ContainsFunc(yesWords, same)
	return yes, yes || slices.ContainsFunc(noWords, same)
}

func (b *binder) yesNo(n *Node) (bool, bool) {
	s, ok := b.scalar(n)
	if !ok {
		return false, false
	}
	yes, ok := isYesNo(s)
	if !ok {
		b.problem(n.Pos, lang.F("「%s」不是 是/否", "%q is not a yes or no", Shown(n.Text)), lang.F("写成 %s", "write %s", yesNoExample))
	}
	return yes, ok
}

// maxText is the longest text, in characters, that a name may have.
const maxText = 200

func (b *binder) text(n *Node) (string, bool) {
	s, ok := b.scalar(n)
	if !ok {
		return "", false
	}
	if !IsPlain(s) {
		b.problem(n.Pos, lang.T("文字太长，或含换行、控制字符、改变书写方向的字符", "too long, or it holds line ends, control characters or marks that turn the direction of writing"),
			lang.F("最多 %d 个字，写在一行", "at most %d characters, on one line", maxText))
		return "", false
	}
	return s, true
}
