package audit

import (
	"github.com/shopspring/decimal"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
)

// weighed are the exact parts of a sum, by bearer.
func weighed(x *Account, sum money.Amount) (all []calc.Share) {
	division, whole := x.Subject.standing.Division(x.Award), decimal.Zero
	for _, part := range division {
		whole = whole.Add(part.Weight)
	}
	if !whole.IsInteger() || whole.Sign() == 0 {
		return nil
	}
	for _, part := range division {
		all = append(all, calc.Share{Name: part.Bearer, Amount: sum.Times(part.Weight).Part(1, int(whole.IntPart()))})
	}
	return all
}

// byShares shares the right sum wrongly, or takes a bearer's part for the whole.
func byShares(_ *trial, x *Account) (all []wrongSum) {
	division := x.Subject.standing.Division(x.Award)
	if len(division) < 2 {
		return nil
	}
	right := division.Of(x.Due)
	swapped := calc.Division{{Bearer: division[0].Bearer, Weight: division[1].Weight},
		{Bearer: division[1].Bearer, Weight: division[0].Weight}}
	half := calc.Division{{Bearer: division[0].Bearer, Weight: money.Whole.Decimal},
		{Bearer: division[1].Bearer, Weight: money.Whole.Decimal}}
	all = append(all, wrongSum{code: "shares_swapped", sum: x.Due, parts: swapped.Of(x.Due),
		text: lang.F("承担比例颠倒（应为 %s）", "the parts of the bearers were swapped (they are %s)", x.bearers())},
		wrongSum{code: "equal_shares", sum: x.Due, parts: half.Of(x.Due),
			text: lang.F("各承担一半（应为 %s）", "each bore half (the parts are %s)", x.bearers())})
	both := wrongSum{code: "each_the_whole", apart: true, text: lang.T("每个承担方都付了全额", "each bearer paid the whole")}
	for _, part := range right {
		all = append(all, wrongSum{code: "borne_alone", of: part.Name, sum: x.Due,
			parts: []calc.Share{{Name: part.Name, Amount: x.Due}},
			text: lang.F("全部由%s一方承担（应为 %s）", "%s alone bore all of it (the parts are %s)", bearerText(part.Name),
				x.bearers())})
		all = append(all, wrongSum{code: "part_for_whole", of: part.Name, sum: part.Amount,
			text: lang.F("只付了相当于%s承担的那一份", "only the part of one bearer, %s, was paid", bearerText(part.Name))})
		both.parts, both.sum = append(both.parts, calc.Share{Name: part.Name, Amount: x.Due}), both.sum.Add(x.Due)
	}
	return append(all, both)
}
