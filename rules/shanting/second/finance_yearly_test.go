package second

import (
	"maps"
	"math/big"
	"sort"
	"strconv"
)

// bonds pays a line a calendar year, never more than the ceiling a firm and
// year. Only issues dated inside the validity count; a firm in the private 500
// makes no line; what is unknown of an issue makes its year unknown.
func (c *calc) bonds(f node) {
	a := c.support("bonds", "", "三（四）", "bonds", "enterprise")
	c.stays(a, f)
	type total struct {
		base, amount  *big.Rat
		gross, floor  *big.Rat // with the issues of which only the issuer is unknown, each at the lower rate
		open          bool     // something is unknown of an issue
		rates, unsure map[string]bool
	}
	years, why := map[string]*total{}, []string{}
	of := func(year int) *total {
		key := strconv.Itoa(year)
		if years[key] == nil {
			years[key] = &total{base: new(big.Rat), amount: new(big.Rat), gross: new(big.Rat), floor: new(big.Rat),
				rates: map[string]bool{}, unsure: map[string]bool{}}
		}
		return years[key]
	}
	var undated []node
	for _, b := range f.list("bonds") {
		date := b.date("date")
		issuer := b.text("issuer")
		barred := and(b.is("private", "issuer"), b.flag("private_500"))
		kind := c.bondKind(b)
		if date != noDay && !c.financeTime().holds(date) || barred == yes || kind == no {
			continue
		}
		if date == noDay {
			undated = append(undated, b)
			continue
		}
		t, amount := of(date.year()), b.money("amount")
		rate := map[string]string{"state": "0.005%", "private": "0.01%"}[issuer]
		if issuer == "" || barred == unknown || amount == nil || kind == unknown {
			why = append(why, lackingBond(issuer, b)...)
			t.open, t.unsure[rate] = true, true // no issuer, no rate, for the whole of its year
			if barred == no && amount != nil && kind == yes {
				t.gross, t.floor = plus(t.gross, amount), plus(t.floor, times(amount, parseRate("0.005%")))
			}
			continue
		}
		t.rates[rate] = true
		t.base = plus(t.base, amount)
		t.amount = plus(t.amount, times(amount, parseRate(rate)))
	}
	if f.untold("bonds") {
		a.need(unknown, "finance.bonds")
		return
	}
	// One without a day may be of any year, and only a year that is full without it is known.
	full := false
	for _, t := range years {
		full = full || t.amount.Cmp(parseMoney("25万")) >= 0 || plus(t.amount, t.floor).Cmp(parseMoney("25万")) >= 0
	}
	for _, b := range undated {
		why = append(why, "finance.bonds.date")
		a.need(or(truth(full), unknown), "finance.bonds.date")
		for y := c.financeTime().from.year(); full && y <= (c.financeTime().end-1).year(); y++ {
			t := of(y)
			t.open, t.unsure[map[string]string{"state": "0.005%", "private": "0.01%"}[b.text("issuer")]] = true, true
		}
	}
	a.need(truth(len(undated) > 0 || len(years) > 0)) // no issue that counts is one false, whatever else is unknown
	if !a.open() {
		return
	}
	a.lack(why...)
	for _, y := range sortedKeys(years) {
		t := years[y]
		if t.open && t.amount.Cmp(parseMoney("25万")) < 0 { // at its ceiling a year is known
			if t.base, t.amount = plus(t.base, t.gross), plus(t.amount, t.floor); t.amount.Cmp(parseMoney("25万")) < 0 {
				t.base, t.amount = nil, nil
			}
			maps.Copy(t.rates, t.unsure)
		}
		rate := ""
		if len(t.rates) == 1 {
			rate = sortedKeys(t.rates)[0]
		}
		a.yearly(months(integer(y), 1, 12), t.base, rate, portion(t.amount, "100%", parseMoney("25万"), floorFen))
	}
}

// bondKind: enterprise bonds and debt instruments between banks, presumed so.
func (c *calc) bondKind(b node) tri {
	if !b.has("kind") {
		return yes
	}
	return or(b.is("corporate", "kind"), b.is("interbank", "kind"))
}

func lackingBond(issuer string, b node) (why []string) {
	if issuer == "" {
		why = append(why, "finance.bonds.issuer")
	}
	if issuer != "state" && !b.says("private_500") {
		why = append(why, "finance.bonds.private_500")
	}
	if !b.says("amount") {
		why = append(why, "finance.bonds.amount")
	}
	if b.has("kind") && !b.says("kind") {
		why = append(why, "finance.bonds.kind")
	}
	return why
}

// yearInTime: at the borders of its validity a year counts with any day of it,
// or only if it is in force throughout.
func (c *calc) yearInTime(w span) bool {
	days := w.common(c.financeTime())
	if c.reads("border_years", "whole") {
		return days == w.days()
	}
	return days > 0
}

// ranked pays a sum a calendar year by the rung its figure reaches. A year with
// no rung is a line of nothing; no year with one is a condition not met.
func (c *calc) ranked(a *award, list []node, rank func(node) (met tri, sum string, why []string)) {
	sort.SliceStable(list, func(i, j int) bool { return list[i].text("year") < list[j].text("year") })
	reached := false
	for _, y := range list {
		w := months(integer(y.text("year")), 1, 12)
		if !c.yearInTime(w) {
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
	if f.untold("guarantees") {
		a.need(unknown, "finance.guarantees")
		return
	}
	c.ranked(a, f.list("guarantees"), func(y node) (tri, string, []string) {
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
	if f.untold("bridge_loans") {
		a.need(unknown, "finance.bridge_loans")
		return
	}
	c.ranked(a, f.list("bridge_loans"), func(y node) (tri, string, []string) {
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
