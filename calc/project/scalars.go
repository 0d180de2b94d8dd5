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
	return b.scalarText(n)
}

// scalarOf is scalar of a type of which an example can be given to who wrote
// something else.
func (b *binder) scalarOf(n *Node, t Type) (string, bool) {
	if told := len(b.problems); !b.expect(n, Scalar) {
		if len(b.problems) > told && !n.IsEmpty() {
			b.problems[told].Hint = lang.F("在冒号后直接写值，如 %s", "write the value after the colon, such as %s", t.example())
		}
		return "", false
	}
	return b.scalarText(n)
}

func (b *binder) scalarText(n *Node) (string, bool) {
	s := trim(n.Text)
	if n.IsEmpty() || s == "" {
		b.problem(n.Pos, lang.T("没有值", "has no value"),
			lang.T("未知就删去这一行：不写即未知，不是零", "remove the line if it is unknown: what is left out is unknown, not zero"))
		return "", false
	}
	return s, true
}

// Shown cuts a value that is too long to repeat.
func Shown(s string) string {
	if r := []rune(s); len(r) > 40 {
		return string(r[:40]) + "…"
	}
	return s
}

func (b *binder) money(n *Node, signed bool) (money.Amount, bool, bool) {
	bare := false
	a, ok := parsed(b, n, TypeMoney, func(s string) (a money.Amount, err error) {
		a, bare, err = money.ParseCNY(s, signed)
		return a, err
	})
	return a, bare, ok
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
			b.warn(n.Pos, lang.F("%s 按元计；若是万元请写 %s万元", "%s is taken as yuan; write %s万元 if it is in ten thousands",
				n.Text, n.Text))
		}
		return a, ok
	}
}

func (b *binder) usd(n *Node) (money.Amount, bool) {
	return parsed(b, n, TypeUSD, money.ParseUSD)
}

func (b *binder) area(n *Node) (decimal.Decimal, bool) {
	bare := false
	mu, ok := parsed(b, n, TypeArea, func(s string) (mu decimal.Decimal, err error) {
		mu, bare, err = money.ParseArea(s)
		return mu, err
	})
	if ok && bare && mu.GreaterThan(largeArea) {
		b.warn(n.Pos, lang.F("%s 按亩计；若是平方米请写 %s平方米", "%s is taken as mu; write %s m2 if it is in square metres", n.Text,
			n.Text))
	}
	return mu, ok
}

// largeArea is the size, in mu, above which a bare figure looks like square
// metres without their unit (CONTRACT section 1).
var largeArea = decimal.New(3000, 0)

func (b *binder) share(n *Node) (money.Rate, bool) {
	return parsed(b, n, TypeShare, func(s string) (money.Rate, error) {
		r, err := money.ParseRate(s)
		if err == nil && r.Cmp(money.Whole.Decimal) > 0 {
			err = errAbove
		}
		return r, err
	})
}

// What is wrong with a number that is one.
var (
	errAbove    = errors.New("above 100%")
	errNotWhole = errors.New("not a whole number")
	errTooMany  = errors.New("too large")
)

func (b *binder) number(n *Node) (decimal.Decimal, bool) {
	return parsed(b, n, TypeNumber, bareNumber)
}

func bareNumber(s string) (decimal.Decimal, error) {
	d, err := money.ParseNumber(s, false)
	if err != nil {
		err = money.Refusal(s, err)
	}
	return d, err
}

func (b *binder) count(n *Node) (int, bool) {
	return parsed(b, n, TypeCount, func(s string) (int, error) {
		d, err := bareNumber(s)
		switch {
		case err == nil && !d.IsInteger():
			err = errNotWhole
		case err == nil && d.GreaterThan(decimal.New(1, 9)):
			err = errTooMany
		}
		return int(d.IntPart()), err
	})
}

func (b *binder) year(n *Node) (int, bool) {
	return parsed(b, n, TypeYear, civil.ParseYear)
}

func (b *binder) date(n *Node) (civil.Date, bool) {
	return parsed(b, n, TypeDate, civil.ParseDate)
}

func (b *binder) period(n *Node) (civil.Period, bool) {
	return parsed(b, n, TypePeriod, civil.ParsePeriod)
}

var yesWords, noWords = []string{"true", "是", "yes"}, []string{"false", "否", "no"}

// isYesNo reads a yes or a no, in any case of letters.
func isYesNo(s string) (yes, ok bool) {
	switch s { // as programs write it
	case "true":
		return true, true
	case "false":
		return false, true
	}
	same := func(word string) bool { return strings.EqualFold(s, word) }
	yes = slices.ContainsFunc(yesWords, same)
	return yes, yes || slices.ContainsFunc(noWords, same)
}

// plainYesNo reads a yes or a no as programs write it.
func plainYesNo(text []byte) (yes, ok bool) {
	yes = string(text) == "true"
	return yes, yes || string(text) == "false"
}

func (b *binder) yesNo(n *Node) (bool, bool) {
	s, ok := b.scalarOf(n, TypeYesNo)
	if !ok {
		return false, false
	}
	yes, ok := isYesNo(s)
	if !ok {
		hint := lang.F("写成 %s", "write %s", TypeYesNo.example())
		switch meant, ok := yesNoMeant(s); {
		case ok:
			hint = lang.F("写成 %s", "write %s", meant)
		case isNoValue(s):
			hint = noValue(false).hint
		}
		b.problem(n.Pos, lang.F("「%s」不是 是/否", "%q is not a yes or no", Shown(n.Text)), hint)
	}
	return yes, ok
}

// What people write for a yes and for a no, beyond the words that are taken.
var (
	likeYes = []string{"y", "t", "on", "1", "对", "有", "真", "是的", "√", "✓", "✔", "☑", "correct", "ok", "yep"}
	likeNo  = []string{"n", "f", "off", "0", "错", "无", "没有", "假", "不是", "否定", "×", "✗", "✘", "✕", "none", "nope", "not",
		"未"}
)

// yesNoMeant is a yes or a no where a word plainly means it.
func yesNoMeant(s string) (meant lang.Text, ok bool) {
	s = strings.Trim(Folded(s), " !！。.,，；;")
	like := func(words []string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return strings.EqualFold(w, s) })
	}
	yes, is := isYesNo(s)
	switch {
	case is && yes, like(likeYes), strings.HasPrefix(s, "已") && len(s) > len("已"):
		return lang.T("是", "true"), true
	case is, like(likeNo), strings.HasPrefix(s, "未") && len(s) > len("未"):
		return lang.T("否", "false"), true
	}
	return lang.Text{}, false
}

// maxText is the longest text, in characters, that a name may have.
const maxText = 200

func (b *binder) text(n *Node) (string, bool) {
	s, ok := b.scalar(n)
	if !ok {
		return "", false
	}
	if !IsPlain(s) {
		b.problem(n.Pos, lang.T("文字太长，或含换行、控制字符、改变书写方向的字符",
			"too long, or it holds line ends, control characters or marks that turn the direction of writing"),
			lang.F("最多 %d 个字，写在一行", "at most %d characters, on one line", maxText))
		return "", false
	}
	b.unfolded = b.unfolded || Folded(s) != s
	return s, true
}
