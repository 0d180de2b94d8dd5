package second

import (
	"fmt"
	"hash/fnv"
)

func (g *generator) wins(matter string) { g.matters = append(g.matters, matter) }

// orUntold says at times, of a value, that it is not known: by what it is, so that
// no other draw moves.
func (g *generator) orUntold(value string) string {
	hash := fnv.New32a()
	hash.Write([]byte(value))
	if hash.Sum32()%67 == 0 {
		return "待定"
	}
	return value
}

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
	if g.chance(0.1) { // what is known may take all of it
		premium = []int64{0, retained, mu * 100000 * 100, mu * 50000 * 100}[g.IntN(4)] + int64(g.IntN(3)-1)
		premium = max(premium, 0)
	}
	area := fmt.Sprintf("%d亩", mu)
	if g.chance(0.3) {
		area = fmt.Sprintf("%d㎡", 40001+g.IntN(50000))
	}
	g.section("land", mapping(g.fact("area", area), g.fact("acquired", g.mostly(0.93, g.pick("auction", "auction", "collective"), "other")),
		g.fact("premium", g.fen(premium)), g.fact("municipal_retained", g.fen(retained)), g.fact("infrastructure_fee", g.fen(g.Int64N(5e8)))))
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
	if g.chance(0.03) {
		g.section("referrer", "待定")
		return
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
	g.section("talent", g.orUntold(sequence(out...)))
}
