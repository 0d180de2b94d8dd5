package rules_test

import (
	"fmt"
	"strings"

	"pgregory.net/rapid"

	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/project"
)

// draft is a random project file on its way: it likes the edges of the law, a
// fen or a day off a figure, and now and then forgets a fact.
type draft struct {
	*rapid.T
	lines []string
	start civil.Date
}

// drawn is a random project as text.
func drawn(t *rapid.T) string {
	d := &draft{T: t, start: civil.MustDay(2023, 1, 1)}
	d.start = rapid.SampledFrom([]civil.Date{d.start, d.start + 72, civil.MustDay(2024, 2, 29), civil.MustDay(2024, 1, 1)}).Draw(t, "start")
	d.put("fuchi: 1")
	d.put("project: {name: 项目, enterprise: 企业, nature: %s, ownership: private, legal_person: independent%s%s}", d.mostly("new", "expansion"),
		d.fact("sector", d.mostly("industrial", "services", "culture_tourism")), d.fact("foreign_invested", d.of("true", "false")))
	d.put("contract: {signed: 2022-09-01, signatory: %s, construction: {end: %s}, agreed_production: %s, terminated: false, fraud: false}",
		d.of("town", "development_zone"), d.near(d.start), d.start)
	d.put("milestones: {zone_entry: %s%s%s}", d.near(d.start), d.fact("production", d.near(d.start).String()), d.fact("first_tax", d.near(d.start).String()))
	d.put("investment: {total: %s, fixed_assets: {audited: %s}, in_construction_period: %s, moved_equipment: %s, foreign: {total: %s USD}}",
		d.size(), d.edge(50e8, 100e8, 300e8, 500e8, 900e8), d.size(), d.of("0", "0", "3000万元"), d.edge(5e8, 1e9, 3e9))
	d.put("site: %s", d.of("{location: zone}", "{location: zone, introducing_town: 甲镇}", "{location: town, host_town: 甲镇}",
		"{location: town, host_town: 甲镇, introducing_town: 乙镇, ratio: {host: 7, introducing: 3}}"))
	d.put("land: {acquired: %s, premium: %s, municipal_retained: 100万元%s}", d.of("auction", "auction", "collective"), d.edge(25e8, 5e8), d.fact("area", "120.5亩"))
	d.put("relocation: {from: %s, whole: true}", d.of("outside_district", "within_district"))
	d.put("factory: {standard: true, in_zone_park: true, lease_effective: %s, rent: %s}", d.start, d.rents(d.start, 6))
	d.put("offices: [%s]", strings.Join([]string{d.office("A"), d.office("B"), d.office("C")}, ", "))
	d.put("taxes: {entries: [%s]}", d.taxes())
	d.put("referrer: {name: 商会, kind: organisation, first: true%s}", d.fact("filed", d.near(d.start.Deadline(2, 0)).String()))
	d.put("talent: [%s, %s]", d.person("甲"), d.person("乙"))
	if d.chance(2) {
		d.finance()
	}
	d.readings()
	return strings.Join(d.lines, "\n") + "\n"
}

func (d *draft) put(format string, args ...any) {
	d.lines = append(d.lines, fmt.Sprintf(format, args...))
}
func (d *draft) of(words ...string) string { return rapid.SampledFrom(words).Draw(d.T, "word") }

// chance is true one time in n.
func (d *draft) chance(n int) bool { return rapid.IntRange(1, n).Draw(d.T, "chance") == 1 }

func (d *draft) mostly(usual string, others ...string) string {
	if d.chance(4) {
		return d.of(others...)
	}
	return usual
}

// fact is one more key, or nothing: a fact somebody forgot.
func (d *draft) fact(key, value string) string {
	if d.chance(12) {
		return ""
	}
	return ", " + key + ": " + value
}

// edge is a figure in fen, a fen off it, or something around it.
func (d *draft) edge(figures ...int64) string {
	n := rapid.SampledFrom(figures).Draw(d.T, "figure")
	if d.chance(2) {
		n += rapid.Int64Range(-1, 1).Draw(d.T, "fen")
	} else {
		n = rapid.Int64Range(n/5, 2*n).Draw(d.T, "around")
	}
	return fen(n).String()
}

func (d *draft) size() string { return d.edge(20e8, 50e8, 100e8, 300e8, 500e8, 1000e8) }

