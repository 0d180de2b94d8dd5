package differential

import "fmt"

func (g *generator) wins(matter string) { g.matters = append(g.matters, matter) }

func (g *generator) claims() {
	if g.chance(0.5) {
		g.land()
	}
	if g.chance(0.7) {
		g.taxes()
	}
	if g.chance(0.35) {
		g.wins("relocation")
		g.section("relocation", mapping(g.fact("from", g.pick("outside_district", "within_district")), g.fact("whole", g.yesNo(0.85))))
	}
	if g.chance(0.45) {
		g.factory()
	}
	if g.chance(0.5) {
		g.offices()
	}
	if g.chance(0.5) {
		g.referrer()
	}
	if g.chance(0.35) {
		g.talent()
	}
}

func (g *generator) land() {
	g.wins("land_premium")
	mu := int64(20 + g.IntN(200))
	retained := g.nearFen(1e6)
	premium := mu*[]int64{100000, 50000, 0}[g.IntN(3)]*100 + retained + g.nearFen(5e6)
	if g.chance(0.2) {
		premium = mu*100000*100 + retained + int64(g.IntN(3)-1) // support of a fen, nothing, less than nothing
	}
	area := fmt.Sprintf("%d亩", mu)
	if g.chance(0.3) {
		area = fmt.Sprintf("%d㎡", 40001+g.IntN(50000))
	}
	g.section("land", mapping(g.fact("area", area), g.fact("acquired", g.mostly(0.93, g.pick("auction", "auction", "collective"), "other")),
		g.fact("premium", g.fen(premium)), g.fact("municipal_retained", g.fen(retained)), g.fact("infrastructure_fee", g.fen(g.Int64N(5e8)))))
}

// net is a year's share, a month's or a quarter's alike: odd fen, now and then a refund.
func (g *generator) net() int64 {
	n := g.Int64N(3e8) + 1
	if g.chance(0.05) {
		return -n / 4
	}
	return n
}

func (g *generator) taxes() {
	g.wins("operating_tax")
	var entries []string
	style := g.pick("month", "quarter", "year", "award", "straddle", "entered", "mixed")
	first := g.start
	if g.upgrade {
		first = g.actual // which is what its award years run from
	}
	if g.clean && g.chance(0.5) {
		style = "award"
	}
	if g.upgrade || g.chance(0.6) {
		first = first.plusYears(-1)
	}
	for i := range 2 + g.IntN(7) {
		if g.chance(0.07) {
			continue // a year nobody has stated
		}
		how := style
		if style == "mixed" {
			how = g.pick("month", "quarter", "year", "entered")
		}
		entries = append(entries, g.taxYear(how, first, i)...)
	}
	sharing := ""
	if g.chance(0.9) {
		sharing = "sharing: " + mapping(g.fact("vat", "20%"), g.fact("cit", "16%"))
	}
	if len(entries) > 2 && g.chance(0.2) { // as far as somebody got
		entries = entries[:1+g.IntN(len(entries)-1)]
	}
	g.section("taxes", mapping(g.complete(first), sharing, "entries: "+sequence(entries...)))
}

// complete says of some days that all their entries are listed, in either way
// of writing it: all award years, a year of nothing, or to a day within one.
func (g *generator) complete(first day) string {
	if g.chance(0.55) {
		return ""
	}
	from := first.plusYears(g.IntN(3)-1) + day(g.IntN(3)*g.IntN(60))
	through := from.plusYears(1+g.IntN(6)) - 1 - day(g.IntN(2)*g.IntN(300))
	if g.chance(0.5) {
		return "complete: " + from.String() + "/" + through.String()
	}
	return "complete: " + mapping("from: "+from.String(), "through: "+through.String())
}

func (g *generator) taxYear(how string, first day, i int) []string {
	y := first.year() + i
	period := func(p string) string { return g.taxEntry("period: " + p) }
	var out []string
	switch how {
	case "month":
		for m := range 12 {
			out = append(out, period(fmt.Sprintf("%d-%02d", y, m+1)))
		}
	case "quarter":
		for q := range 4 {
			out = append(out, period(fmt.Sprintf("%dQ%d", y, q+1)))
		}
	case "year":
		out = append(out, period(fmt.Sprint(y)))
	case "award":
		out = append(out, period(fmt.Sprintf("%s/%s", first.plusYears(i), first.plusYears(i+1)-1)))
	case "straddle":
		from := civil(y, 1, 1) + day(i*37)
		out = append(out, period(fmt.Sprintf("%s/%s", from, from+120)))
	default:
		for _, d := range []day{first.plusYears(i) - 1, first.plusYears(i), first.plusYears(i) + day(g.IntN(300))} {
			if g.chance(0.7) {
				out = append(out, g.taxEntry("entered: "+d.String()))
			}
		}
	}
	return out
}

