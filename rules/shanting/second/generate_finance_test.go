package second

import "fmt"

func (g *generator) financeSections() {
	if !g.chance(0.6) {
		return
	}
	kind := g.pick("bank_tier1", "nonbank_tier1", "nonbank_hq", "tier2", "provincial_city_bank_tier1", "legal_person", "legal_person", "equity_fund", "equity_fund", "guarantee", "bridge_loan", "appraisal", "rating")
	if g.chance(0.35) {
		kind = g.pick("bank_tier1", "nonbank_tier1", "nonbank_hq") // the kinds that meet Article 6 over the same premises
	}
	facts := []string{g.fact("stay_commitment", g.yesNo(0.95)), g.fact("opened", g.eventDay().String())}
	switch {
	case g.chance(0.03):
		facts = append(facts, "kind: 待定")
	case !g.chance(0.06):
		facts = append(facts, "kind: "+kind)
	}
	if g.left = g.chance(0.1); g.left {
		facts = append(facts, "left: "+g.day("2026-01-01", "2028-06-01", "2029-03-01", "2024-03-01", "2029-12-01", "2030-12-01").String())
	}
	switch kind {
	case "bank_tier1", "nonbank_tier1", "nonbank_hq", "tier2", "provincial_city_bank_tier1":
		g.wins("settling")
	case "legal_person":
		g.wins("settling")
		facts = append(facts, g.fact("paid_in_capital", g.near(500e6, 499999998)))
	case "equity_fund":
		g.wins("paid_in_capital")
		facts = append(facts, g.fundFacts()...)
	case "appraisal", "rating":
		g.wins("agency")
		facts = append(facts, g.fact("paid_in_capital", g.near(5e6, 20e6, 50e6)))
	case "guarantee", "bridge_loan":
		g.wins(kind)
	}
	if kind == "guarantee" || g.chance(0.04) {
		facts = append(facts, "guarantees: "+g.perYear(func(y int) string {
			return mapping(fmt.Sprintf("year: %d", y), g.fact("qualifying", g.near(50e6, 100e6, 200e6)))
		}))
	}
	if kind == "bridge_loan" || g.chance(0.04) {
		facts = append(facts, "bridge_loans: "+g.perYear(func(y int) string {
			return mapping(fmt.Sprintf("year: %d", y), g.fact("amount", g.near(1000e6, 2000e6)), g.fact("firms", g.pick("49", "50", "51", "80", "120")),
				g.fact("daily_fee", g.pick("0.1%", "0.08%", "0.05%", "0.099%", "0.101%")))
		}))
	}
	if g.chance(0.5) {
		facts = append(facts, "listings: "+g.orUntold(g.listings()))
	}
	if g.chance(0.35) {
		facts = append(facts, "bonds: "+g.orUntold(g.bonds()))
	}
	g.section("finance", mapping(facts...))
}

func (g *generator) fundFacts() []string {
	capital := g.nearFen(200e6, 500e6, 1250e6)
	government := ""
	if g.chance(0.4) {
		part := g.nearFen(50e6)
		capital += part // so that the net figure stands at the edge
		government = g.fact("government_capital", g.fen(part))
	}
	return []string{g.fact("paid_in_capital", g.fen(capital)), government, "fund: " + mapping(g.fact("filed", g.yesNo(0.95)),
		g.fact("exit_commitment", g.yesNo(0.95)), g.fact("operated_full_year", g.yesNo(0.95)), g.fact("outside_capital", g.yesNo(0.95)))}
}

// eventDay stands at the borders of 5号 one time in four.
func (g *generator) eventDay() day {
	if g.chance(0.25) {
		return parseDate(g.pick("2022-06-02", "2022-06-03", "2027-06-02", "2027-06-03"))
	}
	return parseDate("2022-07-01") + day(g.IntN(1300))
}

func (g *generator) perYear(one func(y int) string) string {
	var out []string
	for y := 2022 + g.IntN(3); y <= 2027 && len(out) < 3; y++ {
		out = append(out, one(y))
	}
	return g.orUntold(sequence(out...))
}

func (g *generator) listings() string {
	var out []string
	// A firm lists itself or moves in a listing, so the two never come together.
	family := [][]string{{"regional", "neeq", "ipo"}, {"regional", "neeq", "ipo"}, {"shell"}, {"move"}, {"shell_neeq"}, {"move_neeq"}}[g.IntN(6)]
	unknown := -1 // the place of one of which the event is not known
	if g.chance(0.08) {
		unknown = g.IntN(len(family))
	}
	for i, event := range family {
		if len(family) > 1 && g.chance(0.3) {
			continue
		}
		g.wins("listing:" + event)
		called := "event: " + event
		if i == unknown {
			called = g.pick("event: 待定", "")
		}
		out = append(out, mapping(called, "date: "+g.eventDay().String(), g.fact("share_reform_same_year", g.yesNo(0.85)),
			g.fact("raised_funds", g.yesNo(0.5)), g.fact("invested_in_district", g.yesNo(0.85)), g.presumed("recognised", g.yesNo(0.9))))
	}
	return sequence(out...)
}

func (g *generator) bonds() string {
	g.wins("bonds")
	issuer := g.pick("state", "private")
	var out []string
	for range 1 + g.IntN(4) {
		barred := ""
		if issuer == "private" || g.chance(0.3) {
			barred = g.fact("private_500", g.yesNo(0.12))
		}
		date := "date: " + g.eventDay().String()
		if g.chance(0.05) {
			date = ""
		}
		out = append(out, mapping(date, "amount: "+g.near(1000e6, 2500e6, 5000e6, 100e6), g.fact("issuer", issuer), barred,
			g.presumed("kind", g.mostly(0.7, "corporate", "interbank", "other"))))
	}
	return sequence(out...)
}
