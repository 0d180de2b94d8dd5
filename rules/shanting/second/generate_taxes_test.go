package second

import "fmt"

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
	if g.chance(0.01) {
		return mapping(when, g.pick("net: 待定", "revenue: ~", "by_tax: 未知"), projected)
	}
	return mapping(when, "net: "+g.fen(g.net()), projected)
}
