package second

import (
	"fmt"
	"regexp"
	"strings"
)

// rents cover years from the day on, in one of the rhythms leases are paid in.
func (g *generator) rents(from day, years int, yearly int64) string {
	var out []string
	put := func(s span, amount int64) {
		paid := ""
		switch {
		case g.chance(0.05): // not paid
		case g.chance(0.05):
			paid = "projected: true"
		case g.chance(0.05):
			amount, paid = 0, g.maybe(0.3, "paid: "+s.from.String())
		case g.chance(0.08):
			paid = "paid: " + (s.end + day(g.IntN(500))).String() // late
		default:
			paid = "paid: " + (s.from + day(g.IntN(40)-5)).String()
		}
		sum := "amount: " + g.orUntold(g.fen(amount))
		out = append(out, mapping("period: "+fmt.Sprintf("%s/%s", s.from, s.end-1), sum, paid))
	}
	switch g.IntN(4) {
	case 0:
		put(span{from, from.plusYears(years)}, yearly*int64(years))
	case 1:
		y, m, _ := from.parts()
		for i := range years * 4 {
			q := months(y+(m-1+3*i)/12, (m-1+3*i)%12+1, 3)
			put(span{later(from, q.from), q.end}, yearly/4)
		}
	case 2:
		put(span{from, civil(from.year()+1, 1, 1)}, yearly/2)
		for i := 1; i < years; i++ {
			put(months(from.year()+i, 1, 12), yearly)
		}
	default:
		for i := range years {
			put(span{from.plusYears(i), from.plusYears(i + 1)}, yearly)
		}
	}
	return sequence(out...)
}

func (g *generator) factory() {
	g.wins("factory_rent")
	if !g.chance(0.25) {
		g.section("factory", g.oneFactory(""))
		return
	}
	var list []string
	for i := range 1 + g.IntN(3) {
		list = append(list, g.inDoubt(g.oneFactory("id: "+string(rune('A'+i))), "standard", "in_zone_park"))
	}
	g.section("factory", sequence(list...))
}

// inDoubt now and then leaves open one of the facts that one of several places
// has to meet, which would seldom be so by chance.
func (g *generator) inDoubt(place string, facts ...string) string {
	if !g.chance(0.12) {
		return place
	}
	fact := regexp.MustCompile(`\b` + g.pick(facts...) + `: [^,{}]+`)
	return fact.ReplaceAllStringFunc(place, func(said string) string {
		return said[:strings.Index(said, ":")] + ": 待定"
	})
}

func (g *generator) oneFactory(id string) string {
	from := g.day("2023-03-15", "2024-02-29", "2023-01-01", "2024-07-01")
	if g.chance(0.04) {
		from = g.beforeMeasures()
	}
	years := 1 + g.IntN(6)
	return mapping(id, g.fact("standard", g.yesNo(0.93)), g.fact("in_zone_park", g.yesNo(0.93)), g.fact("lease_effective", from.String()),
		g.leaseEnd("lease_ends", from, years), g.fact("rent", g.rents(from, years, g.nearFen(1200e3))))
}

// leaseEnd is where the rents end, or a while to either side, or written as unknown.
func (g *generator) leaseEnd(key string, from day, years int) string {
	end := from.plusYears(years) - 1
	switch g.IntN(6) {
	case 0, 1:
		return key + ": " + end.String()
	case 2:
		return key + ": " + later(from, end+day(g.IntN(500)-250)).String()
	case 3:
		return key + ": 待定"
	}
	return ""
}

func (g *generator) offices() {
	var out []string
	for i := range 1 + g.IntN(3) {
		var parts []string
		from := g.day("2023-01-01", "2024-02-29", "2024-07-01", "2025-06-30")
		bought := g.day("2024-05-01", "2023-01-01", "2024-02-29", "2027-06-03")
		if g.chance(0.04) {
			from = g.beforeMeasures()
		}
		if g.chance(0.04) {
			bought = g.beforeMeasures()
		}
		if g.chance(0.6) {
			g.wins("office_rent")
			years := 1 + g.IntN(4)
			parts = append(parts, "lease: "+mapping(g.fact("effective", from.String()), g.leaseEnd("ends", from, years),
				g.fact("rent", g.rents(from, years, g.nearFen(1e6, 200e3)))))
			bought = from + day(g.IntN(1000))
		}
		if g.chance(0.45) || len(parts) == 0 && g.chance(0.7) {
			g.wins("office_purchase")
			parts = append(parts, "purchase: "+mapping(g.fact("price", g.near(2500e3, 20e6, 60e6)), g.fact("date", bought.String())))
		} else if g.chance(0.2) {
			parts = append(parts, "built: "+mapping(g.fact("cost", g.near(2500e3, 60e6)), g.fact("date", bought.String())))
		}
		head := []string{"id: " + string(rune('A'+i)), g.fact("use", g.mostly(0.85, "office", "research", "other")), g.fact("own_use", g.yesNo(0.93)),
			g.fact("in_zone", g.yesNo(0.8)), g.fact("sublet", g.yesNo(0.05))}
		out = append(out, g.inDoubt(mapping(append(head, parts...)...), "use", "own_use", "own_use", "sublet", "in_zone"))
	}
	g.section("offices", g.orUntold(sequence(out...)))
}
