package budget

import (
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/money"
)

// ended books the payments for an award that ended with the contract and that no
// act takes back, or in whose place an agreement pays: each is paid in the year of its day, and what the payee may not
// keep is to come back, from the last of them on.
func (k *book) ended(a *calc.Award, payments []int) {
	for _, i := range payments {
		switch paid := &k.result.Project.Paid[i]; {
		case !paid.Date.Known:
			k.loose = append(k.loose, i)
		case k.inYear(paid):
			for _, s := range k.sharesOf(a, i) {
				r := k.row(Award, a, s.Name)
				r.Paid = r.Paid.Add(s.Amount)
			}
		}
	}
	over := money.Zero
	if deal := k.result.Agreed(a); deal != nil {
		over = k.notTakenBack(a, k.result.BeyondAgreed(deal, payments))
	} else {
		over = k.result.BeyondEnd(a, payments)
	}
	for _, i := range slices.Backward(payments) {
		for _, s := range k.sharesOf(a, i) {
			back := money.Min(over, money.Max(money.Zero, s.Amount))
			r := k.row(Award, a, s.Name)
			r.Recover, over = r.Recover.Add(back), over.Sub(back)
		}
	}
}

// sharesOf is a payment by who bore it.
func (k *book) sharesOf(a *calc.Award, i int) []calc.Share {
	paid := &k.result.Project.Paid[i]
	if paid.Bearer.Known {
		return []calc.Share{{Name: paid.Bearer.Value, Amount: paid.Amount.Value}}
	}
	return k.result.Division(a).Of(paid.Amount.Value)
}
