package differential

import (
	"math/big"
	"sort"
)

// purchase is one place bought or built.
type purchase struct {
	fit      tri
	why      []string
	date     day
	price    *big.Rat
	datePath string
	path     string
}

// purchases lists the places acquired in any of the given ways, one mode a place.
func purchases(offices []node, test func(node) (tri, []string), modes ...string) []purchase {
	var out []purchase
	for _, o := range offices {
		for _, mode := range modes {
			if !o.has(mode) {
				continue
			}
			figure := map[string]string{"purchase": "price", "built": "cost"}[mode]
			p := purchase{date: o.date(mode, "date"), price: o.money(mode, figure)}
			p.fit, p.why = test(o)
			p.datePath, p.path = "offices."+mode+".date", "offices."+mode+"."+figure
			out = append(out, p)
			break
		}
	}
	return out
}

// acquire adds a line a place in order of time; the cap is for life, over all of them.
func (a *award) acquire(list []purchase, rate string, cap *big.Rat) {
	t, why := no, []string{}
	for _, p := range list {
		t = or(t, p.fit)
		why = append(why, p.why...)
		if p.fit != no {
			a.dated(p.date, p.datePath)
		}
	}
	a.need(t, why...)
	if !a.open() {
		return
	}
	sort.SliceStable(list, func(i, j int) bool { return list[i].date < list[j].date })
	left := cap
	for _, p := range list {
		if p.fit == no {
			continue
		}
		base := p.price
		if base == nil {
			a.lack(p.path)
		}
		if p.fit == unknown {
			a.lack(p.why...)
			base = nil
		}
		a.once(p.date, base, rate, a.capped(base, rate, &left))
	}
}

// capped pays out of what is left of a cap for life. After an unknown line what
// is left is unknown too, unless nothing was left before it.
func (a *award) capped(base *big.Rat, rate string, left **big.Rat) *big.Rat {
	if *left == nil {
		return nil
	}
	if (*left).Sign() == 0 {
		return new(big.Rat)
	}
	amount := portion(base, rate, *left, round)
	if amount == nil {
		*left = nil
	} else {
		*left = minus(*left, amount)
	}
	return amount
}

func (c *calc) officePurchase(list []purchase) {
	a := c.measure("office_purchase", "", "第六条", "office_purchase", "enterprise")
	c.enter(a, "1亿", "1000万")
	a.acquire(list, "20%", parseMoney("50万"))
}
