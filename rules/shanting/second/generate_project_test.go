package second

import (
	"fmt"
	"slices"
	"strings"
)

func (g *generator) project() {
	nature := g.mostly(0.75, "new", "expansion")
	if g.clean && g.chance(0.25) {
		nature = "expansion"
	}
	g.upgrade = nature == "expansion"
	cases := ""
	if g.chance(0.08) {
		cases = "case_by_case: " + sequence(g.pick("top_500", "exceptionally_large", "chain_leader", "park_operator", "provincial_key", "modern_services"))
	}
	g.section("project", mapping("name: 项目", "enterprise: 企业",
		g.fact("sector", g.sector()),
		g.fact("nature", nature),
		g.fact("foreign_invested", g.yesNo(0.3)),
		g.fact("ownership", g.mostly(0.93, "private", "state", "district_state_sole", "district_state_joint")),
		g.fact("legal_person", g.mostly(0.97, "independent", "branch")),
		g.presumed("tax_lawful", g.yesNo(0.95)), cases))
}

// sector is industry four times in five; no project of energy is clean.
func (g *generator) sector() string {
	switch {
	case g.chance(0.8):
		return "industrial"
	case !g.clean && g.chance(0.3):
		return g.pick("energy_generation", "resource_extraction")
	}
	return g.pick("services", "services", "culture_tourism", "finance", "agriculture", "other")
}

func (g *generator) contract() {
	signed := parseDate("2022-04-20") + day(g.IntN(900))
	if g.chance(0.12) {
		signed = parseDate(g.pick("2022-04-15", "2022-04-16", "2025-04-15", "2025-04-16"))
	}
	terminated := "false"
	switch {
	case g.chance(0.3):
		terminated = "" // presumed
	case g.chance(0.07):
		terminated = g.pick("true", g.day("2026-03-01", "2024-12-31", "2025-01-01").String(), g.edge(g.actual).String())
	}
	var performance string
	if g.chance(0.5) {
		performance = "performance: " + mapping(g.fact("on_time", g.yesNo(0.95)), g.fact("intensity", g.yesNo(0.97)),
			g.fact("plot_ratio", g.yesNo(0.97)), g.fact("tax_per_mu", g.yesNo(0.97)))
	}
	end := g.edge(g.actual)
	agreed, supplement := g.start, ""
	if g.chance(0.1) { // the later day is the one that the rest is written around
		agreed = g.start.plusYears(-1)
		supplement = "supplement: " + mapping(g.fact("agreed_production", g.start.String()), g.fact("reviewed", g.yesNo(0.7)))
	}
	g.section("contract", mapping(g.fact("signed", signed.String()),
		g.fact("signatory", g.signatory()),
		"construction: "+mapping("start: "+(min(signed, end-300)).String(), g.fact("end", end.String())),
		g.fact("agreed_production", agreed.String()), supplement, g.fact("terminated", terminated), performance,
		g.presumed("fraud", g.fraud())))
}

func (g *generator) signatory() string {
	if g.town {
		return "town"
	}
	return g.pick("development_zone", "town", "district")
}

// fraud is none, or all, or names the awards that were obtained by it.
func (g *generator) fraud() string {
	if g.chance(0.05) {
		var names []string
		for range 1 + g.IntN(2) {
			names = append(names, fmt.Sprintf("%q", g.pick("measures2022/land", "measures2022/tax_rebate", "measures2022/factory_rent",
				"measures2022/office_rent", "measures2022/referral", "measures2022/talent_tax", "measures2022/talent_tax#甲")))
		}
		slices.Sort(names)
		return sequence(slices.Compact(names)...)
	}
	return g.yesNo(0.05)
}

func (g *generator) milestones() {
	var produced, taxed string
	switch {
	case !g.clean && g.chance(0.03):
		produced = g.beforeMeasures().String()
	case g.chance(0.88):
		produced = g.actual.String()
	}
	switch {
	case g.chance(0.05):
		taxed = g.beforeMeasures().String()
	case g.chance(0.8):
		taxed = (g.actual + day(g.IntN(120)-10)).String()
	}
	entry := g.day("2023-01-01", "2024-02-29", "2022-11-01")
	if g.chance(0.04) {
		entry = g.beforeMeasures()
	}
	reported := parseDate("2022-04-01") + day(g.IntN(400))
	g.section("milestones", mapping(g.fact("first_report", reported.String()), g.fact("site_visit", (reported+day(g.IntN(80)-20)).String()),
		g.fact("zone_entry", entry.String()), g.fact("production", produced), g.fact("first_tax", taxed)))
}

