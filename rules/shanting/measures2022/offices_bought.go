package measures2022

import (
	"cmp"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/calc/sorted"
)

// boughtOffice is an office that counts or, for want of some facts, may count.
type boughtOffice struct {
	*project.Office
	lacks []string
}

func (o boughtOffice) doubtful() bool { return len(o.lacks) > 0 }

// priceIn is its price on the way to a line.
func (o boughtOffice) priceIn(w *calc.Working) calc.Value {
	return w.Start().Plus(w.Say(func() lang.Text { return lang.F("%s 购房价格", "price of %s", o.Name()) }),
		o.Purchase.Price.Value).Lacks(o.Purchase.Price.Missing()...)
}

// boughtOffices keeps the bought offices that Art. 6 supports and, beside such,
// those that it may. Where it supports none, the conditions say why; one of which
// it is unknown makes the award unknown.
func (f *act) boughtOffices(w *calc.Working, bound func(*project.Office) []calc.Condition) (kept []boughtOffice,
	conditions []calc.Condition) {
	if list := w.Project.Listed.Offices; list.SaidUnknown() {
		return nil, []calc.Condition{officesTest.Of(list.Missing())}
	}
	asked, things := f.officesAsked(w, isBought, newPurchase, bound)
	fitting, perhaps, conditions := w.Sorted(things)
	for _, i := range fitting {
		kept = append(kept, boughtOffice{Office: asked[i]})
	}
	for _, i := range perhaps {
		kept = append(kept, boughtOffice{asked[i], things[i].Missing()})
	}
	return kept, conditions
}

// inOrderBought sorts offices by date, and by price and name where the day is the
// same, so that the order of the file cannot move the cap; those without a day,
// which only may count, stand apart.
func inOrderBought(offices []boughtOffice) (dated, undated []boughtOffice) {
	for _, o := range offices {
		if o.Purchase.Date.Known {
			dated = append(dated, o)
		} else {
			undated = append(undated, o)
		}
	}
	for _, some := range [][]boughtOffice{dated, undated} {
		sorted.Stable(some, func(a, b boughtOffice) int {
			return cmp.Or(cmp.Compare(a.Purchase.Date.Value, b.Purchase.Date.Value),
				a.Purchase.Price.Value.Cmp(b.Purchase.Price.Value), cmp.Compare(a.ID.Value, b.ID.Value))
		})
	}
	return dated, undated
}
