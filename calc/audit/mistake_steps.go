package audit

import (
	"strings"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
)

// slip is what may happen to one of the sums that a base is added up from.
type slip struct {
	code          Slip
	text, working lang.Text
	base          money.Amount
}

// notTakenOff is the code of what should have been taken off a base and was not.
const notTakenOff Slip = "not_taken_off"

// byStep leaves out one of the sums that a base was added up from, or counts it
// twice; of what has to be taken off the same.
func byStep(t *trial, x *Account) (all []wrongSum) {
	l := x.line()
	if l == nil {
		return nil
	}
	steps := t.added(x)
	if len(steps) < 2 { // without it there is no base, and twice it is another rate
		return nil
	}
	for _, s := range steps {
		for _, slip := range slipsOf(s, *l.Base) {
			sum := made(slip.base, *l.Rate, l.Limit)
			all = append(all, wrongSum{code: slip.code, of: kindOf(s), sum: sum, text: slip.text,
				working: lang.F("第 %d 年：%s；%s × %s → %s", "year %d: %s; %s × %s → %s", x.N, slip.working, slip.base,
					l.Rate.String(), sum)})
		}
	}
	return all
}

func slipsOf(s calc.Step, base money.Amount) (all []slip) {
	switch {
	case s.Amount.Sign() > 0:
		all = []slip{
			{"left_out", lang.T("漏计了一笔", "a sum was left out"),
				lang.F("漏计「%s」%s", "“%s”, %s, was left out", s.Text, s.Amount), base.Sub(s.Amount)},
			{"counted_twice", lang.T("一笔重复计", "a sum was counted twice"),
				lang.F("重复计「%s」%s", "“%s”, %s, was counted twice", s.Text, s.Amount),
				base.Add(s.Amount)},
		}
	case s.Amount.Sign() < 0:
		off := s.Amount.Neg()
		all = []slip{
			{notTakenOff, lang.T("应当扣减的没有扣减", "what has to be taken off was not"),
				lang.F("没有扣减「%s」%s", "“%s”, %s, was not taken off", s.Text, off),
				base.Add(off)},
			{"taken_off_twice", lang.T("扣减了两次", "it was taken off twice"),
				lang.F("扣了两次「%s」%s", "“%s”, %s, was taken off twice", s.Text, off), base.Sub(off)},
		}
	}
	return all
}

// kindOf is what a step is called, of one that takes something off without its
// figures and days: the same slip in several years is one mistake then.
func kindOf(s calc.Step) string {
	if s.Amount.Sign() > 0 {
		return s.Text.In(lang.English)
	}
	return strings.Trim(strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' || strings.ContainsRune("/-.,", r) {
			return -1
		}
		return r
	}, s.Text.In(lang.English)), " ")
}