// beforeMeasures is a day about the first of the Measures, or well before.
func (g *generator) beforeMeasures() day {
	if g.chance(0.5) {
		return measuresFrom + day(g.IntN(3)-1)
	}
	return measuresFrom - day(g.IntN(1200))
}

func (g *generator) assets() int64 {
	if g.town && g.chance(0.5) {
		return 1e10 + int64(g.IntN(3)-1)
	}
	return g.nearFen(20e6, 50e6, 100e6, 100e6, 300e6, 300e6, 500e6, 500e6, 1000e6)
}

func (g *generator) investment() {
	assets := g.assets()
	moved := ""
	if g.chance(0.25) {
		m := g.nearFen(30e6)
		if g.chance(0.5) {
			assets += m // so that the new part alone stands at the edge
		}
		moved = g.fact("moved_equipment", g.fen(m))
	} else if g.chance(0.05) {
		moved = "moved_equipment: 待定"
	}
	var figures []string
	for _, k := range []string{"contracted", "reported"} {
		if g.chance(0.4) {
			figures = append(figures, k+": "+g.fen(max(1, assets+g.nearFen(1e6)-1e8)))
		}
	}
	if g.chance(0.7) {
		figures = append(figures, "audited: "+g.fen(assets))
	}
	fixed := ""
	if len(figures) > 0 {
		fixed = "fixed_assets: " + mapping(figures...)
	}
	total := assets + g.Int64N(2e9)
	switch {
	case g.town:
		total = 1e10 + int64(g.IntN(3)-1)
	case g.chance(0.2):
		total = g.nearFen(100e6)
	}
	inPeriod := assets
	if g.chance(0.6) {
		inPeriod = g.nearFen(100e6, 1000e6, 90e6)
	}
	dollars := g.nearFen(5e6, 10e6, 30e6)
	g.section("investment", mapping(g.fact("total", g.fen(total)), fixed, moved, g.fact("in_construction_period", g.fen(inPeriod)),
		"foreign: "+mapping(g.fact("total", g.usd(dollars)), g.fact("fixed_assets", g.usd(g.nearFen(5e6, 10e6, 30e6))))))
}

func (g *generator) site() {
	introducing, ratio := "", ""
	if g.chance(0.6) {
		introducing = g.fact("introducing_town", g.pick("城头镇", "桑村镇"))
	}
	if g.town {
		introducing = "introducing_town: 桑村镇"
	}
	if !g.town && g.chance(0.7) {
		g.section("site", mapping(g.fact("location", "zone"), g.fact("area", "100亩"), introducing))
		return
	}
	if g.chance(0.6) {
		host, brought := g.orUntold(g.pick("7", "5", "1")), g.orUntold(g.pick("3", "5", "2"))
		ratio = "ratio: " + g.orUntold("{host: "+host+", introducing: "+brought+"}")
	}
	g.section("site", mapping(g.fact("location", "town"), introducing, g.fact("host_town", "城头镇"), ratio, g.maybe(0.5, g.fact("in_park", g.yesNo(0.7)))))
}

func (g *generator) readingChoice() string {
	var out []string
	always, choice, _ := strings.Cut(g.always, "=")
	if always != "" {
		out = append(out, always+": "+choice)
	}
	if g.chance(0.25) {
		return mapping(out...) // as most people would ask
	}
	for _, r := range readingTable {
		if r[0] == always {
			continue
		}
		if slices.Contains(strings.Split(g.without, ","), r[0]) {
			continue
		}
		if g.chance(0.3) || (r[0] == "comparison" || r[0] == "matter_scope") && g.chance(0.2) {
			out = append(out, r[0]+": "+g.mostly(0.1, r[1], r[2:]...))
		}
	}
	return mapping(out...)
}
