package differential

import (
	"math/big"
	"sort"
	"strconv"
)

// bonds pays a line a calendar year, never more than the ceiling a firm and
// year. Only issues dated inside the validity count; a firm in the private 500
// makes no line; what is unknown of an issue makes its year unknown.
func (c *calc) bonds(f node) {
	a := c.support("bonds", "", "三（四）", "bonds", "enterprise")
	a.stays(f)
	type total struct {
		base, amount *big.Rat
		rates        map[string]bool
	}
	years, why, undated := map[string]*total{}, []string{}, false
	for _, b := range f.list("bonds") {
		date := a.dated(b.date("date"), "finance.bonds.date")
		undated = undated || date == noDay
		issuer := b.text("issuer")
		barred := and(b.is("private", "issuer"), b.flag("private_500"))
		if !financeTime.holds(date) || barred == yes {
			continue
		}
		key := strconv.Itoa(date.year())
		if years[key] == nil {
			years[key] = &total{new(big.Rat), new(big.Rat), map[string]bool{}}
		}
		t, amount := years[key], b.money("amount")
		rate := map[string]string{"state": "0.005%", "private": "0.01%"}[issuer]
		t.rates[rate] = true // no issuer, no rate, for the whole of its year
		if issuer == "" || barred == unknown || amount == nil {
			why = append(why, lackingBond(issuer, b)...)
			t.amount = nil
			continue
		}
		t.base = plus(t.base, amount)
		if t.amount != nil {
			t.amount = plus(t.amount, times(amount, parseRate(rate)))
		}
	}
	a.need(truth(undated || len(years) > 0)) // no issue that counts is one false, whatever else is unknown
	if !a.open() {
		return
	}
	a.lack(why...)
	for _, y := range sortedKeys(years) {
		t := years[y]
		rate := ""
		if len(t.rates) == 1 {
			rate = sortedKeys(t.rates)[0]
		}
		if t.amount == nil {
			t.base = nil
		}
		a.yearly(months(integer(y), 1, 12), t.base, rate, portion(t.amount, "100%", parseMoney("25万"), floorFen))
	}
}

func lackingBond(issuer string, b node) (why []string) {
	if issuer == "" {
		why = append(why, "finance.bonds.issuer")
	}
	if issuer != "state" && !b.has("private_500") {
		why = append(why, "finance.bonds.private_500")
	}
	if !b.has("amount") {
		why = append(why, "finance.bonds.amount")
	}
	return why
}

// ranked pays a sum a calendar year by the rung its figure reaches; a year is in
// time if its last day is. A year with
// no rung is a line of nothing; no year with one is a condition not met.
func (a *award) ranked(list []node, rank func(node) (met tri, sum string, why []string)) {
	sort.SliceStable(list, func(i, j int) bool { return list[i].text("year") < list[j].text("year") })
	reached := false
	for _, y := range list {
		w := months(integer(y.text("year")), 1, 12)
		if !financeTime.holds(w.end - 1) {
			continue
		}
		met, sum, why := rank(y)
		reached = reached || met != no
		switch met {
		case yes:
			a.yearly(w, nil, "", parseMoney(sum))
		case no:
			a.yearly(w, nil, "", new(big.Rat))
		default:
			if a.open() {
				a.lack(why...)
			}
			a.yearly(w, nil, "", nil)
		}
	}
	a.need(truth(reached))
}

func (c *calc) guarantees(f node) {
	a := c.support("guarantee", "", "四（一）", "guarantee", "institution")
	a.need(f.is("guarantee", "kind"), "finance.kind")
	a.ranked(f.list("guarantees"), func(y node) (tri, string, []string) {
		v := y.money("qualifying")
		if v == nil {
			return unknown, "", []string{"finance.guarantees.qualifying"}
		}
		n := rung(v, []string{"5000万", "1亿", "2亿"})
		return truth(n > 0), []string{"", "10万", "15万", "25万"}[n], nil
	})
}

func (c *calc) bridgeLoans(f node) {
	a := c.support("bridge_loan", "", "四（三）", "bridge_loan", "institution")
	a.need(f.is("bridge_loan", "kind"), "finance.kind")
	a.ranked(f.list("bridge_loans"), func(y node) (tri, string, []string) {
		var why []string
		v, firms, fee := y.money("amount"), y.money("firms"), parseRate(y.text("daily_fee"))
		if v == nil {
			why = append(why, "finance.bridge_loans.amount")
		}
		if firms == nil {
			why = append(why, "finance.bridge_loans.firms")
		}
		cheap := unknown
		if fee == nil {
			why = append(why, "finance.bridge_loans.daily_fee")
		} else {
			limit := rat("0.001").Cmp(fee)
			cheap = truth(limit > 0 || limit == 0 && !c.reads("unmarked_bounds", "exclusive"))
		}
		met := and(reaches(v, "10亿"), c.unmarked(firms, "50"), cheap)
		sum := "10万"
		if reaches(v, "20亿") == yes {
			sum = "25万"
		}
		return met, sum, why
	})
}
