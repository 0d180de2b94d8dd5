package audit

import (
	"cmp"
	"slices"

	"github.com/shanting/fuchi/calc/money"
)

// net takes what came back off the payments it takes back, so that nothing is
// said of money that is no longer gone: off one of the same sum first, else off
// the last before it, of the same bearer before others.
func (a *Account) net() {
	slices.SortStableFunc(a.Entries, func(x, y *Entry) int { return cmp.Compare(x.Date.Value, y.Date.Value) })
	for _, e := range a.Entries {
		e.Left = e.Amount
	}
	sameSum := func(back, e *Entry) bool { return e.Left.Cmp(back.Left.Neg()) == 0 }
	sameBearer := func(back, e *Entry) bool { return e.Bearer == back.Bearer }
	for _, may := range []func(back, e *Entry) bool{
		func(back, e *Entry) bool { return sameSum(back, e) && sameBearer(back, e) },
		sameSum, sameBearer,
		func(_, _ *Entry) bool { return true },
	} {
		for i, back := range a.Entries {
			if back.Amount.Sign() < 0 {
				takeBack(back, a.Entries[:i], may)
				takeBack(back, a.Entries[i:], may) // one of its day that stands after it, or a later one
			}
		}
	}
}

// takeBack takes a repayment off payments, the latest first, while any of it is left.
func takeBack(back *Entry, from []*Entry, may func(back, e *Entry) bool) {
	for _, e := range slices.Backward(from) {
		if back.Left.Sign() == 0 {
			return
		}
		if e.Left.Sign() <= 0 || !may(back, e) {
			continue
		}
		taken := money.Min(e.Left, back.Left.Neg())
		e.Left, back.Left = e.Left.Sub(taken), back.Left.Add(taken)
	}
}

// standing are the payments of which something is still gone.
func (a *Account) standing() (left []*Entry) {
	for _, e := range a.Entries {
		if e.Left.Sign() > 0 {
			left = append(left, e)
		}
	}
	return left
}