func (g *generator) taxEntry(when string) string {
	projected := ""
	if g.chance(0.02) {
		projected = "projected: true"
	}
	switch g.IntN(10) {
	case 0:
		return mapping(when, "by_tax: "+mapping(
			"vat: "+mapping("paid: "+g.fen(g.Int64N(1e9)), "refunded: "+g.fen(g.Int64N(3e8))), "cit: "+mapping("paid: "+g.fen(g.Int64N(1e9)))), projected)
	case 1, 2:
		refund := ""
		if g.chance(0.6) {
			refund = "refund: " + g.fen(g.Int64N(4e7))
		}
		return mapping(when, "revenue: "+g.fen(g.Int64N(3e8)), refund, projected)
	}
	return mapping(when, "net: "+g.fen(g.net()), projected)
}

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
		out = append(out, mapping("period: "+fmt.Sprintf("%s/%s", s.from, s.end-1), "amount: "+g.fen(amount), paid))
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
		list = append(list, g.oneFactory("id: "+string(rune('A'+i))))
	}
	g.section("factory", sequence(list...))
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

// leaseEnd is where the rents end, or a while to either side.
func (g *generator) leaseEnd(key string, from day, years int) string {
	end := from.plusYears(years) - 1
	switch g.IntN(6) {
	case 0, 1:
		return key + ": " + end.String()
	case 2:
		return key + ": " + later(from, end+day(g.IntN(500)-250)).String()
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
		out = append(out, mapping(append(head, parts...)...))
	}
	g.section("offices", sequence(out...))
}

func (g *generator) referrer() {
	g.wins("referral")
	filed := ""
	if g.chance(0.7) {
		filed = g.edge(g.actual.deadline(24)).String()
		if g.chance(0.2) {
			filed = g.edge(g.start.deadline(24)).String()
		}
	}
	g.section("referrer", mapping("name: 某商会", g.fact("kind", g.mostly(0.6, "organisation", "person", "person", "public_body", "civil_servant", "district_state")),
		g.fact("first", g.yesNo(0.92)), g.fact("filed", filed)))
}

func (g *generator) talent() {
	var out []string
	for _, name := range []string{"甲", "乙", "丙"}[:1+g.IntN(3)] {
		g.wins("talent_tax:" + name)
		since := g.day("2023-01-01", "2024-01-01", "2023-10-01", "2024-03-01")
		if g.chance(0.6) {
			since = civil(since.year(), 1, 1)
		}
		var years []string
		until, n := "", 1+g.IntN(8)
		if g.chance(0.3) {
			until = "until: " + (civil(since.year()+g.IntN(7), 1, 1) + day(g.IntN(365))).String()
		}
		early := 0
		if g.chance(0.05) {
			early = -1 - g.IntN(2)
		}
		short := g.chance(0.1)
		for i := early; i < n; i++ {
			if i > 0 && g.chance(0.05) {
				continue
			}
			if short { // never near the line
				years = append(years, mapping(fmt.Sprintf("year: %d", since.year()+i), "salary: 19万元", g.fact("iit_net", g.fen(g.Int64N(3e7)))))
				continue
			}
			years = append(years, mapping(fmt.Sprintf("year: %d", since.year()+i), g.fact("salary", g.near(200e3)), g.fact("iit_net", g.fen(g.Int64N(3e7)))))
		}
		out = append(out, mapping("name: "+name, g.fact("role", g.pick("chair", "vice_chair", "general_manager", "deputy_general_manager",
			"supervisors_chair", "chief_economist", "chief_accountant", "equivalent", "scientist")), g.fact("project_recognised", g.yesNo(0.92)),
			g.fact("social_insurance", g.yesNo(0.95)), g.fact("since", since.String()), until, "years: "+sequence(years...)))
	}
	g.section("talent", sequence(out...))
}
