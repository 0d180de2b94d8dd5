package shanting_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/project"
)

// draft is a random project file on its way: it likes the edges of the law, a
// fen or a day off a figure, meets most articles at once so that what it draws
// is often paid, and now and then forgets a fact or breaks a promise.
type draft struct {
	rng                *rand.Rand
	lines              []string
	agreed, production civil.Date
	rival              int // of the other award before
	policy, paid       string
}

// starts are days that award years may count from: at the ends of a calendar
// year, on 29 February and between.
var starts = []civil.Date{civil.MustDay(2023, 1, 1), civil.MustDay(2023, 3, 14), civil.MustDay(2023, 12, 31), civil.MustDay(2024, 1, 1), civil.MustDay(2024, 2, 29)}

// drawn is a random project as text, made of one number: the draws of rapid
// prefer what is small and first, and the regions of the law lie anywhere.
func drawn(t *rapid.T) string { return draftOf(rapid.Uint64().Draw(t, "seed")) }

// draftOf is the project that a number stands for.
func draftOf(seed uint64) string {
	d := &draft{rng: rand.New(rand.NewPCG(seed, 5)), rival: -1}
	d.agreed = starts[d.index(len(starts))]
	if d.production = d.agreed; d.chance(2) {
		d.production = d.near(d.agreed)
	}
	d.put("fuchi: 1")
	if d.chance(4) {
		d.put("as_of: %s", d.near(d.agreed.YearsOn(2)))
	}
	d.identity()
	d.contract()
	d.milestones()
	d.investment()
	d.claims()
	if !d.chance(4) {
		d.finance()
	}
	d.put("other_awards: [%s]", d.list(6, d.otherAward))
	paid := "[" + d.list(4, d.payment) + "]"
	if seed%50 == 49 {
		paid = "待定"
	}
	d.put("paid: %s", paid)
	d.readings()
	return strings.Join(d.lines, "\n") + "\n"
}

// onSomeRandomProjects runs what takes long on so many of them, the same each time.
func onSomeRandomProjects(t *testing.T, n int, property func(b bench, src string)) {
	t.Helper()
	b := newBench(t)
	for seed := range n {
		property(b, draftOf(uint64(seed)))
	}
}

func (d *draft) identity() {
	d.put("project: {name: 项目, enterprise: 企业, nature: %s, ownership: %s, legal_person: %s, case_by_case: %s%s%s%s}", d.mostly(4, "new", "expansion"),
		d.mostly(40, "private", "district_state_sole"), d.mostly(40, "independent", "branch"), d.mostly(6, "[]", "[top_500]", "[exceptionally_large, chain_leader]"),
		d.fact("sector", d.mostly(5, "industrial", "services", "culture_tourism", "energy_generation")), d.fact("foreign_invested", d.of("true", "false")),
		d.mostly(2, "", ", tax_lawful: true", ", tax_lawful: true", ", tax_lawful: true", ", tax_lawful: 待定", ", tax_lawful: false"))
	d.put("site: %s", d.of("{location: zone}", "{location: zone, introducing_town: 甲镇}", "{location: zone, introducing_town: 甲镇}", "{location: town, host_town: 甲镇}",
		"{location: town, host_town: 甲镇, in_park: true}", "{location: town, host_town: 甲镇, in_park: false}",
		"{location: town, host_town: 甲镇, introducing_town: 乙镇}", "{location: town, host_town: 甲镇, introducing_town: 乙镇, ratio: {host: 7, introducing: 3}, in_park: true}"))
}

func (d *draft) contract() {
	supplement := ""
	if d.chance(8) {
		supplement = fmt.Sprintf(", supplement: {agreed_production: %s%s}", d.near(d.agreed), d.mostly(4, ", reviewed: true", ", reviewed: false", ""))
	}
	d.put("contract: {signed: %s, signatory: %s, construction: {start: %s, end: %s}%s%s%s%s, performance: {on_time: %s, tax_per_mu: %s}}",
		d.mostly(6, "2022-09-01", "2022-04-15", "2022-04-16", "2024-06-01", "2025-04-15", "2025-04-16", "2025-04-17"), d.of("town", "development_zone", "district"),
		d.mostly(6, "2022-10-01", d.near(d.production).String()), d.near(d.production), d.fact("agreed_production", d.agreed.String()), supplement,
		d.mostly(7, ", terminated: false", ", terminated: true", ", terminated: 2025-03-01", ", terminated: 2025-03-01", ", terminated: 待定", ""),
		d.mostly(7, ", fraud: false", ", fraud: true", ", fraud: [measures2022/land, measures2022/referral]", ", fraud: [measures2022/tax_rebate]", ", fraud: 待定", ""),
		d.mostly(10, "true", "false"), d.mostly(10, "true", "false"))
}