func (d *draft) near(day civil.Date) civil.Date {
	return day + civil.Date(rapid.OneOf(rapid.IntRange(-1, 1), rapid.IntRange(-300, 300)).Draw(d.T, "days"))
}

// periods are spans that follow each other from a day on.
func (d *draft) periods(from civil.Date, n int) []civil.Period {
	var all []civil.Period
	for range n {
		days := rapid.SampledFrom([]int{30, 91, 365, 400}).Draw(d.T, "length")
		all = append(all, civil.Period{From: from, To: from + civil.Date(days-1)})
		from += civil.Date(days)
	}
	return all
}

func (d *draft) rents(from civil.Date, n int) string {
	var out []string
	for _, p := range d.periods(from, n) {
		out = append(out, fmt.Sprintf("{period: %s, amount: %s%s}", p, d.edge(100e6, 30e6), d.fact("paid", d.near(p.From).String())))
	}
	return "[" + strings.Join(out, ", ") + "]"
}

func (d *draft) taxes() string {
	var out []string
	for _, p := range d.periods(d.start.YearsOn(-1), 8) {
		out = append(out, fmt.Sprintf("{period: %s, net: %s}", p, fen(rapid.Int64Range(-3e6, 3e8).Draw(d.T, "net"))))
	}
	return strings.Join(out, ", ")
}

func (d *draft) office(id string) string {
	out := fmt.Sprintf("{id: %s, use: %s, own_use: true, sublet: false", id, d.of("office", "office", "research"))
	if d.chance(2) {
		from := d.near(d.start)
		out += fmt.Sprintf(", lease: {effective: %s, rent: %s}", from, d.rents(from, 4))
	}
	if d.chance(2) {
		out += fmt.Sprintf(", purchase: {price: %s, date: %s}", d.edge(250e6, 6e9), d.near(d.start))
	}
	return out + "}"
}

func (d *draft) person(name string) string {
	var years []string
	for i := range 8 {
		years = append(years, fmt.Sprintf("{year: %d%s, iit_net: %s}", d.start.Year()+i, d.fact("salary", d.edge(200e5)), d.edge(1e6)))
	}
	return fmt.Sprintf("{name: %s, role: scientist, project_recognised: true, social_insurance: true, years: [%s]}", name, strings.Join(years, ", "))
}

func (d *draft) finance() {
	y := d.start.Year()
	d.put("finance: {kind: %s, opened: %s, stay_commitment: true, paid_in_capital: %s, government_capital: %s, "+
		"fund: {filed: true, exit_commitment: true, operated_full_year: true, outside_capital: true}, "+
		"listings: [{event: %s, date: %s, share_reform_same_year: true, raised_funds: true, invested_in_district: true}], "+
		"bonds: [{date: %s, amount: %s, issuer: state}, {date: %s, amount: %s, issuer: private, private_500: false}], "+
		"guarantees: [{year: %d, qualifying: %s}], bridge_loans: [{year: %d, amount: %s, firms: %d, daily_fee: 0.1%%}]}",
		d.of("bank_tier1", "nonbank_hq", "tier2", "legal_person", "equity_fund", "guarantee", "bridge_loan", "rating"), d.near(d.start),
		d.edge(2e10, 5e10, 5e11, 5e8, 2e9, 5e9), d.of("0", "1亿元"), d.of("ipo", "neeq", "shell", "move_neeq"), d.near(d.start),
		d.near(d.start), d.edge(5e11), d.near(d.start), d.edge(25e10), y, d.edge(5e9, 1e10, 2e10), y, d.edge(1e11, 2e11), rapid.IntRange(49, 51).Draw(d.T, "firms"))
}

func (d *draft) readings() {
	chosen := []string{}
	for _, r := range newWords().Readings {
		if d.chance(4) {
			chosen = append(chosen, r.ID+": "+d.of(r.Choices...))
		}
	}
	d.put("readings: {%s}", strings.Join(chosen, ", "))
}

// decoded reads a drawn project, with facts laid over it.
func (b bench) decoded(src string, facts ...string) *project.Project {
	b.Helper()
	n, _ := project.ParseYAML([]byte(src))
	var sets []project.Setting
	for _, fact := range facts {
		set, _ := project.ParseSetting(fact)
		sets = append(sets, set)
	}
	p, problems := project.DecodeNode(n, b.words, sets...)
	for _, bad := range problems {
		b.Fatalf("%s: %s\n%s", bad.Path, bad.Message.In(1), src)
	}
	return p
}
