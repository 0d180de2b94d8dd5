package budget

import (
	"cmp"
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/sorted"
)

// Debt is what one bearer owes another, which bore it in its place.
type Debt struct {
	From   string       `json:"from"`
	To     string       `json:"to"`
	Amount money.Amount `json:"amount"`
}

// between are the debts of one line: whoever bore less than its share owes those
// that bore more. What was paid to the payee in excess is nobody's share, and what
// is not paid at all is owed to nobody but the payee.
func between(l *calc.Line, paid []calc.Share) (debts []Debt) {
	all := shares(l, paid)
	for i := range all {
		for k := range all {
			sum := money.Min(all[i].unborne, all[k].borne)
			if sum.Sign() > 0 {
				debts = append(debts, Debt{all[i].bearer, all[k].bearer, sum})
				all[i].unborne, all[k].borne = all[i].unborne.Sub(sum), all[k].borne.Sub(sum)
			}
		}
	}
	return debts
}

// DebtsOf are the debts among the bearers of a project, of all that was payable
// by the end of the year, netted.
func DebtsOf(a *engine.Answer, year int) []Debt {
	k := &book{result: a.Result, year: year, rows: map[rowKey]*Row{}}
	k.pay()
	for _, award := range a.Awards {
		if award.Status.Counts() && k.notTakenBack(award, money.Fen(1)).Sign() > 0 {
			k.award(award)
		}
	}
	return Net(k.debts)
}

// Net adds debts up by pair: of two that owe each other one owes the difference.
func Net(debts []Debt) []Debt {
	var net []Debt
	for _, d := range debts {
		same := func(x Debt) bool { return x.From == d.From && x.To == d.To || x.From == d.To && x.To == d.From }
		i := slices.IndexFunc(net, same)
		switch {
		case d.From == d.To || d.Amount.Sign() == 0:
		case i < 0:
			net = append(net, d)
		case net[i].From == d.From:
			net[i].Amount = net[i].Amount.Add(d.Amount)
		default:
			net[i].Amount = net[i].Amount.Sub(d.Amount)
		}
		if i >= 0 && net[i].Amount.Sign() < 0 {
			net[i] = Debt{net[i].To, net[i].From, net[i].Amount.Neg()}
		}
	}
	net = slices.DeleteFunc(net, func(d Debt) bool { return d.Amount.Sign() == 0 })
	sorted.Stable(net, func(a, b Debt) int { return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To)) })
	return net
}