// milestones are near the days of the contract, now and then a day off the one
// on which the measures took effect, or of the question.
func (d *draft) milestones() {
	early := func(usual civil.Date) string {
		if d.chance(25) {
			return (civil.MustDay(2022, 4, 16) + civil.Date(d.index(3)-1)).String()
		}
		return usual.String()
	}
	entry := d.agreed
	if d.chance(2) {
		entry = d.near(d.agreed)
	}
	d.put("milestones: {first_report: %s%s%s%s%s}", d.near(civil.MustDay(2022, 6, 1)), d.fact("site_visit", d.near(civil.MustDay(2022, 6, 1)).String()),
		d.fact("zone_entry", early(entry)), d.fact("production", early(d.production)), d.mostly(6, d.fact("first_tax", early(d.near(d.production))), ""))
}

func (d *draft) investment() {
	d.put("investment: {total: %s, fixed_assets: {%s: %s}%s%s, foreign: {total: %s USD%s}}",
		d.size(), d.mostly(8, "audited", "reported"), d.edge(50e8, 100e8, 300e8, 500e8, 900e8, 900e8), d.fact("in_construction_period", d.edge(100e8, 300e8, 1000e8, 1500e8)),
		d.mostly(12, ", moved_equipment: "+d.of("0", "0", "0", "3000万元"), ", moved_equipment: 待定", ""), d.edge(5e8, 1e9, 3e9), d.fact("fixed_assets", d.edge(5e8, 1e9, 3e9)+" USD"))
}

func (d *draft) put(format string, args ...any) {
	d.lines = append(d.lines, fmt.Sprintf(format, args...))
}

// index is one of n, each as likely as another.
func (d *draft) index(n int) int { return d.rng.IntN(n) }

func (d *draft) of(words ...string) string { return words[d.index(len(words))] }

// chance is true one time in n.
func (d *draft) chance(n int) bool { return d.index(n) == n-1 }

// mostly is the usual word but one time in n.
func (d *draft) mostly(n int, usual string, others ...string) string {
	if d.chance(n) {
		return d.of(others...)
	}
	return usual
}

func (d *draft) either(a, b civil.Date) civil.Date {
	if d.chance(2) {
		return b
	}
	return a
}

// list is up to n items, none half the time.
func (d *draft) list(n int, item func() string) string {
	var all []string
	if d.chance(2) {
		for range 1 + d.index(n) {
			all = append(all, item())
		}
	}
	return strings.Join(all, ", ")
}

// fact is one more key, or nothing: a fact somebody forgot, or wrote down as
// not known.
func (d *draft) fact(key, value string) string {
	switch d.index(50) {
	case 0, 1:
		return ""
	case 2:
		return ", " + key + ": 待定"
	}
	return ", " + key + ": " + value
}

// edge is a figure in fen, a fen off it, or something around it.
func (d *draft) edge(figures ...int64) string {
	n := figures[d.index(len(figures))]
	if d.chance(2) {
		n += int64(d.index(3)) - 1
	} else {
		n = n/5*int64(1+d.index(10)) + d.rng.Int64N(n/10)
	}
	return fen(n).String()
}

// size is total investment: at 1亿 to the fen now and then, where the readings of
// a small project differ.
func (d *draft) size() string {
	return d.mostly(8, d.edge(20e8, 50e8, 100e8, 300e8, 500e8, 1000e8), "100000000.00")
}

func (d *draft) near(day civil.Date) civil.Date {
	if d.chance(2) {
		return day + civil.Date(d.index(3)-1)
	}
	return day + civil.Date(d.index(601)-300)
}

// periods follow each other from a day on: its award years, the calendar's, or
// of any length.
func (d *draft) periods(from civil.Date, n int) []civil.Period {
	switch d.of("award years", "award years", "calendar", "any") {
	case "award years":
		return civil.AwardYears(from, n)
	case "calendar":
		return civil.CalendarYears(from, n)
	}
	var all []civil.Period
	for range n {
		days := []int{30, 91, 365, 400}[d.index(4)]
		all = append(all, civil.Period{From: from, To: from + civil.Date(days-1)})
		from += civil.Date(days)
	}
	return all
}

func (d *draft) readings() {
	chosen := []string{}
	for _, r := range knownWords().Readings {
		if d.chance(5) || r.ID == "comparison" && d.chance(3) {
			chosen = append(chosen, r.ID+": "+d.of(r.Choices[1:]...))
		}
	}
	d.put("readings: {%s}", strings.Join(chosen, ", "))
}

// decoded reads a drawn project, with facts laid over it.
func (b bench) decoded(src string, facts ...string) *project.Project {
	b.Helper()
	n, problems := project.ParseYAML([]byte(src))
	var sets []project.Setting
	for _, fact := range facts {
		set, _ := project.ParseSetting(fact)
		sets = append(sets, set)
	}
	if len(problems) > 0 {
		b.Fatalf("%v: %s\n%s", problems[0].Pos, problems[0].Message.In(1), src)
	}
	p, problems := project.DecodeNode(n, b.words, sets...)
	for _, bad := range problems {
		b.Fatalf("%s: %s\n%s", bad.Path, bad.Message.In(1), src)
	}
	return p
}
