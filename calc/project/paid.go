package project

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
)

// Payment is one amount that was paid out.
type Payment struct {
	Award         Fact[string] // an award id, with #instance where there are several
	Year          Fact[int]    // the award year, or a calendar year from 1900 on
	Date          Fact[civil.Date]
	Amount        Fact[money.Amount]
	Payee, Bearer Fact[string]
	Voucher       Fact[string]
}

func paidKey() field[Project] {
	return listed("paid", "已兑现", lang.T("已经支付的款项", "what has been paid so far"), keys(
		required(fact(TypeAward, "award", "奖项", lang.T("奖项的编号、名称或条款", "the award by its id, its name or its article"),
			(*binder).awardID,
			func(p *Payment) *Fact[string] { return &p.Award })),
		fact(TypeAwardYear, "year", "奖励年度", lang.T("第几个奖励年度，或公历年份", "which award year, from 1, or a calendar year"),
			(*binder).awardYear, func(p *Payment) *Fact[int] { return &p.Year }),
		date("date", "日期", lang.T("支付日期", "day of the payment"), func(p *Payment) *Fact[civil.Date] { return &p.Date }),
		required(signed("amount", "金额", lang.T("金额；退回写负数（红字）", "amount; a repayment is negative"),
			func(p *Payment) *Fact[money.Amount] { return &p.Amount })),
		text("payee", "领取人", lang.T("领取人", "who received it"), func(p *Payment) *Fact[string] { return &p.Payee }),
		fact(TypeText, "bearer", "承担方", lang.T("由谁承担：区级或镇街名", "who bore it: district or a town"), (*binder).bearer,
			func(p *Payment) *Fact[string] { return &p.Bearer }),
		text("voucher", "凭证号", lang.T("记账凭证号", "number of the voucher"),
			func(p *Payment) *Fact[string] { return &p.Voucher }),
	), func(p *Project) *[]Payment { return &p.Paid }, func(p *Project) *Fact[bool] { return &p.PaidGiven })
}

// maxAwardYear is far more than any award runs for.
const maxAwardYear = 99

// awardYear reads an award year, counted from 1, or a calendar year.
func (b *binder) awardYear(n *Node) (int, bool) {
	return parsed(b, n, TypeAwardYear, func(s string) (int, error) {
		if y, err := strconv.ParseUint(s, 10, 8); err == nil && y >= 1 && y <= maxAwardYear && s[0] != '0' &&
			s[0] != '+' {
			return int(y), nil
		}
		y, err := civil.ParseYear(s)
		if errors.Is(err, civil.ErrFourDigits) {
			err = civil.ErrForm
		}
		return y, err
	})
}

func (b *binder) bearer(n *Node) (string, bool) {
	s, ok := b.text(n)
	if name, found := Bearers.find(s); found {
		s = name
	}
	return s, ok
}

// namesAward says whether a text names an award, or several.
func (b *binder) namesAward(s string) bool {
	id, _, _ := strings.Cut(s, "#")
	return slices.Contains(b.words.Awards, id) || len(b.words.named(id, b.words.Awards)) > 0
}

func (b *binder) awardID(n *Node) (string, bool) {
	s, ok := b.text(n)
	if !ok {
		return "", false
	}
	id, instance, hasInstance := strings.Cut(s, "#")
	if hasInstance {
		instance = "#" + instanceOf(instance)
	}
	if slices.Contains(b.words.Awards, id) {
		return id + instance, true
	}
	ids := b.words.named(id, b.words.Awards)
	if len(ids) == 1 {
		return ids[0] + instance, true
	}
	if len(ids) > 1 {
		b.problem(n.Pos, lang.F("「%s」是几个奖项", "%q is several awards", Shown(s)), oneOf(ids))
		return "", false
	}
	hint := b.awardMeant(id)
	b.problem(n.Pos, lang.F("没有「%s」这个奖项", "%q is not an award", Shown(s)), hint)
	return "", false
}

// mostMeant is how many awards a word may be part of to mean one of them.
const mostMeant = 4

// awardMeant says which awards a word that names none is a part of, or lists
// all of them: in Chinese by their names, which may be written too.
func (b *binder) awardMeant(s string) lang.Text {
	return b.meant(s, b.words.Awards, func() lang.Text {
		if ids := b.words.partly(s, b.words.Awards); len(ids) > 0 && len(ids) <= mostMeant {
			return lang.F("是不是 %s？", "did you mean %s?", b.words.titles(ids, " 或 ", " or "))
		}
		if len(b.words.Awards) == 0 {
			return oneOf(nil)
		}
		return lang.F("可选：%s", "one of: %s", b.words.titles(b.words.Awards, "、", ", "))
	})
}
