package measures2022

import (
	"cmp"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/calc/sorted"
)

// boughtOffice is an office that counts or, for want of some facts, may count.
type boughtOffice struct {
	*project.Office
	lacks []string
}

func (o boughtOffice) doubtful() bool { return len(o.lacks) > 0 }

// boughtOffices keeps the bought offices that Art. 6 supports and, beside such,
// those that it may. Where it supports none, the conditions say why; one of which
// it is unknown makes the award unknown.
func (f *act) boughtOffices(w *calc.Working, bound func(*project.Office) []calc.Condition) (kept []boughtOffice,
	conditions []calc.Condition) {
	if list := w.Project.Listed.Offices; list.SaidUnknown() {
		return nil, []calc.Condition{officesTest.Of(list.Missing())}
	}
	asked, things := f.officesAsked(w, isBought, newPurchase, bound)
	for i, o := range asked {
		things[i].Undated = !o.Purchase.Date.Known
	}
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
// same, so that the order of the file cannot move the cap.
func inOrderBought(offices []boughtOffice) []boughtOffice {
	sorted.Stable(offices, func(a, b boughtOffice) int {
		return cmp.Or(cmp.Compare(a.Purchase.Date.Value, b.Purchase.Date.Value),
			a.Purchase.Price.Value.Cmp(b.Purchase.Price.Value), cmp.Compare(a.ID.Value, b.ID.Value))
	})
	return offices
}

// capLeft is what is left of the cap for life: the most, if no office counts that
// only may, and the least, if all of those do. What an office pays out of the one
// and out of the other is the same for every number of them, or it is not known.
type capLeft struct {
	most, least money.Amount
	doubts      []string // what tells how much of it is left
	unpriced    []string // of those bought before, that lack a price
}

// take uses up what an office comes to. It names the facts for want of which that
// is not known, beside its price.
func (c *capLeft) take(o boughtOffice, rate money.Rate) []string {
	share := o.Purchase.Price.Value.Times(rate.Decimal).Round()
	most, least := money.Min(share, c.most), money.Min(share, c.least)
	c.least = c.least.Sub(least)
	switch {
	case !o.doubtful():
		if c.most = c.most.Sub(most); most.Cmp(least) != 0 {
			return c.doubts
		}
	case most.Sign() != 0 || !o.Purchase.Price.Known:
		c.doubts = append(c.doubts, o.lacks...)
		return o.lacks
	}
	return nil
}
